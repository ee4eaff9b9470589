"""The form in which an accepted incident is put right."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from cases.forms.fields import text
from cases.models import Incident
from entities.forms.typed import period_between, period_words
from rules.codes import Precision
from rules.periods import Period


class EditForm(forms.Form):
    """Title, summary and period of an incident, and why they are changed."""

    title = text(gettext_lazy("Title"), 300, required=True)
    summary = forms.CharField(
        label=gettext_lazy("Summary"),
        required=False,
        widget=forms.Textarea(attrs={"class": "ct-in sm", "rows": 6}),
    )
    period_from = text(gettext_lazy("Period, from"), 40)
    period_to = text(gettext_lazy("Period, to"), 40)
    why = text(gettext_lazy("Why"), 500, required=True)

    def __init__(self, *arguments: Any, incident: Incident, **options: Any) -> None:
        self.before = _period_of(incident)
        first, last = period_words(self.before) if self.before else ("", "")
        options["initial"] = {
            "title": incident.title,
            "summary": incident.summary,
            "period_from": first,
            "period_to": last,
        }
        super().__init__(*arguments, **options)

    def clean(self) -> dict[str, Any]:
        """A period nobody touched stays as it was written."""
        given = self.cleaned_data
        given["period"] = self.before
        if {"period_from", "period_to"} & set(self.changed_data):
            first, last = given.get("period_from") or "", given.get("period_to") or ""
            try:
                given["period"] = period_between(first, last) if first or last else None
            except ValidationError as error:
                self.add_error("period_from", error)
        return given

    @property
    def values(self) -> dict[str, Any]:
        """What the action takes."""
        return {name: self.cleaned_data[name] for name in ("title", "summary", "period", "why")}


def _period_of(incident: Incident) -> Period | None:
    if not (incident.from_day or incident.to_day or incident.as_written):
        return None
    precision = Precision(incident.precision)
    return Period(incident.from_day, incident.to_day, precision, incident.as_written)
