"""A question of one's own: was this party, with this chip, by this path, covered on that day."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cases.facts import chip_facts, facts_about
from cases.surroundings import standing_for
from entities.models import Chip, Entity, EntityKind
from rules import facts as known
from rules.codes import Pathway
from rules.recorded import Recorded
from rules.regime import Regime
from rules.variants import OfVariants, assess_recorded

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


@dataclass(frozen=True, slots=True)
class Question:
    """One act on one day. Exactly one of `name` and `public_id` is filled."""

    name: str
    public_id: str
    chip: str | None
    pathway: Pathway
    destination: str | None
    day: date
    regime: str


def parties_meant(question: Question, user: "User | AnonymousUser") -> list[Entity]:
    """Who is meant, each as who it was merged into. Persons are not answered about."""
    visible = Entity.objects.visible_to(user).select_related("merged_into")
    found = (
        visible.filter(public_id=question.public_id)
        if question.public_id
        else visible.identified().called(question.name)
    )
    standing = {one.pk for one in map(standing_for, found)}
    shown = Entity.objects.visible_to(user).filter(pk__in=standing)
    return list(shown.exclude(kind=EntityKind.PERSON).order_by("name", "pk"))


def answer_about(
    party: Entity, question: Question, regime: Regime, user: "User | AnonymousUser"
) -> OfVariants:
    """The answer by what is on file, judged for every variant that the chip's name covers."""
    facts = facts_about(
        party,
        pathway=question.pathway,
        destination=question.destination,
        as_of=question.day,
        user=user,
    )
    return assess_recorded(Recorded(facts, _chips(question, user)), question.day, regime)


def _chips(question: Question, user: "User | AnonymousUser") -> tuple[known.Chip, ...]:
    if question.chip is None:
        return ()
    chips = Chip.objects.visible_to(user).covered_by(question.chip)
    found = tuple(chip_facts(chip) for chip in chips)
    return found or (known.Chip(question.chip, in_catalogue=False),)
