"""Each of the 34 statements of the report is held by a record the reader makes."""

import hashlib
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from ingest.reading.reader import read
from ingest.reading.types import Claim, Reading, Span
from ingest.starter_names import starter_index

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "article-de.txt"
PAPER = tomllib.loads((Path(__file__).parent / "statements.toml").read_text(encoding="utf-8"))
STATEMENTS = PAPER["statement"]


@lru_cache(maxsize=2)
def reading_of(path: Path) -> tuple[str, Reading]:
    text = path.read_text(encoding="utf-8")
    return text, read(text, names=starter_index())


def seed_span(text: str, place: dict[str, int]) -> Span:
    """Where a statement stands in the report itself: a paragraph and code points in it."""
    lines = [line for line in text.split("\n") if line.strip()]
    line = lines[place["paragraph"] - 1]
    start = text.index(line) + len(line) - len(line.lstrip())
    return Span(start + place["start"], start + place["end"])


def overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def holds(claim: Claim, statement: dict[str, Any]) -> bool:
    """The claim is what the statement demands."""
    return (
        claim.kind in statement["kinds"]
        and statement.get("stance", claim.stance) == claim.stance
        and statement.get("speaker", claim.speaker.kind) == claim.speaker.kind
        and statement.get("count", claim.speaker.count) == claim.speaker.count
        and set(statement.get("pathways", [])) <= set(claim.pathways)
    )


def missing(reading: Reading, statement: dict[str, Any], span: Span) -> str:
    """What the reading lacks for the statement; empty if it is held."""
    if statement["record"] == "byline":
        found = reading.byline_span
        return "" if found and overlaps(found, span) else "no byline"
    if statement["record"] == "provenance":
        found = reading.provenance_span
        return "" if found and overlaps(found, span) else "no provenance"
    claims = [claim for claim in reading.claims if overlaps(claim.span, span)]
    if any(holds(claim, statement) for claim in claims):
        return ""
    made = [
        (c.kind.value, c.stance.value, c.speaker.kind.value, c.speaker.count, *c.pathways)
        for c in claims
    ]
    return f"only {made}"


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda one: f"statement_{one['number']}")
def test_the_sample_is_read_statement_by_statement(statement: dict[str, Any]) -> None:
    text, reading = reading_of(ROOT / PAPER["sample_file"])
    start = text.index(statement["sample"])
    span = Span(start, start + len(statement["sample"]))
    assert missing(reading, statement, span) == ""


@pytest.mark.skipif(not SEED.exists(), reason="The report itself is not ours to ship.")
@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda one: f"statement_{one['number']}")
def test_the_report_is_read_statement_by_statement(statement: dict[str, Any]) -> None:
    text, reading = reading_of(SEED)
    digest = hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert digest == PAPER["seed_sha256"]
    assert missing(reading, statement, seed_span(text, statement["seed"])) == ""
