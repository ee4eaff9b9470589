"""The sentence an incident starts with: what is reported, by whom and on whose word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.utils.translation import ngettext

from cases.grading import credibility_of
from rules.codes import SpeakerKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: the name as written, and how many where they are not named."""

    kind: SpeakerKind
    name: str = ""
    count: int | None = None


#: Those without a name, by what they are.
_VOICES: dict[SpeakerKind, str] = {
    SpeakerKind.COURT: _noop("a court"),
    SpeakerKind.OFFICIAL: _noop("officials"),
    SpeakerKind.DOCUMENT: _noop("a document"),
    SpeakerKind.COMPANY: _noop("a company"),
    SpeakerKind.NAMED_PERSON: _noop("a named person"),
    SpeakerKind.EXPERT: _noop("an expert"),
    SpeakerKind.ANONYMOUS: _noop("people it does not name"),
    SpeakerKind.SELLER: _noop("sellers"),
}
#: Those whose name as written is a name in any language.
_CALLED_BY_NAME = frozenset({SpeakerKind.NAMED_PERSON, SpeakerKind.COMPANY})


def summary_of(title: str, voices: Iterable[Voice], *, outlet: str, day: date | None) -> str:
    """What a lead's title says, as a sentence with its source and its weightiest voice."""
    source = outlet or _("a report")
    if day:
        words = {"source": source, "day": date_format(day, "j F Y")}
        source = _("%(source)s of %(day)s") % words
    voice = _voice_words(_weightiest(voices))
    words = {"title": title.rstrip("."), "source": source, "voice": voice}
    if not voice:
        return _("%(title)s, according to %(source)s.") % words
    return _("%(title)s, according to %(source)s, which cites %(voice)s.") % words


def _weightiest(voices: Iterable[Voice]) -> Voice | None:
    def weight(voice: Voice) -> tuple[str, int]:
        return credibility_of([voice.kind]), -(voice.count or 1)

    return min(voices, key=weight, default=None)


def _voice_words(voice: Voice | None) -> str:
    """The voice in the reader's language; empty for the reporter, who needs no naming."""
    if voice is None or voice.kind not in _VOICES:
        return ""
    if voice.name and voice.kind in _CALLED_BY_NAME:
        return voice.name
    if voice.count and voice.kind is SpeakerKind.ANONYMOUS:
        words = ngettext(
            "%(count)d person it does not name", "%(count)d people it does not name", voice.count
        )
        return words % {"count": voice.count}
    return _(_VOICES[voice.kind])
