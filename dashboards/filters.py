"""The query string of a dashboard, read into a frozen Filter. A wrong value is a sentence."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from dashboards.columns import COLUMNS, Shown
from dashboards.coverages import Coverage
from dashboards.ways import LAST_STEPS, WAYS
from rules.codes import PATHWAYS, LegalStage
from rules.periods import parse_day

SELECTING = (
    "q",
    "pathway",
    "chip",
    "country",
    "entity",
    "reported_after",
    "reported_before",
    "grade",
    "status",
    "band",
    "node",
    "ways",
    "last_step",
    "end_user",
    "coverage",
    "judged_pathway",
    "judged_after",
    "judged_before",
)
#: Set by a click on a figure, which counts published incidents only.
FROM_A_FIGURE = (
    "band",
    "node",
    "ways",
    "last_step",
    "end_user",
    "coverage",
    "judged_pathway",
    "judged_after",
    "judged_before",
)
DRAWING = ("width", "shown")
#: The day around which a chart compares, and how many days on either side.
WINDOW = ("day", "days")
DAYS = (30, 90, 180, 365, 730)
END_USERS = ("named", "unnamed")

_GRADE = re.compile(r"^[A-F][1-6]?$")
_SLUG = re.compile(r"^[a-z0-9][a-z0-9_-]*$")
_ENTITY = re.compile(r"^ENT-\d{6,}$")
_PLACE = rf"(?:{'|'.join(COLUMNS)}|by):[A-Za-z0-9_-]+"
_NODE = re.compile(rf"^{_PLACE}$")
_BAND = re.compile(rf"^{_PLACE}~{_PLACE}~[a-z_]*$")
_LONGEST_SEARCH = 200


class WrongFilter(ValueError):
    """A parameter nobody knows, or a value it cannot have. The text says which and what to do."""

    status = 400

    def __init__(self, name: str, message: str, *, code: str = "invalid_parameter") -> None:
        super().__init__(message)
        self.name = name
        self.code = code


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader asked to see. Days are inclusive; empty means no restriction."""

    q: str = ""
    pathway: str = ""
    chip: str = ""
    country: str = ""
    entity: str = ""
    reported_after: date | None = None
    reported_before: date | None = None
    grade: str = ""
    status: str = ""
    band: str = ""
    node: str = ""
    ways: str = ""
    last_step: str = ""
    end_user: str = ""
    coverage: str = ""
    judged_pathway: str = ""
    judged_after: date | None = None
    judged_before: date | None = None
    day: date | None = None
    days: int = 365
    width: str = "incidents"
    shown: Shown = Shown.KINDS
    written: tuple[tuple[str, str], ...] = ()  # as asked, for addresses and forms

    @property
    def query(self) -> str:
        """The query string that asks for the same, without the question mark."""
        return urlencode(self.written)

    @property
    def selects(self) -> bool:
        """Whether it leaves anything out."""
        return any(getattr(self, name) for name in SELECTING)

    @property
    def from_a_figure(self) -> bool:
        """Whether it asks for what a figure counts."""
        return any(getattr(self, name) for name in FROM_A_FIGURE)

    def without(self, *names: str) -> str:
        """The same query string but for these parameters."""
        return urlencode([(name, value) for name, value in self.written if name not in names])

    def asked(self, name: str) -> str:
        """What was asked for one parameter, as written."""
        return dict(self.written).get(name, "")


def read_filter(query: Mapping[str, str], *, known: Iterable[str]) -> Filter:
    """The Filter a query string asks for. `known` are the parameters this page has.

    Raises WrongFilter with a sentence for the first thing that is not understood.
    """
    names = tuple(known)
    asked = {name: value.strip() for name, value in query.items()}
    for name in asked:
        if name not in names:
            raise WrongFilter(name, unknown_parameter(name, names), code="unknown_parameter")
    filled = {name: value for name, value in asked.items() if value}
    accepted = {field.name for field in fields(Filter)} - {"written"}
    values = {name: _READERS[name](value) for name, value in filled.items() if name in accepted}
    read = Filter(**values, written=tuple(filled.items()))  # type: ignore[arg-type]
    _in_order(read)
    return read


def _in_order(asked: Filter) -> None:
    for after, before in (("reported_after", "reported_before"), ("judged_after", "judged_before")):
        first, last = getattr(asked, after), getattr(asked, before)
        if first and last and first > last:
            message = _("“%(after)s” is later than “%(before)s”. Swap them.") % {
                "after": asked.asked(after),
                "before": asked.asked(before),
            }
            raise WrongFilter(after, message)


def unknown_parameter(name: str, known: tuple[str, ...]) -> str:
    """The sentence that refuses a parameter and names the nearest known one."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    sentence = _("“%(name)s” is not a filter here. Filters are %(known)s.") % {
        "name": name,
        "known": ", ".join(known),
    }
    return f"{sentence} {_('Did you mean %(near)s?') % {'near': near[0]}}" if near else sentence


def _one_of(name: str, words: Iterable[str]) -> Callable[[str], str]:
    allowed = tuple(words)

    def read(value: str) -> str:
        if value not in allowed:
            message = _("“%(value)s” is not a %(name)s. It is one of %(words)s.") % {
                "value": value,
                "name": name,
                "words": ", ".join(allowed),
            }
            raise WrongFilter(name, message)
        return value

    return read


def _matching(name: str, pattern: re.Pattern[str], example: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not pattern.match(value):
            message = _("“%(value)s” is not a %(name)s. Write it like %(example)s.") % {
                "value": value,
                "name": name,
                "example": example,
            }
            raise WrongFilter(name, message)
        return value

    return read


def search_words(value: str) -> str:
    """What is searched for. Raises WrongFilter where it is too long or no text."""
    if len(value) > _LONGEST_SEARCH:
        message = _("A search has at most %(most)d characters.") % {"most": _LONGEST_SEARCH}
        raise WrongFilter("q", message)
    for character in value:
        if unicodedata.category(character) == "Cc":
            message = _("A search holds no control characters; this one has U+%(code)04X.")
            raise WrongFilter("q", message % {"code": ord(character)})
    return value


def _first_of(name: str) -> Callable[[str], date]:
    return lambda value: _period(name, value)[0]


def _last_of(name: str) -> Callable[[str], date]:
    return lambda value: _period(name, value)[1]


def _period(name: str, value: str) -> tuple[date, date]:
    try:
        period = parse_day(value)
    except (ValueError, OverflowError) as error:
        raise WrongFilter(name, str(error)) from error
    assert period.from_day and period.to_day
    return period.from_day, period.to_day - timedelta(days=1)


def _days(value: str) -> int:
    return int(_one_of("days", [str(days) for days in DAYS])(value))


def _shown(value: str) -> Shown:
    return Shown(_one_of("shown", [shown.value for shown in Shown])(value))


_READERS: dict[str, Callable[[str], object]] = {
    "q": search_words,
    "pathway": _one_of("pathway", [code.value for code in PATHWAYS]),
    "chip": _matching("chip", _SLUG, "h100"),
    "country": _matching("country", re.compile(r"^[A-Z]{2}$"), "MY"),
    "entity": _matching("entity", _ENTITY, "ENT-000001"),
    "reported_after": _first_of("reported_after"),
    "reported_before": _last_of("reported_before"),
    "grade": _matching("grade", _GRADE, "B or B2"),
    "status": _one_of("status", [stage.value for stage in LegalStage]),
    "band": _matching("band", _BAND, "maker:ENT-000001~route:transit~smuggling_transshipment"),
    "node": _matching("node", _NODE, "host:clouds_offshore"),
    "ways": _one_of("ways", WAYS),
    "last_step": _one_of("last_step", LAST_STEPS),
    "end_user": _one_of("end_user", END_USERS),
    "coverage": _one_of("coverage", [coverage.value for coverage in Coverage]),
    "judged_pathway": _one_of("judged_pathway", [code.value for code in PATHWAYS]),
    "judged_after": _first_of("judged_after"),
    "judged_before": _last_of("judged_before"),
    "day": _first_of("day"),
    "days": _days,
    "width": _one_of("width", ["incidents", "chips"]),
    "shown": _shown,
}
