"""What the page of a reform says: counts before and after, flips both ways, what is not known."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.flips import Flip, Part
from cases.simulating import Simulation
from dashboards.argument import headline
from dashboards.coverages import LABELS, Coverage
from dashboards.words import pathway_words

#: From the least reached to the most; to and from unknown is neither way.
_REACH = {Coverage.NOT_COVERED: 0, Coverage.CONDITIONAL: 1, Coverage.ON_PAPER: 2,
          Coverage.COVERED: 3}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """Incidents of one kind, and how many of them flip which way."""

    code: str
    label: str
    incidents: int
    more: int
    less: int
    unclear: int
    chips: Decimal
    value: Decimal


@dataclass(frozen=True)
class Outcome:
    """One reform held against the incidents that were asked for."""

    found: Simulation
    parts: list[Part]
    flips: list[Flip]
    text: str  # its edits as TOML

    @property
    def name(self) -> str:
        return self.found.reform.name

    @cached_property
    def before(self) -> Counter[str]:
        return self._counted("before")

    @cached_property
    def after(self) -> Counter[str]:
        return self._counted("after")

    def _counted(self, side: str) -> Counter[str]:
        counted: Counter[str] = Counter()
        for one in self.found.alike:
            counted[getattr(one, side)] += one.incidents
        return counted

    @cached_property
    def words(self) -> list[tuple[str, str, int, int, int]]:
        """Each word with its count before and after, and the difference."""
        rows = [(w, self.before[w], self.after[w]) for w in Coverage]
        return [(w.value, str(LABELS[w]), b, a, a - b) for w, b, a in rows if b or a]

    @cached_property
    def whole(self) -> Line:
        return self._line("", "", [one for one in self.parts if not one.kind])

    @property
    def changed(self) -> int:
        return self.whole.more + self.whole.less + self.whole.unclear

    @cached_property
    def undecided(self) -> int:
        """Incidents the reformed rules cannot decide either."""
        return self.after[Coverage.UNKNOWN]

    @cached_property
    def open_tests(self) -> list[tuple[str, str, int]]:
        """Why not: tests open for want of a fact, the commonest first."""
        counted: Counter[str] = Counter()
        for one in self.found.alike:
            for test in one.missing:
                counted[test] += one.incidents
        return [(test, headline(test), number) for test, number in counted.most_common()]

    def split(self, kind: str) -> list[Line]:
        """All incidents by pathway, chip or grade, those with most flips first."""
        by_code: dict[str, list[Part]] = defaultdict(list)
        for one in self.parts:
            if one.kind == kind:
                by_code[one.code].append(one)
        lines = [self._line(code, _label(kind, code), rows) for code, rows in by_code.items()]
        return sorted(
            lines, key=lambda one: (-(one.more + one.less + one.unclear), -one.incidents, one.code)
        )

    @cached_property
    def splits(self) -> list[tuple[str, str, list[Line], int]]:
        """By pathway, chip and grade: the lines in which something flips, how many it does not."""
        heads = (("pathway", _("Pathway")), ("chip", _("Chip")), ("grade", _("Evidence")))
        found = []
        for kind, label in heads:
            lines = self.split(kind)
            flipped = [one for one in lines if one.more or one.less or one.unclear]
            found.append((kind, label, flipped, len(lines) - len(flipped)))
        return found

    def _line(self, code: str, label: str, rows: list[Part]) -> Line:
        ways: Counter[str] = Counter()
        for one in rows:
            ways[way(one.before, one.after)] += one.incidents
        flipped = [one for one in rows if one.before != one.after]
        return Line(
            code,
            label,
            sum(one.incidents for one in rows),
            ways["more"],
            ways["less"],
            ways["unclear"],
            sum((one.chips for one in flipped), Decimal(0)),
            sum((one.value for one in flipped), Decimal(0)),
        )

    @property
    def finding(self) -> str:
        """The page's first sentence."""
        if not self.changed:
            return _("%(name)s changes no answer among %(n)d reported incidents") % {
                "name": self.name,
                "n": self.found.assessed,
            }
        return ngettext(
            "%(name)s changes the answer for %(changed)d of %(n)d reported incident",
            "%(name)s changes the answer for %(changed)d of %(n)d reported incidents",
            self.found.assessed,
        ) % {"name": self.name, "changed": self.changed, "n": self.found.assessed}


def way(before: str, after: str) -> str:
    """Whether more is reached, less, or it becomes or ceases to be unknown; "" for no change."""
    if before == after:
        return ""
    if Coverage.UNKNOWN in (before, after):
        return "unclear"
    return "more" if _REACH[Coverage(after)] > _REACH[Coverage(before)] else "less"


def _label(kind: str, code: str) -> str:
    if kind == "pathway":
        return str(pathway_words(code).label)
    return code or _("not told")
