"""Which lead a proposal belongs to, and what it is called. Data in, data out."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ingest.reading.types import Party, ProposedLead
from rules.codes import Pathway


@dataclass(frozen=True, slots=True)
class EventKey:
    """What makes two proposals of one story the same access event."""

    pathway: str
    principal: str
    host: str
    chip: str

    def matches(self, other: "EventKey") -> bool:
        """The same pathway and user; host and chip agree or one side does not say."""
        return (
            self.pathway == other.pathway
            and self.principal == other.principal
            and _agree(self.host, other.host)
            and _agree(self.chip, other.chip)
        )

    def digest(self, story: str) -> str:
        """The key a lead is kept under, unique over all stories."""
        parts = (story, self.pathway, self.principal, self.host, self.chip)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def key_of(lead: ProposedLead) -> EventKey:
    """The event a proposal speaks of."""
    host = party_key(lead.host) if lead.host else ""
    return EventKey(lead.pathway.value, party_key(lead.principal), host, lead.chip.casefold())


def party_key(party: Party) -> str:
    """A party by its id, else its name; unidentified ones are one a story and role."""
    return party.key or party.label.casefold() or f"?{party.role.value}"


def party_words(party: Party | None) -> str:
    """The party as a title names it."""
    if party is None:
        return ""
    return party.label or party.described_as or _("an unidentified party")


#: How a lead's title says it. Every one says that it is reported, none that it happened.
_TITLES: dict[Pathway, tuple[str, str]] = {
    Pathway.DIRECT_PURCHASE: (
        "%(user)s reported to buy %(chip)s from %(host)s", "%(user)s reported to buy %(chip)s",
    ),
    Pathway.SUBSIDIARY_PURCHASE: (
        "%(user)s alleged to buy %(chip)s through %(host)s",
        "%(user)s alleged to buy %(chip)s through unlisted subsidiaries",
    ),
    Pathway.INTERMEDIARY_RESELLER: (
        "%(user)s alleged to get %(chip)s through %(host)s",
        "%(user)s alleged to get %(chip)s through intermediaries",
    ),
    Pathway.SMUGGLING_TRANSSHIPMENT: (
        "%(chip)s alleged to be smuggled to %(user)s by %(host)s",
        "%(chip)s alleged to be smuggled to %(user)s",
    ),
    Pathway.DOMESTIC_CLOUD_RENTAL: (
        "%(user)s reported to rent %(chip)s from %(host)s", "%(user)s reported to rent %(chip)s",
    ),
    Pathway.OFFSHORE_CLOUD_RENTAL: (
        "%(user)s reported to rent %(chip)s abroad from %(host)s",
        "%(user)s reported to rent %(chip)s abroad",
    ),
    Pathway.US_HYPERSCALER_REGION: (
        "%(host)s reported to rent out %(chip)s to %(user)s",
        "%(user)s reported to rent %(chip)s from a US cloud provider",
    ),
    Pathway.SHELL_COMPANY: (
        "%(host)s said to hide %(user)s behind shell companies",
        "%(user)s said to hide behind shell companies",
    ),
    Pathway.STOCKPILING: (
        "%(user)s said to stockpile %(chip)s with the help of %(host)s",
        "%(user)s said to stockpile %(chip)s",
    ),
    Pathway.STATE_BACKED_CLUSTER: (
        "%(host)s said to rent out %(chip)s to %(user)s",
        "State-backed clusters said to rent out %(chip)s to %(user)s",
    ),
    Pathway.FOUNDRY_DIVERSION: (
        "%(user)s alleged to have chips made through %(host)s",
        "%(user)s alleged to have chips made through a front",
    ),
    Pathway.DATA_COURIERING: (
        "%(user)s reported to carry data to %(chip)s of %(host)s",
        "%(user)s reported to carry data to %(chip)s abroad",
    ),
    Pathway.GAMING_CHIP_REPURPOSING: (
        "%(user)s reported to use %(chip)s rebuilt by %(host)s",
        "%(user)s reported to use rebuilt %(chip)s",
    ),
}  # fmt: skip


def title_of(lead: ProposedLead) -> str:
    """A sentence that says what is reported, of whom, and that it is only reported."""
    with_host, without = _TITLES[lead.pathway]
    chip = lead.chip or pgettext("a chip nobody named", "controlled chips")
    words = {"user": party_words(lead.principal), "host": party_words(lead.host), "chip": chip}
    title = _(with_host if lead.host else without) % words
    price = _price_words(lead)
    return f"{title[:1].upper()}{title[1:]}{price}"[:300]


def _price_words(lead: ProposedLead) -> str:
    if lead.price is None or lead.price.per not in {"hour", "hour_8gpu", "month", "chip"}:
        return ""
    per = "hour" if lead.price.per.startswith("hour") else lead.price.per
    words = {"currency": lead.price.currency, "amount": plain(lead.price.amount), "per": per}
    return _(" at %(currency)s %(amount)s a %(per)s") % words


def plain(number: Decimal) -> str:
    """A number without trailing zeros or an exponent."""
    return f"{number.normalize():f}"
