"""Numbers in words up to ninety-nine, put together by the habit of each language."""

_ONES: dict[str, str] = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf",
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove",
    "it": "un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
_TENS: dict[str, str] = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
_JOINED: dict[str, str] = {
    "en": "{ten}-{one}", "de": "{one}und{ten}", "fr": "{ten}-{one}", "es": "{ten} y {one}",
    "pt": "{ten} e {one}", "it": "{ten}{one}", "ru": "{ten} {one}",
}  # fmt: skip
#: Words that are articles too, and say one only where the language's own list has them.
_ARTICLES = 1


def up_to_ninety_nine(lang: str) -> dict[str, int]:
    """Every number from two to ninety-nine as the language writes it; empty where it is none."""
    if lang not in _ONES:
        return {}
    ones = dict(zip(_ONES[lang].split(), range(1, 20), strict=True))
    found = {word: value for word, value in ones.items() if value > _ARTICLES}
    for place, ten in enumerate(_TENS[lang].split(), 2):
        found[ten] = place * 10
        for one, value in ones.items():
            if value < 10:
                found[_JOINED[lang].format(ten=ten, one=one)] = place * 10 + value
    if lang == "es":  # veintiuno, veinticuatro
        plain = {"dos": "dós", "tres": "trés", "seis": "séis"}
        found |= {f"veinti{plain.get(word, word)}": 20 + value
                  for word, value in ones.items() if value < 10}  # fmt: skip
    return found
