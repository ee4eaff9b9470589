"""Chinese names in pinyin, and pinyin cut into syllables."""

from functools import lru_cache

from pypinyin import lazy_pinyin

_INITIALS_AND_FINALS = """
a ai an ang ao|b a ai an ang ao ei en eng i ian iao ie in ing o u|c a ai an ang ao e en eng i ong
ou u uan ui un uo|ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo|d a ai an ang ao e ei
en eng i ia ian iao ie ing iu ong ou u uan ui un uo|e ei en er|f a an ang ei en eng o ou u|g a ai
an ang ao e ei en eng ong ou u ua uai uan uang ui un uo|h a ai an ang ao e ei en eng ong ou u ua
uai uan uang ui un uo|j i ia ian iang iao ie in ing iong iu u uan ue un|k a ai an ang ao e en eng
ong ou u ua uai uan uang ui un uo|l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou
u uan ue un uo v|m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u|n a ai an ang ao e ei
en eng i ian iang iao ie in ing iu ong ou u uan ue uo v|o ou|p a ai an ang ao ei en eng i ian iao
ie in ing o ou u|q i ia ian iang iao ie in ing iong iu u uan ue un|r an ang ao e en eng i ong ou u
uan ui un uo|s a ai an ang ao e en eng i ong ou u uan ui un uo|sh a ai an ang ao e ei en eng i ou u
ua uai uan uang ui un uo|t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo|w a ai an
ang ei en eng o u|x i ia ian iang iao ie in ing iong iu u uan ue un|y a an ang ao e i in ing o ong
ou u uan ue un|z a ai an ang ao e ei en eng i ong ou u uan ui un uo|zh a ai an ang ao e ei en eng i
ong ou u ua uai uan uang ui un uo
"""


def _syllables() -> frozenset[str]:
    found: set[str] = set()
    for group in _INITIALS_AND_FINALS.replace("\n", " ").split("|"):
        initial, *finals = group.split()
        if initial in {"a", "e", "o"}:
            found |= {initial, *finals}
        else:
            found |= {initial + final for final in finals}
    return frozenset(found)


SYLLABLES = _syllables()


@lru_cache(maxsize=20_000)
def pinyin_of(chinese: str) -> tuple[str, ...]:
    """A syllable for each Chinese character, without tones; other runs stay in one piece.

    >>> pinyin_of("浪潮")
    ('lang', 'chao')
    """
    return tuple(syllable.replace("ü", "v") for syllable in lazy_pinyin(chinese))


@lru_cache(maxsize=20_000)
def syllables_of(run: str) -> tuple[str, ...]:
    """Letters without spaces cut into pinyin syllables, the longest first; empty if it fails.

    >>> syllables_of("beifanghuachuang")
    ('bei', 'fang', 'hua', 'chuang')
    """
    dead: set[int] = set()

    def cut(at: int) -> tuple[str, ...] | None:
        if at == len(run):
            return ()
        if at in dead:
            return None
        for size in range(min(6, len(run) - at), 0, -1):
            if run[at : at + size] in SYLLABLES:
                rest = cut(at + size)
                if rest is not None:
                    return (run[at : at + size], *rest)
        dead.add(at)
        return None

    return cut(0) or () if len(run) <= 60 else ()
