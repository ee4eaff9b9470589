"""The tests that rules are made of: one small file each, pure, three-valued.

Each looks at the facts and at a rule as it stood on a day. Its docstring is its public
explanation and names its source.
"""

from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from rules.checks.destination import destination_controlled
from rules.checks.end_use import controlled_end_use, given_by_a_us_person
from rules.checks.fifty_percent import owned_by_listed_parties
from rules.checks.footnote import marked_with_a_footnote
from rules.checks.foundry import presumed_advanced_by_a_foundry
from rules.checks.headquarters import headquartered_in_a_group
from rules.checks.letters import named_in_a_letter, sold_by_an_informed_firm
from rules.checks.listed import at_a_listed_address, named_on_a_list
from rules.checks.memory import memory_density
from rules.checks.performance_2022 import performance_and_links
from rules.checks.performance_2023 import performance_tier_a, performance_tiers
from rules.checks.remote import act_is_reached
from rules.checks.review_window import within_the_review_window
from rules.checks.route import passes_through
from rules.checks.subject import subject_to_regulation
from rules.facts import EndUse, Facts
from rules.findings import Answer
from rules.on_day import RuleOnDay


class Rank(IntEnum):
    """The legal order in which findings are read."""

    ACT = 0
    SUBJECT = 1
    ITEM = 2
    PARTY = 3
    DESTINATION = 4
    SELLER = 5
    REVIEW = 6


class Check(NamedTuple):
    """A test, where it stands in the legal order, and the parameters it cannot do without."""

    run: Callable[[Facts, RuleOnDay], Answer]
    rank: Rank
    needs: tuple[str, ...] = ()


_TIER_A = ("a_tpp", "a_dense_tpp", "a_density", "other_use_tpp")
_TIER_B = ("b_tpp", "b_density", "b_dense_tpp", "b_dense_density")

CHECKS: dict[str, Check] = {
    check.run.__name__: check
    for check in (
        Check(act_is_reached, Rank.ACT),
        Check(subject_to_regulation, Rank.SUBJECT),
        Check(performance_and_links, Rank.ITEM, ("tpp_line", "link_line")),
        Check(performance_tiers, Rank.ITEM, _TIER_A + _TIER_B),
        Check(performance_tier_a, Rank.ITEM, _TIER_A),
        Check(named_in_a_letter, Rank.ITEM, ("models", "level_needs_all")),
        Check(memory_density, Rank.ITEM, ("memory_density_line",)),
        Check(presumed_advanced_by_a_foundry, Rank.ITEM, ("die_nanometres", "die_transistors")),
        Check(named_on_a_list, Rank.PARTY, ("lists",)),
        Check(at_a_listed_address, Rank.PARTY, ("lists",)),
        Check(marked_with_a_footnote, Rank.PARTY, ("footnotes",)),
        Check(controlled_end_use, Rank.PARTY, ("end_uses",)),
        Check(headquartered_in_a_group, Rank.PARTY, ("seat_groups", "control_percent")),
        Check(owned_by_listed_parties, Rank.PARTY, ("lists", "percent")),
        Check(destination_controlled, Rank.DESTINATION),
        Check(passes_through, Rank.DESTINATION, ("route_countries",)),
        Check(sold_by_an_informed_firm, Rank.SELLER, ("informed",)),
        Check(given_by_a_us_person, Rank.SELLER),
        Check(within_the_review_window, Rank.REVIEW, ("ceiling_tpp", "ceiling_memory_bandwidth")),
    )
}

_NUMBERS = (
    "tpp_line link_line a_tpp a_dense_tpp a_density b_tpp b_density b_dense_tpp b_dense_density"
    " other_use_tpp level_tpp level_link_bandwidth level_memory_bandwidth percent control_percent"
    " ceiling_tpp ceiling_memory_bandwidth die_nanometres die_transistors memory_density_line"
)
_WORDS = (
    "models informed lists footnotes end_uses seat_countries seat_groups destinations"
    " destination_groups destinations_without not_foreign route_countries home_countries"
)
#: Parameters whose words must be of a kind.
KNOWN_WORDS: dict[str, frozenset[str]] = {
    "end_uses": frozenset(EndUse),
    "footnotes": frozenset("12345"),
}
#: Every parameter a rule may have, and what its value must be.
PARAMETERS: dict[str, type[Decimal] | type[tuple[str, ...]] | type[bool]] = {
    **dict.fromkeys(_NUMBERS.split(), Decimal),
    **dict.fromkeys(_WORDS.split(), tuple),
    "level_needs_all": bool,
}
