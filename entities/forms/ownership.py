"""An ownership file that somebody uploads, and what of it shall be taken."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.exchange.reading import KINDS
from entities.forms.texts import refuse_control_characters
from entities.forms.upload import file_field

LARGEST = 20 * 1024 * 1024


class OwnershipFileForm(forms.Form):
    """The kind of the file, and the file."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of file"),
        choices=list(KINDS.items()),
        widget=forms.Select(attrs={"class": "ct-in"}),
    )
    file = file_field(gettext_lazy("File"), ".csv,.json,.xml")

    def clean_file(self) -> UploadedFile:
        given: UploadedFile = self.cleaned_data["file"]
        refuse_control_characters(given.name or "")
        if (given.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("The file has %(size)d MB; 20 are the most here. Use the command for more.")
                % {"size": (given.size or 0) // (1024 * 1024)}
            )
        return given


class ApplyForm(forms.Form):
    """What was shown, and what of it is wanted."""

    mark = forms.CharField(max_length=64, widget=forms.HiddenInput)
    wanted = forms.TypedMultipleChoiceField(coerce=int, required=False)
    leave_refused = forms.BooleanField(required=False)

    def __init__(self, *arguments: Any, parties: int, refused: bool, **options: Any) -> None:
        super().__init__(*arguments, **options)
        choices = [(number, str(number)) for number in range(parties)]
        self.fields["wanted"].choices = choices  # type: ignore[attr-defined]
        self._refused = refused

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self._refused and not given.get("leave_refused"):
            self.add_error(
                "leave_refused",
                _("Some lines are refused. Correct the file, or tick that they are left out."),
            )
        return given
