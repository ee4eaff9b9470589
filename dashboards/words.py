"""How codes, days and numbers are said to a reader."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from rules.codes import (
    CREDIBILITY,
    PATHWAYS,
    RELIABILITY,
    ClaimKind,
    LegalStage,
    Pathway,
    Precision,
    QuantityState,
    Relation,
    Role,
    SpeakerKind,
    Stance,
)

#: What the tag of "step not reported" says.
NO_PATHWAY = "none"

STAGES: dict[str, tuple[str | Promise, int]] = {
    LegalStage.REPORTED: (_("Reported"), 1),
    LegalStage.ALLEGED: (_("Under investigation or sued"), 2),
    LegalStage.CHARGED: (_("Charged"), 3),
    LegalStage.SETTLED: (_("Settled"), 4),
    LegalStage.FOUND: (_("Found"), 4),
    LegalStage.DISMISSED: (_("Dismissed"), 0),
}

RELATIONS: dict[str, str | Promise] = {
    Relation.MAKES: _("makes for"),
    Relation.SELLS: _("sells to"),
    Relation.RESELLS: _("resells to"),
    Relation.OWNS: _("owns"),
    Relation.RENTS_OUT: _("rents out to"),
    Relation.HOSTS: _("hosts for"),
    Relation.SHIPS: _("ships to"),
    Relation.HIDES: _("hides"),
    "owned_by": _("is owned by"),
}

PRICE_PER: dict[str, str | Promise] = {
    "chip": _("a chip"),
    "server": _("a server"),
    "hour": _("an hour"),
    "month": _("a month"),
    "deal_total": _("for the whole deal"),
    "payment": _("paid"),
    "investment": _("invested"),
}

ROLES: dict[str, str | Promise] = {
    Role.CHIP_DESIGNER: _("chip designer"),
    Role.FOUNDRY: _("foundry"),
    Role.SERVER_MAKER: _("server maker"),
    Role.SERVER_VENDOR: _("server vendor"),
    Role.DISTRIBUTOR: _("distributor"),
    Role.RESELLER: _("reseller"),
    Role.BROKER: _("broker"),
    Role.INTERMEDIARY: _("intermediary"),
    Role.FREIGHT_FORWARDER: _("freight forwarder"),
    Role.COURIER: _("courier"),
    Role.TRANSIT: _("transit"),
    Role.FRONT_BUYER: _("front buyer"),
    Role.SHELL_COMPANY: _("shell company"),
    Role.STATED_END_USER: _("stated end user"),
    Role.UNLISTED_SUBSIDIARY: _("unlisted subsidiary"),
    Role.CLOUD_LESSOR: _("cloud lessor"),
    Role.US_CLOUD_PROVIDER: _("US cloud provider"),
    Role.STATE_CLUSTER: _("state cluster"),
    Role.OPERATING_UNIT: _("operating unit"),
    Role.PARENT: _("parent"),
    Role.INVESTOR: _("investor"),
    Role.TENANT: _("tenant"),
    Role.END_USER: _("end user"),
    Role.ENABLER: _("enabler"),
    Role.REGULATOR: _("regulator"),
    Role.PROSECUTOR: _("prosecutor"),
    Role.ACCUSED: _("accused"),
    Role.WITNESS: _("witness"),
    Role.EXPERT: _("expert"),
}

STATES: dict[str, str | Promise] = {
    QuantityState.PLANNED: _("planned"),
    QuantityState.ORDERED: _("ordered"),
    QuantityState.DELIVERED: _("delivered"),
    QuantityState.SEIZED: _("seized"),
    QuantityState.UNKNOWN: _("state not stated"),
}

CLAIM_KINDS: dict[str, str | Promise] = {
    ClaimKind.ACCESS: _("On the access"),
    ClaimKind.PRICE: _("On the price"),
    ClaimKind.QUANTITY: _("On the quantity"),
    ClaimKind.DENIAL: _("Denial"),
    ClaimKind.NO_COMMENT: _("No comment"),
    ClaimKind.GENERAL_STATEMENT: _("Statement, does not answer the claim"),
    ClaimKind.LEGAL_OPINION: _("Legal opinion"),
    ClaimKind.OFFICIAL: _("Official statement"),
    ClaimKind.CONTEXT: _("Context"),
}

STANCES: dict[str, str | Promise] = {
    Stance.ASSERTS: _("says so"),
    Stance.DENIES: _("denies it"),
    Stance.CONCEDES: _("concedes the fact"),
    Stance.NEITHER: _("neither"),
}

SPEAKERS: dict[str, str | Promise] = {
    SpeakerKind.COURT: _("court"),
    SpeakerKind.OFFICIAL: _("official"),
    SpeakerKind.DOCUMENT: _("document"),
    SpeakerKind.COMPANY: _("company"),
    SpeakerKind.NAMED_PERSON: _("named person"),
    SpeakerKind.EXPERT: _("expert"),
    SpeakerKind.ANONYMOUS: _("not named"),
    SpeakerKind.SELLER: _("seller"),
    SpeakerKind.REPORTER: _("reporter"),
    SpeakerKind.UNKNOWN: _("speaker not stated"),
}

#: The reader's locale data say these in full official form.
_SHORT_NAMES = {"HK": _("Hong Kong"), "MO": _("Macau"), "US": _("United States")}


@dataclass(frozen=True, slots=True)
class PathwayWords:
    """What a pathway tag shows: css is the ending of its class, such as "or"."""

    code: str
    css: str
    tag: str
    label: str
    meaning: str


def pathway_words(code: str) -> PathwayWords:
    """The words of a pathway. Nothing, or a code nobody knows, is a step not reported."""
    if code not in PATHWAYS:
        return PathwayWords("", NO_PATHWAY, "–", gettext("Step not reported"), "")
    facts = PATHWAYS[Pathway(code)]
    return PathwayWords(
        str(code), facts.tag.lower(), facts.tag, gettext(facts.label), gettext(facts.meaning)
    )


def country_name(code: str) -> str:
    """A country's name in the reader's language; the code itself where it has none."""
    if code in _SHORT_NAMES:
        return str(_SHORT_NAMES[code])
    locale = Locale.parse(get_language() or "en", sep="-")
    return str(locale.territories.get(code, code))


_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def is_country(code: str) -> bool:
    """Whether a code of two capitals stands for a country or territory."""
    return len(code) == 2 and code not in _NO_COUNTRIES and code in Locale("en").territories


def share_words(low: Decimal | None, high: Decimal | None) -> str:
    """A share in percent, or the word for not knowing."""
    if low is None and high is None:
        return gettext("share unknown")
    least, most = (None if end is None else f"{end.normalize():f}" for end in (low, high))
    if low == high:
        return f"{least} %"
    if most is None:
        return f"≥ {least} %"
    return f"≤ {most} %" if least is None else f"{least}–{most} %"


def language_name(code: str) -> str:
    """A language's name in the reader's language; the code itself where it has none."""
    locale = Locale.parse(get_language() or "en", sep="-")
    return str(locale.languages.get(code, code))


def day_words(day: date | None, precision: str = Precision.DAY) -> str:
    """A day as exactly as it is known, ISO: 2025-10-09, 2025-10, 2025 H2, 2025."""
    if day is None:
        return gettext("date not stated")
    if precision == Precision.DAY:
        return day.isoformat()
    if precision == Precision.MONTH:
        return f"{day:%Y-%m}"
    if precision == Precision.QUARTER:
        return f"{day.year} Q{(day.month + 2) // 3}"
    if precision == Precision.HALF:
        return f"{day.year} H{1 if day.month <= 6 else 2}"
    if precision == Precision.YEAR:
        return str(day.year)
    return gettext("about %(month)s") % {"month": f"{day:%Y-%m}"}


def long_day(day: date) -> str:
    """A day as a sentence has it: 9 Oct 2025."""
    return date_format(day, "j M Y")


def grade_words(grade: str) -> str:
    """An Admiralty code in words: what it says of the source and of the information."""
    source, information = grade[:1], grade[1:2]
    return gettext("Source %(source)s, %(reliable)s; information %(number)s, %(credible)s") % {
        "source": source,
        "reliable": gettext(RELIABILITY.get(source, RELIABILITY["F"])),
        "number": information,
        "credible": gettext(CREDIBILITY.get(information, CREDIBILITY["6"])),
    }


def number_words(number: Decimal | float | int) -> str:
    """A number by the reader's custom, no zeros after the point that say nothing."""
    exact = Decimal(str(number))
    whole = exact == exact.to_integral_value()
    places = 0 if whole else max(1, -int(exact.normalize().as_tuple().exponent))
    return number_format(exact, decimal_pos=places, use_l10n=True, force_grouping=True)
