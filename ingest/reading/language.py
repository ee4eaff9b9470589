"""Which language a text is in, from its scripts and its commonest words."""

import re
from collections import Counter

_STOP_WORDS: dict[str, str] = {
    "en": "the of and to in that is was for on with by as from said are has have its which be at",
    "de": "der die das und ist von den dem mit auf für nicht ein eine sich des im werden laut bei",
    "fr": "le la les des et est une du dans que pour sur par avec au aux ce qui ont été cette",
    "es": "el la los las y es una del en que por con para se al como su más fue han lo",
    "pt": "o a os as e é uma do da em que por com para dos das no na um foi não mais à",
    "it": "il la gli le e è una del della che per con non dei nel alla sono più di un al",
    "nl": "de het een en van is dat op te met voor niet zijn aan door bij ook werd naar om",
    "pl": "w i na z do że się nie jest to o przez po za od oraz dla który są jako",
    "cs": "a v se na je že do z s o pro ve by za po jako byl čínské které k jsou podle nebo",
    "sv": "och att det som en på är av för med den till inte har om ett men var sig från",
    "tr": "ve bir bu için ile olarak da de olan daha en çok göre gibi kadar sonra ise her",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh adalah ke juga",
    "vi": "của và là các có được cho một những trong không với này đã để người từ khi",
}
_VOTES: dict[str, tuple[str, ...]] = {}
for _lang, _words in _STOP_WORDS.items():
    for _word in _words.split():
        _VOTES[_word] = (*_VOTES.get(_word, ()), _lang)

_LATIN_WORD = re.compile(r"[a-zà-žа-я]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґ]")
_SAMPLE = 4000


def detect(text: str) -> str:
    """The ISO 639-1 code of a text, empty when it holds no letters to judge by."""
    sample = text[:_SAMPLE].lower()
    han, kana, hangul = (len(rule.findall(sample)) for rule in (_HAN, _KANA, _HANGUL))
    cyrillic = len(_CYRILLIC.findall(sample))
    latin = len(_LATIN_WORD.findall(sample))
    if hangul > max(han, latin * 2, 5):
        return "ko"
    if kana > 5 and kana * 8 > han and kana + han > latin:
        return "ja"
    if han and han > latin:
        return "zh"
    if cyrillic > max(10, latin * 2):
        return "uk" if _UKRAINIAN.search(sample) else "ru"
    return _latin_language(sample)


def _latin_language(sample: str) -> str:
    """The language with most of its common words in the sample."""
    votes: Counter[str] = Counter()
    for word in _LATIN_WORD.findall(sample):
        for lang in _VOTES.get(word, ()):
            votes[lang] += 1
    if not votes:
        return "en" if _LATIN_WORD.search(sample) else ""
    return votes.most_common(1)[0][0]
