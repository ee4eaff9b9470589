"""Facts about a party as a person types them: each has a source, each mistake a sentence."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from entities.forms.texts import mixed_scripts, refuse_control_characters, script_for
from entities.forms.typed import countries
from entities.models import CloudProvider, Entity, Identifier, Name

_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")


class AddressField(forms.URLField):
    """An address; one without a scheme is taken for https."""

    def __init__(self, **options: Any) -> None:  # Any: as URLField has it
        super().__init__(assume_scheme="https", **options)


class FactForm(forms.ModelForm):
    """A fact with where it comes from. Texts are checked for what nobody can see."""

    required_css_class = "required"

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, field in self.fields.items():
            lines = isinstance(field.widget, forms.Textarea)
            if not isinstance(field.widget, forms.CheckboxInput):
                field.widget.attrs.setdefault("class", "ct-in")
            if lines:
                field.widget.attrs["rows"] = 3
            elif not isinstance(field.widget, forms.Select):
                field.widget.attrs["autocomplete"] = "off"
            field.error_messages["required"] = _missing(name)
            if isinstance(field, forms.CharField):
                self._say_length(field)
        if "source" in self.fields:
            self.fields["source"].required = True
            self.fields["source"].widget = forms.TextInput(
                attrs={"class": "ct-in", "maxlength": 1000}
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name, value in list(given.items()):
            lines = isinstance(self.fields[name].widget, forms.Textarea)
            for text in value if isinstance(value, list) else [value]:
                try:
                    refuse_control_characters(text if isinstance(text, str) else "", lines=lines)
                except ValidationError as error:
                    self.add_error(name, error)
        return given

    @property
    def warnings(self) -> list[str]:
        """What is odd and stored all the same."""
        return []

    @staticmethod
    def _say_length(field: forms.CharField) -> None:
        """Say of a text that is too long how long it may be and how long it is."""
        most = field.max_length
        if most is None:
            return
        for validator in field.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = _(  # type: ignore[attr-defined]  # a MaxLengthValidator
                    "It may have %(limit_value)d characters, not %(show_value)d. Shorten it."
                )


class PartyForm(FactForm):
    """What a party is, where it sits, and under which name it is shown."""

    class Meta:
        model = Entity
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = [
            "name",
            "kind",
            "country",
            "headquarters",
            "note",
            "source",
            "source_url",
            "quality",
        ]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not self.instance.is_identified:
            del self.fields["name"]
        else:
            self.fields["name"].required = True

    def clean_country(self) -> str:
        return _country(self.cleaned_data["country"])

    @property
    def warnings(self) -> list[str]:
        return list(filter(None, [mixed_scripts(self.instance.name)]))


class NameForm(FactForm):
    """One name of a party."""

    class Meta:
        model = Name
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = ["text", "kind", "lang", "source", "source_url", "quality"]

    def clean_lang(self) -> str:
        lang = str(self.cleaned_data["lang"]).strip()
        if lang and not _LANGUAGE.match(lang):
            raise ValidationError(
                _("“%(lang)s” is no language code. Write it like zh, en or zh-Hant.")
                % {"lang": lang}
            )
        return lang

    def save(self, commit: bool = True) -> Name:
        name: Name = super().save(commit=False)
        if "text" in self.changed_data or "lang" in self.changed_data or not name.script:
            name.script = script_for(name.text, name.lang)
        return name

    @property
    def warnings(self) -> list[str]:
        return list(filter(None, [mixed_scripts(self.instance.text)]))


class IdentifierForm(FactForm):
    """A number that a register gave a party."""

    class Meta:
        model = Identifier
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = ["scheme", "value", "source", "source_url", "quality"]


class ProviderForm(FactForm):
    """What kind of cloud provider a party is, and what it asks of customers."""

    class Meta:
        model = CloudProvider
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = [
            "type",
            "seat",
            "regions",
            "asks_of_customers",
            "note",
            "source",
            "source_url",
            "quality",
        ]

    def clean_seat(self) -> str:
        return _country(self.cleaned_data["seat"])


def _country(typed: str) -> str:
    codes = countries(typed or "")
    if len(codes) > 1:
        raise ValidationError(_("“%(typed)s” is more than one country.") % {"typed": typed})
    return next(iter(codes), "")


def _missing(name: str) -> str:
    if name == "source":
        return _("Say where it comes from; without a source it is not stored.")
    return _("Write it; without it nothing is stored.")
