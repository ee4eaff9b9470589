"""What the rules said of an incident, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from cases.judging import BEHIND, ITEM, RECIPIENT, SELLER
from cases.models import Assessing, Assessment, Hop, Incident
from cases.regime import current_inputs, regime_in_force
from dashboards.argument import Argued, argued
from rules.regime import Regime
from rules.written import Names


@dataclass(frozen=True, slots=True)
class StepArgued:
    """A step on one side of a rule change. `last_day` is the last of its days."""

    position: int
    giver: str
    relation: str
    taker: str
    from_day: date
    last_day: date
    basis: str
    side: int
    straddles: bool
    speaks: bool
    argued: Argued


@dataclass(frozen=True, slots=True)
class IncidentArgued:
    """All steps that are acts, and the one that speaks; `is_behind`: something changed since."""

    steps: tuple[StepArgued, ...]
    is_behind: bool

    @property
    def last(self) -> StepArgued | None:
        """The side of the last step that stands for the incident."""
        return next((step for step in self.steps if step.speaks), None)

    @property
    def of_last(self) -> list[StepArgued]:
        """All sides of the last step, the latest first."""
        last = self.last
        if last is None:
            return []
        sides = [step for step in self.steps if step.position == last.position]
        return sorted(sides, key=lambda step: step.from_day, reverse=True)

    @property
    def others(self) -> list[StepArgued]:
        last = self.last
        return [step for step in self.steps if last is None or step.position != last.position]

    @property
    def verdicts(self) -> dict[int, str]:
        """The verdict of each step by its position: that of its last side."""
        return {step.position: step.argued.verdict for step in self.steps}


def argument_of(incident: Incident) -> IncidentArgued:
    """The current assessments of an incident, in the order of its steps and days."""
    regime = regime_in_force()
    steps = tuple(_step(one, regime) for one in current_of(incident))
    behind = Assessing.objects.behind(current_inputs()).filter(incident=incident)
    return IncidentArgued(steps, behind.exists())


def current_of(incident: Incident) -> QuerySet[Assessment]:
    """The assessments that stand, with what they rest on, in the order of steps and days."""
    parties = ("hop__from_entity__merged_into", "hop__to_entity__merged_into")
    rows = Assessment.objects.current().filter(incident=incident)
    return rows.select_related("decision", *parties).order_by("hop__position", "side")


def _step(one: Assessment, regime: Regime) -> StepArgued:
    hop, decision = one.hop, one.decision
    return StepArgued(
        hop.position,
        str((hop.from_entity.merged_into or hop.from_entity).label),
        hop.relation,
        str((hop.to_entity.merged_into or hop.to_entity).label),
        one.from_day,
        one.to_day - timedelta(days=1),
        one.day_basis,
        one.side,
        one.straddles,
        one.speaks,
        argued(
            decision.argument,
            verdict=(one.text, one.enforcement, one.confidence),
            reached_by=one.reached_by,
            names=names_of(hop, one.as_of),
            regime=regime,
        ),
    )


def names_of(hop: Hop, as_of: date) -> Names:
    """Who stands behind the words by which facts call those they do not name."""
    seller, recipient = _label(hop, "from_entity"), _label(hop, "to_entity")
    instead: Iterable[tuple[str, str]] = (
        (BEHIND, f"a party behind {recipient}"),
        (RECIPIENT, recipient),
        (SELLER, seller),
        (ITEM, f"the item (“{hop.chip_text}”)" if hop.chip_text else ITEM),
    )
    return Names(as_of, tuple(instead))


def _label(hop: Hop, end: str) -> str:
    entity = getattr(hop, end)
    return str((entity.merged_into or entity).label)
