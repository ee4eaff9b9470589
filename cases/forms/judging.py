"""Small forms beside the incident: reject, merge, put off, correct, reply."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from cases.forms.fields import day
from cases.forms.typed import day_in_reach
from cases.models import Hop, Incident, ReplyState
from entities.models import Entity

#: Reasons that come up again and again, offered and never forced.
REASONS = (
    gettext_lazy("Not about controlled chips."),
    gettext_lazy("Already on file."),
    gettext_lazy("The text does not say this."),
    gettext_lazy("Opinion or forecast, no event."),
    gettext_lazy("Too thin: no party, no place, no time."),
)
SNOOZE_DAYS = (1, 7, 30)


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"class": "ct-in sm", "rows": rows})


def _line(**attributes: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "ct-in sm", "autocomplete": "off", **attributes})


class RejectForm(forms.Form):
    """Why a lead is no incident."""

    why = forms.CharField(
        label=gettext_lazy("Why it is rejected"),
        max_length=1000,
        error_messages={"required": gettext_lazy("Say why the lead is rejected.")},
        widget=_line(list="reasons"),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:  # Any: as Form has it
        super().__init__(*arguments, **{"auto_id": "reject-%s"} | options)


class MergeForm(forms.Form):
    """Which incident a lead belongs to. `incident` is the row, after `is_valid`."""

    incident = forms.CharField(
        label=gettext_lazy("Incident it belongs to"),
        max_length=20,
        error_messages={"required": gettext_lazy("Choose an incident or write its id.")},
        widget=_line(placeholder="INC-000001"),
    )

    def __init__(self, *arguments: Any, user: User, **options: Any) -> None:  # Any: as Form has it
        super().__init__(*arguments, **{"auto_id": "merge-%s"} | options)
        self.user = user

    def clean_incident(self) -> Incident:
        public_id = self.cleaned_data["incident"].strip().upper()
        found = Incident.objects.visible_to(self.user).filter(public_id=public_id).first()
        if found is None:
            raise ValidationError(_("There is no incident %(id)s.") % {"id": public_id})
        return found


class SnoozeForm(forms.Form):
    """For how many days a lead is put off."""

    days = forms.TypedChoiceField(
        coerce=int, choices=[(days, days) for days in SNOOZE_DAYS], empty_value=None
    )


class CorrectionForm(forms.Form):
    """What was wrong about an incident and what is right."""

    text = forms.CharField(
        label=gettext_lazy("What was wrong and what is right"), max_length=4000, widget=_area(5)
    )


class RetractForm(forms.Form):
    """Why an incident is taken back."""

    why = forms.CharField(
        label=gettext_lazy("Why it is retracted"), max_length=1000, widget=_line()
    )


class ReplyForm(forms.Form):
    """That a party was asked, and what it said."""

    entity = forms.ModelChoiceField(
        label=gettext_lazy("Party"),
        queryset=Entity.objects.none(),
        to_field_name="public_id",
        widget=forms.Select(attrs={"class": "ct-in sm"}),
    )
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        choices=ReplyState.choices,
        widget=forms.Select(attrs={"class": "ct-in sm"}),
    )
    asked_on = day(gettext_lazy("Asked on"), "2026-11-24")
    answered_on = day(gettext_lazy("Answered on"), "2026-11-30", required=False)
    answer = forms.CharField(
        label=gettext_lazy("Answer, word for word"), required=False, widget=_area(5)
    )
    lang = forms.CharField(
        label=gettext_lazy("Language of the answer"), max_length=8, required=False, widget=_line()
    )

    def __init__(self, *arguments: Any, incident: Incident, today: date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.today = today
        steps = Hop.objects.filter(incident=incident)
        parties = {*steps.values_list("from_entity", flat=True)}
        parties |= {*steps.values_list("to_entity", flat=True)}
        choices = Entity.objects.identified().filter(pk__in=parties).by_name()
        self.fields["entity"].queryset = choices  # type: ignore[attr-defined]  # a choice field

    def clean_asked_on(self) -> date:
        asked_on: date = self.cleaned_data["asked_on"]
        day_in_reach(asked_on, today=self.today)
        return asked_on

    def clean_answered_on(self) -> date | None:
        answered_on: date | None = self.cleaned_data["answered_on"]
        if answered_on:
            day_in_reach(answered_on, today=self.today)
        return answered_on

    def clean(self) -> dict[str, Any]:
        """An answer has its day and its words, and comes after the question."""
        given = self.cleaned_data
        if given.get("state") == ReplyState.ANSWERED:
            if not given.get("answer"):
                self.add_error("answer", _("Write down what was answered."))
            if not given.get("answered_on"):
                self.add_error("answered_on", _("Say on which day the answer came."))
        asked, answered = given.get("asked_on"), given.get("answered_on")
        if asked and answered and answered < asked:
            self.add_error(
                "answered_on",
                _("%(answered)s is before the question of %(asked)s.")
                % {"answered": answered, "asked": asked},
            )
        return given
