"""The address of version 1 itself: what there is to ask."""

from django.http import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.parameters import refuse_parameters
from api.v1.schema import openapi


class Root(Door):
    """Every list by its noun, then the schema and the page about them."""

    @extend_schema(exclude=True)
    def list(self, request: Request) -> HttpResponseBase:
        refuse_parameters(request, "v1")
        site = addresses.site(request)
        nouns = [
            path.split("/")[3]
            for path, verbs in openapi()["paths"].items()
            if "{" not in path and "get" in verbs
        ]
        return answer(
            request,
            encode({noun: addresses.collection(site, noun) for noun in (*nouns, "schema", "docs")}),
        )
