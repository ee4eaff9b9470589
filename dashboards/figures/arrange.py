"""Where the boxes of a Sankey stand: order in a column, and height of each box's centre."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

SWEEPS = 12


def order_columns(
    columns: Sequence[Sequence[str]], bands: Mapping[tuple[str, str], float]
) -> list[list[str]]:
    """Order each column so that few bands cross: barycentre sweeps, back and forth.

    `bands` maps (left, right) of neighbouring columns to a width.
    """
    ordered = [list(column) for column in columns]
    before: dict[str, list[tuple[str, float]]] = defaultdict(list)
    after: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (left, right), width in bands.items():
        before[right].append((left, width))
        after[left].append((right, width))
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        indexes = range(1, len(ordered)) if forward else range(len(ordered) - 2, -1, -1)
        for index in indexes:
            fixed = ordered[index - 1 if forward else index + 1]
            _sort_by_barycentre(ordered[index], fixed, before if forward else after)
    return ordered


def _sort_by_barycentre(
    column: list[str],
    fixed: Sequence[str],
    neighbours: Mapping[str, Sequence[tuple[str, float]]],
) -> None:
    rank = {node: at for at, node in enumerate(fixed)}
    own = {node: at for at, node in enumerate(column)}

    def barycentre(node: str) -> float:
        near = [(rank[other], width) for other, width in neighbours.get(node, ()) if other in rank]
        total = sum(width for _, width in near)
        return sum(at * width for at, width in near) / total if total else float(own[node])

    column.sort(key=lambda node: (barycentre(node), own[node]))


def centres(
    columns: Sequence[Sequence[str]], heights: Mapping[str, float], *, plot: float, pad: float
) -> dict[str, float]:
    """The centre of each node as a share of the plot's height, from its top.

    Plotly scales all columns alike, by the fullest; each column is centred.
    """
    most = max((len(column) for column in columns), default=0)
    total = max((sum(heights[node] for node in column) for column in columns), default=0.0)
    if not total:
        return {}
    scale = max(plot - (most - 1) * pad, plot * 0.3) / total
    placed: dict[str, float] = {}
    for column in columns:
        used = sum(heights[node] for node in column) * scale + (len(column) - 1) * pad
        top = (plot - used) / 2
        for node in column:
            height = heights[node] * scale
            placed[node] = min(max((top + height / 2) / plot, 0.001), 0.999)
            top += height + pad
    return placed
