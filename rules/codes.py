"""The words of the product: pathway codes, roles, stages. One place; they are public API.

Source: the field's own usage; each pathway is described where it is declared.
"""

from enum import StrEnum
from typing import NamedTuple


class Pathway(StrEnum):
    """How a party gets at controlled chips, or at computing time on them."""

    DIRECT_PURCHASE = "direct_purchase"
    SUBSIDIARY_PURCHASE = "subsidiary_purchase"
    INTERMEDIARY_RESELLER = "intermediary_reseller"
    SMUGGLING_TRANSSHIPMENT = "smuggling_transshipment"
    DOMESTIC_CLOUD_RENTAL = "domestic_cloud_rental"
    OFFSHORE_CLOUD_RENTAL = "offshore_cloud_rental"
    US_HYPERSCALER_REGION = "us_hyperscaler_region"
    SHELL_COMPANY = "shell_company"
    STOCKPILING = "stockpiling"
    STATE_BACKED_CLUSTER = "state_backed_cluster"
    FOUNDRY_DIVERSION = "foundry_diversion"
    DATA_COURIERING = "data_couriering"
    GAMING_CHIP_REPURPOSING = "gaming_chip_repurposing"


class Family(StrEnum):
    """What a pathway does with the chip."""

    BUY = "buy"
    MOVE = "move"
    RENT = "rent"
    MAKE = "make"


class PathwayFacts(NamedTuple):
    """How a pathway is shown: its two letters, its label, its family, what it means."""

    tag: str
    label: str
    family: Family
    meaning: str


PATHWAYS: dict[Pathway, PathwayFacts] = {
    Pathway.DIRECT_PURCHASE: PathwayFacts(
        "DP",
        "Direct purchase",
        Family.BUY,
        "A restricted or soon-restricted party buys from the maker or an authorised channel.",
    ),
    Pathway.SUBSIDIARY_PURCHASE: PathwayFacts(
        "SP", "Subsidiary purchase", Family.BUY, "A group company that is on no list buys."
    ),
    Pathway.STOCKPILING: PathwayFacts(
        "ST", "Stockpiling", Family.BUY, "Chips are bought before a rule takes effect."
    ),
    Pathway.INTERMEDIARY_RESELLER: PathwayFacts(
        "IR",
        "Intermediary or reseller",
        Family.MOVE,
        "A broker, distributor or tender supplier stands between seller and user.",
    ),
    Pathway.SMUGGLING_TRANSSHIPMENT: PathwayFacts(
        "SM",
        "Smuggling, transshipment",
        Family.MOVE,
        "Chips move through third countries, under false papers or in luggage.",
    ),
    Pathway.SHELL_COMPANY: PathwayFacts(
        "SH", "Shell company", Family.MOVE, "A front or fresh company hides who the user is."
    ),
    Pathway.DOMESTIC_CLOUD_RENTAL: PathwayFacts(
        "DR",
        "Cloud rental in China",
        Family.RENT,
        "Computing time is rented inside China, by the hour or on a long lease.",
    ),
    Pathway.OFFSHORE_CLOUD_RENTAL: PathwayFacts(
        "OR",
        "Cloud rental offshore",
        Family.RENT,
        "Chips that stand abroad are rented over the network.",
    ),
    Pathway.US_HYPERSCALER_REGION: PathwayFacts(
        "UH",
        "US cloud provider",
        Family.RENT,
        "A large US provider rents them out, in China, in the US or elsewhere.",
    ),
    Pathway.STATE_BACKED_CLUSTER: PathwayFacts(
        "SB",
        "State-backed cluster",
        Family.RENT,
        "Public money owns the chips and firms rent them.",
    ),
    Pathway.DATA_COURIERING: PathwayFacts(
        "DC",
        "Data couriering",
        Family.RENT,
        "Data is carried to the chips, and the trained weights back.",
    ),
    Pathway.FOUNDRY_DIVERSION: PathwayFacts(
        "FD", "Foundry diversion", Family.MAKE, "The chip is made to order through a front."
    ),
    Pathway.GAMING_CHIP_REPURPOSING: PathwayFacts(
        "GR",
        "Gaming-chip repurposing",
        Family.MAKE,
        "Consumer cards are used, repaired or rebuilt for AI.",
    ),
}


class Role(StrEnum):
    """What a party does in one step of an incident. A party may hold several over time."""

    CHIP_DESIGNER = "chip_designer"
    FOUNDRY = "foundry"
    SERVER_MAKER = "server_maker"
    SERVER_VENDOR = "server_vendor"
    DISTRIBUTOR = "distributor"
    RESELLER = "reseller"
    BROKER = "broker"
    INTERMEDIARY = "intermediary"
    FREIGHT_FORWARDER = "freight_forwarder"
    COURIER = "courier"
    TRANSIT = "transit"
    FRONT_BUYER = "front_buyer"
    SHELL_COMPANY = "shell_company"
    STATED_END_USER = "stated_end_user"
    UNLISTED_SUBSIDIARY = "unlisted_subsidiary"
    CLOUD_LESSOR = "cloud_lessor"
    US_CLOUD_PROVIDER = "us_cloud_provider"
    STATE_CLUSTER = "state_cluster"
    OPERATING_UNIT = "operating_unit"
    PARENT = "parent"
    INVESTOR = "investor"
    TENANT = "tenant"
    END_USER = "end_user"
    ENABLER = "enabler"
    REGULATOR = "regulator"
    PROSECUTOR = "prosecutor"
    ACCUSED = "accused"
    WITNESS = "witness"
    EXPERT = "expert"


class Relation(StrEnum):
    """What the first party of a hop does for the second."""

    MAKES = "makes"
    SELLS = "sells"
    RESELLS = "resells"
    OWNS = "owns"
    RENTS_OUT = "rents_out"
    HOSTS = "hosts"
    SHIPS = "ships"
    HIDES = "hides"


class LegalStage(StrEnum):
    """How far an accusation has come. Nothing is a finding before FOUND."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    CHARGED = "charged"
    SETTLED = "settled"
    FOUND = "found"
    DISMISSED = "dismissed"


class ReviewState(StrEnum):
    """Where our own record of an incident stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"
    RETRACTED = "retracted"


class ClaimKind(StrEnum):
    """What a statement is about."""

    ACCESS = "access"
    PRICE = "price"
    QUANTITY = "quantity"
    DENIAL = "denial"
    NO_COMMENT = "no_comment"
    GENERAL_STATEMENT = "general_statement"
    LEGAL_OPINION = "legal_opinion"
    OFFICIAL = "official"
    CONTEXT = "context"


class Stance(StrEnum):
    """How a statement stands to the access it speaks of."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONCEDES = "concedes"
    NEITHER = "neither"


class SpeakerKind(StrEnum):
    """Who speaks, from the strongest standing to the weakest."""

    COURT = "court"
    OFFICIAL = "official"
    DOCUMENT = "document"
    COMPANY = "company"
    NAMED_PERSON = "named_person"
    EXPERT = "expert"
    ANONYMOUS = "anonymous"
    SELLER = "seller"
    REPORTER = "reporter"
    UNKNOWN = "unknown"


class QuantityState(StrEnum):
    """How real a quantity is."""

    PLANNED = "planned"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    SEIZED = "seized"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exactly a period is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    APPROXIMATE = "approximate"


class Support(StrEnum):
    """What a piece of evidence does to the incident it hangs on."""

    SUPPORTS = "supports"
    DENIES = "denies"
    CONTEXT = "context"


#: Admiralty code, NATO AJP-2.1: how reliable the source is.
RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}

#: Admiralty code, NATO AJP-2.1: how credible the information is.
CREDIBILITY: dict[str, str] = {
    "1": "confirmed by others",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
