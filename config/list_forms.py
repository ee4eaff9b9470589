"""The forms of the operations page's part about control lists."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.list_files import is_address
from entities.lists import READERS
from entities.lists.unpacking import MOST_BYTES
from entities.models import Completeness


def _line(**attributes: str) -> Any:  # Any: widgets have no common typed parent
    return {"class": "ct-in sm", **attributes}


class OrderForm(forms.Form):
    """A file to import: an upload, or an address; without either the official address."""

    reader = forms.ChoiceField(
        label=gettext_lazy("List"),
        choices=[(key, reader.title) for key, reader in READERS.items()],
        widget=forms.Select(attrs=_line()),
    )
    upload = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        widget=forms.ClearableFileInput(attrs=_line()),
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )
    address = forms.CharField(
        label=gettext_lazy("or address"),
        required=False,
        max_length=1000,
        widget=forms.URLInput(attrs=_line(placeholder="https://")),
    )
    day = forms.DateField(
        label=gettext_lazy("As of, if the file does not say"),
        required=False,
        widget=forms.DateInput(attrs=_line(type="date")),
        error_messages={"invalid": gettext_lazy("Write a day as 2026-07-31.")},
    )
    completeness = forms.ChoiceField(
        label=gettext_lazy("Who is missing in it"),
        required=False,
        choices=[
            ("", gettext_lazy("as its length says")),
            (Completeness.COMPLETE, gettext_lazy("was removed: it is complete")),
            (Completeness.PARTIAL, gettext_lazy("may be listed: it is a part")),
        ],
        widget=forms.Select(attrs=_line()),
    )

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"].strip()
        if address and not is_address(address):
            raise forms.ValidationError(_("Give an address that begins with https://."))
        return address

    def clean_upload(self) -> Any:
        upload = self.cleaned_data["upload"]
        if upload and upload.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 300 MB."))
        return upload

    def clean_day(self) -> Any:
        day = self.cleaned_data["day"]
        if day and not date(1990, 1, 1) <= day <= timezone.localdate():
            raise forms.ValidationError(_("The day must be between 1990 and today."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("upload") and cleaned.get("address"):
            raise forms.ValidationError(_("Give a file or an address, not both."))
        return cleaned


class ScheduleForm(forms.Form):
    """Whether a list is fetched by itself, and how often."""

    reader = forms.ChoiceField(choices=[(key, key) for key in READERS])
    is_on = forms.BooleanField(required=False)
    hours = forms.IntegerField(
        min_value=1,
        max_value=720,
        error_messages={
            "invalid": gettext_lazy("Write how many hours lie between, as a number."),
            "min_value": gettext_lazy("At least one hour must lie between."),
            "max_value": gettext_lazy("At most 720 hours may lie between."),
        },
    )


class DecisionForm(forms.Form):
    """What becomes of a held file, and why."""

    act = forms.ChoiceField(
        choices=[("apply", "apply"), ("partial", "partial"), ("discard", "discard")]
    )
    why = forms.CharField(
        max_length=1000,
        error_messages={
            "required": gettext_lazy("Write why; without a reason nothing is decided.")
        },
    )
