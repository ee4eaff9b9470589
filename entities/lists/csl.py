"""The Consolidated Screening List of the United States, every list in it kept apart.

Published by the International Trade Administration as one file in JSON and CSV, rebuilt daily.
Each record says which of the lists it belongs to: "Entity List (EL) - Bureau of Industry and
Security". https://www.trade.gov/consolidated-screening-list
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from entities.lists.countries import codes_of
from entities.lists.csv_records import csv_records
from entities.lists.dating import day_in
from entities.lists.entry import (
    LONGEST_NAME,
    Entry,
    Identifier,
    ListFileError,
    Reading,
    kind_of,
    printed,
    scope_in,
)
from entities.lists.streamed import read_object
from entities.lists.unpacking import text_of

TITLE = "US Consolidated Screening List"
ADDRESS = "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json"
#: A whole file has had more entries than this for years; a shorter one is taken as a part.
LEAST_ENTRIES = 15_000

#: The lists by the letters in brackets after their name.
LISTS = {
    "CAP": "US CAPTA List",
    "CMIC": "US CMIC List",
    "DPL": "US Denied Persons List",
    "DTC": "US ITAR Debarred List",
    "EL": "US Entity List",
    "FSE": "US Foreign Sanctions Evaders List",
    "ISN": "US Nonproliferation Sanctions",
    "MEU": "US MEU List",
    "NS-MBS List": "US NS-MBS List",
    "PLC": "US PLC List",
    "SDN": "US SDN List",
    "SSI": "US SSI List",
    "UVL": "US Unverified List",
}
_LETTERS = re.compile(r"\(([A-Z-]+(?: List)?)\)")
_COUNTRY = re.compile(r",\s*([A-Z]{2})\s*$")
#: Records of these types name people: of them only names, countries and citations are kept.
_PERSONS = frozenset({"individual"})

#: The tables of the compact form by the short key of a record.
_TABLES = {
    "s": "sources",
    "lr": "licenceRequirements",
    "lp": "licencePolicies",
    "pg": "programmes",
}
_REQUIRED = ("source", "name")
_COLUMNS = (*_REQUIRED, "addresses", "alt_names", "federal_register_notice", "start_date")

Json = Mapping[str, Any]  # Any: a record as the file has it


def read(body: bytes, progress: Callable[[int], None] = lambda count: None) -> Reading:
    """Entries of any of the published forms. Raises ListFileError for anything else."""
    text = text_of(body)
    if text.lstrip().startswith("{"):
        return _read_json(text, progress)
    if text.lstrip().startswith(("[", "<")):
        raise ListFileError(
            "The file is neither the JSON of the list, which begins with “{”, nor its CSV. "
            f"It begins with “{' '.join(text.split())[:40]}”."
        )
    reading = Reading([])
    for place, record in csv_records(text, required=_REQUIRED, expected=_COLUMNS, reading=reading):
        reading.entries.append(_entry(_from_columns(record), place))
        progress(len(reading.entries))
    return reading


def list_of(source: str, place: str) -> str:
    """The list a record belongs to; one we do not know is called as it is printed."""
    found = _LETTERS.search(source)
    if found and found.group(1) in LISTS:
        return LISTS[found.group(1)]
    if not source:
        raise ListFileError(f"{place} does not say which list it belongs to.")
    return f"US {source.split(' - ')[0]}"[:40]


def _read_json(text: str, progress: Callable[[int], None]) -> Reading:
    reading = Reading([])

    def taker(entry: Callable[[Json, str], Entry]) -> Callable[[Any], None]:
        def take(record: Any) -> None:
            place = f"Entry {len(reading.entries) + 1:,}"
            if not isinstance(record, dict):
                raise ListFileError(f"{place} is {str(record)[:60]!r} and no record.")
            reading.entries.append(entry(record, place))
            progress(len(reading.entries))

        return take

    members = read_object(
        text,
        {
            "results": lambda before: taker(_entry),
            "entries": lambda before: taker(_Compact(before).entry),
        },
    )
    if not reading.entries:
        names = ", ".join(sorted(members)[:8]) or "nothing"
        raise ListFileError(f"The file holds no “results” and no “entries”, but {names}.")
    stated = members.get("entryCount", members.get("total"))
    reading.stated = stated if isinstance(stated, int) else None
    _say_day(reading, members)
    return reading


def _say_day(reading: Reading, members: Json) -> None:
    if day := day_in(members.get("sourceGeneratedAt")):
        reading.taken_on, reading.taken_basis = day, "day of generation stated in the file"
        return
    used = members.get("sources_used")
    sources = [one for one in used if isinstance(one, dict)] if isinstance(used, list) else []
    days = [day for one in sources if (day := day_in(one.get("last_imported")))]
    if days:
        reading.taken_on, reading.taken_basis = max(days), "last import stated in the file"


def _entry(record: Json, place: str) -> Entry:
    """An entry out of a record as published."""
    name = printed(record.get("name"), place=place, most=LONGEST_NAME)
    if not name:
        raise ListFileError(f"{place} has no name.")
    person = printed(record.get("type"), place=place).casefold() in _PERSONS
    addresses = _addresses(record.get("addresses"), place)
    aliases = _texts(record, "alt_names", place, LONGEST_NAME)
    remarks = _text(record, "remarks", place)
    return Entry(
        control_list=list_of(printed(record.get("source"), place=place), place),
        name=name,
        kind=kind_of(name),
        source_id=printed(record.get("id") or record.get("_id"), place=place, most=80),
        number=printed(str(record.get("entity_number") or ""), place=place, most=40),
        party_type=_text(record, "type", place, 40),
        aliases=aliases,
        addresses=None if addresses is None else () if person else tuple(a for a, _ in addresses),
        countries=None if addresses is None else codes_of(code for _, code in addresses),
        programs=_texts(record, "programs", place, 120),
        identifiers=() if person else _identifiers(record.get("ids"), place),
        citation=_text(record, "federal_register_notice", place),
        licence_requirement=_text(record, "license_requirement", place),
        licence_policy=_text(record, "license_policy", place),
        scope_text=scope_in(name, *(aliases or ()), "" if person else remarks or ""),
        remarks="" if person else remarks,
        start=_text(record, "start_date", place, 40),
        end=_text(record, "end_date", place, 40),
        source_url=printed(record.get("source_information_url"), place=place, most=1000),
    )


def _text(record: Json, field: str, place: str, most: int = 60_000) -> str | None:
    """A text, empty where the record has none; None where this form has no such field."""
    return printed(record[field], place=place, most=most) if field in record else None


def _texts(record: Json, field: str, place: str, most: int) -> tuple[str, ...] | None:
    if field not in record:
        return None
    values = record[field] or []
    if not isinstance(values, list):
        raise ListFileError(f"{place}, {field}: {str(values)[:60]!r} is no list.")
    texts = (printed(value, place=f"{place}, {field},", most=most) for value in values)
    return tuple(dict.fromkeys(filter(None, texts)))


def _addresses(value: Any, place: str) -> list[tuple[str, str]] | None:
    """Each address as one line, with its country."""
    if value is None:
        return None
    if not isinstance(value, list):
        raise ListFileError(f"{place}, addresses: {str(value)[:60]!r} is no list.")
    found = []
    for one in value:
        parts = one if isinstance(one, dict) else {"address": one}
        names = ("address", "city", "state", "postal_code", "country")
        texts = [printed(parts.get(name), place=f"{place}, addresses,") for name in names]
        line = ", ".join(filter(None, texts))
        ending = _COUNTRY.search(line)
        found.append((line, texts[-1] or (ending.group(1) if ending else "")))
    return found


def _identifiers(value: Any, place: str) -> tuple[Identifier, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise ListFileError(f"{place}, ids: {str(value)[:60]!r} is no list.")
    return tuple(
        (
            printed(one.get("type"), place=place),
            printed(str(one.get("number") or ""), place=place),
            printed(one.get("country"), place=place),
        )
        for one in value
        if isinstance(one, dict)
    )


def _from_columns(record: Mapping[str, str]) -> Json:
    """A record of the CSV as the JSON would have it: lists stand between semicolons."""
    made: dict[str, Any] = dict(record)
    for field in ("alt_names", "programs", "addresses"):
        if field in record:
            made[field] = [part.strip() for part in record[field].split("; ") if part.strip()]
    if "ids" in record:
        parts = [[word.strip() for word in one.split(", ")] for one in record["ids"].split("; ")]
        made["ids"] = [
            {"type": words[0], "number": words[1], "country": words[2] if len(words) > 2 else ""}
            for words in parts
            if len(words) > 1
        ]
    return made


class _Compact:
    """The short form some copies have: short keys, and texts that repeat in tables before them."""

    def __init__(self, members: Json) -> None:
        tables = members.get("tables")
        if not isinstance(tables, dict):
            raise ListFileError("The file holds “entries” without the “tables” they refer to.")
        self._tables = tables

    def entry(self, record: Json, place: str) -> Entry:
        name = printed(record.get("n"), place=place, most=LONGEST_NAME)
        if not name:
            raise ListFileError(f"{place} has no name.")
        aliases = _texts({"a": record.get("a")}, "a", place, LONGEST_NAME)
        program = self._shared(record, "pg", place)
        return Entry(
            control_list=list_of(self._shared(record, "s", place), place),
            name=name,
            kind=kind_of(name),
            number=printed(str(record.get("e") or ""), place=place, most=40),
            party_type=printed(record.get("t"), place=place, most=40),
            aliases=aliases,
            countries=codes_of(_texts({"c": record.get("c")}, "c", place, 80) or ()),
            programs=(program,) if program else (),
            citation=printed(record.get("fr"), place=place),
            licence_requirement=self._shared(record, "lr", place),
            licence_policy=self._shared(record, "lp", place),
            scope_text=scope_in(name, *(aliases or ())),
        )

    def _shared(self, record: Json, key: str, place: str) -> str:
        at, table = record.get(key), self._tables.get(_TABLES[key])
        if at is None:
            return ""
        if not isinstance(at, int) or not isinstance(table, list) or not 0 <= at < len(table):
            raise ListFileError(f"{place} refers to {at!r} of “{_TABLES[key]}”.")
        return printed(table[at], place=place)
