"""The query string of a list or a detail, read once and checked. A wrong one is a sentence."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.http import HttpRequest, QueryDict

from api.cursors import Position, WrongCursor, read_cursor
from api.errors import WrongParameter
from api.keyset import Ordering
from dashboards.filters import Filter, WrongFilter, read_filter

#: What every list knows.
ALWAYS = ("page_size", "cursor", "ordering", "q", "fields", "format")
#: What every list can be narrowed by.
FILTERS = (
    "pathway",
    "entity",
    "chip",
    "country",
    "reported_after",
    "reported_before",
    "status",
)
#: What a detail knows.
DETAIL = ("fields", "format")
FORMATS = ("json", "csv")
DEFAULT_PAGE_SIZE = 50
LARGEST_PAGE_SIZE = 100
_FIRST_YEAR = 1900
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PERCENT = re.compile(r"\d{1,3}(\.\d{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a list offers: its noun, the fields of a row, its orderings and the default one."""

    noun: str
    fields: tuple[str, ...]
    orderings: Mapping[str, Ordering]
    default: str
    more_filters: tuple[str, ...] = ()
    #: Those of FILTERS that this list knows.
    common_filters: tuple[str, ...] = FILTERS
    #: Words a filter of this list alone may have, with its meaning.
    words: Mapping[str, tuple[str, list[str]]] = field(default_factory=dict)
    #: Other filters of this list alone: the meaning, and what its schema says of the value.
    own: Mapping[str, tuple[str, dict[str, object]]] = field(default_factory=dict)

    @property
    def filters(self) -> tuple[str, ...]:
        return (*self.common_filters, *self.more_filters)

    @property
    def known(self) -> tuple[str, ...]:
        return (*ALWAYS, *self.filters)

    @property
    def ordering_words(self) -> tuple[str, ...]:
        """Each ordering, rising and falling; the default is the first."""
        words = [word for name in self.orderings for word in (name, f"-{name}")]
        return (self.default, *(word for word in words if word != self.default))


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked of a list."""

    filter: Filter
    fields: tuple[str, ...]
    ordering: str
    position: Position | None
    page_size: int
    format: str
    more: Mapping[str, str]  # filters of this list alone
    written: Mapping[str, str]

    @property
    def descending(self) -> bool:
        return self.ordering.startswith("-")

    @property
    def column(self) -> str:
        """The ordering without its direction."""
        return self.ordering.removeprefix("-")


def read_list(request: HttpRequest, terms: Terms) -> Asked:
    """What a request asks of a list. Raises WrongParameter for what is not understood."""
    written = _once_each(request.GET, terms.known, terms.noun)
    asked = {name: value for name, value in written.items() if value}
    ordering = _word("ordering", asked.get("ordering"), terms.ordering_words)
    return Asked(
        filter=_filter({n: v for n, v in asked.items() if n in {"q", *terms.filters}}, terms),
        fields=_fields(asked.get("fields"), terms.fields),
        ordering=ordering,
        position=_position(asked.get("cursor"), noun=terms.noun, ordering=ordering),
        page_size=_page_size(asked.get("page_size")),
        format=_word("format", asked.get("format"), FORMATS),
        more={n: _word(n, asked[n], tuple(terms.words[n][1])) for n in terms.words if n in asked},
        written=written,
    )


def read_detail(
    request: HttpRequest, noun: str, fields: tuple[str, ...], *, more: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The fields a request asks of one thing, which may know `more`. Raises WrongParameter."""
    written = _once_each(request.GET, (*more, *DETAIL), noun, unknown=_unknown_to_detail)
    _word("format", written.get("format"), ("json",))
    return _fields(written.get("fields"), fields)


def read_day(request: HttpRequest, name: str, *, otherwise: date) -> date:
    """A calendar day from 1900 on; `otherwise` where none is given. Raises WrongParameter."""
    value = request.GET.get(name, "").strip()
    if not value:
        return otherwise
    try:
        day = date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        day = None
    if day is None:
        raise WrongParameter(name, f"“{_short(value)}” is not a day. Write {name}=2023-03-09.")
    if day.year < _FIRST_YEAR:
        raise WrongParameter(name, f"{name} must be a day of {_FIRST_YEAR} or later, not {value}.")
    return day


def read_flag(request: HttpRequest, name: str, *, otherwise: bool) -> bool:
    """yes or no; `otherwise` where neither is given. Raises WrongParameter."""
    words = ("yes", "no") if otherwise else ("no", "yes")
    return _word(name, request.GET.get(name, "").strip(), words) == "yes"


def read_percent(request: HttpRequest, name: str, *, otherwise: Decimal) -> Decimal:
    """Above 0 and up to 100, with at most three places. Raises WrongParameter."""
    value = request.GET.get(name, "").strip()
    if not value:
        return otherwise
    if _PERCENT.fullmatch(value) and 0 < (percent := Decimal(value)) <= 100:
        return percent
    raise WrongParameter(
        name,
        f"{name} must lie above 0 and up to 100, with at most three places, not “{_short(value)}”.",
    )


def refuse_parameters(request: HttpRequest, noun: str) -> None:
    """For addresses that take none. Raises WrongParameter."""
    _once_each(request.GET, (), noun)


def _once_each(
    query: QueryDict,
    known: Iterable[str],
    noun: str,
    *,
    unknown: Callable[[str, tuple[str, ...], str], str] | None = None,
) -> dict[str, str]:
    """What is given, each once. `unknown` writes the sentence for what is not known."""
    names = tuple(known)
    refusal = unknown or _unknown
    for name, values in query.lists():
        if name not in names:
            raise WrongParameter(name, refusal(name, names, noun), code="unknown_parameter")
        if len(values) > 1:
            raise WrongParameter(name, f"“{name}” is given {len(values)} times. Give it once.")
        if "\x00" in values[0]:
            raise WrongParameter(name, f"“{name}” holds a NUL character.")
    return {name: values[0].strip() for name, values in query.lists()}


def _unknown(name: str, known: tuple[str, ...], noun: str) -> str:
    shown = _short(name)
    if not known:
        return f"“{shown}” is not a parameter of {noun}/, which takes none."
    return f"“{shown}” is not a parameter of {noun}/. The nearest is {_nearest(name, known)}."


def _unknown_to_detail(name: str, known: tuple[str, ...], noun: str) -> str:
    """One thing is not narrowed, so that a filter gets no nearest name."""
    shown = _short(name)
    sentence = f"“{shown}” is not a parameter of {noun}/…/, which takes only {' and '.join(known)}."
    near = difflib.get_close_matches(shown, known, n=1)
    return f"{sentence} The nearest is {near[0]}." if near else sentence


def _nearest(word: str, known: Iterable[str]) -> str:
    return difflib.get_close_matches(_short(word), list(known), n=1, cutoff=0.0)[0]


def _short(word: str) -> str:
    return word[:80]


def _word(name: str, value: str | None, words: tuple[str, ...]) -> str:
    """One of the words; the first where none is given."""
    if not value:
        return words[0]
    if value not in words:
        raise WrongParameter(
            name, f"“{_short(value)}” is not a value of {name}. It is one of {', '.join(words)}."
        )
    return value


def _fields(value: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """The fields asked for, in our order; all where none are named."""
    if not value:
        return known
    wanted = [name.strip() for name in value.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            nearest = _nearest(name, known)
            raise WrongParameter(
                "fields", f"There is no field “{_short(name)}”. The nearest is {nearest}."
            )
    return tuple(name for name in known if name in wanted) or known


def _page_size(value: str | None) -> int:
    if not value:
        return DEFAULT_PAGE_SIZE
    if value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= LARGEST_PAGE_SIZE:
        return int(value[:9])
    raise WrongParameter(
        "page_size",
        f"page_size must be a number from 1 to {LARGEST_PAGE_SIZE}, not “{_short(value)}”.",
    )


def _position(value: str | None, *, noun: str, ordering: str) -> Position | None:
    if not value:
        return None
    try:
        return read_cursor(value, noun=noun, ordering=ordering)
    except WrongCursor as wrong:
        raise WrongParameter("cursor", str(wrong)) from None


def _filter(asked: Mapping[str, str], terms: Terms) -> Filter:
    try:
        return read_filter(asked, known=("q", *terms.filters))
    except WrongFilter as wrong:
        raise WrongParameter(wrong.name, str(wrong)) from None
