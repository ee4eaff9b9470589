"""What questions sent by POST share: they change nothing, and what is asked is not kept."""

from typing import Any

from rest_framework.exceptions import APIException
from rest_framework.parsers import BaseParser, JSONParser
from rest_framework.request import Request

from api.authentication import BearerToken
from api.door import Door
from api.errors import WrongParameter
from api.permissions import MayRead
from api.v1.assess import SessionWithoutCsrf

#: Longer texts are no names.
LONGEST_NAME = 1_000


class TooLarge(APIException):
    """A body larger than any question of its kind."""

    status_code = 413
    default_code = "too_large"


class AnyJson(JSONParser):
    """JSON, whatever the request calls it."""

    media_type = "*/*"


class Command(Door):
    """A question in the body. Whoever may read may ask, with a token of any scope or none."""

    http_method_names = ("post",)  # type: ignore[assignment]
    authentication_classes = (BearerToken, SessionWithoutCsrf)
    permission_classes = (MayRead,)  # type: ignore[assignment]
    parser_classes: tuple[type[BaseParser], ...] = (AnyJson,)
    largest_body = 4_000_000

    def body(self, request: Request) -> dict[str, Any]:  # Any: whatever JSON holds
        """What was sent: an object of JSON. Raises WrongParameter, TooLarge."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > self.largest_body:
            raise TooLarge(f"A question has at most {self.largest_body:,} bytes.")
        try:
            sent = request.data
        except RecursionError:
            raise WrongParameter("body", "The body is nested too deeply.") from None
        if not isinstance(sent, dict):
            raise WrongParameter("body", "The body must be an object of JSON.")
        return sent


def a_name(value: object, member: str) -> str:
    """A name somebody asks for, blanks at its ends left out. Raises WrongParameter."""
    if not isinstance(value, str):
        raise WrongParameter(member, f"{member} holds something that is no text.")
    if len(value) > LONGEST_NAME:
        message = f"{member} holds {len(value):,} characters. No name has more than 1,000."
        raise WrongParameter(member, message)
    if "\x00" in value or value.encode("utf-8", "replace").decode() != value:
        raise WrongParameter(member, f"{member} holds a character that no name has.")
    return " ".join(value.split())
