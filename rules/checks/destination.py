"""Where the chips go, or stand."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay


def destination_controlled(facts: Facts, rule: RuleOnDay) -> Answer:
    """The chips go to a country that the rule names, or to one of its country groups.

    Hong Kong is China for these rules; Macau stands outside D:5 and is named by hand. Countries
    also in A:5 or A:6 are excluded where the rule says so. Groups change; before the oldest text
    held most memberships are not known. 15 CFR 742.6(a)(6); part 740, Supplement No. 1.
    """
    country = facts.destination
    if country is None:
        return answer(Outcome.UNDETERMINED, "destination_unknown", "destination")
    without = "destinations_without" if rule.words("destinations_without") else ""
    outcome = rule.among(country, "destinations", "destination_groups", without)
    code = f"destination_{outcome}"
    if outcome is Outcome.MET and country in rule.words("destinations"):
        code = "destination_named"
    return answer(
        outcome,
        code,
        "destination",
        country=country,
        day=rule.day,
        groups=rule.words("destination_groups") or rule.words("destinations"),
    )
