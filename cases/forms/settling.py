"""The form that settles an open question about a rule."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.actions.settle import Settled
from cases.forms.fields import choice, paragraph, text

_ANSWERS = [
    ("", _("Choose")),
    ("yes", _("The rule was in force on these days")),
    ("no", _("It was not in force: suspended, or not brought back")),
]


def _day(label: Any, *, required: bool) -> Any:  # Any: a lazy translation; a form field
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(attrs={"class": "ct-in sm", "type": "date"}),
        error_messages={
            "required": _("Write the first day."),
            "invalid": _("Write a day like 2026-11-10."),
        },
    )


class SettleForm(forms.Form):
    """How it came out, for which days, on which source."""

    in_force = choice(_("What happened"), _ANSWERS)
    from_day = _day(_("From"), required=True)
    to_day = _day(_("First day without, if there is one"), required=False)
    source = text(_("Source: what says so, with its number and day"), 500, required=True)
    source_url = forms.URLField(
        label=_("Address of the source"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ct-in sm"}),
    )
    why = forms.CharField(
        label=_("Remark"),
        required=False,
        widget=forms.Textarea(attrs={"class": "ct-in sm", "rows": 2}),
    )

    def clean_from_day(self) -> date:
        return self._within_reason("from_day")

    def clean_to_day(self) -> date | None:
        return self._within_reason("to_day") if self.cleaned_data.get("to_day") else None

    def _within_reason(self, name: str) -> date:
        day: date = self.cleaned_data[name]
        if not 1900 <= day.year <= 2200:
            raise forms.ValidationError(_("Write a day between 1900 and 2200."))
        return day

    def settled(self) -> Settled:
        """What was written, once it is valid."""
        given = self.cleaned_data
        return Settled(
            given["in_force"] == "yes",
            given["from_day"],
            given["to_day"],
            given["source"].strip(),
            given["source_url"],
            given["why"].strip(),
        )


class UndoForm(forms.Form):
    """Why a settlement is taken back."""

    why = paragraph(_("Why it is taken back"), 2, required=_("Say why it is taken back."))
