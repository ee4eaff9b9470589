"""Names out of what people paste and upload: lists, and tables as spreadsheets write them."""

import csv
import io
import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

MOST_NAMES = 10_000
LONGEST_NAME = 1_000
LARGEST_FILE = 5_000_000
MOST_COLUMNS = 200
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")
#: Heads under which tables hold names and countries, in the order they are looked for.
_NAME_HEADS = (
    "name", "company", "company name", "entity", "entity name", "party", "firma", "firmenname",
    "unternehmen", "nom", "nombre", "наименование", "名称", "公司", "公司名称", "企业名称", "名前",
    "会社名",
)  # fmt: skip
_COUNTRY_HEADS = ("country", "country code", "land", "pays", "país", "国家", "国", "страна")


class WrongSheet(ValueError):
    """A list or a file that cannot be screened."""


@dataclass(frozen=True, slots=True)
class Row:
    """A name somebody asks for, and the line it stands on."""

    name: str
    country: str
    row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its heads, its lines, and which columns hold names and countries."""

    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    name_column: int
    country_column: int | None


def names_of_list(text: str) -> list[Row]:
    """A pasted list, one name a line; empty lines are passed over. Raises WrongSheet."""
    return _checked(
        Row(" ".join(line.split()), "", number)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip()
    )


def read_sheet(content: bytes) -> Sheet:
    """A CSV file in whatever encoding and with whatever separator. Raises WrongSheet."""
    if len(content) > LARGEST_FILE:
        size = f"{LARGEST_FILE // 1_000_000} MB"
        raise WrongSheet(_("The file is larger than %(size)s. Split it.") % {"size": size})
    if content.startswith(_PACKED):
        raise WrongSheet(
            _("This is no text but a packed file, such as a workbook. Save it as CSV (UTF-8).")
        )
    text = _decoded(content)
    lines = _lines(text)
    if not lines:
        raise WrongSheet(_("The file holds no line with a name."))
    heads = tuple(cell.strip() for cell in lines[0])
    if len(heads) > MOST_COLUMNS:
        raise WrongSheet(_("The first line has %(n)d columns. Is it a table?") % {"n": len(heads)})
    plain = [head.lower() for head in heads]
    name = next((plain.index(head) for head in _NAME_HEADS if head in plain), None)
    country = next((plain.index(head) for head in _COUNTRY_HEADS if head in plain), None)
    if name is None and len(heads) == 1:
        # A single column without a known head: its first line is a name as well.
        return Sheet((_("Name"),), ((heads[0],), *lines[1:]), 0, None)
    return Sheet(heads, tuple(lines[1:]), name or 0, country)


def names_of_sheet(sheet: Sheet, column: str = "") -> list[Row]:
    """The names of a column, by default the one that is called so. Raises WrongSheet."""
    at = sheet.name_column
    if column:
        plain = [head.lower() for head in sheet.heads]
        if column.strip().lower() not in plain:
            raise WrongSheet(
                _("There is no column “%(name)s”. There are: %(heads)s.")
                % {"name": column[:80], "heads": ", ".join(sheet.heads)[:300]}
            )
        at = plain.index(column.strip().lower())
    first = 1 if len(sheet.heads) == 1 and sheet.heads[0] == _("Name") else 2
    return _checked(
        Row(" ".join(line[at].split()), _country(sheet, line), number)
        for number, line in enumerate(sheet.lines, first)
        if at < len(line) and line[at].strip()
    )


def _country(sheet: Sheet, line: Sequence[str]) -> str:
    at = sheet.country_column
    written = line[at].strip().upper() if at is not None and at < len(line) else ""
    return written if len(written) == 2 and written.isascii() and written.isalpha() else ""


def _checked(rows: Iterable[Row]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        if len(row.name) > LONGEST_NAME:
            raise WrongSheet(
                _("Line %(row)d holds %(n)d characters. No name has more than %(most)d.")
                % {"row": row.row, "n": len(row.name), "most": LONGEST_NAME}
            )
        if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in row.name):
            raise WrongSheet(
                _("Line %(row)d holds a control character, which no name has.") % {"row": row.row}
            )
        found.append(row)
        if len(found) > MOST_NAMES:
            raise WrongSheet(
                _("There are more than %(most)d names. Split the list.") % {"most": MOST_NAMES}
            )
    if not found:
        raise WrongSheet(_("There is no name in it."))
    return found


def _decoded(content: bytes) -> str:
    """The text of a file: by its mark, else UTF-8, else what it can be without a wrong byte."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return _decoded_as(content, encoding)
    if b"\x00" in content:
        raise WrongSheet(_("The file holds NUL bytes: it is no text. Save it as CSV (UTF-8)."))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for encoding in ("gb18030", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or _is_mostly_chinese(text):
            return text
    raise WrongSheet(_("The file is in no encoding known here. Save it as CSV (UTF-8)."))


def _decoded_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        message = _("The file says it is %(encoding)s and is not. Save it as CSV (UTF-8).")
        raise WrongSheet(message % {"encoding": encoding.removesuffix("-sig").upper()}) from None


def _is_mostly_chinese(text: str) -> bool:
    """Whether the letters that are not ASCII are common Chinese ones: else it was Western."""
    foreign = [letter for letter in text if ord(letter) > 127]
    common = sum("\u4e00" <= letter <= "\u9fff" or letter in "，。（）、；" for letter in foreign)
    runs = sum(ord(one) > 127 and ord(other) > 127 for one, other in itertools.pairwise(text))
    return bool(foreign) and common >= 0.9 * len(foreign) and runs >= len(foreign) // 3


def _lines(text: str) -> list[tuple[str, ...]]:
    text = text.removeprefix("\ufeff")
    # Excel says its separator in a first line of its own.
    first, _nl, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        separator, text = first.strip()[4], rest
    else:
        separator = max(",;\t|", key=first.count) if any(map(first.count, ",;\t|")) else ","
    csv.field_size_limit(LARGEST_FILE)
    try:
        lines = [
            tuple(line) for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        ]
    except csv.Error as error:
        raise WrongSheet(_("The table cannot be read: %(why)s.") % {"why": error}) from None
    while lines and not any(cell.strip() for cell in lines[0]):
        lines.pop(0)
    return lines
