"""A reading in the shape of the labelled articles, for measuring and for `read_articles`."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ingest.reading import chips as chip_names
from ingest.reading.places import ENGLISH_NAMES
from ingest.reading.types import MentionKind, Price, Reading
from rules.codes import ClaimKind, Pathway, Role, SpeakerKind, Stance

#: Roles of the product to the nine of the labelled articles, the most telling first.
_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.REGULATOR, "regulator"),
    (Role.PROSECUTOR, "government"),
    (Role.ENABLER, "government"),
    (Role.CHIP_DESIGNER, "chip_maker"),
    (Role.FOUNDRY, "chip_maker"),
    (Role.SERVER_MAKER, "server_maker"),
    (Role.SERVER_VENDOR, "server_maker"),
    (Role.ACCUSED, "intermediary"),
    (Role.FRONT_BUYER, "intermediary"),
    (Role.END_USER, "restricted_party"),
    (Role.TENANT, "restricted_party"),
    (Role.PARENT, "restricted_party"),
    (Role.OPERATING_UNIT, "subsidiary"),
    (Role.UNLISTED_SUBSIDIARY, "subsidiary"),
    (Role.US_CLOUD_PROVIDER, "cloud_provider"),
    (Role.CLOUD_LESSOR, "cloud_provider"),
    (Role.STATE_CLUSTER, "cloud_provider"),
    (Role.INTERMEDIARY, "intermediary"),
    (Role.RESELLER, "intermediary"),
    (Role.BROKER, "intermediary"),
    (Role.DISTRIBUTOR, "intermediary"),
    (Role.FREIGHT_FORWARDER, "intermediary"),
    (Role.COURIER, "intermediary"),
    (Role.SHELL_COMPANY, "intermediary"),
    (Role.STATED_END_USER, "intermediary"),
)


def role_name(roles: frozenset[Role]) -> str:
    """The label's word for the most telling of a party's roles."""
    return next((name for role, name in _ROLES if role in roles), "other")


def prediction(
    reading: Reading, story: str | None, *, heading: Reading | None = None
) -> dict[str, Any]:
    """One article's prediction, with what only its heading says. JSON values, hence Any."""
    if not reading.relevant.yes:
        return _nothing(story)
    if heading is not None:
        reading = _with_heading(reading, heading)
    return {
        "relevant": True,
        "pathways": _pathways(reading),
        "parties": _parties(reading),
        "chips": _chips(reading),
        "prices": _prices(reading),
        "quantities": _quantities(reading),
        "countries": _countries(reading),
        "sourcing": _sourcing(reading),
        "denials": _denials(reading),
        "dup_group": story,
    }


def _with_heading(reading: Reading, heading: Reading) -> Reading:
    """The reading with what only the heading says; a figure rounded there is the same figure."""
    return replace(
        reading,
        prices=reading.prices
        + tuple(
            price
            for price in heading.prices
            if not any(_close(price.amount, other.amount) for other in reading.prices)
        ),
        quantities=reading.quantities
        + tuple(
            each
            for each in heading.quantities
            if not any(
                each.unit == other.unit and _close(each.best, other.best)
                for other in reading.quantities
            )
        ),
        claims=reading.claims + tuple(each for each in heading.claims if each.pathways),
        roles=reading.roles
        + tuple(
            each
            for each in heading.roles
            if each.label not in {other.label for other in reading.roles}
        ),
        mentions=reading.mentions + heading.mentions,
    )


def _close(one: Decimal | None, other: Decimal | None) -> bool:
    """The same figure, rounded for a headline but not the same to the letter."""
    if one is None or other is None or one == other:
        return False
    return abs(one - other) * 8 <= max(one, other)


def _nothing(story: str | None) -> dict[str, Any]:
    fields: dict[str, Any] = {
        name: [] for name in ("pathways", "parties", "chips", "prices", "quantities", "countries")
    }
    sourcing: dict[str, Any] = {"anonymous_sources": None, "court": False, "official": False,
                                "documents": False}  # fmt: skip
    return {"relevant": False, **fields, "sourcing": sourcing, "denials": [], "dup_group": story}


def _pathways(reading: Reading) -> list[str]:
    named = [pathway for claim in reading.claims for pathway in claim.pathways]
    named += [lead.pathway for lead in reading.leads]
    return [pathway.value for pathway in Pathway if pathway in named]


def _parties(reading: Reading) -> list[dict[str, Any]]:
    roles = {each.label: role_name(frozenset({each.role})) for each in reading.roles}
    spellings: dict[str, list[str]] = {}
    for mention in reading.mentions:
        if mention.kind is MentionKind.PARTY:
            forms = spellings.setdefault(mention.label, [])
            if mention.text not in forms:
                forms.append(mention.text)
    return [
        {"name": label, "aliases_in_text": forms, "role": roles[label]}
        for label, forms in spellings.items()
        if roles.get(label, "other") != "other"
    ]


def _chips(reading: Reading) -> list[str]:
    labels = dict.fromkeys(m.label for m in reading.mentions if m.kind is MentionKind.CHIP)
    kept = [label for label in labels if not chip_names.is_uncontrolled(label)]
    models = [label for label in kept if any(map(str.isdigit, label))]
    return models or kept


def _prices(reading: Reading) -> list[dict[str, Any]]:
    """Each amount once: a text that repeats a sum tells of one deal."""
    seen: list[dict[str, Any]] = []
    for price in reading.prices:
        for item in _price(price):
            if not any(
                o["amount"] == item["amount"] and o["currency"] == item["currency"] for o in seen
            ):
                seen.append(item)
    return seen


#: A month's rent as high as this pays for more than one server.
_BILL = 500_000


def _price(price: Price) -> list[dict[str, Any]]:
    per = {"hour": "hour_8gpu", "month": "month_8gpu"}.get(price.per, price.per)
    if price.chips == 1:
        per = "chip"
    elif price.per == "month" and price.chips is None and price.amount >= _BILL:
        per = "payment"
    ends = (
        (price.low, price.high)
        if price.low is not None and price.high is not None and price.low != price.high
        else (price.amount,)
    )
    return [
        {"amount": float(end), "currency": price.currency, "per": per,
         "chips": [price.what] if price.what else []}
        for end in ends
    ]  # fmt: skip


def _quantities(reading: Reading) -> list[dict[str, Any]]:
    seen: list[dict[str, Any]] = []
    for quantity in reading.quantities:
        if quantity.best is None:
            continue
        item = {"amount": float(quantity.best), "unit": quantity.unit, "what": quantity.what}
        if not any(o["amount"] == item["amount"] and o["unit"] == item["unit"] for o in seen):
            seen.append(item)
    return seen


def _countries(reading: Reading) -> list[str]:
    codes = dict.fromkeys(place.country for place in reading.places)
    return [ENGLISH_NAMES.get(code, code) for code in codes]


def _sourcing(reading: Reading) -> dict[str, Any]:
    speakers: dict[str, int | None] = {}
    for claim in reading.claims:
        if claim.speaker.kind is SpeakerKind.ANONYMOUS and claim.speaker.span is not None:
            speakers.setdefault(claim.speaker.name, claim.speaker.count)
    counts = list(speakers.values())
    kinds = {
        claim.speaker.kind for claim in reading.claims if claim.kind is not ClaimKind.NO_COMMENT
    }
    return {
        "anonymous_sources": sum(c or 0 for c in counts) if counts and all(counts) else None,
        "anonymous_uncounted": any(count is None for count in counts),
        "named": [],
        "court": SpeakerKind.COURT in kinds,
        "official": bool(kinds & {SpeakerKind.OFFICIAL, SpeakerKind.COURT}),
        "documents": SpeakerKind.DOCUMENT in kinds,
        "reported_by": list(reading.reported_by),
    }


def _as_written(reading: Reading, label: str) -> str:
    """The party by its label, or as the text writes it when it never uses the label."""
    forms = Counter(mention.text for mention in reading.mentions if mention.label == label)
    return label if not forms or label in forms else forms.most_common(1)[0][0]


def _denials(reading: Reading) -> list[str]:
    return list(
        dict.fromkeys(
            _as_written(reading, party)
            for claim in reading.claims
            for party in claim.speaker.party.split("; ")
            if claim.kind is ClaimKind.DENIAL
            and claim.stance is Stance.DENIES
            and claim.speaker.kind is SpeakerKind.COMPANY
            and party
        )
    )
