"""Ready reforms, each with the figure it moves, as the TOML that `rules.reform` reads."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Edit = dict[str, object]
_AFFILIATES, _CHIPS_2022, _CHIPS_2023 = "US-2025-09-AFFILIATES", "US-2022-10-07", "US-2023-10-25"
_FIRST = {_AFFILIATES: "2025-09-29", _CHIPS_2022: "2022-10-21", _CHIPS_2023: "2023-11-17"}
_NUMBER = re.compile(r"\d{1,6}(\.\d{1,4})?", re.ASCII)


class WrongReform(ValueError):
    """A choice that is not understood; `name` is the parameter."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True, slots=True)
class Ready:
    """A reform to be ticked. `fields` are its parameters with what they are when left alone."""

    code: str
    name: str | Promise
    meaning: str | Promise
    edits: Callable[[Mapping[str, str]], list[Edit]]
    fields: tuple[tuple[str, str | Promise, str], ...] = ()


def _number(values: Mapping[str, str], name: str) -> object:
    if not _NUMBER.fullmatch(values[name]):
        message = _("“%(value)s” is not a number for %(name)s. Write it like 2400.")
        raise WrongReform(name, message % {"value": values[name][:40], "name": name})
    return float(values[name])


def _day(values: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(values[name])
    except ValueError:
        message = _("“%(value)s” is not a day. Write it like 2024-05-31.")
        raise WrongReform(name, message % {"value": values[name][:40]}) from None


def _set(rule: str, parameter: str, value: object) -> Edit:
    day = date.fromisoformat(_FIRST[rule])
    return {"edit": "set", "rule": rule, "parameter": parameter, "value": value, "from": day}


def _remote(values: Mapping[str, str]) -> list[Edit]:
    return [
        {"edit": "cover_act", "rule": rule, "act": "remote_access",
         "from": date.fromisoformat(_FIRST[rule]), "turns_on": ["licence_terms"]}
        for rule in (_CHIPS_2022, _CHIPS_2023)
    ]  # fmt: skip


def _performance(values: Mapping[str, str]) -> list[Edit]:
    line = _number(values, "tpp")
    return [_set(_CHIPS_2023, name, line) for name in ("a_tpp", "b_tpp")]


def _density(values: Mapping[str, str]) -> list[Edit]:
    line = _number(values, "density")
    return [_set(_CHIPS_2023, name, line) for name in ("a_density", "b_dense_density")]


READY = (
    Ready(
        "remote_access",
        gettext_lazy("Cover remote access"),
        gettext_lazy("Renting computing power turns on a licence, as buying the chip would."),
        _remote,
    ),
    Ready(
        "hold_50",
        gettext_lazy("50 percent rule: lift the suspension"),
        gettext_lazy("Affiliates rule in force without a break from 29 September 2025."),
        lambda values: [{"edit": "lift_suspension", "rule": _AFFILIATES}],
    ),
    Ready(
        "percent",
        gettext_lazy("50 percent rule: another share"),
        gettext_lazy("So large a share of listed owners binds the unit."),
        lambda values: [_set(_AFFILIATES, "percent", _number(values, "percent"))],
        (("percent", gettext_lazy("Percent"), "25"),),
    ),
    Ready(
        "begin_50",
        gettext_lazy("50 percent rule: earlier"),
        gettext_lazy("It binds units of listed parties from an earlier day."),
        lambda values: [{"edit": "begin", "rule": _AFFILIATES, "on": _day(values, "begins")}],
        (("begins", gettext_lazy("From"), "2022-10-07"),),
    ),
    Ready(
        "performance",
        gettext_lazy("Another line of performance"),
        gettext_lazy("Total processing performance, both tiers of the rule of 2023."),
        _performance,
        (("tpp", gettext_lazy("TPP"), "1200"),),
    ),
    Ready(
        "density",
        gettext_lazy("Another line of density"),
        gettext_lazy("Performance density, both tiers of the rule of 2023."),
        _density,
        (("density", gettext_lazy("Density"), "1.6"),),
    ),
    Ready(
        "list_party",
        gettext_lazy("List a party earlier"),
        gettext_lazy("It stands on the US Entity List for all items from that day."),
        lambda values: [
            {
                "edit": "list_party",
                "party": values["party"],
                "list": "US Entity List",
                "from": _day(values, "listed"),
            }
        ],
        (
            ("party", gettext_lazy("Party"), "ByteDance"),
            ("listed", gettext_lazy("From"), "2020-01-01"),
        ),
    ),
    Ready(
        "add_country",
        gettext_lazy("Add a country"),
        gettext_lazy("It joins country group D:5 from that day."),
        lambda values: [
            {
                "edit": "add_country",
                "group": "D:5",
                "country": values["land"],
                "from": _day(values, "joined"),
            }
        ],
        (
            ("land", gettext_lazy("Country code"), "MY"),
            ("joined", gettext_lazy("From"), "2023-11-17"),
        ),
    ),
)
BY_CODE = {one.code: one for one in READY}
FIELDS = {name: default for one in READY for name, _label, default in one.fields}


def ready_text(codes: list[str], values: Mapping[str, str]) -> str:
    """The reform that makes all ticked changes, in their order. Raises WrongReform."""
    filled = {name: values.get(name, "").strip() or default for name, default in FIELDS.items()}
    for code in codes:
        if code not in BY_CODE:
            message = _("“%(code)s” is no ready reform. They are %(known)s.")
            raise WrongReform("edit", message % {"code": code[:40], "known": ", ".join(BY_CODE)})
    chosen = [one for one in READY if one.code in codes]
    name = ", ".join(str(one.name) for one in chosen)
    tables = [_table(edit) for one in chosen for edit in one.edits(filled)]
    return "\n".join([f"name = {json.dumps(name)}", *tables]) + "\n"


def _table(edit: Edit) -> str:
    lines = ["[[edits]]", *(f"{key} = {_toml(value)}" for key, value in edit.items())]
    return "\n".join(lines)


def _toml(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}" if value == int(value) and value < 1e6 else repr(value)
    return json.dumps(value, ensure_ascii=True)
