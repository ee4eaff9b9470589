"""A table that somebody uploads."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.forms.texts import refuse_control_characters

LARGEST_MB = 5
LONGEST_NAME = 120


def file_field(label: Any, accept: str) -> Any:  # Any: a lazy translation; a form field
    """A file to choose; an empty one is read and refused with its own sentence."""
    return forms.FileField(
        label=label,
        allow_empty_file=True,
        max_length=LONGEST_NAME,
        widget=forms.FileInput(attrs={"class": "ct-in", "accept": accept}),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "max_length": gettext_lazy("The name of the file has more than 120 characters."),
        },
    )


class TableFileForm(forms.Form):
    """One CSV file."""

    file = file_field(gettext_lazy("CSV file"), ".csv")

    def clean_file(self) -> UploadedFile:
        given: UploadedFile = self.cleaned_data["file"]
        refuse_control_characters(given.name or "")
        megabytes = (given.size or 0) / (1024 * 1024)
        if megabytes > LARGEST_MB:
            raise forms.ValidationError(
                _("The file has %(size).1f MB; %(most)d are the most. Split it.")
                % {"size": megabytes, "most": LARGEST_MB}
            )
        return given
