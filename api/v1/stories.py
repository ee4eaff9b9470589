"""stories/: each report once, with those who carry it."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponseBase
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from accounts.policy import clearance
from api import addresses
from api.door import Door, answer, encode
from api.keyset import Ordering, read_page
from api.moved import answer_moved
from api.pages import answer_page
from api.parameters import Terms, read_detail, read_list
from api.sqljson import Address, JsonText, Known, Made
from api.v1.selection import select_stories
from api.v1.shapes import describe_detail, describe_list
from api.v1.shapes.parts import Moved
from api.v1.shapes.stories import StoryDetail, StoryPage
from api.v1.story import story_detail
from cases.models import Incident
from ingest.models import Regrouping, Story, StoryMember

ROW = ("public_id", "url", "title", "first_published", "articles", "languages")
DETAIL = (*ROW, "attributed_to", "carriers", "same_event", "incidents")
TERMS = Terms(
    noun="stories",
    fields=ROW,
    orderings={
        "first_published": Ordering("first_published", nullable=True),
        "public_id": Ordering("pk"),
    },
    default="-first_published",
)


def row(site: str, fields: tuple[str, ...], markings: frozenset[str]) -> JsonText:
    """A row as the database makes it, of stories with a heading; it counts what one may see."""
    members = StoryMember.objects.order_by().filter(
        story=OuterRef("pk"), version__article__tlp__in=sorted(markings)
    )
    counted = members.values("story").annotate(n=Count("version__article", distinct=True))
    languages = members.exclude(version__article__lang="").values("version__article__lang")
    made: dict[str, Made] = {
        "public_id": F("public_id"),
        "url": Address(addresses.collection(site, "stories"), "public_id"),
        "title": Known("heading"),
        "first_published": F("first_published"),
        "articles": Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0),
        "languages": ArraySubquery(languages.order_by("version__article__lang").distinct()),
    }
    return JsonText({field: made[field] for field in fields})


class Stories(Door):
    """Reports, each with its copies, translations and pick-ups."""

    lookup_field = "public_id"
    lookup_value_regex = "STO-[0-9]{6,15}"

    @describe_list(TERMS, StoryPage, summary="Reports, each once, the newest first")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        markings = clearance(request.user).markings
        stories = Story.objects.visible_to(request.user).with_heading(markings)
        incidents = Incident.objects.visible_to(request.user).standing()
        page = read_page(
            select_stories(stories, incidents, asked.filter),
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields, markings),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)

    @describe_detail(StoryDetail, DETAIL, summary="One report: who carries it and why", moves=Moved)
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "stories", DETAIL)
        visible = Story.objects.visible_to(request.user)
        markings = clearance(request.user).markings
        story = visible.with_heading(markings).filter(public_id=public_id).first()
        if story is not None:
            detail = story_detail(story, request)
            return answer(request, encode({field: detail[field] for field in fields}))
        joined = Regrouping.objects.joined_into(public_id)
        shown = visible.filter(Q(pk=joined.pk)).first() if joined else None
        if shown is None:
            raise NotFound(f"There is no story {public_id} that you may see.")
        return answer_moved(request, "stories", public_id, shown.public_id)
