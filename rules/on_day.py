"""A rule as it stood on one day: what the tests look at."""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from rules.acts import Act
from rules.facts import Listing, ListingKind, Party
from rules.findings import Enforcement, Outcome, Standing, both, either, known, opposite
from rules.groups import CountryGroups
from rules.regime import Regime, Rule
from rules.schema import Value


class RuleOnDay(NamedTuple):
    """The rule, the day, its values and ways on that day, and what the regime adds."""

    rule: Rule
    day: date
    standing: Standing
    acts: frozenset[Act]
    values: dict[str, Value]
    enforcement: dict[str, Enforcement]
    groups: CountryGroups
    listed: tuple[tuple[str, Listing], ...]

    def number(self, name: str) -> Decimal:
        value = self.values[name]
        assert isinstance(value, Decimal)
        return value

    def words(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name, ())
        assert isinstance(value, tuple)
        return value

    def in_any_group(self, country: str, names: tuple[str, ...]) -> Outcome:
        """Whether a country stood in one of some groups."""
        return either(*(known(self.groups.has(country, name, self.day)) for name in names))

    def among(self, country: str | None, countries: str, groups: str, without: str = "") -> Outcome:
        """Whether a country is one of those a rule names, or in its groups but not the others.

        The three names are names of parameters.
        """
        if country is None:
            return Outcome.UNDETERMINED
        if country in self.words(countries):
            return Outcome.MET
        inside = self.in_any_group(country, self.words(groups))
        if not without:
            return inside
        return both(inside, opposite(self.in_any_group(country, self.words(without))))

    def entries_of(self, party: Party) -> tuple[Listing, ...] | None:
        """What is known of a party's entries, those a reform adds included."""
        return self.with_added((party.key, party.name), party.listings)

    def with_added(
        self, names: tuple[str, ...], entries: tuple[Listing, ...] | None
    ) -> tuple[Listing, ...] | None:
        if not self.listed:
            return entries
        added = tuple(entry for key, entry in self.listed if key in names)
        if entries is None:  # what else is not known stays so until the added entry stands
            added = tuple(one for one in added if stood(one, self.day) is Outcome.MET)
        return (entries or ()) + added if added else entries

    def is_listed(
        self, entries: tuple[Listing, ...] | None, *, kind: ListingKind | None = None
    ) -> Outcome:
        """Whether one of the entries stood on the day, on a list this rule names."""
        if entries is None:
            return Outcome.UNDETERMINED
        lists = self.words("lists")
        return either(
            *(
                stood(entry, self.day)
                for entry in entries
                if entry.control_list in lists and (kind is None or entry.kind is kind)
            )
        )


def stood(entry: Listing, day: date) -> Outcome:
    """Whether an entry stood on a day; an entry without a date may have."""
    if entry.delisted_on is not None and entry.delisted_on <= day:
        return Outcome.NOT_MET
    if entry.listed_on is None:
        return Outcome.UNDETERMINED
    return Outcome.MET if entry.listed_on <= day else Outcome.NOT_MET


@lru_cache(maxsize=10_000)
def rules_on(regime: Regime, day: date) -> tuple[RuleOnDay, ...]:
    """The rules of a regime that stood on a day, suspended and unsettled ones among them."""
    turn = bisect_right(regime.change_days, day)
    since = regime.change_days[turn - 1] if turn else date.min
    return tuple(
        RuleOnDay(
            state.rule,
            day,
            state.standing,
            state.acts,
            state.values,
            state.enforcement,
            regime.groups,
            regime.listed,
        )
        for state in _states(regime, since)
    )


class _State(NamedTuple):
    """What of a rule stays the same until the regime changes again."""

    rule: Rule
    standing: Standing
    acts: frozenset[Act]
    values: dict[str, Value]
    enforcement: dict[str, Enforcement]


@lru_cache(maxsize=1_000)
def _states(regime: Regime, since: date) -> tuple[_State, ...]:
    """The rules as they stood from a day of change on, shared by all days up to the next."""
    found = []
    for rule in regime.rules:
        standing = rule.standing_on(since)
        if standing is None:
            continue
        acts = rule.value_on(since, rule.acts)["acts"]
        assert isinstance(acts, tuple)
        found.append(
            _State(
                rule,
                standing,
                frozenset(map(Act, acts)),
                rule.value_on(since, rule.parameters),
                {way.name: rule.enforcement_on(since, way.name) for way in rule.ways},
            )
        )
    return tuple(found)
