"""What every page knows about who may judge and edit."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts.policy import Act, may
from cases.desk import leads_to_judge


def triage(request: HttpRequest) -> dict[str, Any]:
    """Whether the person reads leads, how many wait (asked only when shown), what it may change."""
    user = getattr(request, "user", None)
    if user is None or not may(user, Act.READ_LEADS):
        return {"may_triage": False, "leads_new": 0, "may_edit": False, "may_publish": False}
    return {
        "may_triage": True,
        "leads_new": SimpleLazyObject(lambda: leads_to_judge(user, now=timezone.now()).count()),
        "may_edit": may(user, Act.EDIT_INCIDENTS),
        "may_publish": may(user, Act.PUBLISH),
    }
