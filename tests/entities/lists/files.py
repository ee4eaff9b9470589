"""Small list files of our own in the published shapes."""

import csv
import io
import json

ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security"
UNVERIFIED = "Unverified List (UVL) - Bureau of Industry and Security"


def record(name, *, source=ENTITY_LIST, **values):
    """A record as the published JSON has it."""
    return {
        "id": f"id of {name}",
        "source": source,
        "entity_number": None,
        "type": None,
        "programs": [],
        "name": name,
        "addresses": [
            {"address": "1 Quay Road", "city": "Harbin", "state": None, "country": "CN"},
        ],
        "federal_register_notice": "84 FR 54002",
        "start_date": "2019-10-09",
        "end_date": None,
        "license_requirement": "For all items subject to the EAR. (See §744.11 of the EAR)4",
        "license_policy": "Presumption of denial.",
        "remarks": None,
        "alt_names": [f"{name} alias"],
        "ids": [],
    } | values


def published(*records, day="2026-07-31", **members):
    """The published JSON."""
    used = [{"source": ENTITY_LIST, "last_imported": f"{day}T13:15:00+00:00"}]
    return json.dumps({"sources_used": used, "results": list(records), **members}).encode()


def compact(*entries, day="2026-07-31", count=None):
    """The short form; each entry is its members but for the list."""
    tables = {
        "sources": [ENTITY_LIST],
        "licenceRequirements": ["For all items subject to the EAR"],
        "licencePolicies": ["Presumption of denial."],
        "programmes": ["CMIC-EO13959"],
    }
    return json.dumps(
        {
            "sourceGeneratedAt": f"{day}T13:15:00.015113+00:00",
            "entryCount": len(entries) if count is None else count,
            "tables": tables,
            "entries": [{"s": 0, "lr": 0, "lp": 0, "c": ["CN"], **entry} for entry in entries],
        }
    ).encode()


def columns(*rows):
    """The published CSV."""
    names = [
        "_id", "source", "entity_number", "type", "programs", "name", "addresses",
        "federal_register_notice", "start_date", "end_date", "license_requirement",
        "license_policy", "remarks", "alt_names", "ids",
    ]  # fmt: skip
    text = io.StringIO()
    written = csv.DictWriter(text, names, quoting=csv.QUOTE_ALL, restval="")
    written.writeheader()
    written.writerows({"source": ENTITY_LIST} | row for row in rows)
    return text.getvalue().encode()
