"""What a reading is made of. Offsets are half-open code points into the article's text."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rules.codes import ClaimKind, Pathway, QuantityState, Role, SpeakerKind, Stance
from rules.periods import Period


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text: text[start:end]."""

    start: int
    end: int


class MentionKind(StrEnum):
    """What a mention names."""

    PARTY = "party"
    CHIP = "chip"
    PLACE = "place"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name the product knows. `key` is the public id of a party or the slug of a chip."""

    text: str
    key: str
    kind: MentionKind
    label: str  # the name to show, such as "iFlytek"
    country: str = ""  # ISO 3166 alpha-2, empty when unknown
    roles: frozenset[Role] = frozenset()  # what the party usually is, such as chip_designer
    listed: bool = False  # on a control list


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `key` is empty for a party nobody knew before."""

    span: Span
    text: str
    kind: MentionKind
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things. `unit` is chips, servers, racks, systems, supercomputers or shipments."""

    span: Span
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    unit: str
    what: str  # a chip's label, or empty
    state: QuantityState


@dataclass(frozen=True, slots=True)
class Price:
    """An amount of money. `per` is chip, server, hour, month, deal_total, payment or investment."""

    span: Span
    low: Decimal | None
    amount: Decimal
    high: Decimal | None
    currency: str  # ISO 4217
    per: str
    chips: int | None  # how many chips the price buys, where the text says so
    what: str  # a chip's label, or empty


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. `count` is the number of people where the text gives one."""

    kind: SpeakerKind
    name: str  # as the text puts it, such as "two employees with direct knowledge"
    span: Span | None
    count: int | None = None
    party: str = ""  # label of the party spoken for, or spoken about by an insider


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, in the words of the text."""

    span: Span
    quote: str
    kind: ClaimKind
    stance: Stance
    speaker: Speaker
    hedge: str = ""  # the word that weakens it: "reportedly", "angeblich"
    negated: bool = False
    planned: bool = False
    pathways: tuple[Pathway, ...] = ()
    parties: tuple[str, ...] = ()  # labels


@dataclass(frozen=True, slots=True)
class Place:
    """A country on the route or of a party, ISO 3166 alpha-2."""

    span: Span
    country: str


@dataclass(frozen=True, slots=True)
class Field:
    """A value a lead proposes and the stretch of text it rests on."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a proposed step. Without a key and a label it is unidentified."""

    key: str
    label: str
    role: Role
    country: str
    described_as: str  # "cloud start-up, Shenzhen" for an unidentified party
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided: a code, the points it gave, a sentence."""

    code: str
    points: int
    sentence: str


@dataclass(frozen=True, slots=True)
class ProposedLead:
    """One access event the text reports. Every field carries its span."""

    pathway: Pathway
    principal: Party  # who gets the chips or the computing time
    host: Party | None  # who sells, hosts or hides
    chip: str  # a chip's label, or empty
    fields: tuple[Field, ...]
    claims: tuple[int, ...]  # positions in Reading.claims that assert it
    answers: tuple[int, ...]  # positions in Reading.claims: denials, silences, opinions
    score: int  # 0 to 100
    reasons: tuple[Reason, ...]
    quantity: Quantity | None = None
    price: Price | None = None
    period: Period | None = None
    country: str = ""  # where the chips stand or go, ISO 3166 alpha-2


@dataclass(frozen=True, slots=True)
class Decision:
    """A yes or no with its reasons."""

    yes: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PartyRole:
    """What a party is in the report: one of the product's roles, and where the text shows it."""

    label: str
    key: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pass over one text found."""

    lang: str
    relevant: Decision
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    prices: tuple[Price, ...] = ()
    places: tuple[Place, ...] = ()
    leads: tuple[ProposedLead, ...] = ()
    published: date | None = None  # a date the text itself carries
    byline: str = ""  # "additional reporting by ..." as it stands
    byline_span: Span | None = None
    provenance: str = ""  # an aggregator's or translator's mark, as it stands
    provenance_span: Span | None = None
    reported_by: tuple[str, ...] = field(default=())  # outlets the text rests on
    roles: tuple[PartyRole, ...] = ()  # parties that play a part; incidental ones are left out
