"""Access to computing power over a network."""

from rules.acts import MOVING_ACTS, Act
from rules.facts import Facts
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay


def act_is_reached(facts: Facts, rule: RuleOnDay) -> Answer:
    """The act is one that the rule speaks of.

    Goods, software and technology move under the regulations; a tenant of computing power gets a
    service and no item, so remote access is outside unless a rule names it. 15 CFR 734.13 to
    734.16; a bill to add remote access, H.R. 2683, passed the House only.
    """
    act = facts.judged
    if act in MOVING_ACTS and facts.destination in rule.words("home_countries"):
        return answer(
            Outcome.NOT_MET, "act_domestic", "act", "destination", country=facts.destination
        )
    if act in rule.acts:
        return answer(Outcome.MET, "act_reached", "act", act=_words(act))
    code = "act_remote_access" if act is Act.REMOTE_ACCESS else "act_outside"
    return answer(Outcome.NOT_MET, code, "act", act=_words(act))


def _words(act: Act) -> str:
    return act.value.replace("_", " ")
