"""Legal forms, stripped as anchored endings and beginnings, and the words they are made of."""

import re

from entities.matching.distance import typing_errors

_ENDINGS = """
co ltd|company limited|co limited|company ltd|limited|ltd|llc|inc|incorporated|corp|corporation|co
company|plc|gmbh|gmbh and co kg|ag|kg|ohg|mbh|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|oyj|as|asa|aps|kk
kabushiki kaisha|pte|pte ltd|pte limited|private limited|private ltd|pvt ltd|pvt limited|pty ltd
pty limited|pty|sdn bhd|bhd|jsc|ojsc|cjsc|pjsc|ao|oao|zao|pao|ooo|odo|fze|fzco|fzc|fz llc|dmcc
ltda|limitada|sa de cv|limited liability company|joint stock company|limited sirketi
anonim sirketi|ltd sti|limited company|tbk|doo|dd|ad|eood|ood|kft|zrt|sro|sp zoo|pjs|spc|wll
youxian gongsi|youxian zeren gongsi|gufen youxian gongsi|gongsi|co inc|company inc|llp|lp|nl
jituan youxian gongsi|jituan gufen youxian gongsi|kongguo youxian gongsi|zhushi hoesa
"""
_BEGINNINGS = """
limited liability company|joint stock company|public joint stock company|open joint stock company
closed joint stock company|llc|jsc|ojsc|cjsc|pjsc|ao|oao|zao|pao|ooo|odo|pt|pp
obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu
aktsionernoe obshchestvo|aktsionernoye obshchestvo|publichnoe aktsionernoe obshchestvo
publichnoye aktsionernoye obshchestvo|otkrytoe aktsionernoe obshchestvo
otkrytoye aktsionernoye obshchestvo|zakrytoe aktsionernoe obshchestvo
zakrytoye aktsionernoye obshchestvo|tovarystvo z obmezhenoyu vidpovidalnistyu
tovarishchestvo s ogranichennoy otvetstvennostyu|zhushi hoesa|kabushiki kaisha|tov|too
"""
_CHINESE_ENDINGS = """
股份有限责任公司|集团股份有限公司|控股股份有限公司|集团有限责任公司|控股有限公司|集团有限公司
股份有限公司|有限责任公司|有限合伙|集团公司|总公司|分公司|有限公司|株式会社|合同会社|责任公司
股份公司|公司|集团|控股|股份
"""
_LEGAL_WORDS = """
co ltd limited company corporation corp inc incorporated llc llp gmbh mbh ag kg ohg jsc ojsc cjsc
pjsc ao oao zao pao ooo odo pte pvt private pty sdn bhd bv nv sa sas sarl srl spa plc fze fzco fzc
fz dmcc ltda kk liability joint stock group grp obshchestvo aktsionernoe aktsionernoye
ogranichennoi ogranichennoy otvetstvennostyu publichnoe publichnoye zakrytoe zakrytoye otkrytoe
otkrytoye open closed public youxian gongsi gufen zeren jituan sirketi anonim sti kabushiki kaisha
zhushi hoesa the and of tbk doo
"""
_MISSPELLED = """
limited company corporation liability joint stock group private public incorporated ojsc cjsc pjsc
gmbh open obshchestvo aktsionernoe ogranichennoi otvetstvennostyu
"""

#: Words that say what a body is in law, and small words; never what it is called.
LEGAL_WORDS = frozenset(_LEGAL_WORDS.split())
_OFTEN_MISSPELLED = _MISSPELLED.split()
_SMALL = re.compile(r"\b(?:obshchestvo|tovarishchestvo|tovarystvo) [sz]\b")


def _by_anchor(block: str, anchor: int) -> dict[str, list[tuple[str, ...]]]:
    forms = [tuple(form.split()) for line in block.strip().splitlines() for form in line.split("|")]
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form[anchor], []).append(form)
    return found


_BY_LAST = _by_anchor(_ENDINGS, -1)
_BY_FIRST = _by_anchor(_BEGINNINGS, 0)
CHINESE_LEGAL_FORMS = sorted(
    (form for line in _CHINESE_ENDINGS.split() for form in line.split("|")), key=len, reverse=True
)


def without_legal_form(words: list[str]) -> list[str]:
    """The words without legal forms at their end and beginning; never nothing."""
    while len(words) > 1 and (ending := _form_at_end(words)):
        words = words[: len(words) - ending]
    beginning = _form_at_beginning(words)
    return words[beginning:]


def without_chinese_legal_form(text: str) -> str:
    """Chinese text without legal forms at its end; at least two characters stay."""
    for _ in range(3):
        for form in CHINESE_LEGAL_FORMS:
            if text.endswith(form) and len(text) - len(form) >= 2:
                text = text[: -len(form)]
                break
        else:
            break
    return text


def naming_words(folded: str) -> list[str]:
    """Words of a folded name that are no legal words; all of them if nothing else is left."""
    if " s " in folded or " z " in folded:
        folded = _SMALL.sub("obshchestvo", folded)
    words = folded.split()
    return [word for word in words if word not in LEGAL_WORDS] or words


def is_misspelled_legal_word(word: str) -> bool:
    """Whether a word that is none is a legal word with a typing error or two."""
    if len(word) < 4:
        return False
    allowed = 1 if len(word) < 6 else 2
    return any(
        abs(len(word) - len(legal)) <= allowed and typing_errors(word, legal) <= allowed
        for legal in _OFTEN_MISSPELLED
    )


def _form_at_end(words: list[str]) -> int:
    for form in _BY_LAST.get(words[-1], ()):
        if len(form) < len(words) and tuple(words[-len(form) :]) == form:
            return len(form)
    return 0


def _form_at_beginning(words: list[str]) -> int:
    for form in _BY_FIRST.get(words[0], ()) if words else ():
        if len(form) < len(words) and tuple(words[: len(form)]) == form:
            return len(form)
    return 0
