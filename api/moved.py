"""What is answered under an id that was merged: where that stands now.

A merge can be undone, so 302 and not 301.
"""

from django.http import HttpRequest, HttpResponse

from api import addresses
from api.door import JSON, encode
from entities.models import Entity


def stands_as(entity: Entity) -> Entity:
    """What a party was merged into in the end; itself where it was not."""
    seen = {entity.pk}
    while entity.merged_into and entity.merged_into.pk not in seen:
        entity = entity.merged_into
        seen.add(entity.pk)
    return entity


def answer_moved(request: HttpRequest, noun: str, merged: str, shown: str) -> HttpResponse:
    """A redirect from one public id to another, with the same query string; the body names both."""
    url = addresses.resource(request, noun, shown)
    query = request.META.get("QUERY_STRING", "")
    body = {"public_id": merged, "merged_into": shown, "url": url}
    return HttpResponse(
        encode(body),
        status=302,
        content_type=JSON,
        headers={"Location": f"{url}?{query}" if query else url, "Cache-Control": "no-cache"},
    )
