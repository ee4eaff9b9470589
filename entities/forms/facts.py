"""Facts about a party as a person types them: each has a source, each mistake a sentence."""

import re
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.forms.texts import mixed_scripts, refuse_control_characters, script_for
from entities.forms.typed import countries, party_on_file, party_words, period_between, period_words
from entities.models import CloudProvider, Entity, Identifier, Name, Ownership
from rules.codes import Precision
from rules.periods import Period

_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")
_MOST = Decimal(100)


class AddressField(forms.URLField):
    """An address; one without a scheme is taken for https."""

    def __init__(self, **options: Any) -> None:  # Any: as URLField has it
        super().__init__(assume_scheme="https", **options)


class FactForm(forms.ModelForm):  # type: ignore[type-arg]  # no such parameter at run time
    """A fact with where it comes from. Texts are checked for what nobody can see."""

    required_css_class = "required"

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, field in self.fields.items():
            lines = isinstance(field.widget, forms.Textarea)
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
            if isinstance(value, str):
                lines = isinstance(self.fields[name].widget, forms.Textarea)
                try:
                    refuse_control_characters(value, lines=lines)
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


class StakeForm(FactForm):
    """A stake of or in a party. Both shares empty: the share is unknown."""

    side = forms.ChoiceField(
        label=gettext_lazy("This party"),
        choices=[
            ("asset", gettext_lazy("is held by the other")),
            ("owner", gettext_lazy("holds the other")),
        ],
    )
    other = forms.CharField(
        label=gettext_lazy("The other party, by id or whole name"), max_length=320
    )
    first = forms.CharField(label=gettext_lazy("From"), max_length=10, required=False)
    last = forms.CharField(label=gettext_lazy("Last day"), max_length=10, required=False)

    class Meta:
        model = Ownership
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = [
            "share_low",
            "share_high",
            "direct",
            "relation",
            "source",
            "source_url",
            "quality",
        ]
        labels: ClassVar = {
            "share_low": gettext_lazy("Share in percent, at least"),
            "share_high": gettext_lazy("Share in percent, at most"),
        }

    field_order: ClassVar = ["side", "other", "share_low", "share_high", "direct", "relation"]

    def __init__(self, *arguments: Any, party: Entity, **options: Any) -> None:
        self.party = party
        super().__init__(*arguments, **options)
        for name in ("share_low", "share_high"):
            self.fields[name].error_messages["invalid"] = _("Write a number, such as 33.26.")
        stake: Ownership = self.instance
        if stake.pk:
            is_asset = stake.asset_id == party.pk
            self.initial["side"] = "asset" if is_asset else "owner"
            self.initial["other"] = party_words(stake.owner if is_asset else stake.asset)
            period = Period(stake.from_day, stake.to_day, Precision(stake.precision))
            self.initial["first"], self.initial["last"] = period_words(period)

    def clean_share_low(self) -> Decimal | None:
        return _share(self.cleaned_data["share_low"])

    def clean_share_high(self) -> Decimal | None:
        return _share(self.cleaned_data["share_high"])

    def clean_other(self) -> Entity:
        typed = str(self.cleaned_data["other"]).strip()
        found = party_on_file(typed)
        if found is None:
            raise ValidationError(
                _("No party is called “%(name)s”. Write an id such as ENT-000001.")
                % {"name": typed[:80]}
            )
        if found == self.party:
            raise ValidationError(
                _("%(party)s cannot hold a stake in itself. Name another party.")
                % {"party": self.party.label}
            )
        return found

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        low, high = given.get("share_low"), given.get("share_high")
        if low is not None and high is not None and low > high:
            self.add_error(
                "share_high",
                _("At most %(high)s is less than at least %(low)s. Exchange them.")
                % {"high": f"{high:f}", "low": f"{low:f}"},
            )
        try:
            given["period"] = period_between(given.get("first", ""), given.get("last", ""))
        except ValidationError as error:
            self.add_error("first", error)
        return given

    def _post_clean(self) -> None:
        """Both ends belong to the stake before its constraints are asked."""
        other = self.cleaned_data.get("other")
        if other is not None:
            held = self.cleaned_data.get("side") == "asset"
            self.instance.owner, self.instance.asset = (
                (other, self.party) if held else (self.party, other)
            )
        if "period" in self.cleaned_data and {"first", "last"} & set(self.changed_data):
            period = self.cleaned_data["period"]
            self.instance.from_day = period.from_day if period else None
            self.instance.to_day = period.to_day if period else None
            self.instance.precision = (period.precision if period else Precision.DAY).value
            self.instance.as_written = period.as_written if period else ""
        super()._post_clean()  # type: ignore[misc]  # a step of ModelForm that has no stub

    @property
    def warnings(self) -> list[str]:
        stake: Ownership = self.instance
        same = Ownership.objects.filter(owner=stake.owner, asset=stake.asset)
        if not same.exclude(pk=stake.pk).exists():
            return []
        return [
            _("%(owner)s has another stake in %(asset)s on file: both are added up.")
            % {"owner": stake.owner.label, "asset": stake.asset.label}
        ]


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


def _share(share: Decimal | None) -> Decimal | None:
    if share is not None and not 0 <= share <= _MOST:
        raise ValidationError(
            _("A share is between 0 and 100 percent, not %(share)s.") % {"share": f"{share:f}"}
        )
    return share


def _missing(name: str) -> str:
    if name == "source":
        return _("Say where it comes from; without a source it is not stored.")
    return _("Write it; without it nothing is stored.")
