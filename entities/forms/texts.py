"""What a text may hold, and which scripts it mixes."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

#: Marks that turn the direction of what follows: a name never needs them, a forger does.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINES = frozenset("\n\r\t")
#: The beginning of a character's Unicode name, and the script it speaks of (ISO 15924).
_SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "HANGUL": "Kore",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "CJK": "Hani",
}


def refuse_control_characters(text: str, *, lines: bool = False) -> str:
    """The text itself. Raises ValidationError for a character nobody can see or type."""
    for place, character in enumerate(text, start=1):
        hidden = unicodedata.category(character) == "Cc" or character in _TURNING
        if hidden and not (lines and character in _LINES):
            raise ValidationError(
                _("Character %(place)d is a control character (U+%(code)04X). Take it out.")
                % {"place": place, "code": ord(character)}
            )
    return text


def scripts_of(text: str) -> tuple[str, ...]:
    """The scripts of a text's letters, in order of appearance. Japanese takes in its Han."""
    found: dict[str, None] = {}
    for character in unicodedata.normalize("NFKC", text):
        if character.isalpha():
            name = unicodedata.name(character, "").split(" ")[0].split("-")[0]
            found[_SCRIPTS.get(name, "Zyyy")] = None
    if "Jpan" in found:
        found.pop("Hani", None)
    return tuple(found)


def script_for(text: str, lang: str) -> str:
    """The script to keep for a name; empty where it mixes several."""
    scripts = scripts_of(text)
    if scripts == ("Hani",):
        return {"ja": "Jpan", "ko": "Kore"}.get(lang[:2], "Hani")
    return scripts[0] if len(scripts) == 1 and scripts[0] != "Zyyy" else ""


def mixed_scripts(text: str) -> str:
    """A warning for a name that mixes scripts, for letters that look alike deceive; or nothing."""
    scripts = [script for script in scripts_of(text) if script != "Zyyy"]
    if len(scripts) < 2:
        return ""
    return _("“%(text)s” mixes scripts (%(scripts)s). Check that no letter only looks alike.") % {
        "text": text[:80],
        "scripts": ", ".join(scripts),
    }
