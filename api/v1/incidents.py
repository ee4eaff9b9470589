"""incidents/: what is reported to have happened."""

import functools

from django.db.models import F, QuerySet
from django.http import HttpResponseBase
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Terms, read_detail, read_list
from api.sqljson import Address, JsonText, Made, period
from api.v1.incident import incident_detail
from api.v1.shapes import describe_detail, describe_list
from api.v1.shapes.incidents import IncidentDetail, IncidentPage
from cases.models import Incident
from dashboards.queries.selection import select
from rules.codes import ReviewState

ROW = (
    "public_id",
    "url",
    "title",
    "status",
    "review_state",
    "pathways",
    "period",
    "reported_on",
    "tlp",
)
DETAIL = (
    *ROW,
    "summary",
    "hops",
    "claims",
    "sources",
    "assessment",
    "grade",
    "outcome",
    "unverified",
    "starter",
    "corrections",
    "replies",
)
TERMS = Terms(
    noun="incidents",
    fields=ROW,
    orderings={"reported_on": Ordering("reported_on", nullable=True), "public_id": Ordering("pk")},
    default="-reported_on",
    more_filters=("grade", "coverage", "review_state"),
    words={
        "review_state": (
            "How far review has come. Unless asked for, those retracted are left out.",
            [state.value for state in ReviewState],
        )
    },
)


@functools.lru_cache(maxsize=64)
def row(site: str, fields: tuple[str, ...]) -> JsonText:
    """A row as the database makes it."""
    members: dict[str, Made] = {
        "public_id": F("public_id"),
        "url": Address(addresses.collection(site, "incidents"), "public_id"),
        "title": F("title"),
        "status": F("legal_stage"),
        "review_state": F("review_state"),
        "pathways": F("pathways"),
        "period": period(),
        "reported_on": F("reported_on"),
        "tlp": F("tlp"),
    }
    return JsonText({field: members[field] for field in fields})


class Incidents(Door):
    """Reported accesses to controlled chips."""

    lookup_field = "public_id"
    lookup_value_regex = "INC-[0-9]{6,15}"

    @describe_list(TERMS, IncidentPage, summary="Reported incidents, the newest first")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        incidents = _in_review_state(
            Incident.objects.visible_to(request.user), asked.more.get("review_state")
        )
        page = read_page(
            select(incidents, asked.filter),
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)

    @describe_detail(IncidentDetail, DETAIL, summary="One incident: steps, claims, sources")
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "incidents", DETAIL)
        incident = Incident.objects.visible_to(request.user).filter(public_id=public_id).first()
        if incident is None:
            raise NotFound(f"There is no incident {public_id} that you may see.")
        return answer(request, encode(incident_detail(incident, request, fields)))


def _in_review_state(incidents: QuerySet[Incident], state: str | None) -> QuerySet[Incident]:
    """Those in the state asked for; else all but the retracted ones."""
    if state:
        return incidents.filter(review_state=state)
    return incidents.standing()  # type: ignore[attr-defined]
