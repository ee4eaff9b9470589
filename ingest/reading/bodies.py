"""Customs, police, prosecutors and trade offices by the shape of their names."""

import re
from collections.abc import Iterable

from ingest.reading.scene import Actor
from ingest.reading.types import Mention, MentionKind, Span
from rules.codes import Role

_ENFORCERS = re.compile(
    r"Zollkriminalamt|(?:Bundes|Landes)kriminalamt|Zollfahndung\w*|Staatsanwaltschaft [A-Z]\w+"
    r"|[Pp]arquet (?:de |d'|national )[A-ZÀ-Þa-z]\w+|Tracfin|Guardia Civil|Policía Nacional"
    r"|Agencia Tributaria|Guardia di Finanza|Procura di [A-Z]\w+|Polícia Federal|Receita Federal"
    r"|警視庁|[一-鿿]{2}(?:地検|県警|府警|税関)|[^\W被的在由从向经過过与和及对對不该該当當]{2}(?:地檢署|地检署|地方檢察署|地方检察署|海關|海关)"
    r"|廉政公署|관세청|[가-힣]{2}(?:본부)?세관|[가-힣]{2,4}(?:지검|경찰청)"
    r"|(?:[A-Z]\w+ ){1,2}(?:District Prosecutors(?:['’]s?)? Office|Police Force|Customs Department)"
)
_REGULATORS = re.compile(
    r"Bundesamt für Wirtschaft und Ausfuhrkontrolle|\bBafa\b|\bBAFA\b|経済産業省|経産省"
    r"|산업통상자원부|산업부|國際貿易署|国际贸易署"
)


def bodies(text: str, taken: Iterable[Span]) -> tuple[list[Mention], dict[str, Actor]]:
    """Customs, police and prosecutors by the shape of their names, under the name as written."""
    busy = list(taken)
    found: list[Mention] = []
    actors: dict[str, Actor] = {}
    for pattern, role in ((_ENFORCERS, Role.PROSECUTOR), (_REGULATORS, Role.REGULATOR)):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(other.start < span.end and span.start < other.end for other in busy):
                continue
            busy.append(span)
            name = match.group()
            found.append(Mention(span, name, MentionKind.PARTY, "", name))
            actors[name] = Actor(name, "", "", frozenset({role}), is_agency=True)
    return found, actors
