"""Fields of the forms beside an article: small, and with mistakes that say the way out."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

#: What is said where a field that must be filled is empty.
_WRITE_IT = gettext_lazy("Write it; without it nothing is stored.")
_CHOOSE_ONE = gettext_lazy("Choose one; without it nothing is stored.")


def line(**attributes: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "ct-in sm", "autocomplete": "off", **attributes})


# Any, below: labels are lazy translations, and form fields have no common typed parent.


def text(label: Any, most: int = 300, *, required: bool = False, **attributes: str) -> Any:
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        widget=line(**attributes),
        error_messages={"required": _WRITE_IT},
    )


def paragraph(label: Any, rows: int, *, required: Any) -> Any:
    """Several lines. `required` is what is said where they are empty."""
    return forms.CharField(
        label=label,
        widget=forms.Textarea(attrs={"class": "ct-in sm", "rows": rows}),
        error_messages={"required": required},
    )


def choice(label: Any, choices: Any, *, required: bool = True) -> Any:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=required,
        widget=forms.Select(attrs={"class": "ct-in sm"}),
        error_messages={"required": _CHOOSE_ONE},
    )


def number(label: Any, places: int = 2) -> Any:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=Decimal(0),
        max_digits=14,
        decimal_places=places,
        widget=line(inputmode="decimal"),
        error_messages={"invalid": gettext_lazy("Write a number, such as 2000 or 1.5.")},
    )


def whole_number(label: Any, most: int) -> Any:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=1,
        max_value=most,
        widget=line(inputmode="numeric"),
        error_messages={"invalid": gettext_lazy("Write a whole number, such as 8.")},
    )


def day(label: Any, example: str, *, required: bool = True) -> Any:
    return forms.DateField(
        label=label,
        required=required,
        widget=line(placeholder=example),
        error_messages={
            "required": _WRITE_IT,
            "invalid": gettext_lazy("Write a day, such as 2023-03-09."),
        },
    )
