"""Which reforms a query string asks for: ticked, written or saved, and one to stand beside."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.flips import flips_of, parts_of
from cases.forms.reform import LONGEST
from cases.models import Incident, SavedReform
from cases.ready_reforms import BY_CODE, FIELDS, WrongReform, ready_text
from cases.regime import regime_in_force
from cases.simulating import simulate
from dashboards.coverages import coverage_of
from dashboards.filters import WrongFilter
from dashboards.what_if_page import Outcome
from rules.schema import RegimeError

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: The parameters that say which reform; all others are filters of incidents.
REFORM = ("edit", "text", "saved", "against", *FIELDS)


def texts_asked(query: QueryDict, user: "User | AnonymousUser") -> list[str]:
    """The reforms asked for as TOML, none, one or two. Raises WrongFilter."""
    ticked, written = query.getlist("edit"), query.get("text", "").strip()
    saved, against = query.get("saved", "").strip(), query.get("against", "").strip()
    values = {name: query.get(name, "") for name in FIELDS}
    if written:
        texts = [checked(written)]
    elif saved:
        texts = [saved_text(saved, user)]
    else:
        texts = [_ready(ticked, values)] if ticked else []
    if against and texts:
        other = _ready([against], values) if against in BY_CODE else saved_text(against, user)
        texts.append(other)
    return texts


def checked(text: str) -> str:
    """A reform somebody wrote, if it is not too long. Raises WrongFilter."""
    if len(text) > LONGEST:
        message = _("A reform has at most %(most)d characters.") % {"most": LONGEST}
        raise WrongFilter("text", message)
    return text


def saved_text(public_id: str, user: "User | AnonymousUser") -> str:
    """The edits of a saved reform. Raises WrongFilter where nobody may see one of that id."""
    found = SavedReform.objects.visible_to(user).filter(public_id=public_id).first()
    if found is None:
        message = _("There is no reform “%(id)s”, or it is not open to you.")
        raise WrongFilter("saved", message % {"id": public_id[:40]})
    return found.text


def outcome(incidents: QuerySet[Incident], text: str, *, most: int) -> Outcome:
    """A reform held against incidents. Raises WrongFilter with the line that is wrong."""
    try:
        found = simulate(incidents, text, regime_in_force(), word=coverage_of)
    except RegimeError as error:
        raise WrongFilter("text", str(error)) from None
    return Outcome(found, parts_of(found), flips_of(found, most=most), text)


def _ready(codes: list[str], values: dict[str, str]) -> str:
    try:
        return ready_text(codes, values)
    except WrongReform as error:
        raise WrongFilter(error.name, str(error)) from None
