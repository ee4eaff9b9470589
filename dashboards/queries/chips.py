"""Chips: the catalogue with what the rules say of each, and what is on file about one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cases.facts import chip_facts
from cases.models import Hop, Incident
from cases.regime import regime_in_force
from entities.models import Chip
from rules.findings import Text, Verdict
from rules.vintages import Vintage, vintages

FIGURES = {
    "tpp": (_("Performance, TPP"), ""),
    "die_area": (_("Die area"), "mm²"),
    "performance_density": (_("Performance density"), ""),
    "link_bandwidth": (_("Links"), "GB/s"),
    "memory_bandwidth": (_("Memory bandwidth"), "GB/s"),
    "memory": (_("Memory"), "GB"),
}
#: The figures that a rule tests.
LOOKED_AT = ("tpp", "performance_density", "link_bandwidth", "memory_bandwidth")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a chip as it is shown; `number` None where nobody knows it."""

    label: str
    number: Decimal | None
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChipRow:
    """A variant or a family, with its verdict on the day asked."""

    chip: Chip
    vintages: tuple[Vintage, ...]
    incidents: int
    variants: int = 0  # of a family; it is judged by them

    @property
    def verdict(self) -> Verdict:
        """On the day asked, the last of the days."""
        return self.vintages[-1].verdict

    @property
    def figures_missing(self) -> list[str]:
        """The figures a rule looks at and nobody has put on file."""
        return [figure.label for figure in self.figures if figure.number is None]

    @property
    def figures(self) -> list[Figure]:
        """The figures that rules look at."""
        return [_figure(self.chip, name) for name in LOOKED_AT]

    @property
    def all_figures(self) -> list[Figure]:
        return [_figure(self.chip, name) for name in FIGURES]


def _figure(chip: Chip, name: str) -> Figure:
    label, unit = FIGURES[name]
    notes = {"tpp": chip.tpp_precision, "die_area": str(chip.get_die_area_quality_display())}
    return Figure(str(label), getattr(chip, name), unit, notes.get(name, ""))


def matching(chips: QuerySet[Chip], *, q: str, vendor: str, family: str = "") -> list[Chip]:
    """Chips that bear all the words in a name or alias; those of a family, with it."""
    found = chips.select_related("family").order_by("vendor", "name", "pk")
    if vendor:
        found = found.filter(vendor=vendor)
    if family:
        found = found.filter(Q(family__slug=family) | Q(slug=family))
    words = q.casefold().split()
    return [chip for chip in found if all(word in _called(chip) for word in words)]


def _called(chip: Chip) -> str:
    return " ".join((chip.slug, chip.name, chip.vendor, *chip.aliases)).casefold()


def chip_rows(
    chips: Sequence[Chip], incidents: QuerySet[Incident], *, destination: str, as_of: date
) -> list[ChipRow]:
    """Each chip with what the rules said of it up to the day, and say on it."""
    regime = regime_in_force()
    counts = incident_counts(chips, incidents)
    variants = _variants(chips)
    rows = []
    for chip in chips:
        facts = [chip_facts(one) for one in variants.get(chip.pk) or [chip]]
        rows.append(
            ChipRow(
                chip,
                vintages(facts, destination, as_of, regime),
                counts[chip.pk],
                len(variants.get(chip.pk, ())),
            )
        )
    return rows


def _variants(chips: Iterable[Chip]) -> dict[int, list[Chip]]:
    """The variants of each family among the chips."""
    families = [chip.pk for chip in chips if chip.is_family]
    found: dict[int, list[Chip]] = defaultdict(list)
    for variant in Chip.objects.filter(family__in=families).select_related("family"):
        if variant.family_id:
            found[variant.family_id].append(variant)
    return found


def said(rows: Iterable[ChipRow], verdict: str) -> list[ChipRow]:
    """Those of which the rules say this; all where nothing is asked."""
    return [row for row in rows if not verdict or row.verdict.text == verdict]


def by_verdict(rows: Iterable[ChipRow]) -> dict[Text, int]:
    """How many of each verdict, in their order."""
    counts = Counter(row.verdict.text for row in rows)
    return {text: counts[text] for text in Text if counts[text]}


def incident_counts(chips: Iterable[Chip], incidents: QuerySet[Incident]) -> Counter[int]:
    """Incidents that name each chip; one that names a variant names its family too."""
    steps = Hop.objects.filter(
        incident__in=incidents.order_by().values("pk"), chip__isnull=False
    ).values_list("incident", "chip", "chip__family")
    named = {(key, incident) for incident, *keys in steps for key in keys if key}
    wanted = {chip.pk for chip in chips}
    return Counter(key for key, _incident in named if key in wanted)


def naming(chip: Chip, incidents: QuerySet[Incident]) -> QuerySet[Incident]:
    """The incidents in whose steps the chip, or a variant of the family, takes part."""
    steps = Hop.objects.filter(Q(chip=chip) | Q(chip__family=chip))
    return incidents.filter(pk__in=steps.values("incident"))


def vendors(chips: QuerySet[Chip]) -> list[str]:
    """Whose chips are on file."""
    return list(
        chips.exclude(vendor="").order_by("vendor").values_list("vendor", flat=True).distinct()
    )


def flat(row: ChipRow) -> Iterator[tuple[str, object]]:
    """A row as names and plain values, for the twins."""
    chip = row.chip
    yield "slug", chip.slug
    yield "name", chip.name
    yield "vendor", chip.vendor or None
    yield "family", chip.family.slug if chip.family else None
    yield "is_family", chip.is_family
    yield "released", chip.released or None
    for name in FIGURES:
        value = getattr(chip, name)
        yield name, None if value is None else float(value)
    yield "text", row.verdict.text.value
    yield "enforcement", row.verdict.enforcement.value
    yield "incidents", row.incidents


def flat_vintage(one: Vintage) -> Iterator[tuple[str, Any]]:  # Any: plain values
    """What the rules said for some days, as names and plain values; `to` is the first day after."""
    yield "from", one.from_day
    yield "to", one.to_day
    yield "text", one.verdict.text.value
    yield "enforcement", one.verdict.enforcement.value
    yield "licence_policy", one.policy or None
    yield (
        "tests",
        [
            {
                "rule": finding.rule,
                "test": finding.test,
                "outcome": finding.outcome.value,
                "reason": finding.sentence,
                "citation": finding.citation,
            }
            for finding in one.findings
        ],
    )
