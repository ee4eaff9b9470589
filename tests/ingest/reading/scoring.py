"""How near a prediction comes to a label: precision and recall by measure, as counts."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

FREE = {"data_couriering", "gaming_chip_repurposing"}
Record = dict[str, Any]


@dataclass(slots=True)
class Count:
    """Right, too much and missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, wanted: Iterable[Any], got: Iterable[Any]) -> None:
        """Compare two bags."""
        gold, found = Counter(wanted), Counter(got)
        self.right += (gold & found).total()
        self.extra += (found - gold).total()
        self.missed += (gold - found).total()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        whole = 2 * self.right + self.extra + self.missed
        return 2 * self.right / whole if whole else 1.0


def plain(name: str) -> str:
    """A name without case, marks and double spaces."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    kept = (" " if unicodedata.category(sign)[0] in "PSZC" else sign for sign in folded)
    return " ".join("".join(kept).split())


def names(party: Record) -> set[str]:
    """Every name a party goes by in the text."""
    return {plain(name) for name in (party["name"], *party["aliases_in_text"])}


def score(labels: dict[str, Record], found: dict[str, Record]) -> dict[str, float]:
    """The measures of the labelled articles over these labels."""
    counts: dict[str, Count] = defaultdict(Count)
    roles: Counter[bool] = Counter()
    relevant: Counter[tuple[bool, bool]] = Counter()
    for key, wanted in labels.items():
        got = found[key]
        relevant[wanted["relevant"], got["relevant"]] += 1
        for pathway in {*wanted["pathways"], *got["pathways"]} - FREE:
            one = [pathway]
            here = (one if pathway in wanted["pathways"] else [],
                    one if pathway in got["pathways"] else [])  # fmt: skip
            counts["pathways"].add(*here)
            counts[f"pathway {pathway}"].add(*here)
        if wanted["relevant"]:
            _score_one(wanted, got, counts, roles)
    by_pathway = [count.f1 for name, count in counts.items() if name.startswith("pathway ")
                  and count.right + count.missed >= 5]  # fmt: skip
    recall = relevant[True, True] / (relevant[True, True] + relevant[True, False])
    specificity = relevant[False, False] / (relevant[False, False] + relevant[False, True])
    plainly = {name: count.f1 for name, count in counts.items() if " " not in name}
    return {
        **plainly,
        "relevant": (recall + specificity) / 2,
        "roles": roles[True] / roles.total(),
        "pathways_macro": sum(by_pathway) / len(by_pathway),
    }


def _score_one(wanted: Record, got: Record, counts: dict[str, Count], roles: Counter[bool]) -> None:
    canon = {name: plain(one["name"]) for one in wanted["parties"] for name in names(one)}
    free = list(wanted["parties"])
    for one in got["parties"]:
        match = next((gold for gold in free if names(gold) & names(one)), None)
        if match is None:
            counts["parties"].extra += not any(name in canon for name in names(one))
            continue
        free.remove(match)
        if not match["optional"]:
            counts["parties"].right += 1
            roles[match["role"] == one["role"]] += 1
    counts["parties"].missed += sum(not gold["optional"] for gold in free)
    counts["chips"].add(
        {_chip(one) for one in wanted["chips"]}, {_chip(one) for one in got["chips"]}
    )
    counts["denials"].add(
        {plain(one) for one in wanted["denials"]},
        {canon.get(plain(one), plain(one)) for one in got["denials"]},
    )
    for field, unit in (("prices", "currency"), ("quantities", "unit")):
        counts[field].add(
            [(float(one["amount"]), one[unit]) for one in wanted[field]],
            [(float(one["amount"]), one[unit]) for one in got[field]],
        )


def _chip(name: str) -> str:
    return plain(name).replace("nvidia", "").replace(" ", "")
