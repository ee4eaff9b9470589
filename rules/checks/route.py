"""Which countries the goods leave or pass."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay


def passes_through(facts: Facts, rule: RuleOnDay) -> Answer:
    """The goods leave, or pass through, a country whose own law asks for a permit.

    Malaysia: Strategic Trade Act 2010, section 12, and Directive 1/2025.
    """
    countries = rule.words("route_countries")
    if facts.route is None:
        return answer(Outcome.UNDETERMINED, "route_unknown", "route", countries=countries)
    passed = tuple(country for country in facts.route if country in countries)
    outcome = Outcome.MET if passed else Outcome.NOT_MET
    return answer(
        outcome,
        f"route_{outcome}",
        "route",
        route=facts.route or ("no country",),
        countries=countries,
    )
