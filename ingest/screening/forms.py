"""What can be screened: a pasted list, a table, or a text."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.matching.matcher import MATCH
from ingest.screening.sheets import (
    LARGEST_FILE,
    Row,
    WrongSheet,
    names_of_list,
    names_of_sheet,
    read_sheet,
)
from ingest.screening.texts import LONGEST_TEXT

LONGEST_LIST = 600_000
LARGEST_RECEIPT = 40_000_000
_AREA = {"class": "ct-in", "rows": 9, "spellcheck": "false"}


class ThresholdField(forms.FloatField):
    """From which score on an answer is a match."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Match from a score of"),
            min_value=0.5,
            max_value=1,
            initial=MATCH,
            required=False,
            widget=forms.NumberInput(
                attrs={"class": "ct-in ct-range", "type": "range", "step": "0.01"}
            ),
        )

    def clean(self, value: Any) -> float:  # Any: as Field has it
        found: float | None = super().clean(value)
        return MATCH if found is None else found


class NamesForm(forms.Form):
    """Names: pasted, or in a file."""

    names = forms.CharField(
        label=gettext_lazy("Names, one a line"),
        required=False,
        max_length=LONGEST_LIST,
        widget=forms.Textarea(attrs=_AREA),
        strip=False,
    )
    file = forms.FileField(
        label=gettext_lazy("or a CSV file"),
        required=False,
        widget=forms.FileInput(attrs={"class": "ct-in", "accept": ".csv,.tsv,.txt,text/csv"}),
    )
    column = forms.CharField(
        label=gettext_lazy("Column with the names"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"class": "ct-in", "autocomplete": "off"}),
    )
    threshold = ThresholdField()

    rows: list[Row]

    def clean(self) -> dict[str, Any]:  # Any: as Form has it
        given = super().clean() or {}
        if self.errors:
            return given
        field = "file" if given.get("file") else "names"
        try:
            if given.get("file"):
                sheet = read_sheet(given["file"].read(LARGEST_FILE + 1))
                self.rows = names_of_sheet(sheet, given["column"])
            elif given["names"].strip():
                self.rows = names_of_list(given["names"])
            else:
                self.add_error("names", _("Paste names, one a line, or choose a file."))
        except WrongSheet as sentence:
            self.add_error(field, str(sentence))
        return given


class TextForm(forms.Form):
    """A text in which stored names are looked for."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs=_AREA),
        strip=False,
        error_messages={"required": gettext_lazy("Paste a text.")},
    )


class ReceiptForm(forms.Form):
    """A receipt to be checked."""

    file = forms.FileField(
        label=gettext_lazy("Receipt"),
        widget=forms.FileInput(attrs={"class": "ct-in", "accept": ".json,application/json"}),
        error_messages={"required": gettext_lazy("Choose the file of a receipt.")},
    )

    def clean_file(self) -> Any:  # Any: an uploaded file
        file = self.cleaned_data["file"]
        if file.size > LARGEST_RECEIPT:
            raise ValidationError(_("The file is larger than any receipt."))
        return file
