"""Stored articles that may carry the same report as some new ones, found by their rare keys."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models.functions import Coalesce

from ingest.models import ArticleVersion, StoryMember
from ingest.reading.candidates import (
    LEAST_SHARED,
    MOST_CANDIDATES,
    MOST_OF_A_STORY,
    NEAREST,
)
from ingest.reading.stories import DAYS_FOR_COPIES, Dated, Fingerprint

#: Versions ranked for one article, before those of one story are left out.
_MOST_RANKED = 4 * MOST_CANDIDATES

_NEAREST = """
WITH asked AS (
    SELECT * FROM unnest(%(places)s::int[], %(keys)s::bigint[], %(days)s::date[],
                         %(weights)s::float8[]) AS asked (place, key, day, weight)
), found AS (
    SELECT asked.place, asked.weight, near.version_id,
           count(*) OVER (PARTITION BY asked.place, asked.key) AS sharing
    FROM asked CROSS JOIN LATERAL (
        (SELECT version_id FROM ingest_reportkey stored
         WHERE stored.key = asked.key AND stored.day >= asked.day
         ORDER BY stored.day, stored.version_id LIMIT %(nearest)s)
        UNION ALL
        (SELECT version_id FROM ingest_reportkey stored
         WHERE stored.key = asked.key AND stored.day < asked.day
         ORDER BY stored.day DESC, stored.version_id DESC LIMIT %(nearest)s)
    ) near
), ranked AS (
    SELECT place, version_id,
           row_number() OVER (
               PARTITION BY place ORDER BY sum(weight / sharing) DESC, version_id) AS rank
    FROM found GROUP BY place, version_id HAVING sum(weight) >= %(least)s
)
SELECT ranked.place, member.story_id, ranked.version_id, member.id
FROM ranked JOIN ingest_storymember member ON member.version_id = ranked.version_id
WHERE ranked.rank <= %(most)s
ORDER BY ranked.place, ranked.rank, member.id
"""


@dataclass(frozen=True, slots=True)
class Sought:
    """A new version, its day, its rare keys' numbers and weights, and stories it is kept out of."""

    version: ArticleVersion
    day: date
    keys: Mapping[int, float]
    refused: set[int]


def candidates(sought: Sequence[Sought]) -> list[dict[int, list[Dated]]]:
    """For each version, stories by their primary key, with what their likeliest members look like.

    An earlier version of the same article is the nearest candidate there is. A story that a
    person took the article out of is none.
    """
    chosen = {
        place: _chosen(found, sought[place].refused) for place, found in _ranked(sought).items()
    }
    looks = _looks({member for pairs in chosen.values() for _story, member in pairs})
    stories: list[dict[int, list[Dated]]] = [defaultdict(list) for _ in sought]
    for place, pairs in chosen.items():
        for story, member in pairs:
            if _within(sought[place].version.article.published, looks[member].published):
                stories[place][story].append(looks[member])
    return stories


def _ranked(sought: Sequence[Sought]) -> dict[int, list[tuple[int, int, int]]]:
    """Story, version and member of all that share enough, the likeliest first, by the place."""
    asked = [(place, one, key) for place, one in enumerate(sought) for key in one.keys]
    ranked: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    if not asked:
        return ranked
    with connection.cursor() as cursor:
        cursor.execute(
            _NEAREST,
            {
                "places": [place for place, _one, _key in asked],
                "keys": [key for _place, _one, key in asked],
                "days": [one.day for _place, one, _key in asked],
                "weights": [one.keys[key] for _place, one, key in asked],
                "nearest": NEAREST,
                "least": LEAST_SHARED,
                "most": _MOST_RANKED,
            },
        )
        for place, story, version, member in cursor.fetchall():
            if version != sought[place].version.pk:
                ranked[place].append((story, version, member))
    return ranked


def _chosen(found: Sequence[tuple[int, int, int]], refused: set[int]) -> list[tuple[int, int]]:
    """The first of each story, as many articles as are looked at, without refused stories."""
    taken: Counter[int] = Counter()
    articles: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for story, version, member in found:
        if story in refused or taken[story] == MOST_OF_A_STORY:
            continue
        if len(articles | {version}) > MOST_CANDIDATES:
            break
        taken[story] += 1
        articles.add(version)
        chosen.append((story, member))
    return chosen


def _looks(members: set[int]) -> dict[int, Dated]:
    """What these members look like, by their primary key: a report of a digest by itself."""
    rows = StoryMember.objects.filter(pk__in=members).order_by("pk")
    looks = Coalesce("fingerprint", "version__fingerprint")
    columns = rows.values_list("pk", looks, "version__article__published")
    return {pk: Dated(Fingerprint.from_json(print_), day) for pk, print_, day in columns}


def _within(one: date | None, other: date | None) -> bool:
    """Near enough in time to be copies; a day that is not known is near to all."""
    return one is None or other is None or abs(one - other) <= timedelta(days=DAYS_FOR_COPIES)
