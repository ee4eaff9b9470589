"""A starter incident with its steps: edited as a whole or not at all."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from accounts.policy import Tlp
from cases.actions.starter.surroundings import Surroundings
from cases.models import Hop, Incident
from entities.actions.starter.keeping import Report, Wanted, check_columns, digest_of, keep
from entities.starter.row import StarterRow
from rules.codes import LegalStage, Pathway, ReviewState
from rules.periods import parse_day


def keep_incident(
    row: StarterRow, key: str, around: Surroundings, *, report: Report, now: datetime
) -> Incident | None:
    """Store an incident and its steps, and answer with what stands; nothing if deleted here."""
    drafts = _drafts(row, around)
    if drafts is None:
        report.left.append(f"{key} was left out: a party of it was deleted here.")
        return None
    wanted = Wanted(row, key, _values(row), parts=_digest(drafts))
    standing, written = keep(
        Incident,
        [wanted],
        report=report,
        now=now,
        stored_parts=lambda incident: _digest(incident.hops.order_by("position")),
    )
    incident = standing.get(key)
    if incident is not None and key in written:
        _write_steps(incident, drafts)
    return incident


def _values(row: StarterRow) -> dict[str, Any]:  # Any: a value for any kind of column
    reported = row.known("reported_on", parse_day)
    grade = row.text("grade", required=True)
    row.texts("sourcing")  # kept in the file: the kinds of sourcing behind the grade
    row.rows("overlaps")
    return {
        "title": row.text("title", required=True),
        "summary": row.text("summary", required=True),
        "legal_stage": row.known("legal_stage", LegalStage).value,
        "legal_outcome": row.text("legal_outcome"),
        "pathways": [_pathway(row, code) for code in row.texts("pathways")],
        "reported_on": reported.from_day,
        "reported_precision": row.text("reported_precision") or reported.precision.value,
        "reliability": grade[:1],
        "credibility": grade[1:],
        "review_state": ReviewState.PUBLISHED.value,
        "tlp": Tlp.CLEAR.value,
        "unverified": "\n".join(row.texts("unverified")),
        "is_starter": True,
        **row.period("period"),
    }


def _pathway(row: StarterRow, code: str) -> str:
    try:
        return Pathway(code).value
    except ValueError:
        raise row.wrong("pathways", f"“{code}” is not a pathway code.") from None


def _drafts(row: StarterRow, around: Surroundings) -> list[Hop] | None:
    """The steps as rows not yet stored, or nothing where a party is gone."""
    drafts = []
    for position, hop in enumerate(row.rows("hops"), 1):
        ends = around.party(hop, "from"), around.party(hop, "to")
        if not all(ends):
            return None
        draft = Hop(position=position, from_entity=ends[0], to_entity=ends[1], **_step(hop, around))
        check_columns(draft, hop)
        drafts.append(draft)
    if not drafts:
        raise row.wrong("hops", "an incident needs at least one step.")
    return drafts


def _step(hop: StarterRow, around: Surroundings) -> dict[str, Any]:
    values = {
        "from_role": hop.text("from_role", required=True),
        "to_role": hop.text("to_role", required=True),
        "relation": hop.text("relation", required=True),
        "pathway": hop.text("pathway"),
        "documented": hop.flag("documented") is True,
        "country": hop.text("country"),
        "chip": around.chip(hop),
        "chip_text": hop.text("chip_text"),
        "note": hop.text("note"),
        **_quantity(hop.row("quantity")),
        **_price(hop.row("price")),
        **hop.period("period"),
    }
    hop.done()
    return values


def _quantity(row: StarterRow | None) -> dict[str, Any]:
    if row is None:
        return {}
    values = {
        "quantity_low": row.number("low"),
        "quantity_best": row.number("best"),
        "quantity_high": row.number("high"),
        "quantity_unit": row.text("unit", required=True),
        "quantity_basis": row.text("basis"),
        "quantity_state": row.text("state", required=True),
    }
    row.done()
    return values


def _price(row: StarterRow | None) -> dict[str, Any]:
    if row is None:
        return {}
    values = {
        "price_amount": row.number("amount", required=True),
        "price_currency": row.text("currency", required=True),
        "price_per": row.text("per", required=True),
        "price_chips": row.number("chips"),
    }
    row.done()
    return values


def _digest(hops: Iterable[Hop]) -> str:
    """One digest over all steps, apart from the incident they hang on."""
    together = hashlib.sha256()
    for hop in hops:
        together.update(digest_of(hop, ignoring={"incident"}).encode())
    return together.hexdigest()


def _write_steps(incident: Incident, drafts: list[Hop]) -> None:
    """Steps keep their rows by position, so that evidence stays on its step."""
    stored = dict(incident.hops.values_list("position", "pk"))
    for draft in drafts:
        draft.incident = incident
        draft.pk = stored.pop(draft.position, None)
    Hop.objects.filter(pk__in=stored.values()).delete()
    for draft in (draft for draft in drafts if draft.pk):
        draft.save(force_update=True)
    Hop.objects.bulk_create([draft for draft in drafts if not draft.pk])
