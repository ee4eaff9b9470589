"""Relationship records of the Global LEI Foundation (RR-CDF 2.1) as CSV or XML, golden copy or not.

They say who consolidates whom in its accounts, and no share: such a stake is of unknown size,
unless the record measures it in percent. Branches and funds are no ownership.
"""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from lxml import etree

from entities.exchange.said import (
    Contents,
    PartySaid,
    Refusal,
    StakeSaid,
    WrongFile,
    WrongValue,
    bounds,
    coarser,
    day,
    in_order,
    percent,
    read_text,
)
from rules.periods import Period

OWNING = {"IS_DIRECTLY_CONSOLIDATED_BY": True, "IS_ULTIMATELY_CONSOLIDATED_BY": False}
_LEI = re.compile(r"[A-Z0-9]{18}\d{2}")
_REQUIRED = (
    "Relationship.StartNode.NodeID",
    "Relationship.EndNode.NodeID",
    "Relationship.RelationshipType",
    "Relationship.RelationshipStatus",
)
_SOURCE = "GLEIF level 2 data"
_PERIODS, _QUANTIFIERS = range(1, 6), range(1, 6)


@dataclass(frozen=True, slots=True)
class _Record:
    """One relationship, its values under the column names of the CSV form."""

    place: str
    values: Mapping[str, str]

    def get(self, name: str) -> str:
        return self.values.get(f"Relationship.{name}", "").strip()


def read_gleif(body: bytes, *, known: Collection[str] | None = None) -> Contents:
    """The consolidations of a file. With `known`, those between these LEIs only; the rest is told.

    Raises WrongFile.
    """
    contents, elsewhere, other = Contents(), 0, 0
    here = None if known is None else frozenset(known)
    for record in _records(body):
        child, parent = record.get("StartNode.NodeID"), record.get("EndNode.NodeID")
        if record.get("RelationshipType") not in OWNING:
            other += 1
            continue
        if here is not None and not {child, parent} <= here:
            elsewhere += 1
            continue
        try:
            contents.stakes.append(_stake(record, child=child, parent=parent))
        except WrongValue as wrong:
            contents.refused.append(Refusal(record.place, str(wrong)))
    whole = _("the whole file")
    if other:
        note = _("%(count)d relationships of branches and funds are no ownership.")
        contents.beside.append(Refusal(whole, note % {"count": other}))
    if elsewhere:
        note = _("%(count)d relationships name an LEI that no party has here.")
        contents.beside.append(Refusal(whole, note % {"count": elsewhere}))
    return contents


def _stake(record: _Record, *, child: str, parent: str) -> StakeSaid:
    kind = record.get("RelationshipType")
    if record.values.get("Registration.RegistrationStatus", "") in ("ANNULLED", "DUPLICATE"):
        raise WrongValue(_("The record was annulled."))
    for node in (child, parent):
        if not _LEI.fullmatch(node):
            raise WrongValue(_("“%(value)s” is no LEI.") % {"value": node[:80]})
    first, last = _period(record)
    ended = last or (
        day(record.values.get("Registration.LastUpdateDate", ""), "Registration.LastUpdateDate")
        if record.get("RelationshipStatus") == "INACTIVE"
        else None
    )
    from_day = first.from_day if first else None
    to_day = ended.from_day if ended else None
    in_order(from_day, to_day)
    share = _percentage(record)
    low, high = bounds(share, share)
    return StakeSaid(
        record.place,
        PartySaid("", identifiers=(("LEI", parent),)),
        PartySaid("", identifiers=(("LEI", child),)),
        low,
        high,
        from_day,
        to_day,
        coarser(first, ended),
        OWNING[kind],
        kind.lower().replace("_", " "),
        _SOURCE,
    )


def _period(record: _Record) -> tuple[Period | None, Period | None]:
    """From when to when the relationship itself held, not the accounts that show it."""
    for number in _PERIODS:
        start = f"Period.{number}"
        if record.get(f"{start}.periodType") == "RELATIONSHIP_PERIOD":
            return (
                day(record.get(f"{start}.startDate"), f"{start}.startDate"),
                day(record.get(f"{start}.endDate"), f"{start}.endDate"),
            )
    return None, None


def _percentage(record: _Record) -> Decimal | None:
    for number in _QUANTIFIERS:
        start = f"Quantifiers.{number}"
        if record.get(f"{start}.QuantifierUnits").upper() in ("PERCENTAGE", "PERCENT", "%"):
            return percent(record.get(f"{start}.QuantifierAmount"), f"{start}.QuantifierAmount")
    return None


def _records(body: bytes) -> Iterator[_Record]:
    start = body[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return _of_xml(body) if start.startswith(b"<") else _of_table(read_text(body))


def _of_table(text: str) -> Iterator[_Record]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = next(reader, [])
        for column in _REQUIRED:
            if column not in columns:
                raise WrongFile(
                    _("The column %(column)s is missing: this is no GLEIF relationship file.")
                    % {"column": column}
                )
        for row in reader:
            if len(row) != len(columns):
                raise WrongFile(
                    _("Line %(line)d has %(found)d columns, not %(wanted)d. Is it cut off?")
                    % {"line": reader.line_num, "found": len(row), "wanted": len(columns)}
                )
            place = _("line %(line)d") % {"line": reader.line_num}
            yield _Record(place, dict(zip(columns, row, strict=True)))
    except csv.Error as error:
        raise WrongFile(
            _("Line %(line)d is not CSV: %(error)s.") % {"line": reader.line_num, "error": error}
        ) from None


def _of_xml(body: bytes) -> Iterator[_Record]:
    """Records one after another, each forgotten when it was read; no entity is expanded."""
    found = etree.iterparse(
        io.BytesIO(body), events=("end",), tag="{*}RelationshipRecord",
        resolve_entities=False, no_network=True, load_dtd=False,
    )  # fmt: skip
    count = 0
    try:
        for _event, element in found:
            count += 1
            place = _("record %(number)d, line %(line)d") % {
                "number": count,
                "line": element.sourceline or 0,
            }
            yield _Record(place, dict(_values(element)))
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise WrongFile(_("The XML breaks off or is wrong: %(error)s") % {"error": error}) from None
    if not count:
        raise WrongFile(_("The file holds no relationship record of GLEIF."))


def _values(element: "etree._Element", start: str = "") -> Iterator[tuple[str, str]]:
    """Leaves by the names of the CSV form; periods and quantifiers are numbered."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        if name in ("RelationshipPeriods", "RelationshipQuantifiers"):
            part = "Period" if name == "RelationshipPeriods" else "Quantifiers"
            for number, one in enumerate(child, start=1):
                yield from _values(one, f"{start}{part}.{number}.")
        elif len(child):
            yield from _values(child, f"{start}{name}.")
        else:
            yield f"{start}{_lower_start(name)}", child.text or ""


def _lower_start(name: str) -> str:
    """The CSV form writes the ends of periods with a small letter, the XML with a capital one."""
    small = {"StartDate": "startDate", "EndDate": "endDate", "PeriodType": "periodType"}
    return small.get(name, name)
