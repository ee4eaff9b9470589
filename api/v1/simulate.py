"""POST simulate/: what a reform would have changed. What is asked is not kept."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request

from api.door import JSON, encode
from api.errors import WrongParameter
from api.parameters import refuse_parameters
from api.v1.commands import Command
from api.v1.shapes.simulate import describe_simulation
from cases.models import Incident
from cases.regime import regime_in_force
from dashboards.filters import SELECTING, WrongFilter, read_filter
from dashboards.queries.coverage import chosen
from dashboards.queries.known import refuse_unknown
from dashboards.views.asking import today
from dashboards.what_if_asked import checked, outcome, saved_text
from dashboards.what_if_twins import outcome_json

MEMBERS = ("reforms", "filters", "flips")
MOST_REFORMS, MOST_FLIPS = 2, 1_000


class Simulate(Command):
    """One reform or two, each held against the incidents that filters choose."""

    largest_body = 32_768

    @describe_simulation
    def create(self, request: Request) -> HttpResponseBase:
        refuse_parameters(request, "simulate")
        body = self.body(request)
        for name in body:
            if name not in MEMBERS:
                message = f"“{name[:80]}” is no member. They are {', '.join(MEMBERS)}."
                raise WrongParameter(name[:80], message, code="unknown_parameter")
        most = body.get("flips", 100)
        if not isinstance(most, int) or isinstance(most, bool) or not 0 <= most <= MOST_FLIPS:
            raise WrongParameter("flips", f"flips must be a number from 0 to {MOST_FLIPS}.")
        try:
            texts = [_text(one, request) for one in _reforms(body)]
            asked = read_filter(_filters(body), known=SELECTING)
            refuse_unknown(asked, request.user)
            visible = Incident.objects.visible_to(request.user).counted()
            incidents = chosen(visible, asked, as_of=today())
            outcomes = [outcome(incidents, text, most=most) for text in texts]
        except WrongFilter as wrong:
            raise WrongParameter(wrong.name, str(wrong)) from None
        answer = {
            "regime": {"code": "us", "version": regime_in_force().version},
            "reforms": [outcome_json(one) for one in outcomes],
        }
        response = HttpResponse(encode(answer), content_type=JSON)
        response["Cache-Control"] = "no-store"
        return response


def _reforms(body: dict[str, Any]) -> list[Any]:  # Any: whatever JSON holds
    found = body.get("reforms")
    if not isinstance(found, list) or not 1 <= len(found) <= MOST_REFORMS:
        raise WrongParameter("reforms", f"reforms must list 1 to {MOST_REFORMS} reforms.")
    return found


def _text(one: object, request: Request) -> str:
    """A reform as TOML: written in the body, or saved under an id."""
    member = next(iter(one)) if isinstance(one, dict) and len(one) == 1 else ""
    value = one.get(member) if isinstance(one, dict) else None
    if member not in ("toml", "id") or not isinstance(value, str) or "\x00" in value:
        message = "A reform is an object with toml, its edits, or id, such as RFM-000001."
        raise WrongParameter("reforms", message)
    return checked(value) if member == "toml" else saved_text(value, request.user)


def _filters(body: dict[str, Any]) -> dict[str, str]:  # Any: whatever JSON holds
    found = body.get("filters", {})
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise WrongParameter("filters", "filters must be an object of texts.")
    return found
