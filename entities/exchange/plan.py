"""What a file would change: stakes added and corrected, those on file already, those refused."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import Q
from django.utils.translation import gettext as _

from entities.exchange.on_file import PartiesOnFile
from entities.exchange.said import Contents, PartySaid, Refusal, StakeSaid, WrongValue
from entities.models import Entity, Ownership

Pair = tuple[int, int, bool]


class Step(StrEnum):
    """What becomes of one stake of a file."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    WAIT = "wait"  # for a party that is not on file


@dataclass(slots=True)
class Line:
    """One stake of a file with what becomes of it. `stake` is the one on file, where there is."""

    said: StakeSaid
    owner: Entity | None
    asset: Entity | None
    step: Step = Step.WAIT
    stake: Ownership | None = None

    @property
    def new_parties(self) -> list[PartySaid]:
        ends = ((self.owner, self.said.owner), (self.asset, self.said.asset))
        return [said for entity, said in ends if entity is None]


@dataclass(slots=True)
class Plan:
    """Everything a file would do. `new_parties` are those it names that are not on file."""

    lines: list[Line] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    beside: list[Refusal] = field(default_factory=list)
    new_parties: list[PartySaid] = field(default_factory=list)

    def of(self, step: Step) -> list[Line]:
        return [line for line in self.lines if line.step is step]

    @property
    def changes_something(self) -> bool:
        return bool(self.of(Step.ADD) or self.of(Step.CHANGE))

    @property
    def mark(self) -> str:
        """The same for the same plan: what was shown is what is applied."""
        return "; ".join(
            f"{line.said.place} {line.step} {line.stake.pk if line.stake else '-'}"
            for line in self.lines
        )


def plan(contents: Contents, *, source: str, wanted: Collection[PartySaid] = ()) -> Plan:
    """What a file would do to what is on file now.

    `source` stands for stakes that name none. `wanted` are parties not on file that may be made:
    stakes between them are added, all others wait.
    """
    found = Plan(refused=list(contents.refused), beside=list(contents.beside))
    stakes = [_with_source(said, source) for said in contents.stakes]
    on_file = PartiesOnFile(end for said in stakes for end in (said.owner, said.asset))
    for said in stakes:
        try:
            found.lines.append(_line(said, on_file))
        except WrongValue as wrong:
            found.refused.append(Refusal(said.place, str(wrong)))
    _refuse_repeats(found)
    named = [said for line in found.lines for said in line.new_parties if said.name]
    found.new_parties = list(dict.fromkeys(named))
    _meet(found)
    found.refused.sort(key=_number)
    for line in found.of(Step.WAIT):
        if all(said in wanted for said in line.new_parties):
            line.step = Step.ADD
    return found


def _with_source(said: StakeSaid, source: str) -> StakeSaid:
    values = {name: getattr(said, name) for name in StakeSaid.__slots__}
    return StakeSaid(**{**values, "source": said.source or source})


def _line(said: StakeSaid, on_file: PartiesOnFile) -> Line:
    owner, asset = on_file.find(said.owner), on_file.find(said.asset)
    if said.owner == said.asset or (owner is not None and owner == asset):
        raise WrongValue(_("“%(name)s” cannot own itself.") % {"name": said.owner.label})
    return Line(said, owner, asset)


def _refuse_repeats(found: Plan) -> None:
    """The same stake twice in one file is one."""
    seen: dict[tuple[object, ...], str] = {}
    kept = []
    for line in found.lines:
        said = line.said
        key = (
            line.owner or said.owner, line.asset or said.asset, said.direct, said.low, said.high,
            said.from_day, said.to_day, said.relation,
        )  # fmt: skip
        if key in seen:
            reason = _("It repeats %(place)s.") % {"place": seen[key]}
            found.refused.append(Refusal(said.place, reason))
            continue
        seen[key] = said.place
        kept.append(line)
    found.lines = kept


def _meet(found: Plan) -> None:
    """Pair stakes of the file with those on file: the same first, then corrected ones."""
    here = _on_file(line for line in found.lines if line.owner and line.asset)
    groups: dict[Pair, list[Line]] = defaultdict(list)
    for line in found.lines:
        if line.owner and line.asset:
            groups[line.owner.pk, line.asset.pk, line.said.direct].append(line)
    for pair, lines in groups.items():
        left = list(here.get(pair, ()))
        for meets, step in _MEETINGS:
            for line in lines:
                other = next((one for one in left if meets(line.said, one)), None)
                if line.step is Step.WAIT and other is not None:
                    line.stake, line.step = other, step
                    left.remove(other)
        for line in lines:
            if line.step is Step.WAIT:
                _add_or_refuse(line, left, found)
    refused = {one.place for one in found.refused}
    found.lines = [line for line in found.lines if line.said.place not in refused]


def _add_or_refuse(line: Line, left: Iterable[Ownership], found: Plan) -> None:
    """A stake for days on which another source has one would be counted twice."""
    other = next((one for one in left if _overlaps(line.said, one)), None)
    if other is None:
        line.step = Step.ADD
        return
    reason = _(
        "%(owner)s holds %(share)s of %(asset)s already, by %(source)s. Both would be counted:"
        " correct or end that stake first."
    ) % {
        "owner": line.owner,
        "asset": line.asset,
        "share": share_words(other.share_low, other.share_high),
        "source": other.source or _("an unnamed source"),
    }
    found.refused.append(Refusal(line.said.place, reason))


def _on_file(lines: Iterable[Line]) -> dict[Pair, list[Ownership]]:
    """The stakes between the parties of the file, merged parties counted as their target."""
    keys = {end.pk for line in lines for end in (line.owner, line.asset) if end}
    owner = Q(owner__in=keys) | Q(owner__merged_into__in=keys)
    asset = Q(asset__in=keys) | Q(asset__merged_into__in=keys)
    found: dict[Pair, list[Ownership]] = defaultdict(list)
    for stake in Ownership.objects.filter(owner, asset).select_related("owner", "asset"):
        ends = (
            stake.owner.merged_into_id or stake.owner.pk,
            stake.asset.merged_into_id or stake.asset.pk,
        )
        found[(*ends, stake.direct)].append(stake)
    return found


def _is_same(said: StakeSaid, stake: Ownership) -> bool:
    shares = (said.low, said.high) == (stake.share_low, stake.share_high)
    return shares and (said.from_day, said.to_day) == (stake.from_day, stake.to_day)


def _is_corrected(said: StakeSaid, stake: Ownership) -> bool:
    """The same source says otherwise of a stake that began on the same day."""
    return said.from_day == stake.from_day and said.source == stake.source


def _says_less(said: StakeSaid, stake: Ownership) -> bool:
    """The file knows of the stake and not its share, which is on file."""
    return said.low is None and said.high is None and _overlaps(said, stake)


def _fills_in(said: StakeSaid, stake: Ownership) -> bool:
    """The file states the share of a stake that is on file without one."""
    return stake.share_low is None and stake.share_high is None and _overlaps(said, stake)


def _overlaps(said: StakeSaid, stake: Ownership) -> bool:
    after = said.to_day is not None and stake.from_day is not None and said.to_day <= stake.from_day
    before = (
        stake.to_day is not None and said.from_day is not None and stake.to_day <= said.from_day
    )
    return not (after or before)


_MEETINGS: tuple[tuple[Callable[[StakeSaid, Ownership], bool], Step], ...] = (
    (_is_same, Step.SAME),
    (_is_corrected, Step.CHANGE),
    (_says_less, Step.SAME),
    (_fills_in, Step.CHANGE),
)


def _number(refusal: Refusal) -> int:
    """The first number of a place, so that refusals come as the file has them."""
    found = re.search(r"\d+", refusal.place)
    return int(found.group()) if found else 0


def share_words(low: object, high: object) -> str:
    """A share as text."""
    if low is None and high is None:
        return _("an unknown share")
    if low == high:
        return _("%(share)s percent") % {"share": low}
    return _("%(low)s to %(high)s percent") % {
        "low": 0 if low is None else low,
        "high": 100 if high is None else high,
    }
