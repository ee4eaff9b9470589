"""Stakes as CSV: one line a stake, both parties named in it."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from entities.exchange.csv_lines import csv_lines
from entities.exchange.said import (
    Contents,
    PartySaid,
    Refusal,
    StakeSaid,
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
#: Our own public ids, which a file that went out from here may bring back.
OWN_SCHEME = "ChipTrail"
_DIRECT = {"": True, "yes": True, "true": True, "no": False, "false": False}


def read_table(body: bytes) -> Contents:
    """The stakes of a CSV file, with line numbers. Raises WrongFile."""
    contents = Contents()
    for line, row in csv_lines(read_text(body), columns=COLUMNS, required=REQUIRED):
        place = _("line %(line)d") % {"line": line}
        try:
            contents.stakes.append(_stake(place, row))
        except WrongValue as wrong:
            contents.refused.append(Refusal(place, str(wrong)))
    return contents


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
