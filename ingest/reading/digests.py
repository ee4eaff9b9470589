"""The readings of a digest's reports as one reading of the text they stand in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.reading.types import Decision, ProposedLead, Reading, Reason


def together(parts: Sequence[Reading], *, published: date | None) -> Reading:
    """One reading of several, whose spans are those of the whole text already.

    `published` is the day that the text as a whole carries.
    """
    told: list[ProposedLead] = []
    counted = 0
    for part in parts:
        told += [_counted_from(lead, counted) for lead in part.leads]
        counted += len(part.claims)
    signed = next((part for part in parts if part.byline), parts[0])
    marked = next((part for part in parts if part.provenance), parts[0])
    return Reading(
        lang=parts[0].lang,
        relevant=_decided(parts),
        mentions=tuple(each for part in parts for each in part.mentions),
        claims=tuple(each for part in parts for each in part.claims),
        quantities=tuple(each for part in parts for each in part.quantities),
        prices=tuple(each for part in parts for each in part.prices),
        places=tuple(each for part in parts for each in part.places),
        leads=tuple(told),
        published=published,
        byline=signed.byline,
        byline_span=signed.byline_span,
        provenance=marked.provenance,
        provenance_span=marked.provenance_span,
        reported_by=tuple(dict.fromkeys(each for part in parts for each in part.reported_by)),
        roles=tuple({each.label: each for part in parts for each in part.roles}.values()),
    )


def _counted_from(lead: ProposedLead, before: int) -> ProposedLead:
    """A lead whose claims are counted after those of the reports before it."""
    return replace(
        lead,
        claims=tuple(at + before for at in lead.claims),
        answers=tuple(at + before for at in lead.answers),
    )


def _decided(parts: Sequence[Reading]) -> Decision:
    """A digest is relevant where one of its reports is, for the reasons of those that are."""
    telling = [part for part in parts if part.relevant.yes]
    sentence = f"It tells {len(parts)} reports one after another, each read by itself."
    reasons = [reason for part in telling or parts for reason in part.relevant.reasons]
    once = {(each.code, each.sentence): each for each in reasons}.values()
    return Decision(bool(telling), (*once, Reason("digest", 0, sentence)))
