"""Records of a CSV file, each with its line, so that a mistake can be found."""

import csv
import difflib
import io
from collections.abc import Iterator, Sequence

from entities.lists.entry import ListFileError, Reading


def csv_records(
    text: str,
    *,
    required: Sequence[str],
    expected: Sequence[str],
    reading: Reading,
    delimiter: str = ",",
) -> Iterator[tuple[str, dict[str, str]]]:
    """Records with the words that name their place. A cut last one is left out and noted.

    Raises ListFileError for columns that are not those of the list.
    """
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [name.strip() for name in next(rows)]
        _refuse_other_columns(header, required, expected)
        line = rows.line_num
        cut = ""
        for row in rows:
            if cut:
                raise ListFileError(cut)
            place, line = f"Line {line + 1:,}", rows.line_num
            if len(row) == len(header):
                yield place, dict(zip(header, row, strict=True))
            elif row:
                cut = f"{place} has {len(row)} columns; the first line has {len(header)}."
    except (csv.Error, StopIteration) as error:
        raise ListFileError(f"The file is no CSV that can be read: {error}.") from error
    if cut:
        reading.broken_off = True
        reading.remarks.append(f"{cut} The file breaks off there; that record is left out.")


def _refuse_other_columns(
    header: Sequence[str], required: Sequence[str], expected: Sequence[str]
) -> None:
    missing = [name for name in required if name not in header]
    if not missing and len([name for name in expected if name in header]) * 2 > len(expected):
        return
    name = missing[0] if missing else next(name for name in expected if name not in header)
    near = difflib.get_close_matches(name, header, n=1)
    shown = ", ".join(header)[:120]
    meant = f" Is it “{near[0]}”?" if near else ""
    raise ListFileError(f"The first line has no column “{name}”, but: {shown}.{meant}")
