"""claims/: what is said, in the words of the articles, with who said it."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    CharField,
    F,
    JSONField,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    When,
)
from django.db.models.functions import Cast, Concat
from django.http import HttpResponseBase
from rest_framework.request import Request

from accounts.policy import clearance
from api.door import Door
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Terms, read_list
from api.sqljson import JsonObject, JsonText, Known, Made
from api.v1.selection import select_claims
from api.v1.shapes import describe_list
from api.v1.shapes.claims import ClaimPage
from cases.models import Evidence, Incident
from ingest.models import Claim, Story
from rules.codes import ClaimKind, Stance

ROW = (
    "kind",
    "stance",
    "speaker",
    "speaker_kind",
    "quote",
    "translation",
    "lang",
    "grade",
    "source",
    "stories",
    "incidents",
)
TERMS = Terms(
    noun="claims",
    fields=ROW,
    orderings={"recorded": Ordering("pk")},
    default="-recorded",
    more_filters=("kind", "stance"),
    words={
        "kind": ("What kind of statement it is.", [kind.value for kind in ClaimKind]),
        "stance": ("How it stands to the access.", [stance.value for stance in Stance]),
    },
)


def row(request: Request, fields: tuple[str, ...]) -> JsonText:
    """A row as the database makes it, with the incidents and reports that one may see."""
    incidents = Incident.objects.visible_to(request.user)
    made: dict[str, Made] = {
        "kind": F("kind"),
        "stance": F("stance"),
        "speaker": Known("speaker"),
        "speaker_kind": F("speaker_kind"),
        "quote": F("quote"),
        "translation": Known("translation"),
        "lang": F("lang"),
        "grade": Subquery(_evidence(incidents).values(_grade=_grade())[:1]),
        "source": _source(clearance(request.user).markings),
        "stories": _stories(request),
        "incidents": ArraySubquery(
            _evidence(incidents)
            .order_by("incident__public_id")
            .values("incident__public_id")
            .distinct()
        ),
    }
    return JsonText({field: made[field] for field in fields})


def _evidence(incidents: QuerySet[Incident]) -> QuerySet[Evidence]:
    """Where a claim is quoted, the oldest first."""
    quoted = Evidence.objects.filter(
        claim=OuterRef("pk"), incident__in=incidents.order_by().values("pk")
    )
    return quoted.order_by("pk")


def _grade() -> Concat:
    return Concat("reliability", "credibility", output_field=CharField())


def _stories(request: Request) -> ArraySubquery:
    """The reports whose words these are."""
    carrying = Story.objects.visible_to(request.user).filter(members__version=OuterRef("version"))
    return ArraySubquery(carrying.order_by("public_id").values("public_id"))


def _source(markings: frozenset[str]) -> Case:
    """Where the words stand; null where that is marked beyond the asker."""
    article = "version__article__"
    source = JsonObject(
        {
            "outlet": F(f"{article}outlet__name"),
            "title": F(f"{article}title"),
            # A sample is our own retelling; its address leads nowhere.
            "url": Case(
                When(**{f"{article}is_sample": False}, then=F(f"{article}url")),
                output_field=TextField(),
            ),
            "dated": Cast(f"{article}published", TextField()),
        }
    )
    return Case(
        When(**{f"{article}tlp__in": sorted(markings)}, then=source),
        output_field=JSONField(),
    )


class Claims(Door):
    """Statements in the words of the articles; denials stand beside what they deny."""

    @describe_list(TERMS, ClaimPage, summary="Statements, the last recorded first")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        visible = Incident.objects.visible_to(request.user).standing()
        page = read_page(
            select_claims(
                Claim.objects.visible_to(request.user), visible, asked.filter, asked.more
            ),
            TERMS.orderings[asked.column],
            body=row(request, asked.fields),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)
