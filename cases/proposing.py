"""Which lead a proposal belongs to, and what it is called. Data in, data out."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.utils.translation import pgettext

from ingest.reading.types import Party, ProposedLead
from rules.codes import Pathway, Role


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


#: What a party nobody named is called in a title, by what it does.
_UNNAMED: dict[Role, str] = {
    Role.CLOUD_LESSOR: _noop("an unidentified cloud provider"),
    Role.US_CLOUD_PROVIDER: _noop("a US cloud provider"),
    Role.STATE_CLUSTER: _noop("state-backed clusters"),
    Role.UNLISTED_SUBSIDIARY: _noop("unlisted subsidiaries"),
    Role.INTERMEDIARY: _noop("intermediaries"),
    Role.RESELLER: _noop("resellers"),
    Role.BROKER: _noop("brokers"),
    Role.SHELL_COMPANY: _noop("shell companies"),
    Role.ENABLER: _noop("public bodies"),
    Role.TENANT: _noop("unidentified tenants"),
    Role.END_USER: _noop("unidentified end users"),
}

#: What an unnamed party is described as where the text has no word for it.
_DESCRIBED: dict[Role, str] = {
    Role.CLOUD_LESSOR: _noop("cloud provider"),
    Role.US_CLOUD_PROVIDER: _noop("US cloud provider"),
    Role.TENANT: _noop("tenants"),
    Role.END_USER: _noop("end users"),
}


def described(party: Party) -> str:
    """The text's words for a party nobody named, or what it does."""
    if party.key or party.label or party.described_as:
        return party.described_as
    return _(_DESCRIBED.get(party.role) or _UNNAMED.get(party.role) or _noop("party not named"))


def party_words(party: Party | None) -> str:
    """The party as a title names it: a name, or what an unnamed one does."""
    if party is None:
        return ""
    return party.label or _(_UNNAMED.get(party.role, _noop("an unidentified party")))


#: How a lead's title says it. Every one says that it is reported, none that it happened.
_TITLES: dict[Pathway, tuple[str, str]] = {
    Pathway.DIRECT_PURCHASE: (
        _noop("%(user)s reported to buy %(chip)s from %(host)s"),
        _noop("%(user)s reported to buy %(chip)s"),
    ),
    Pathway.SUBSIDIARY_PURCHASE: (
        _noop("%(user)s alleged to buy %(chip)s through %(host)s"),
        _noop("%(user)s alleged to buy %(chip)s through unlisted subsidiaries"),
    ),
    Pathway.INTERMEDIARY_RESELLER: (
        _noop("%(user)s alleged to get %(chip)s through %(host)s"),
        _noop("%(user)s alleged to get %(chip)s through intermediaries"),
    ),
    Pathway.SMUGGLING_TRANSSHIPMENT: (
        _noop("%(chip)s alleged to be smuggled to %(user)s by %(host)s"),
        _noop("%(chip)s alleged to be smuggled to %(user)s"),
    ),
    Pathway.DOMESTIC_CLOUD_RENTAL: (
        _noop("%(user)s reported to rent %(chip)s from %(host)s"),
        _noop("%(user)s reported to rent %(chip)s"),
    ),
    Pathway.OFFSHORE_CLOUD_RENTAL: (
        _noop("%(user)s reported to rent %(chip)s abroad from %(host)s"),
        _noop("%(user)s reported to rent %(chip)s abroad"),
    ),
    Pathway.US_HYPERSCALER_REGION: (
        _noop("%(host)s reported to rent out %(chip)s to %(user)s"),
        _noop("%(user)s reported to rent %(chip)s from a US cloud provider"),
    ),
    Pathway.SHELL_COMPANY: (
        _noop("%(user)s said to hide behind shell companies from %(host)s"),
        _noop("%(user)s said to hide behind shell companies"),
    ),
    Pathway.STOCKPILING: (
        _noop("%(user)s said to stockpile %(chip)s with the help of %(host)s"),
        _noop("%(user)s said to stockpile %(chip)s"),
    ),
    Pathway.STATE_BACKED_CLUSTER: (
        _noop("%(host)s said to rent out %(chip)s to %(user)s"),
        _noop("State-backed clusters said to rent out %(chip)s to %(user)s"),
    ),
    Pathway.FOUNDRY_DIVERSION: (
        _noop("%(user)s alleged to have chips made through %(host)s"),
        _noop("%(user)s alleged to have chips made through a front"),
    ),
    Pathway.DATA_COURIERING: (
        _noop("%(user)s reported to carry data to %(chip)s of %(host)s"),
        _noop("%(user)s reported to carry data to %(chip)s abroad"),
    ),
    Pathway.GAMING_CHIP_REPURPOSING: (
        _noop("%(user)s reported to use %(chip)s rebuilt by %(host)s"),
        _noop("%(user)s reported to use rebuilt %(chip)s"),
    ),
}


def title_of(lead: ProposedLead) -> str:
    """A sentence that says what is reported, of whom, and that it is only reported."""
    with_host, without = _TITLES[lead.pathway]
    chip = lead.chip or pgettext("a chip nobody named", "controlled chips")
    words = {"user": party_words(lead.principal), "host": party_words(lead.host), "chip": chip}
    says_host = lead.host is not None and lead.host.role is not Role.SHELL_COMPANY
    title = _(with_host if says_host else without) % words
    named = {party.label for party in (lead.principal, lead.host) if party}
    if not any(name and title.startswith(name) for name in named):
        title = title[:1].upper() + title[1:]
    return f"{title}{_price_words(lead)}"[:300]


#: What a price buys, as a title says it. Sums for a whole deal are not said in titles.
_PER = {
    "hour": _noop("an hour"),
    "hour_8gpu": _noop("an hour"),
    "month": _noop("a month"),
    "month_8gpu": _noop("a month"),
    "chip": _noop("a chip"),
}


def _price_words(lead: ProposedLead) -> str:
    price = lead.price
    if price is None or price.per not in _PER:
        return ""
    words = {
        "currency": price.currency,
        "amount": plain(price.amount),
        "per": _(_PER[price.per]),
        "chips": price.chips,
    }
    if price.chips and price.per != "chip":
        return _(" at %(currency)s %(amount)s %(per)s for %(chips)s") % words
    return _(" at %(currency)s %(amount)s %(per)s") % words


def plain(number: Decimal) -> str:
    """A number without trailing zeros or an exponent."""
    return f"{number.normalize():f}"
