"""The filter as a form: what it offers, what is asked, and how to drop one part of it."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Incident
from dashboards.coverages import LABELS, Coverage
from dashboards.filters import FROM_A_FIGURE, SELECTING, WINDOW, Filter
from dashboards.queries import choices
from dashboards.queries.choices import Choice
from dashboards.words import STAGES, PathwayWords, country_name, pathway_words
from entities.models import Chip, Entity
from rules.codes import PATHWAYS

_HIDDEN = ("entity", *FROM_A_FIGURE, *WINDOW)


@dataclass(frozen=True, slots=True)
class Ask:
    """One part of the filter in words, and the query string without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class FilterForm:
    """Everything templates/_components/incident_filters.html shows."""

    asked: Filter
    pathways: tuple[PathwayWords, ...]
    chips: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    stages: tuple[str, ...]
    asks: tuple[Ask, ...]
    hidden: tuple[tuple[str, str], ...]
    search: bool
    drawing: bool
    after: str
    before: str


def filter_form(
    asked: Filter, visible: QuerySet[Incident], *, search: bool = False, drawing: bool = False
) -> FilterForm:
    """The form for a page: with a field for words, or with those that change the drawing."""
    return FilterForm(
        asked=asked,
        pathways=tuple(pathway_words(code) for code in PATHWAYS),
        chips=tuple(choices.chips(visible)),
        countries=tuple(choices.countries(visible)),
        stages=() if drawing else tuple(STAGES),
        asks=tuple(_ask(name, asked) for name in SELECTING if asked.asked(name)),
        hidden=tuple((name, asked.asked(name)) for name in _HIDDEN if asked.asked(name)),
        search=search,
        drawing=drawing,
        after=asked.asked("reported_after"),
        before=asked.asked("reported_before"),
    )


def _ask(name: str, asked: Filter) -> Ask:
    value = asked.asked(name)
    return Ask(_LABELS[name](), _said(name, value), asked.without(name, "page"))


_LABELS = {
    "q": lambda: _("Words"),
    "pathway": lambda: _("Pathway"),
    "chip": lambda: _("Chip"),
    "country": lambda: _("Country"),
    "entity": lambda: _("Party"),
    "reported_after": lambda: _("Reported from"),
    "reported_before": lambda: _("Reported to"),
    "grade": lambda: _("Source at least"),
    "status": lambda: _("Stage"),
    "band": lambda: _("Band"),
    "node": lambda: _("Box of the chart"),
    "ways": lambda: _("Ways"),
    "last_step": lambda: _("Last step"),
    "end_user": lambda: _("End user"),
    "coverage": lambda: _("Coverage"),
    "judged_pathway": lambda: _("Pathway of the last step"),
    "judged_after": lambda: _("Last step from"),
    "judged_before": lambda: _("Last step to"),
}

_WORDS = {
    "middlemen": gettext_lazy("through middlemen, transit or shells"),
    "rented": gettext_lazy("rented, not bought"),
    "buy": gettext_lazy("buy"),
    "move": gettext_lazy("move and hide"),
    "rent": gettext_lazy("rent and reach"),
    "make": gettext_lazy("make or convert"),
    "not_reported": gettext_lazy("not reported"),
    "named": gettext_lazy("named"),
    "unnamed": gettext_lazy("nobody names one"),
}


def _said(name: str, value: str) -> str:
    """The value in words where it is a code."""
    if name in ("ways", "last_step", "end_user"):
        return str(_WORDS[value])
    if name == "coverage":
        return str(LABELS[Coverage(value)])
    if name in ("pathway", "judged_pathway"):
        return pathway_words(value).label
    if name == "country":
        return country_name(value)
    if name == "status":
        return str(STAGES[value][0])
    if name == "chip":
        return _named_chip(value)
    if name == "entity":
        return _named_party(value)
    if name == "band":
        source, target, pathway = value.split("~")
        way = pathway_words(pathway).label
        return f"{_place(source)} → {_place(target)}, {way}"
    return _place(value) if name == "node" else value


def _place(key: str) -> str:
    column, _colon, name = key.partition(":")
    if column == "by":
        return pathway_words(name).label
    return _named_party(name) if name.startswith("ENT-") else name.replace("_", " ")


def _named_party(public_id: str) -> str:
    found = Entity.objects.filter(public_id=public_id).first()
    return str(found.label) if found else public_id


def _named_chip(slug: str) -> str:
    found = Chip.objects.filter(slug=slug).first()
    return found.name if found else slug
