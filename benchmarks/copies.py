"""Copies joined to their origin: made-up news in six degrees of rewriting, and real articles.

    python benchmarks/copies.py [DIR] [ORIGINALS]

Of each made-up original (default 2,000, 3 kB each) four in five have a copy: in another frame,
with a word in twelve changed, cut to half, inside a longer text, with a fifth of the words
rewritten, or with 35 in a hundred. Originals share names and figures, every fifth quotes forty
words of another, and every tenth carries the same boilerplate. DIR holds articles/*.json as for
grouping.py: each gets one copy with 35 in a hundred of its words, or pairs of Chinese and Japanese
signs, drawn from others in its language. Articles come in by day and look for candidates as they
do in the product.
"""

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import made_up
from ingest.reading.candidates import LEAST_SHARED, MOST_CANDIDATES, NEAREST, numbered
from ingest.reading.stories import Dated, fingerprint, place

KINDS = ("frame", "light", "cut", "embedded", "moderate", "heavy")
FIRST_DAY = date(2026, 1, 1)
SIZE = 3_000
QUOTE = 40
BOILERPLATE = (
    "Sign up for our morning letter and never miss a story from our desks around the world. "
    "Reporting by our staff; editing by the night desk. All rights reserved, no part of this may "
    "be sold or shown elsewhere without the leave of the publisher. "
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its language and day; `kind` is empty for originals.

    `origin` is the report it carries, `original` the text it is a copy of.
    """

    text: str
    lang: str
    day: date
    origin: int
    original: int
    kind: str = ""
    title: str = ""


def main(directory: Path | None, originals: int) -> None:
    """Print what was joined, by kind, with the precision of pairs and the time it took."""
    assess("made-up news", list(made_up_documents(originals)))
    if directory:
        assess(f"articles of {directory.name}", list(real_documents(directory)))


def made_up_documents(count: int) -> Iterator[Document]:
    """Originals and their copies."""
    known = made_up.names(300)
    chance = random.Random(5)
    texts = [made_up.news(known, size=SIZE, seed=number) for number in range(count)]
    for number, text in enumerate(texts):
        if number % 5 == 1:
            words = texts[number - 1].split()
            at = chance.randrange(len(words) - QUOTE)
            text += " ".join(words[at : at + QUOTE]) + ". "
        if number % 10 == 3:
            text += BOILERPLATE
        day = FIRST_DAY + timedelta(days=chance.randrange(60))
        yield Document(text, "en", day, number, number)
        if chance.random() < 0.8:
            kind = KINDS[number % len(KINDS)]
            other = made_up.news(known, size=SIZE, seed=count + number)
            later = day + timedelta(days=chance.randrange(3))
            yield Document(copied(text, kind, other, chance), "en", later, number, number, kind)


def copied(text: str, kind: str, other: str, chance: random.Random) -> str:
    """A copy of a text; what is not its own comes from another."""
    sentences = text.split(". ")
    if kind == "frame":
        return BOILERPLATE + text + BOILERPLATE
    if kind == "cut":
        return ". ".join(sentences[: len(sentences) // 2]) + "."
    if kind == "embedded":
        return other[: len(text) // 2] + text + other[len(text) // 2 :]
    share = {"light": 0.08, "moderate": 0.2, "heavy": 0.35}[kind]
    return rewritten(text, share, other.split(), chance)


def rewritten(text: str, share: float, words: list[str], chance: random.Random) -> str:
    """The text with a share of its words, names and figures among them, changed for others."""
    return _WORD.sub(
        lambda found: chance.choice(words) if chance.random() < share else found[0], text
    )


def real_documents(directory: Path) -> Iterator[Document]:
    """The labelled articles, each with a heavily rewritten copy; one group is one origin."""
    labels = json.loads((directory / "labels.json").read_text(encoding="utf-8"))
    files = sorted((directory / "articles").glob("*.json"))
    articles = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    words: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        words[article["lang"]] += _WORD.findall(article["text"])
    chance = random.Random(6)
    groups: dict[str, int] = {}
    for number, article in enumerate(articles):
        group = labels[article["id"]].get("dup_group") or article["id"]
        origin = groups.setdefault(group, len(groups))
        day = date.fromisoformat(article["published"]) if article["published"] else FIRST_DAY
        lang, text = article["lang"], article["text"]
        yield Document(text, lang, day, origin, number, title=article["title"])
        heavy = rewritten(text, 0.35, words[lang], chance)
        yield Document(heavy, lang, day + timedelta(days=1), origin, number, "heavy")


def assess(kind: str, documents: list[Document]) -> None:
    """Group the documents and print how well."""
    documents.sort(key=lambda one: (one.day, bool(one.kind)))
    began = time.process_time()
    prints = [fingerprint(one.text, one.lang, title=one.title) for one in documents]
    taken = time.process_time() - began
    stories = grouped(
        [Dated(print_, one.day) for print_, one in zip(prints, documents, strict=True)]
    )
    spent = time.process_time() - began
    right, found = pairs(documents, stories)
    own = {
        one.original: story for one, story in zip(documents, stories, strict=True) if not one.kind
    }
    joined: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for one, story in zip(documents, stories, strict=True):
        if one.kind:
            asked[one.kind] += 1
            joined[one.kind] += story == own[one.original]
    by_kind = ", ".join(f"{name} {joined[name] / asked[name]:.3f}" for name in KINDS if asked[name])
    print(
        f"{kind}: {len(documents):,} documents, {asked.total():,} copies, joined to their origin "
        f"{joined.total() / asked.total():.3f} ({by_kind}); pair precision "
        f"{right / max(found, 1):.4f} of {found:,} pairs; {len(documents) / spent:.0f} documents a "
        f"second of CPU, fingerprint {taken / len(documents) * 1000:.1f} ms each"
    )


def grouped(documents: Iterable[Dated]) -> list[int]:
    """The number of each document's story, by the product's own candidates and decision."""
    stories: list[int] = []
    seen: list[Dated] = []
    holding: defaultdict[int, list[int]] = defaultdict(list)
    for one in documents:
        keys = numbered(one.print)
        weight: Counter[int] = Counter()
        rank: Counter[int] = Counter()
        for key, worth in keys.items():
            near = holding[key][-2 * NEAREST :]
            for other in near:
                weight[other] += worth
                rank[other] += worth / len(near)
        best = [other for other, _ in rank.most_common() if weight[other] >= LEAST_SHARED]
        looks: defaultdict[str, list[Dated]] = defaultdict(list)
        for other in best[:MOST_CANDIDATES]:
            looks[str(stories[other])].append(seen[other])
        story = place(one, looks).story
        stories.append(int(story) if story else len(seen))
        for key in keys:
            holding[key].append(len(seen))
        seen.append(one)
    return stories


def pairs(documents: list[Document], stories: list[int]) -> tuple[int, int]:
    """Of the pairs that share a story, those that share an origin, and all."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for one, story in zip(documents, stories, strict=True):
        members[story].append(one.origin)
    found = [pair for origins in members.values() for pair in combinations(origins, 2)]
    return sum(one == other for one, other in found), len(found)


if __name__ == "__main__":
    given = sys.argv[1:]
    place_of = Path(given[0]) if given and not given[0].isdigit() else None
    main(place_of, next((int(one) for one in given if one.isdigit()), 2_000))
