"""One article given by hand: its address, or its text."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LONGEST_TEXT = 400_000


class ArticleForm(forms.Form):
    """An address to fetch, or a text with where it comes from."""

    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ct-in", "autocomplete": "off"}),
        error_messages={"invalid": gettext_lazy("Write an address that begins with https://.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"class": "ct-in", "rows": 12}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"class": "ct-in", "autocomplete": "off"}),
    )
    outlet = forms.CharField(
        label=gettext_lazy("Outlet"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"class": "ct-in", "autocomplete": "off"}),
    )
    published = forms.DateField(
        label=gettext_lazy("Published on"),
        required=False,
        widget=forms.DateInput(attrs={"class": "ct-in", "type": "date"}),
        error_messages={"invalid": gettext_lazy("Write the day as 2023-03-09.")},
    )

    def clean(self) -> dict[str, Any]:  # Any: as Form has it
        given = super().clean() or {}
        if not self.errors and not given.get("url") and not given.get("text"):
            raise ValidationError(_("Give the address of an article, or its text."))
        return given
