"""The German sample gives the leads its report tells of, each with who, whom, what and why."""

from functools import lru_cache
from pathlib import Path

import pytest

from ingest.reading.reader import read
from ingest.reading.types import ProposedLead, Reading
from ingest.starter_names import starter_index
from rules.codes import ClaimKind, Pathway

SAMPLE = Path(__file__).parents[3] / "ingest" / "samples" / "report-2023-de.txt"


@lru_cache(maxsize=1)
def sample() -> tuple[str, Reading]:
    text = SAMPLE.read_text(encoding="utf-8")
    return text, read(text, names=starter_index())


def lead(pathway: Pathway, principal: str, host: str) -> ProposedLead:
    """The lead of this pathway whose principal and host are named or described so."""
    _, reading = sample()
    for one in reading.leads:
        ends = (one.principal, one.host)
        names = [(end.label or end.described_as) if end else "" for end in ends]
        if one.pathway is pathway and principal in names[0] and host in names[1]:
            return one
    raise AssertionError([(one.pathway.value, one.principal, one.host) for one in reading.leads])


@pytest.mark.parametrize(
    ("pathway", "principal", "host"),
    [
        (Pathway.DOMESTIC_CLOUD_RENTAL, "iFlytek", ""),
        (Pathway.INTERMEDIARY_RESELLER, "SenseTime", "Mittelsmännern"),
        (Pathway.SUBSIDIARY_PURCHASE, "SenseTime", "Tochterfirmen"),
        (Pathway.DOMESTIC_CLOUD_RENTAL, "", "AI-Galaxy"),
        (Pathway.US_HYPERSCALER_REGION, "", "US-Technologiekonzern"),
        (Pathway.SHELL_COMPANY, "", "Cloud-Start-up in Shenzhen"),
        (Pathway.STATE_BACKED_CLUSTER, "", "KI-Rechenzentren"),
        (Pathway.STOCKPILING, "", "Lokalregierungen in China"),
    ],
)
def test_a_lead_is_proposed(pathway: Pathway, principal: str, host: str) -> None:
    found = lead(pathway, principal, host)
    text, _ = sample()
    assert all(text[field.span.start : field.span.end] for field in found.fields)
    assert found.claims and found.reasons and found.score > 0


def test_the_rent_of_eight_chips_is_asked_by_the_hour() -> None:
    price = lead(Pathway.DOMESTIC_CLOUD_RENTAL, "", "AI-Galaxy").price
    assert price is not None
    assert (price.amount, price.currency, price.per, price.chips) == (10, "USD", "hour", 8)


def test_stockpiling_ended_when_the_rules_came() -> None:
    period = lead(Pathway.STOCKPILING, "", "Lokalregierungen").period
    assert period is not None and period.to_day is not None
    assert (period.from_day, period.to_day.isoformat()) == (None, "2022-10-01")


def test_denials_and_opinions_stand_beside_the_leads() -> None:
    _, reading = sample()
    answers = {
        reading.claims[number].kind
        for one in reading.leads
        if one.principal.label in ("SenseTime", "iFlytek")
        for number in one.answers
    }
    assert {ClaimKind.DENIAL, ClaimKind.NO_COMMENT, ClaimKind.OFFICIAL} <= answers


def test_the_day_byline_and_mark_are_kept() -> None:
    _, reading = sample()
    assert str(reading.published) == "2023-03-09"
    assert "Ryan McMorrow" in reading.byline
    assert reading.provenance
