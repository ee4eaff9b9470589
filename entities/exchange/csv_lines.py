"""The lines of a CSV file whose columns are known, each with its number."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from entities.exchange.said import WrongFile

LONGEST_FIELD = 100_000
#: What spreadsheets take for the start of a formula.
FORMULA_STARTS = ("=", "+", "-", "@")


def csv_lines(
    text: str, *, columns: Sequence[str], required: Sequence[str]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each line by column. Raises WrongFile for what is no CSV, cut off, or of other columns."""
    csv.field_size_limit(LONGEST_FIELD)
    first = text.split("\n", 1)[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        given = [column.strip() for column in next(reader, [])]
        _known(given, columns, required)
        for row in reader:
            if not any(value.strip() for value in row):
                continue
            if len(row) != len(given):
                raise WrongFile(
                    _("Line %(line)d has %(found)d columns, not %(wanted)d. Is it cut off?")
                    % {"line": reader.line_num, "found": len(row), "wanted": len(given)}
                )
            yield reader.line_num, dict(zip(given, map(_unguarded, row), strict=True))
    except csv.Error as error:
        raise WrongFile(
            _("Line %(line)d is not CSV: %(error)s.") % {"line": reader.line_num, "error": error}
        ) from None


def _unguarded(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in FORMULA_STARTS else cell


def _known(given: list[str], columns: Sequence[str], required: Sequence[str]) -> None:
    """Raises WrongFile for columns that are unknown, missing or there twice."""
    for column in given:
        if column not in columns:
            raise WrongFile(
                _("“%(column)s” is no column of this file. The columns are %(known)s.")
                % {"column": column[:80], "known": ", ".join(columns)}
            )
        if given.count(column) > 1:
            raise WrongFile(_("The column %(column)s is there twice.") % {"column": column})
    for column in required:
        if column not in given:
            raise WrongFile(_("The column %(column)s is missing.") % {"column": column})
