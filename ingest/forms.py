"""One article given by hand: its address, or its text."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LONGEST_TEXT = 400_000
LONGEST_WORD = 200


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


class WordsField(forms.CharField):
    """Words, one a line or between commas, each once."""

    widget = forms.Textarea(attrs={"class": "ct-in sm", "rows": 3})

    def __init__(self, **options: Any) -> None:  # Any: as CharField has it
        super().__init__(required=False, max_length=10_000, **options)

    def prepare_value(self, value: Any) -> Any:  # Any: a list from the feed, or what was typed
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:  # Any: as Field has it
        written = super().clean(value).replace(",", "\n").split("\n")
        words = list(dict.fromkeys(word.strip() for word in written if word.strip()))
        if long := next((word for word in words if len(word) > LONGEST_WORD), ""):
            raise ValidationError(
                _("“%(word)s…” is longer than %(most)s characters."),
                params={"word": long[:30], "most": LONGEST_WORD},
            )
        return words


class RulesForm(forms.Form):
    """Which items of a feed are kept."""

    include = WordsField(label=gettext_lazy("Words of which one must occur"))
    exclude = WordsField(label=gettext_lazy("Words of which none may occur"))
    langs = WordsField(label=gettext_lazy("Only these languages"))
    outlets = WordsField(label=gettext_lazy("Only these outlets"))
    not_outlets = WordsField(label=gettext_lazy("Never these outlets"))

    def clean_langs(self) -> list[str]:
        langs = [lang.lower() for lang in self.cleaned_data["langs"]]
        if wrong := next((lang for lang in langs if not re.fullmatch("[a-z]{2,3}", lang)), ""):
            raise ValidationError(
                _("“%(lang)s” is no language code; write two letters, as in en, de, zh."),
                params={"lang": wrong},
            )
        return langs
