"""POST screen-text/: which of our parties and listed names stand in this text."""

from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request

from api.errors import WrongParameter
from api.throttles import charge
from api.v1.commands import Command
from api.v1.match import plain_answer
from api.v1.match_answer import described
from api.v1.match_question import wants_receipt
from api.v1.shapes.match import describe_screen_text
from entities.screening.details import entries_of
from entities.screening.version import matcher_version
from ingest.screening.receipts import receipt_for_text
from ingest.screening.texts import LONGEST_TEXT, find_parties

#: So many characters count as one request.
PER_REQUEST = 20_000


class ScreenText(Command):
    """A text in any script. It is read and forgotten."""

    @describe_screen_text
    def create(self, request: Request) -> HttpResponseBase:
        for name in request.query_params:
            if name != "receipt":
                message = f"“{name[:80]}” is not a parameter of screen-text/. It takes receipt."
                raise WrongParameter(name[:80], message, code="unknown_parameter")
        text = _text(self.body(request))
        charge(self, request, len(text) // PER_REQUEST)
        found = find_parties(text, request.user)
        parties = {party.id: party for one in found for party in one.parties}
        entries = entries_of(parties.values())
        mentions = [
            {
                "start": one.start,
                "end": one.end,
                "text": one.text,
                "name": one.name,
                "reason": one.reason,
                "parties": [described(party, entries.get(party.id, ())) for party in one.parties],
            }
            for one in found
        ]
        body = {"length": len(text), "mentions": mentions, "version": matcher_version()}
        if wants_receipt(request.query_params):
            body["receipt"] = receipt_for_text(text, found, request.user, timezone.now())
        return plain_answer(body)


def _text(body: dict[str, object]) -> str:
    for member in body:
        if member != "text":
            shown = member[:80].encode("utf-8", "replace").decode()
            message = f"“{shown}” is not a member of screen-text/. It takes text."
            raise WrongParameter(shown, message, code="unknown_parameter")
    text = body.get("text")
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_TEXT:
        raise WrongParameter("text", f"text must be a text of 1 to {LONGEST_TEXT:,} characters.")
    if text.encode("utf-8", "replace").decode() != text:
        raise WrongParameter("text", "text holds half a surrogate pair, which is no character.")
    return text
