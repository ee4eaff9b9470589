"""How the words of rules are said to a reader."""

from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dashboards.words import country_name, number_words
from rules.facts import Confidence
from rules.findings import Enforcement, Outcome, Presumption, Standing, Text, Turn
from rules.regime import Kind, Layer, Rule, Status
from rules.schema import Value

Words = dict[str, str | Promise]

KINDS: Words = {
    Kind.STANDING_LIST: _("standing list or control"),
    Kind.FINAL_RULE: _("final rule"),
    Kind.INTERIM_FINAL_RULE: _("interim final rule"),
    Kind.IS_INFORMED_LETTER: _("letter to single firms"),
    Kind.FOREIGN_RULE: _("rule of another country"),
    Kind.GUIDANCE: _("guidance"),
    Kind.COURT_EVENT: _("court event"),
    Kind.PROPOSED_RULE: _("proposed rule"),
    Kind.BILL: _("bill"),
    Kind.DRAFT: _("draft"),
    Kind.PROCLAMATION: _("proclamation"),
    Kind.LICENSING_POLICY: _("licensing policy"),
}

LAYERS: Words = {
    Layer.TEXT: _("It speaks for the text: what is covered."),
    Layer.ENFORCEMENT: _("It speaks for enforcement only, not for what is covered."),
    Layer.NEITHER: _("It decides neither what is covered nor what is enforced."),
}

STANDINGS: Words = {
    "in_force": _("in force"),
    "suspended": _("suspended"),
    "unsettled": _("not verified whether in force"),
    "not_begun": _("not yet in force"),
    "ended": _("ended"),
    "no_law": _("not law"),
    "beside": _("beside the text"),
}

STATUSES: Words = {
    Status.COVERED: _("covered"),
    Status.NOT_COVERED: _("not covered"),
    Status.CONDITIONAL: _("depends"),
    Status.NOT_APPLICABLE: _("silent"),
}

EVENTS: Words = {
    "announced": _("Announced"),
    "published": _("Published"),
    "effective": _("In force"),
    "compliance": _("To be complied with"),
    "ended": _("Ended: first day without it"),
    "suspended": _("Suspended"),
    "unsettled": _("Not verified"),
    "enforcement": _("Enforcement"),
}

ENFORCEMENT: Words = {
    Enforcement.ENFORCED: _("enforced"),
    Enforcement.DOUBTFUL: _("doubtful"),
    Enforcement.NOT_ENFORCED: _("not enforced"),
    Enforcement.SUSPENDED: _("suspended"),
    Enforcement.UNKNOWN: _("not known"),
}

TURNS: Words = {
    Turn.KNOWLEDGE: _("what the seller knew"),
    Turn.LICENCE_TERMS: _("the terms of a licence"),
    Turn.ITEM_SCOPE: _("which items an entry or a direct-product rule takes in"),
}

VERDICTS: Words = {
    Text.COVERED: _("A rule covered it"),
    Text.NOT_COVERED: _("No rule reached it"),
    Text.CONDITIONAL: _("Depends on facts"),
    Text.UNKNOWN: _("Not enough is known"),
}

#: How the text was enforced; where nothing is covered there is nothing to enforce.
ENFORCED: Words = {
    Enforcement.ENFORCED: _("enforced, as far as stated"),
    Enforcement.DOUBTFUL: _("doubtful: treated by many as not enforced"),
    Enforcement.NOT_ENFORCED: _("covered on paper, stated not to be enforced"),
    Enforcement.SUSPENDED: _("only a suspended rule would have covered it"),
    Enforcement.UNKNOWN: _("nothing to enforce, or not known"),
}

CONFIDENCE: Words = {
    Confidence.CONFIRMED: _("confirmed"),
    Confidence.PROBABLE: _("probable"),
    Confidence.POSSIBLE: _("possible"),
    Confidence.DOUBTFUL: _("doubtful"),
    Confidence.AS_GIVEN: _("as given, not graded"),
}

OUTCOMES: Words = {
    Outcome.MET: _("Met"),
    Outcome.NOT_MET: _("Not met"),
    Outcome.UNDETERMINED: _("Undetermined"),
}

PRESUMPTIONS: Words = {
    Presumption.SUBJECT_TO_REGULATION: _(
        "A chip in the catalogue, or designed by a US firm, is subject to the US regulations."
    ),
    Presumption.NO_SENSITIVE_END_USE: _(
        "There is no weapons, military, military-intelligence or supercomputer end use."
    ),
    Presumption.NO_LICENCE: _("There is no licence, and no licence exception applies."),
    Presumption.RELEASE_DATE_NOT_TESTED: _(
        "Whether the chip was on sale on that day is not tested."
    ),
}

#: Where the days of an assessed step come from.
BASES: Words = {
    "step": _("the days of the step"),
    "incident": _("the days of the incident"),
    "report": _("the day of the report, as no other is known"),
    "asked": _("the day asked for"),
}

#: What a rule did with an incident.
DID: Words = {
    "reached": _("It reached"),
    "depends": _("It may have reached: that turns on what no case file settles"),
    "open": _("Not enough is known to say whether it reached"),
    "suspended": _("It would have reached, had it not been suspended"),
    "missed": _("It did not reach"),
}

#: Headlines of findings that no test of a rule's own makes.
GENERAL: Words = {
    "act": _("The act is a regulated one."),
    "knowledge": _("The seller knew, or had reason to know."),
    "licence_or_exception": _("There is a licence or an exception."),
    "in_force": _("The rule stands on that day."),
    "variants": _("All variants of the chip are judged alike."),
    "party": _("The party is known."),
}

REGIMES: Words = {"us": _("United States"), "my": _("Malaysia")}

SCOPES: Words = {"destinations": _("Destinations"), "parties": _("Parties")}

PARAMETERS: Words = {
    "tpp_line": _("Line of performance"),
    "link_line": _("Line of link bandwidth, GB/s"),
    "a_tpp": _("Tier a: line of TPP"),
    "a_dense_tpp": _("Tier a: line of TPP for dense chips"),
    "a_density": _("Tier a: line of performance density"),
    "b_tpp": _("Tier b: line of TPP"),
    "b_density": _("Tier b: line of performance density"),
    "b_dense_tpp": _("Tier b: line of TPP for dense chips"),
    "b_dense_density": _("Tier b: line of performance density for dense chips"),
    "other_use_tpp": _("Chips not for data centres are out below TPP"),
    "level_tpp": _("Level of the letters: TPP"),
    "level_link_bandwidth": _("Level of the letters: links, GB/s"),
    "level_memory_bandwidth": _("Level of the letters: memory, GB/s"),
    "level_needs_all": _("All levels must be reached together"),
    "percent": _("Share of listed owners, percent"),
    "control_percent": _("Share that makes a parent, percent"),
    "ceiling_tpp": _("Softer review below TPP"),
    "ceiling_memory_bandwidth": _("Softer review below memory, GB/s"),
    "die_nanometres": _("Die within nanometres"),
    "die_transistors": _("Die within billions of transistors"),
    "memory_density_line": _("Line of memory density, GB/s per mm²"),
    "models": _("Models named"),
    "informed": _("Firms that got the letter"),
    "lists": _("Lists that count"),
    "footnotes": _("Footnotes that count"),
    "end_uses": _("End uses controlled"),
    "seat_countries": _("Headquarters in"),
    "seat_groups": _("Headquarters in country groups"),
    "destinations": _("Destinations"),
    "destination_groups": _("Destinations in country groups"),
    "destinations_without": _("But not those in country groups"),
    "not_foreign": _("Not foreign"),
    "route_countries": _("Routes through"),
    "home_countries": _("What stays inside is no export"),
}
_OF_COUNTRIES = frozenset(
    {"seat_countries", "destinations", "not_foreign", "route_countries", "home_countries"}
)


def said(words: Words, code: str) -> str:
    """The words of a code; the code itself, without underscores, where it has none."""
    return str(words.get(code, code.replace("_", " ")))


def standing_of(rule: Rule, day: date) -> str:
    """How a rule stands on a day, in one of the words of STANDINGS."""
    if rule.layer is Layer.NEITHER:
        return "no_law"
    if rule.layer is Layer.ENFORCEMENT:
        return "beside"
    standing = rule.standing_on(day)
    if standing is None:
        return "ended" if rule.ended is not None and day >= rule.ended else "not_begun"
    return {
        Standing.IN_FORCE: "in_force",
        Standing.SUSPENDED: "suspended",
        Standing.UNSETTLED: "unsettled",
    }[standing]


def value_words(name: str, value: Value) -> str:
    """The value of a parameter: numbers by custom, countries by name."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, Decimal):
        return number_words(value)
    if isinstance(value, str):
        return value
    if name in _OF_COUNTRIES:
        return ", ".join(country_name(word) for word in value)
    return ", ".join(word.replace("_", " ") for word in value)
