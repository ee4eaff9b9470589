"""Other alphabets in Latin letters: Cyrillic, Greek, Arabic, Hebrew, Georgian, kana, Hangul.

The tables follow the spellings that screening lists print most often, not one standard: what two
spellings of one name have in common is the business of `sound`.
"""

_PAIRS = """
а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz
ә a ғ g қ q ң n ө o ұ u ү u һ h α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p
ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ا a أ a إ i آ a ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ dh
ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ک k گ g ل l م m ن n ه h ة a و w ي y ی y
ى a ئ - ء - ؤ w א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p
ף f צ ts ץ ts ק k ר r ש sh ת t ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh
რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h ア a イ i ウ u エ e
オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya
ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za
ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi
プ pu ペ pe ポ po ヴ vu ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ッ - ー - ß ss ø o ł l đ d ð d
þ th æ ae œ oe ı i ħ h ŋ n ə a
"""
_LEADS = ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t"]
_LEADS += ["p", "h"]
_VOWELS = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo"]
_VOWELS += ["we", "wi", "yu", "u", "ui", "i"]
_TAILS = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p"]
_TAILS += ["p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"]
_FIRST_HANGUL, _LAST_HANGUL = 0xAC00, 0xD7A3


def _table() -> dict[int, str]:
    words = _PAIRS.split()
    table = {
        ord(letter): "" if latin == "-" else latin
        for letter, latin in zip(words[::2], words[1::2], strict=True)
    }
    # Hiragana lie 96 code points before katakana.
    table |= {code - 96: latin for code, latin in table.items() if 0x30A1 <= code <= 0x30F3}
    for code in range(_FIRST_HANGUL, _LAST_HANGUL + 1):
        lead, rest = divmod(code - _FIRST_HANGUL, 588)
        vowel, tail = divmod(rest, 28)
        table[code] = _LEADS[lead] + _VOWELS[vowel] + _TAILS[tail]
    return table


_TABLE = _table()


def to_latin(text: str) -> str:
    """Lower-case text with every letter of the tables replaced; Han characters stay."""
    return text.translate(_TABLE)
