"""Put an incident right after it was accepted. What it rests on stays."""

from datetime import datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from cases.models import Correction, Incident
from cases.values import dated_columns
from rules.periods import Period


class CannotEdit(Exception):
    """What stands against it, as a sentence."""


def edit_incident(
    incident: Incident,
    *,
    title: str,
    summary: str,
    period: Period | None,
    why: str,
    by: User,
    now: datetime,
) -> Correction:
    """Give an incident another title, summary or period, and say so among its corrections.

    What it said before stays in its history, for it may have been wrong to say it. The evidence
    is not touched. Raises CannotEdit.
    """
    if not why.strip():
        raise CannotEdit(_("Say why."))
    with transaction.atomic(), pghistory.context(by=by.pk, why=why.strip()):
        incident = Incident.objects.select_for_update().get(pk=incident.pk)
        wanted = {"title": title.strip(), "summary": summary.strip(), **dated_columns(period)}
        changed = [name for name, value in wanted.items() if getattr(incident, name) != value]
        if not changed:
            raise CannotEdit(_("Nothing is changed."))
        for name in changed:
            setattr(incident, name, wanted[name])
        incident.save(update_fields=[*changed, "updated_at"])
        words = {"changed": _named(changed), "why": why.strip()}
        text = _("Changed (%(changed)s): %(why)s") % words
        return Correction.objects.create(incident=incident, text=text, by=by, at=now)


def _named(changed: list[str]) -> str:
    """Which parts were changed, as a list."""
    named = {"title": _("title"), "summary": _("summary")}
    words = dict.fromkeys(named.get(name, _("period")) for name in changed)
    return ", ".join(words)
