"""Stakes from the Beneficial Ownership Data Standard, version 0.4.

Only shares are stakes. Who sits on a board or votes is told, and owns nothing by that; an indirect
relationship whose parts are in the file counts through its parts. Of persons only the name is read.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from entities.exchange.said import (
    Contents,
    PartySaid,
    Refusal,
    StakeSaid,
    WrongFile,
    WrongValue,
    address,
    bounds,
    coarser,
    country,
    day,
    identifiers,
    in_order,
    percent,
    read_text,
    words,
)
from entities.models import EntityKind

Json = Mapping[str, Any]  # Any: a JSON object
#: The parties of a file by record; None for one that it leaves unnamed.
Parties = dict[str, PartySaid | None]
_KINDS = {
    "registeredEntity": EntityKind.COMPANY,
    "legalEntity": EntityKind.COMPANY,
    "arrangement": EntityKind.COMPANY,
    "state": EntityKind.PUBLIC_BODY,
    "stateBody": EntityKind.PUBLIC_BODY,
}
#: Interests whose size is a share of the party; the last two hide what they are.
_SHARES = ("shareholding", "unknownInterest", "unpublishedInterest")


class NamesNobody(WrongValue):
    """A party that the file leaves unnamed on purpose."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement with its place in the file."""

    number: int
    whole: Json

    @property
    def place(self) -> str:
        named = str(self.whole.get("statementId", ""))[:64]
        return _("statement %(number)d (%(id)s)") % {"number": self.number, "id": named}

    def member(self, name: str) -> Any:  # Any: a JSON value
        return self.whole.get(name)

    @property
    def details(self) -> Json:
        return _object(self.whole.get("recordDetails"), "recordDetails")


def read_bods(body: bytes) -> Contents:
    """The stakes of a BODS 0.4 file. Raises WrongFile."""
    contents = Contents()
    records = _latest(_statements(read_text(body)), contents)
    parties: Parties = {}
    for key, statement in records.items():
        if statement.member("recordType") in ("entity", "person"):
            try:
                parties[key] = _party(statement)
            except NamesNobody as nobody:
                parties[key] = None
                contents.beside.append(Refusal(statement.place, str(nobody)))
            except WrongValue as wrong:
                contents.refused.append(Refusal(statement.place, str(wrong)))
    for statement in records.values():
        if statement.member("recordType") == "relationship":
            _relationship(statement, parties, records, contents)
    return contents


def _statements(text: str) -> Iterator[_Statement]:
    try:
        found = json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError as error:
        raise WrongFile(
            _("Line %(line)d, column %(column)d is not JSON: %(error)s. Is the file cut off?")
            % {"line": error.lineno, "column": error.colno, "error": error.msg}
        ) from None
    except RecursionError:
        raise WrongFile(_("The JSON is nested too deeply to be BODS.")) from None
    except ValueError:  # a number of thousands of digits
        raise WrongFile(_("The JSON holds a number that is too long to be one.")) from None
    if not isinstance(found, list):
        raise WrongFile(_("BODS is a list of statements; this is something else."))
    for number, whole in enumerate(found, start=1):
        if isinstance(whole, dict) and "statementType" in whole:
            raise WrongFile(
                _("Statement %(number)d is of BODS 0.3 or older. Convert the file to 0.4.")
                % {"number": number}
            )
        if not isinstance(whole, dict) or not isinstance(whole.get("recordId"), str):
            raise WrongFile(
                _("Statement %(number)d has no recordId: this is no BODS 0.4.") % {"number": number}
            )
        if whole.get("recordType") not in ("entity", "person", "relationship"):
            raise WrongFile(
                _("Statement %(number)d has no recordType of BODS 0.4.") % {"number": number}
            )
        yield _Statement(number, whole)


def _latest(statements: Iterator[_Statement], contents: Contents) -> dict[str, _Statement]:
    """The last statement of each record."""
    found: dict[str, _Statement] = {}
    for statement in statements:
        try:
            day(statement.member("statementDate"), "statementDate")
        except WrongValue as wrong:
            contents.refused.append(Refusal(statement.place, str(wrong)))
            continue
        before = found.get(statement.whole["recordId"])
        if before is None or _dated(before) <= _dated(statement):
            found[statement.whole["recordId"]] = statement
    return found


def _dated(statement: _Statement) -> str:
    return str(statement.member("statementDate") or "")


def _object(value: object, name: str) -> Json:
    if not isinstance(value, dict):
        raise WrongValue(_("%(name)s must be an object.") % {"name": name})
    return value


def _objects(value: object, name: str) -> list[Json]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise WrongValue(_("%(name)s must be a list.") % {"name": name})
    return [_object(one, name) for one in value]


def _party(statement: _Statement) -> PartySaid:
    details = statement.details
    if statement.member("recordType") == "person":
        if details.get("personType") != "knownPerson":
            raise NamesNobody(_("It names no person, so it makes no party."))
        names = [
            words(one.get("fullName"), "fullName")
            for one in _objects(details.get("names"), "names")
        ]
        if not any(names):
            raise WrongValue(_("The person has no fullName."))
        return PartySaid(next(filter(None, names)), kind=EntityKind.PERSON.value)
    kind = _object(details.get("entityType"), "entityType").get("type")
    if kind not in _KINDS:
        raise NamesNobody(_("It names no entity, so it makes no party."))
    place = details.get("jurisdiction")
    code = "" if place is None else str(_object(place, "jurisdiction").get("code") or "")
    return PartySaid(
        words(details.get("name"), "name"),
        country(code.partition("-")[0], "jurisdiction"),
        _KINDS[kind].value,
        identifiers(list(_identifiers(details))),
    )


def _identifiers(details: Json) -> Iterator[tuple[str, str]]:
    for one in _objects(details.get("identifiers"), "identifiers"):
        scheme = words(one.get("scheme") or one.get("schemeName"), "scheme", longest=40)
        value = words(one.get("id"), "id", longest=120)
        if scheme and value:
            yield scheme, value


def _relationship(
    statement: _Statement,
    parties: Parties,
    records: Mapping[str, _Statement],
    contents: Contents,
) -> None:
    """The stakes of one relationship, or why there are none."""
    try:
        details = statement.details
        parts = details.get("componentRecords") or []
        if any(part in records for part in parts if isinstance(part, str)):
            note = _("It goes through other relationships of this file and counts through them.")
            contents.beside.append(Refusal(statement.place, note))
            return
        owner = _end(details.get("interestedParty"), parties, "interestedParty")
        asset = _end(details.get("subject"), parties, "subject")
        interests = _objects(details.get("interests"), "interests") or [{"type": "unknownInterest"}]
        for interest in interests:
            if interest.get("type") in _SHARES:
                contents.stakes.append(_stake(statement, interest, owner, asset))
            else:
                note = _("%(owner)s has %(interest)s in %(asset)s: a red flag, no stake.")
                told = {
                    "owner": owner.label,
                    "interest": str(interest.get("type"))[:60],
                    "asset": asset.label,
                }
                contents.beside.append(Refusal(statement.place, note % told))
    except NamesNobody as nobody:
        contents.beside.append(Refusal(statement.place, str(nobody)))
    except WrongValue as wrong:
        contents.refused.append(Refusal(statement.place, str(wrong)))


def _end(value: object, parties: Parties, name: str) -> PartySaid:
    if isinstance(value, dict):
        raise NamesNobody(
            _("%(name)s is not stated (%(reason)s).")
            % {"name": name, "reason": str(value.get("reason"))[:60]}
        )
    if not isinstance(value, str) or value not in parties:
        raise WrongValue(
            _("%(name)s “%(value)s” is no party of this file.")
            % {"name": name, "value": str(value)[:80]}
        )
    party = parties[value]
    if party is None:
        raise NamesNobody(_("%(name)s names nobody, so it makes no stake.") % {"name": name})
    return party


def _stake(statement: _Statement, interest: Json, owner: PartySaid, asset: PartySaid) -> StakeSaid:
    low, high = _share(interest)
    first, last = (
        day(interest.get("startDate"), "startDate"),
        day(interest.get("endDate"), "endDate"),
    )
    if last is None and statement.member("recordStatus") == "closed":
        last = day(statement.member("statementDate"), "statementDate")
    from_day = first.from_day if first else None
    to_day = last.from_day if last else None
    in_order(from_day, to_day)
    source = statement.member("source")
    source = {} if source is None else _object(source, "source")
    asserted = [
        words(one.get("name"), "assertedBy")
        for one in _objects(source.get("assertedBy"), "assertedBy")
    ]
    return StakeSaid(
        statement.place,
        owner,
        asset,
        low,
        high,
        from_day,
        to_day,
        coarser(first, last),
        interest.get("directOrIndirect") != "indirect",
        words(interest.get("details") or interest.get("type"), "details", longest=120),
        ", ".join(filter(None, asserted))[:1000],
        address(source.get("url"), "url"),
    )


def _share(interest: Json) -> tuple[Decimal | None, Decimal | None]:
    """Bounds of a share; an open bound is taken as a closed one, which is a thousandth wider."""
    given = interest.get("share")
    share = {} if given is None else _object(given, "share")
    exact = percent(share.get("exact"), "share.exact")
    if exact is not None:
        return bounds(exact, exact)
    low = percent(share.get("minimum", share.get("exclusiveMinimum")), "share.minimum")
    high = percent(share.get("maximum", share.get("exclusiveMaximum")), "share.maximum")
    return bounds(low, high)
