"""The findings of an assessment in legal order, to be read as an argument."""

from functools import lru_cache

from rules.acts import Act
from rules.checks import CHECKS, Rank
from rules.facts import Facts
from rules.findings import Answer, Finding, Level, Outcome, Turn, answer, known
from rules.on_day import RuleOnDay
from rules.regime import Rule
from rules.ways import IN_FORCE, Judged

SUBJECT = "subject_to_regulation"


def in_legal_order(facts: Facts, judged: list[Judged]) -> tuple[Finding, ...]:
    """The act first, then subject, item, party, destination and seller, then what was known."""
    found = [
        (_rank(name), at, name, said)
        for at, one in enumerate(judged)
        for name, said in one.answers
        if name != SUBJECT
    ]
    found.sort(key=lambda item: item[:2])
    subject = [said for one in judged for name, said in one.answers if name == SUBJECT][:1]
    general = [("act", _act(facts, judged), "15 CFR 734.13 to 734.16")]
    general += [(SUBJECT, said, "15 CFR 734.3, 734.9") for said in subject]
    return (
        *(_general(*one) for one in general),
        *(finding_of(judged[at].rule, name, said) for _, at, name, said in found),
        *(_general(*one) for one in _knowledge_and_licence(facts, judged)),
    )


def finding_of(rule: RuleOnDay, test: str, said: Answer) -> Finding:
    """A test's answer as a finding under its rule."""
    citation = _citation(rule.rule, test)
    return Finding(rule.rule.id, test, said.outcome, said.reason, said.facts, citation)


@lru_cache(maxsize=2_000)
def _citation(rule: Rule, test: str) -> str:
    """The paragraph that a test stands in, then the rule that wrote it."""
    paragraph = next((way.citation for way in rule.ways if test in way.tests), "")
    return rule.citation if paragraph in rule.citation else f"{paragraph} · {rule.citation}"


def _rank(test: str) -> Rank:
    return Rank.ACT if test == IN_FORCE else CHECKS[test].rank


def _act(facts: Facts, judged: list[Judged]) -> Answer:
    """Whether the act itself is regulated; remote access is only as support by US persons."""
    speaking = [one.rule for one in judged if facts.judged in one.rule.acts]
    act = facts.judged.value.replace("_", " ")
    if not speaking:
        return answer(Outcome.NOT_MET, "act_not_regulated", "act", act=act)
    if facts.judged is not Act.SUPPORT and all(Act.SUPPORT in rule.acts for rule in speaking):
        return answer(Outcome.NOT_MET, "act_support_only", "act", act=act)
    return answer(Outcome.MET, "act_regulated", "act", act=act)


def _general(test: str, said: Answer, citation: str) -> Finding:
    """A finding that concerns no single rule."""
    return Finding("", test, said.outcome, said.reason, said.facts, citation)


def _knowledge_and_licence(facts: Facts, judged: list[Judged]) -> list[tuple[str, Answer, str]]:
    """What no test of a rule settles, where a rule reaches at all."""
    readings = [one.reading for one in judged]
    found: list[tuple[str, Answer, str]] = []
    if any(Turn.KNOWLEDGE in one.turns_on for one in readings):
        outcome = known(facts.knowledge)
        code = {Outcome.MET: "yes", Outcome.NOT_MET: "no"}.get(outcome, "unknown")
        said = answer(outcome, f"knowledge_{code}", "knowledge")
        found.append(("knowledge", said, "15 CFR 772.1, “knowledge”; 736.2(b)(10)"))
    if any(one.high > Level.NOT_COVERED for one in readings):
        code = {True: "yes", False: "no", None: "presumed_none"}[facts.licence]
        outcome = Outcome.MET if facts.licence else Outcome.NOT_MET
        said = answer(outcome, f"licence_{code}", "licence")
        found.append(("licence_or_exception", said, "15 CFR parts 740 and 748"))
    return found
