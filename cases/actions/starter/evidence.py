"""The sources a starter incident rests on, and what speakers said for and against it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cases.actions.starter.surroundings import Surroundings
from cases.models import Evidence, Incident
from entities.actions.starter.keeping import Report, Wanted, keep
from entities.starter.row import StarterRow
from rules.codes import Support


def keep_evidence(
    row: StarterRow,
    key: str,
    incident: Incident,
    around: Surroundings,
    *,
    report: Report,
    now: datetime,
) -> None:
    """Store an incident's evidence: originals, then copies that point at them, then statements."""
    sources = row.rows("sources")
    statements = row.rows("statements")
    row.done()
    stored: dict[str, Evidence] = {}
    for are_copies in (False, True):
        wanted = [
            _source(source, key, place, incident, around, stored)
            for place, source in enumerate(sources, 1)
            if bool(source.text("copy_of")) is are_copies
        ]
        standing, _ = keep(Evidence, wanted, report=report, now=now)
        stored |= {name.rsplit(".", 1)[1]: found for name, found in standing.items()}
    hops = dict(incident.hops.values_list("position", "pk"))
    grades = {source.text("key"): source.text("grade") for source in sources}
    said = [
        _statement(
            statement, key, len(sources) + place, incident, around, stored, hops=hops, grades=grades
        )
        for place, statement in enumerate(statements, 1)
    ]
    keep(Evidence, said, report=report, now=now)


def _source(
    row: StarterRow,
    key: str,
    place: int,
    incident: Incident,
    around: Surroundings,
    stored: Mapping[str, Evidence],
) -> Wanted:
    name = row.text("key", required=True)
    grade = row.text("grade", required=True)
    copied = row.text("copy_of")
    if copied and copied not in stored:
        # The original was deleted here; a misspelled one is told by the files' own test.
        copied = ""
    values = {
        "incident": incident,
        "position": place,
        "support": Support.SUPPORTS.value,
        "outlet": row.known("outlet", around.outlets.__getitem__),
        "url": row.text("url"),
        "dated": row.text("dated"),
        "seen_as": row.text("seen_as", required=True),
        "copy_of": stored[copied] if copied else None,
        "reliability": grade[:1],
        "credibility": grade[1:],
        "note": row.text("note"),
    }
    row.done()
    return Wanted(row, f"{key}.source.{name}", values)


def _statement(
    row: StarterRow,
    key: str,
    place: int,
    incident: Incident,
    around: Surroundings,
    stored: Mapping[str, Evidence],
    *,
    hops: Mapping[int, int],
    grades: Mapping[str, str],
) -> Wanted:
    """A paraphrase with its speaker. Ungraded ones take the source's letter and no judgement."""
    name = row.text("key", required=True)
    source = row.known("source", grades.__getitem__)
    grade = row.text("grade") or f"{source[:1]}6"
    under = stored.get(row.text("source"))
    values = {
        "incident": incident,
        "position": place,
        "support": row.text("support", required=True),
        "statement": row.text("statement", required=True),
        "lang": "en",
        "kind": row.text("kind", required=True),
        "stance": row.text("stance", required=True),
        "speaker_kind": row.text("speaker_kind", required=True),
        "speaker": row.text("speaker", required=True),
        "speaker_entity": around.parties.named(row, "party") if row.text("party") else None,
        "hop_id": _hop(row, hops),
        "reliability": grade[:1],
        "credibility": grade[1:],
        **_read_in(under),
    }
    row.done()
    return Wanted(row, f"{key}.statement.{name}", values)


def _hop(row: StarterRow, hops: Mapping[int, int]) -> int | None:
    """The step a statement is about, where the file says and the step still stands."""
    position = row.number("hop")
    return None if position is None else hops.get(int(position))


def _read_in(source: Evidence | None) -> dict[str, Any]:  # Any: a value for any kind of column
    """Where the statement was read, as its source has it."""
    if source is None:
        return {}
    return {
        "outlet_id": source.outlet_id,
        "url": source.url,
        "dated": source.dated,
        "seen_as": source.seen_as,
    }
