"""Stakes of a day as they go out: CSV and BODS 0.4, as far as somebody may see."""

import csv
import io
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import orjson

from entities.exchange.csv_lines import FORMULA_STARTS
from entities.exchange.table import COLUMNS, OWN_SCHEME
from entities.models import Entity, EntityKind, Ownership, Quality

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

Json = dict[str, Any]  # Any: a JSON object
#: Statements made again from the same facts bear the same ids.
_NAMESPACE = uuid.UUID("0b0d5c9a-5a3c-4e43-9a2f-6d1c7e0f4b21")
_TYPES = {
    EntityKind.COMPANY.value: "registeredEntity",
    EntityKind.PUBLIC_BODY.value: "stateBody",
}
_SOURCES = {
    Quality.OFFICIAL.value: ["officialRegister"],
    Quality.SECONDARY_OF_OFFICIAL.value: ["thirdParty"],
    Quality.SECONDARY.value: ["thirdParty"],
}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A stake with both parties as who they stand for now."""

    stake: Ownership
    owner: Entity
    asset: Entity


def stakes_going_out(user: "User | AnonymousUser | None", as_of: date) -> list[Outgoing]:
    """The stakes of a day between parties that somebody may see; with None, all."""
    stakes = (
        Ownership.objects.on(as_of)
        .select_related("owner__merged_into", "asset__merged_into")
        .prefetch_related(
            "owner__identifiers",
            "asset__identifiers",
            "owner__merged_into__identifiers",
            "asset__merged_into__identifiers",
        )
        .order_by("pk")
    )
    seen = None
    if user is not None:
        seen = set(Entity.objects.visible_to(user).values_list("pk", flat=True))
    found = [
        Outgoing(one, one.owner.merged_into or one.owner, one.asset.merged_into or one.asset)
        for one in stakes
    ]
    return [
        one
        for one in found
        if one.owner != one.asset and (seen is None or {one.owner.pk, one.asset.pk} <= seen)
    ]


def write_table(stakes: list[Outgoing]) -> bytes:
    """CSV that `read_table` reads back. Persons are not named."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for one in stakes:
        stake = one.stake
        row = (
            *_party_cells(one.owner),
            *_party_cells(one.asset),
            _plain(stake.share_low),
            _plain(stake.share_high),
            "yes" if stake.direct else "no",
            stake.from_day or "",
            stake.to_day - timedelta(days=1) if stake.to_day else "",
            stake.relation,
            stake.source,
            stake.source_url,
        )
        table.writerow([_harmless(str(cell)) for cell in row])
    return written.getvalue().encode()


def _party_cells(entity: Entity) -> tuple[str, str, str, str, str]:
    numbers = "; ".join(f"{one.scheme} {one.value}" for one in entity.identifiers.all())
    return entity.public_id, _named(entity), entity.country, entity.kind, numbers


def _named(entity: Entity) -> str:
    return "a person" if entity.kind == EntityKind.PERSON else str(entity.label)


def _plain(share: Decimal | None) -> str:
    return "" if share is None else f"{share:f}"


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def write_bods(stakes: list[Outgoing], *, as_of: date, publisher: str) -> bytes:
    """A list of BODS 0.4 statements: the parties first, then who holds what in whom."""
    maker = _Maker(as_of, publisher)
    parties = {end.pk: end for one in stakes for end in (one.owner, one.asset)}
    statements = [maker.party(parties[key]) for key in sorted(parties)]
    statements += maker.relationships(stakes)
    return orjson.dumps(statements, option=orjson.OPT_INDENT_2)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Statements of one day by one publisher."""

    as_of: date
    publisher: str

    def party(self, entity: Entity) -> Json:
        if entity.kind == EntityKind.PERSON:
            details = _without_name("personType", "anonymousPerson", "unspecifiedPersonDetails")
            return self._statement(entity.public_id, entity.public_id, "person", details)
        if not entity.is_identified:
            details = _without_name(
                "entityType", {"type": "unknownEntity"}, "unspecifiedEntityDetails"
            )
            return self._statement(entity.public_id, entity.public_id, "entity", details)
        numbers = [{"id": entity.public_id, "schemeName": OWN_SCHEME}]
        numbers += [{"id": one.value, "schemeName": one.scheme} for one in entity.identifiers.all()]
        details = {
            "isComponent": False,
            "entityType": {"type": _TYPES.get(entity.kind, "legalEntity")},
            "name": entity.name,
            "identifiers": numbers,
        }
        if entity.country:
            details["jurisdiction"] = {"name": entity.country, "code": entity.country}
        return self._statement(entity.public_id, entity.public_id, "entity", details)

    def relationships(self, stakes: list[Outgoing]) -> Iterator[Json]:
        for one in stakes:
            key = str(uuid.uuid5(_NAMESPACE, f"stake {one.stake.pk}"))
            details = {
                "isComponent": False,
                "subject": one.asset.public_id,
                "interestedParty": one.owner.public_id,
                "interests": [_interest(one.stake)],
            }
            statement = self._statement(key, one.asset.public_id, "relationship", details)
            if source := _source(one.stake):
                statement["source"] = source
            yield statement

    def _statement(self, record: str, subject: str, kind: str, details: Json) -> Json:
        said = orjson.dumps([record, self.as_of, details], option=orjson.OPT_SORT_KEYS)
        return {
            "statementId": str(uuid.uuid5(_NAMESPACE, said.decode())),
            "declarationSubject": subject,
            "statementDate": self.as_of.isoformat(),
            "recordId": record,
            "recordType": kind,
            "recordStatus": "new",
            "recordDetails": details,
            "publicationDetails": {
                "publicationDate": self.as_of.isoformat(),
                "bodsVersion": "0.4",
                "publisher": {"name": self.publisher},
            },
        }


def _without_name(member: str, value: object, reason: str) -> Json:
    return {
        "isComponent": False,
        member: value,
        reason: {"reason": "informationUnknownToPublisher"},
    }


def _interest(stake: Ownership) -> Json:
    known = stake.share_low is not None or stake.share_high is not None
    found: Json = {
        "type": "shareholding" if known else "unknownInterest",
        "directOrIndirect": "direct" if stake.direct else "indirect",
        "beneficialOwnershipOrControl": False,
    }
    if stake.relation:
        found["details"] = stake.relation
    if known and stake.share_low == stake.share_high:
        found["share"] = {"exact": float(stake.share_low or 0)}
    elif known:
        sides = {"minimum": stake.share_low, "maximum": stake.share_high}
        found["share"] = {side: float(value) for side, value in sides.items() if value is not None}
    if stake.from_day:
        found["startDate"] = stake.from_day.isoformat()
    if stake.to_day:
        found["endDate"] = stake.to_day.isoformat()
    return found


def _source(stake: Ownership) -> Json:
    found: Json = {}
    if stake.quality in _SOURCES:
        found["type"] = _SOURCES[stake.quality]
    if stake.source:
        found["assertedBy"] = [{"name": stake.source}]
    if stake.source_url:
        found["url"] = stake.source_url
    return found
