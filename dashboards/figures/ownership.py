"""A group as a tree of lines: owners above the party, units below it."""

from collections.abc import Sequence
from html import escape
from typing import Any
from unicodedata import east_asian_width

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.figures.palette import COVERED, INK, INK_3, LINE_STRONG, SURFACE
from dashboards.queries.ownership import Branch, Group, Tie
from dashboards.words import share_words

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

ROW = 30
_TOP = 14
#: How many levels fit beside each other, and how many letters a label may have.
WIDE, NARROW = (14.0, 92), (9.0, 36)


def height_of(group: Group) -> int:
    """Pixels for all lines."""
    return max(120, ROW * len(group.branches) + 2 * _TOP)


def ownership(group: Group, *, entity: str, more: str, narrow: bool = False) -> Figure:
    """The figure. `entity` is the address of a party with ID in it, `more` that of all units."""
    across, letters = NARROW if narrow else WIDE
    lines = [line for row in range(len(group.branches)) for line in _branch_lines(group, row)]
    return {
        "data": [*_trunks(group), *lines, _boxes(group, entity=entity, more=more, letters=letters)],
        "layout": {
            "height": height_of(group),
            "margin": {"l": 12, "r": 4, "t": _TOP, "b": _TOP},
            "xaxis": {"visible": False, "range": [-0.15, across], "fixedrange": True},
            "yaxis": {
                "visible": False,
                "range": [len(group.branches) - 0.5, -0.5],
                "fixedrange": True,
            },
        },
    }


def cut(text: str, most: int) -> str:
    """As much as fits; a Han letter takes the room of two."""
    room = most
    for place, letter in enumerate(text):
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return text[:place].rstrip() + "…"
    return text


def _boxes(group: Group, *, entity: str, more: str, letters: int) -> Figure:
    """One square a line, filled where the party stood on a list that day."""
    branches = group.branches
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [abs(branch.level) for branch in branches],
        "y": list(range(len(branches))),
        "text": [_text(branch, letters) for branch in branches],
        "textposition": "middle right",
        "textfont": {"color": INK, "size": 13},
        "cliponaxis": False,
        "marker": {
            "symbol": ["square" if branch.holder else "circle-open" for branch in branches],
            "size": [14 if branch.level == 0 else 11 for branch in branches],
            "color": [COVERED if _is_listed(branch) else SURFACE for branch in branches],
            "line": {"color": INK_3, "width": 1.5},
            "opacity": 1,
        },
        "customdata": [[_name(b), _address(b, entity, more)] for b in branches],
        "hovertext": [_hover(branch) for branch in branches],
        "hoverinfo": "text",
    }


def _trunks(group: Group) -> list[Figure]:
    """The upright lines beside which a party's owners or units hang."""
    trunks = []
    for row, branch in enumerate(group.branches):
        for step in (-1, 1):
            end = _trunk_end(group.branches, row, step) if step * branch.level >= 0 else None
            if end is not None:
                trunks.append(_line([abs(branch.level)] * 2, [row, end], "solid", 1))
    return trunks


def _trunk_end(branches: Sequence[Branch], row: int, step: int) -> int | None:
    """The farthest line in one direction that hangs on this one."""
    inner, end, at = branches[row].level + step, None, row + step
    while 0 <= at < len(branches) and step * branches[at].level >= step * inner:
        if branches[at].level == inner:
            end = at
        at += step
    return end


def _branch_lines(group: Group, row: int) -> list[Figure]:
    """The line to a party: thick from 50 percent on, thin below, dotted where nobody says."""
    branch = group.branches[row]
    if branch.level == 0:
        return []
    level = abs(branch.level)
    dash, width = _style(branch.tie)
    return [_line([level - 1, level], [row, row], dash, width)]


def _style(tie: Tie | None) -> tuple[str, int]:
    if tie is None or not tie.share_known:
        return "dot", 2
    return "solid", 4 if tie.reaches_half else 1


def _line(x: list[int], y: list[int], dash: str, width: int) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": LINE_STRONG, "width": width, "dash": dash},
        "hoverinfo": "skip",
    }


def _is_listed(branch: Branch) -> bool:
    return bool(branch.holder and branch.holder.lists)


def _name(branch: Branch) -> str:
    return branch.holder.label if branch.holder else _more(branch)


def _more(branch: Branch) -> str:
    return ngettext("%(n)d more", "%(n)d more", branch.folded) % {"n": branch.folded}


def _text(branch: Branch, letters: int) -> str:
    if branch.holder is None:
        return f"  {_more(branch)}"
    holder = branch.holder
    name = f"{holder.label} {holder.local_name}".strip()
    share = _share(branch.tie) if branch.tie else ""
    shown = escape(cut(name, letters - len(share) - 6 * abs(branch.level)))
    if branch.level == 0:
        return f"  <b>{shown}</b>"
    return f"  {shown}  <b>{share}</b>"


def _share(tie: Tie) -> str:
    return share_words(tie.low, tie.high)


def _address(branch: Branch, entity: str, more: str) -> str:
    if branch.holder is None:
        return more
    return entity.replace("ID", branch.holder.public_id) if branch.holder.linked else ""


def _hover(branch: Branch) -> str:
    holder = branch.holder
    if holder is None:
        return _("Open all")
    lines = [f"<b>{escape(holder.label)}</b> {escape(holder.local_name)}".strip()]
    if branch.tie:
        held = _("%(owner)s holds %(share)s of %(asset)s")
        words = {
            "owner": escape(branch.tie.owner.label),
            "asset": escape(branch.tie.asset.label),
            "share": _share(branch.tie),
        }
        lines.append(held % words)
    lines.append(", ".join(map(escape, holder.lists)) or _("on no list"))
    if branch.seen_before:
        lines.append(_("also elsewhere in this drawing"))
    return "<br>".join(lines)
