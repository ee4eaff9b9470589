"""Stakes as CSV: one line a stake, both parties named in it."""

import csv
import io
from collections.abc import Iterator, Mapping

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

_OF_A_PARTY = ("id", "name", "country", "kind", "identifiers")
COLUMNS = (
    *(f"owner_{part}" for part in _OF_A_PARTY),
    *(f"asset_{part}" for part in _OF_A_PARTY),
    "share_low", "share_high", "direct", "from", "to", "relation", "source", "source_url",
)  # fmt: skip
REQUIRED = ("owner_name", "asset_name", "share_low", "share_high")
LONGEST_FIELD = 100_000
#: Our own public ids, which a file that went out from here may bring back.
OWN_SCHEME = "ChipTrail"
#: What spreadsheets take for the start of a formula.
FORMULA_STARTS = ("=", "+", "-", "@")
_DIRECT = {"": True, "yes": True, "true": True, "no": False, "false": False}


def read_table(body: bytes) -> Contents:
    """The stakes of a CSV file, with line numbers. Raises WrongFile."""
    contents = Contents()
    for line, row in _lines(read_text(body)):
        place = _("line %(line)d") % {"line": line}
        try:
            contents.stakes.append(_stake(place, row))
        except WrongValue as wrong:
            contents.refused.append(Refusal(place, str(wrong)))
    return contents


def _lines(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    csv.field_size_limit(LONGEST_FIELD)
    first = text.split("\n", 1)[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = [column.strip() for column in next(reader, [])]
        _known(columns)
        for row in reader:
            if not any(value.strip() for value in row):
                continue
            if len(row) != len(columns):
                raise WrongFile(
                    _("Line %(line)d has %(found)d columns, not %(wanted)d. Is it cut off?")
                    % {"line": reader.line_num, "found": len(row), "wanted": len(columns)}
                )
            yield reader.line_num, dict(zip(columns, map(_unguarded, row), strict=True))
    except csv.Error as error:
        raise WrongFile(
            _("Line %(line)d is not CSV: %(error)s.") % {"line": reader.line_num, "error": error}
        ) from None


def _unguarded(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in FORMULA_STARTS else cell


def _known(columns: list[str]) -> None:
    """Raises WrongFile for columns that are unknown, missing or there twice."""
    for column in columns:
        if column not in COLUMNS:
            raise WrongFile(
                _("“%(column)s” is no column of this file. The columns are %(known)s.")
                % {"column": column[:80], "known": ", ".join(COLUMNS)}
            )
        if columns.count(column) > 1:
            raise WrongFile(_("The column %(column)s is there twice.") % {"column": column})
    for column in REQUIRED:
        if column not in columns:
            raise WrongFile(_("The column %(column)s is missing.") % {"column": column})


def _stake(place: str, row: Mapping[str, str]) -> StakeSaid:
    first, last = day(row.get("from"), "from"), day(row.get("to"), "to")
    from_day = first.from_day if first else None
    to_day = last.to_day if last else None
    in_order(from_day, to_day)
    low, high = bounds(
        percent(row["share_low"], "share_low"), percent(row["share_high"], "share_high")
    )
    direct = row.get("direct", "").strip().lower()
    if direct not in _DIRECT:
        raise WrongValue(_("direct must be yes or no, not “%(value)s”.") % {"value": direct[:80]})
    return StakeSaid(
        place,
        _party(row, "owner"),
        _party(row, "asset"),
        low,
        high,
        from_day,
        to_day,
        coarser(first, last),
        _DIRECT[direct],
        words(row.get("relation", ""), "relation", longest=120),
        words(row.get("source", ""), "source", longest=1000),
        address(row.get("source_url", ""), "source_url"),
    )


def _party(row: Mapping[str, str], side: str) -> PartySaid:
    name = words(row[f"{side}_name"], f"{side}_name")
    kind = row.get(f"{side}_kind", "").strip() or EntityKind.COMPANY.value
    if kind not in EntityKind.values:
        raise WrongValue(
            _("%(side)s_kind must be one of %(known)s, not “%(value)s”.")
            % {"side": side, "known": ", ".join(EntityKind.values), "value": kind[:80]}
        )
    pairs = [*_pairs(row.get(f"{side}_identifiers", ""), f"{side}_identifiers")]
    if own := words(row.get(f"{side}_id", ""), f"{side}_id", longest=40):
        pairs.append((OWN_SCHEME, own))
    if not name and not pairs:
        raise WrongValue(_("%(side)s_name is empty.") % {"side": side})
    return PartySaid(
        name,
        country(row.get(f"{side}_country", ""), f"{side}_country"),
        kind,
        identifiers(pairs),
    )


def _pairs(written: str, name: str) -> Iterator[tuple[str, str]]:
    """ "LEI 5493…; USCC 9144…" as pairs. Raises WrongValue."""
    for part in filter(None, (part.strip() for part in written.split(";"))):
        scheme, _blank, value = part.partition(" ")
        if not value:
            raise WrongValue(
                _("%(name)s must be a scheme and a number, such as LEI 5493…, not “%(value)s”.")
                % {"name": name, "value": part[:80]}
            )
        yield words(scheme, name, longest=40), words(value, name, longest=120)
