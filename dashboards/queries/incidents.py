"""Incidents with their steps, in four queries however many there are."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from cases.models import Evidence, Hop, Incident, Overlap
from dashboards.chain import Step, Stop, users
from dashboards.columns import NOT_REPORTED, Shown, Trail, place, with_others
from dashboards.filters import Filter
from dashboards.queries.selection import select
from dashboards.rows import Amount, IncidentRow
from dashboards.ways import last_step
from entities.models import Entity, EntityKind, Listing
from rules.codes import Stance, Support


def incident_rows(incidents: QuerySet[Incident], *, as_of: date) -> list[IncidentRow]:
    """The incidents as rows, newest first. `as_of` is the day whose lists are asked."""
    listed = listed_entities(as_of)
    found = (
        incidents.annotate(
            denied=Exists(
                Evidence.objects.filter(
                    Q(support=Support.DENIES)
                    | Q(stance=Stance.DENIES)
                    | Q(claim__stance=Stance.DENIES),
                    incident=OuterRef("pk"),
                )
            ),
            counted_elsewhere=Exists(
                Overlap.objects.filter(incident=OuterRef("pk"), other__in=_published(incidents))
            ),
        )
        .prefetch_related(Prefetch("hops", _hops(), to_attr="steps_in_order"))
        .newest_first()  # type: ignore[attr-defined]  # the manager's own QuerySet
    )
    return [_row(incident, listed) for incident in found]


def _published(incidents: QuerySet[Incident]) -> QuerySet[Incident]:
    return incidents.order_by().values("pk")  # type: ignore[return-value]


def _hops() -> QuerySet[Hop]:
    return Hop.objects.select_related(
        "from_entity__merged_into", "to_entity__merged_into", "chip"
    ).order_by("incident", "position")


def listed_entities(as_of: date) -> frozenset[int]:
    """Keys of the parties a control list names on that day."""
    entries = Listing.objects.in_force(as_of).exclude(entity=None)
    return frozenset(entries.order_by().values_list("entity", flat=True).distinct())


def stop_of(entity: Entity, role: str, listed: frozenset[int]) -> Stop:
    """A party in a role; one that was merged stands as what it was merged into."""
    party = entity.merged_into or entity
    return Stop(
        party.public_id,
        str(party.label),
        role,
        country=party.country,
        identified=party.is_identified,
        kind=party.kind,
        listed=party.pk in listed,
    )


def has_page(entity: Entity) -> bool:
    """Persons and parties nobody has named have no page of their own."""
    return entity.is_identified and entity.kind != EntityKind.PERSON


def amount_of(hop: Hop) -> Amount | None:
    """What a hop says of how many, if it says anything."""
    figures = (hop.quantity_low, hop.quantity_best, hop.quantity_high)
    if all(figure is None for figure in figures):
        return None
    return Amount(*figures, unit=hop.quantity_unit or "chips", state=hop.quantity_state)


def last_amount(hops: Iterable[Hop]) -> Amount | None:
    """The quantity at the last hop that has one; chips before other units."""
    amounts = [amount for hop in hops if (amount := amount_of(hop))]
    chips = [amount for amount in amounts if amount.unit == "chips"]
    candidates = chips or amounts
    return candidates[-1] if candidates else None


def steps_of(hops: Iterable[Hop], listed: frozenset[int]) -> tuple[Step, ...]:
    return tuple(
        Step(
            stop_of(hop.from_entity, hop.from_role, listed),
            stop_of(hop.to_entity, hop.to_role, listed),
            hop.relation,
            hop.pathway,
            vendor_of(hop),
        )
        for hop in hops
    )


def _row(incident: Incident, listed: frozenset[int]) -> IncidentRow:
    hops: list[Hop] = incident.steps_in_order  # type: ignore[attr-defined]  # the prefetch above
    steps = steps_of(hops, listed)
    return IncidentRow(
        pk=incident.pk,
        public_id=incident.public_id,
        title=incident.title,
        reported_on=incident.reported_on,
        reported_precision=incident.reported_precision,
        pathways=tuple(incident.pathways),
        grade=incident.grade,
        stage=incident.legal_stage,
        review_state=incident.review_state,
        tlp=incident.tlp,
        is_starter=incident.is_starter,
        created_on=incident.created_at.date(),
        end_users=tuple(stop.label for stop in users(steps) if stop.may_be_named),
        end_user_known=any(stop.identified for stop in users(steps)),
        amount=last_amount(hops),
        chips=_chip_names(hops),
        denied=incident.denied,  # type: ignore[attr-defined]  # annotated above
        counted_elsewhere=incident.counted_elsewhere,  # type: ignore[attr-defined]
        steps=steps,
    )


def _chip_names(hops: Iterable[Hop]) -> tuple[str, ...]:
    """Each chip once: reports list several in one breath."""
    names = [part for hop in hops for part in chip_name(hop).split(", ") if part]
    return tuple(dict.fromkeys(names))


def chip_name(hop: Hop) -> str:
    """The chip as the catalogue names it, else as reported, else nothing."""
    return hop.chip.name if hop.chip else hop.chip_text


_VENDORS = ("Nvidia", "AMD", "Intel", "Huawei")


def vendor_of(hop: Hop) -> str:
    """Who makes the chip of a hop, from the catalogue or from the words of the report."""
    if hop.chip and hop.chip.vendor:
        return hop.chip.vendor
    return next((vendor for vendor in _VENDORS if vendor in hop.chip_text), "")


def trails(rows: Sequence[IncidentRow], asked: Filter) -> list[Trail]:
    """One trail an incident. By chips, incidents without a figure to count are left out."""
    drawn = []
    for row in rows:
        weight = float(row.counted_chips or 0) if asked.width == "chips" else 1.0
        if weight:
            drawn.append(place(row.public_id, row.steps, asked.shown, weight))
    return with_others(drawn)


def in_band_or_node(rows: Sequence[IncidentRow], asked: Filter) -> list[IncidentRow]:
    """The rows whose trail goes through the band or box that was clicked."""
    if not asked.band and not asked.node:
        return list(rows)
    ids = {trail.public_id for trail in trails(rows, asked) if _passes(trail, asked)}
    return [row for row in rows if row.public_id in ids]


def _passes(trail: Trail, asked: Filter) -> bool:
    keys = [spot.key for spot in trail.places]
    last = trail.pathways[-1]
    by = f"by:{last or NOT_REPORTED}"
    steps = {f"{keys[at]}~{keys[at + 1]}~{way}" for at, way in enumerate(trail.pathways)}
    steps.add(f"{by}~{keys[-1]}~{last}")
    in_band = not asked.band or asked.band in steps
    return in_band and (not asked.node or asked.node in {*keys, by})


def selected_rows(
    incidents: QuerySet[Incident], asked: Filter, *, as_of: date
) -> list[IncidentRow]:
    """The rows a filter asks for, what a click on a figure asks for included."""
    rows = incident_rows(select(incidents, asked), as_of=as_of)
    if asked.end_user:
        rows = [row for row in rows if row.end_user_known is (asked.end_user == "named")]
    if asked.last_step:
        rows = [row for row in rows if _last_step(row) == asked.last_step]
    return in_band_or_node(rows, asked)


def _last_step(row: IncidentRow) -> str:
    trail = place(row.public_id, row.steps, Shown.KINDS)
    return last_step(trail.pathways[-1])
