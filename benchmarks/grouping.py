"""Grouping measured against labelled articles.

    python benchmarks/grouping.py DIR

DIR holds articles/*.json ({id, url, title, lang, published, text}) and labels.json with a
dup_group for each id. No known names are used, so this is the floor of what the product does.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.reading.stories import Dated, fingerprint, group_all


def main(directory: Path) -> None:
    """Print precision and recall over pairs, every wrong pair, and the time an article takes."""
    labels = json.loads((directory / "labels.json").read_text(encoding="utf-8"))
    files = sorted((directory / "articles").glob("*.json"))
    articles = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    began = time.process_time()
    prints = {one["id"]: taken(one) for one in articles}
    each = (time.process_time() - began) / len(articles)
    found = pairs(group_all(prints))
    wanted = pairs({one: facts.get("dup_group") for one, facts in labels.items()})
    right = len(found & wanted)
    print(f"{len(articles)} articles, {len(wanted)} pairs of one report, {len(found)} found")
    print(f"precision {right / len(found):.3f}" if found else "nothing found")
    print(f"recall {right / len(wanted):.3f}" if wanted else "nothing to find")
    print(
        "wrong:",
        sorted(map(sorted, found - wanted)),
        "missed:",
        sorted(map(sorted, wanted - found)),
    )
    print(f"fingerprint {each * 1000:.1f} ms an article")


def taken(article: Mapping[str, str]) -> Dated:
    """An article's fingerprint with its day."""
    published = date.fromisoformat(article["published"]) if article.get("published") else None
    return Dated(
        fingerprint(
            article["text"], article["lang"], title=article["title"], address=article["url"]
        ),
        published,
    )


def pairs(groups: Mapping[str, str | None]) -> set[frozenset[str]]:
    """All pairs of ids that share a group."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for one, group in groups.items():
        if group:
            members[group].append(one)
    return {frozenset(pair) for ids in members.values() for pair in combinations(ids, 2)}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the directory that holds articles/ and labels.json.")
    main(Path(sys.argv[1]))
