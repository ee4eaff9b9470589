"""POST match/: who is meant by these names, in the shape of yente's /match."""

from django.http import HttpResponse, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from api.door import JSON, encode
from api.throttles import charge
from api.v1.commands import Command
from api.v1.match_answer import found_in, scored
from api.v1.match_question import ALGORITHM, read_examples, read_terms, wants_receipt
from api.v1.shapes.match import describe_match
from entities.screening.asking import screen
from entities.screening.explained import features_in_words
from entities.screening.version import matcher_version
from ingest.screening.receipts import receipt_for_names

#: So many queries count as one request.
PER_REQUEST = 25


class Match(Command):
    """Names against parties and lists. Up to 500 queries at a time."""

    @describe_match
    def create(self, request: Request) -> HttpResponseBase:
        terms = read_terms(request.query_params)
        examples = read_examples(self.body(request))
        charge(self, request, len(examples) // PER_REQUEST)
        found = screen([example.query for example in examples], terms, request.user)
        entries = found_in(found)
        responses = {
            example.key: {
                "status": 200,
                "results": [scored(hit, entries) for hit in hits],
                "total": {"value": len(hits), "relation": "eq"},
                "query": example.written,
            }
            for example, hits in zip(examples, found, strict=True)
        }
        body = {
            "responses": responses,
            "matcher": {
                name: {"description": meaning} for name, meaning in features_in_words().items()
            },
            "algorithm": ALGORITHM,
            "version": matcher_version(),
            "threshold": terms.threshold,
            "limit": terms.limit,
        }
        if wants_receipt(request.query_params):
            queries = [example.query for example in examples]
            now = timezone.now()
            body["receipt"] = receipt_for_names(queries, terms, found, request.user, now)
        return plain_answer(body)


class YenteMatch(Match):
    """The same where programs for yente look for it; the name of a data set narrows nothing."""

    @extend_schema(exclude=True)
    def create(self, request: Request, dataset: str = "") -> HttpResponseBase:
        return super().create(request)


def plain_answer(body: object) -> HttpResponse:
    """An answer that nobody keeps."""
    response = HttpResponse(encode(body), content_type=JSON)
    response["Cache-Control"] = "no-store"
    return response
