"""What the figures stand on: independent reports, grades, answers, what is not known."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from cases.models import Evidence, Incident, SeenAs
from dashboards.rows import IncidentRow
from ingest.models import StoryMember
from rules.codes import CREDIBILITY, RELIABILITY

_IN_COURT = frozenset({"charged", "settled", "found", "dismissed"})


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One line of the grade matrix: how many incidents, for information 1 to 6."""

    reliability: str
    meaning: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts over a set of incidents; each is said with n."""

    incidents: int
    reports: int
    without_chip_count: int
    without_end_user: int
    original_not_read: int
    denied: int
    in_court: int
    approximate_dates: int
    starter: int
    grades: tuple[GradeRow, ...]
    heaviest: int  # the largest count of the matrix


def origins(incidents: QuerySet[Incident]) -> dict[int, frozenset[str]]:
    """Per incident the independent reports it rests on: copies are not counted again.

    A claim counts as its story, and so does a document that is an article of it; another
    document that copies nothing counts as itself. A statement
    in our own words rests on one of these and is not counted beside it; a sample is our own
    retelling and no report.
    """
    member = "claim__version__stories"
    rows = (
        Evidence.objects.filter(incident__in=incidents.order_by().values("pk"), copy_of=None)
        .filter(Q(claim__isnull=False) | Q(statement=""))
        .exclude(claim__version__article__is_sample=True)
        .order_by("incident", "pk")
        .values_list(
            "incident", f"{member}__story", "url", "outlet", "dated", "title",
            "claim__start", f"{member}__start", f"{member}__end",
        )
    )  # fmt: skip
    found: dict[int, set[str]] = defaultdict(set)
    stands_at = _addresses({story for _, story, *_ in rows if story})
    for incident, story, url, outlet, dated, title, at, start, end in rows:
        if start is not None and not start <= at < end:
            continue  # another report of the same digest
        carried = story or stands_at.get(url)
        document = url or f"{outlet or ''} {dated} {title}".strip()
        found[incident].add(f"story {carried}" if carried else document)
    return {incident: frozenset(reports) for incident, reports in found.items()}


def _addresses(stories: set[int]) -> dict[str, int]:
    """Where the articles of these reports stand, so that citing one by its address is no other."""
    if not stories:
        return {}
    members = StoryMember.objects.filter(story__in=stories).order_by("-pk")
    return dict(members.values_list("version__article__url", "story"))


def standing(incidents: QuerySet[Incident], rows: Sequence[IncidentRow]) -> Standing:
    """How much these incidents stand on. `rows` are the same incidents."""
    keys = [row.pk for row in rows]
    reports = origins(incidents.filter(pk__in=keys))
    grades = Counter(row.grade for row in rows)
    return Standing(
        incidents=len(rows),
        reports=len(frozenset().union(*reports.values())) if reports else 0,
        without_chip_count=sum(row.amount is None or row.amount.unit != "chips" for row in rows),
        without_end_user=sum(not row.end_user_known for row in rows),
        original_not_read=len(keys) - _with_original(keys),
        denied=sum(row.denied for row in rows),
        in_court=sum(row.stage in _IN_COURT for row in rows),
        approximate_dates=sum(row.reported_precision != "day" for row in rows),
        starter=sum(row.is_starter for row in rows),
        grades=tuple(
            GradeRow(letter, meaning, tuple(grades[letter + digit] for digit in CREDIBILITY))
            for letter, meaning in RELIABILITY.items()
        ),
        heaviest=max(grades.values(), default=0),
    )


def _with_original(keys: Sequence[int]) -> int:
    """How many rest on an article we hold, no sample, or on a document read in the original."""
    read = Evidence.objects.filter(incident__in=keys).filter(
        Q(claim__version__article__is_sample=False) | Q(claim=None, seen_as=SeenAs.ORIGINAL)
    )
    return read.order_by().values("incident").distinct().count()
