"""Parties nobody knew in Chinese, Japanese and Korean, which do not part words or have capitals.

Names are found by what firms call themselves, by the noun they follow, by quotation marks, and, for
persons, by the words for an accused. What is cut off a name stands in the folded text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.reading.cues import Cue, Hit
from ingest.reading.lexicons.shared import NO_NAMES
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Actor
from ingest.reading.types import Mention, MentionKind, Place, Span
from rules.codes import Role

_HAN = r"\u4e00-\u9fff"
_KANA = r"ァ-ヺー・"
_FORM = r"(?:[（(][^）)]{1,6}[）)])?(?:有限责任公司|股份有限公司|有限公司|公司|集团)?"
_ZH_FIRM = re.compile(
    rf"(?P<name>[{_HAN}]{{2,8}}?(?:科技|智算|智能|电子|电气|网络|信息|数据|云计算|算力|通信|通讯|贸易|技术|半导体"
    rf"|微电子|物流|软件|系统|云(?=有限|公司)|资本|实业|控股|股份|超算|机器人|视觉|光电|数科|数码|动力|资讯|云端|智造|重工|仪器|国际|海外|精密|微电|汽车|制药|生物|能源|航空|银行)"
    rf"{_FORM})(?![{_HAN}]{{0,2}}(?:巨头|龙头|领域|行业|产业|方面|竞争|封锁))"
)
_ZH_LIMITED = re.compile(rf"(?P<name>[{_HAN}]{{2,14}}(?:有限责任公司|股份有限公司|有限公司|集团))")
_ZH_AFTER = (
    r"以于在向从将把被的，。、称表说否供购采租卖出运已曾自通未则与和及也；”（(停承因有是涉代为拥提没拒"
    r"就负经旗遭用正不等对后声注当订买贩转：:"
)
_ZH_BEHIND_NOUN = re.compile(
    rf"(?:公司|企业|运营商|运营方|业者|代理商|经销商|贸易商|初创|中间商|服务商|供应商|开发商|厂商|集团|工厂|厂|院|日商|港商|台商)"
    rf"[“\"「]?(?P<name>[{_HAN}]{{2,6}}?)[”\"」]?(?=[{_ZH_AFTER}])"
)
_ZH_CALLED = re.compile(
    rf"(?:名为|名叫|叫做|名唤|名稱為)[“\"「《]?"
    rf"(?P<name>[{_HAN}A-Za-z][{_HAN}A-Za-z· ]{{1,18}}?)[”\"」》]?"
    r"(?=的|，|。|公司|、)"
)
_ZH_SCHOOL = re.compile(rf"(?P<name>[{_HAN}]{{2,10}}?(?:大学|研究院|研究所|学院|实验室|科学院))")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤庄颜洪柯游简"
)
_ZH_PERSON = re.compile(
    rf"(?:负责人|被告之一|之一|老板|商人|创始人|嫌疑人|男子|女子|被告|高管|总裁|总经理|董事长|法人|控制人|公民|华裔|犯嫌|主嫌|经理)"
    rf"(?P<name>[{_SURNAMES}][{_HAN}]{{1,2}}?)(?=[受涉被因等，、（(和与在于承否向以从通为将]|及|先后|日前|、)"
)
_ZH_AGED = re.compile(rf"(?P<name>[{_SURNAMES}][{_HAN}]{{1,2}})(?=[（(]\d\d岁?[，、）)])")
_JA_FIRM = re.compile(
    rf"(?P<name>[{_HAN}{_KANA}A-Za-z]{{1,12}}?(?:テック|テクノロジーズ?|トレーディング|システムズ?|電子|科技|商事|産業"
    rf"|データ|クラウド|ネットワークス?|エレクトロニクス|ロボティクス|コンピュート|コンピューティング|ソリューションズ?"
    rf"|デジタル|ホールディングス|工業|物流|通商|貿易|電機|精機|実業|社|ロジスティクス|インフラ|ラボ|動力|AI|ワークス|パワー|メディア|バイオ))(?![{_HAN}{_KANA}])"
)
_JA_QUOTED = re.compile(r"「(?P<name>[^「」。、]{2,22})」")
_JA_BEHIND_NOUN = re.compile(
    rf"(?:新興企業|企業|大手|業者|会社|商社|事業者|運営会社|代理店|メーカー|スタートアップ|法人)(?:の|、)?"
    rf"(?P<name>[{_KANA}]{{3,16}}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{0,2}})"
)
_JA_NO_FIRM = re.compile(
    r"(?:^|.)(?:同|各|両|他|当|自|子会|会|商|本|支|新聞|通信|出版|数|海運|運送|親会|関連会|複数|製作所)社$"
)
_JA_PERSON = re.compile(rf"(?P<name>[{_HAN}]{{2,5}}|[{_KANA}]{{3,18}})(?=容疑者|被告)")
_JA_SCHOOL = re.compile(rf"(?P<name>[{_HAN}]{{2,10}}(?:大学|研究所|研究院|学院))")
_KO_FIRM = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣A-Za-z]{2,8}?(?:테크|클라우드|시스템즈?|전자|네트웍스|네트워크|무역|로직스틱스|솔루션즈?"
    r"|데이터|인프라|컴퓨팅|컴퓨트|정보통신|디지털|그룹|홀딩스|트레이딩|물산|상사|동력|로보틱스|모터스|바이오|텍|소프트))"
    r"(?=[은는이가의를을와과로에측도 ,.()]|$)"
)
_KO_SCHOOL = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,10}(?:대학교|대학|연구소|과학원))")
_LATIN = re.compile(
    rf"(?<=[{_HAN}{_KANA}ぁ-ん가-힣，。、“「《 ])"
    r"(?P<name>[A-Z][a-z][A-Za-z0-9]+(?: (?:of |& )?[A-Z][A-Za-z0-9&]+){0,3})(?![A-Za-z])"
)

#: Where a Chinese name cannot reach back over.
_CUT = re.compile(
    r".*(?:名为|公司|企业|厂商|运营商|业者|集团|旗下|初创|新创|巨头|一家|这家|子公司|代理商|经销商|供应商|知情|报道"
    r"|认定|约谈|指控|查出|控告|[的了和与及由向从给把将被让对是为称据经在至到于叫名家位个该其年月日商司厂说示用或跟替者前后以及并当使"
    r"过入自如下即已曾也则而但因供购采租卖转售往，。、])"
)
_GENERIC = re.compile(
    r"^(?:人工|大|互联|高|中国|美国|商业|先进|信息|国家|英国|德国|日本|韩国|外国|西方|高端|关键|核心|敏感|新|生成式人工"
    r"|通用|计算|云|电脑|移动|全球|国际|相关|受限|尖端|出口|数字|大型|本地|民用|军用|半导体|芯片|新兴|多家|两家|黑名单"
    r"|.{0,4}(?:人工智能|互联网|芯片|半导体|显卡|技术|大模型))?"
    r"(?:科技|智能|电子|网络|信息|数据|技术|系统|软件|集团|公司|云|云计算|算力|国际|海外|通信|物流|贸易|半导体|有限公司"
    r"|机器人|超算|社|大学|研究所|研究院|学院|データ|クラウド|システム|電子|データ社)(?:公司|集团|企业)?$"
)
_NO_NAME = re.compile(
    r"[每都本元亿万座受处岛该这那其它们被曝签署的了各多几说租卖买购将会可应需要及并未没采仍]|长期|使用|长约|今年|去年|当地|知情|人工智能"
    r"|直接|间接|任何|自己|取得|受限|大型|高科技|再以|火山云|负责人|董事|创始|老板|员工|发言人|产品|文件|中心|开始|出面|提交|独立|经营|相关|此后|似乎|合作|内部"
    r"|^(?:云端|企业|机构|厂商|智算|算力|云计算|超算|机器人|和云|半导体|微电子|系统|软件|云|有限公司|集团|社|公司)$"
)
_NO_SCHOOL = re.compile(
    r"大型|国内|國內|对象|対象|多家|两所|一所|各|某|知名|人工智能|重点|所有|中国大学|国内大学"
)
_FOREIGN_SCHOOL = re.compile(
    r"^(?:美国|哈佛|斯坦福|麻省|牛津|剑桥|东京|京都|首尔|新加坡|多伦多|香港中文)"
)
_BAD_CUES = (
    Cue.BUY, Cue.RENT, Cue.SELL, Cue.SHIP, Cue.SAY, Cue.SMUGGLE, Cue.CONTROL, Cue.BAN, Cue.CHIP,
    Cue.ILLEGAL, Cue.NEGATION, Cue.DENY, Cue.STOCKPILE, Cue.PLAN, Cue.TRANSIT, Cue.SANCTION,
    Cue.SERVER, Cue.OFFICIAL, Cue.GET, Cue.STATE, Cue.INVESTMENT, Cue.EARNINGS,
)  # fmt: skip
_BY_NAME = (
    (
        re.compile(
            r"贸易|物流|商贸|トレーディング|商事|通商|貿易|物流|무역|물산|상사|트레이딩|로직스틱스"
        ),
        Role.INTERMEDIARY,
    ),
    (
        re.compile(r"智算|算力|云计算|超算|クラウド|클라우드|컴퓨|コンピュー|云(?:公司)?$"),
        Role.CLOUD_LESSOR,
    ),
)
_NOUN_ROLE = (
    (Cue.HOST, Role.CLOUD_LESSOR), (Cue.MIDDLEMAN, Role.INTERMEDIARY),
    (Cue.SHELL, Role.SHELL_COMPANY), (Cue.SUBSIDIARY, Role.UNLISTED_SUBSIDIARY),
)  # fmt: skip

Found = tuple[list[Mention], dict[str, Actor]]


def parties(
    text: str, folded: str, lang: str, hits: list[Hit], places: list[Place], *, accused: bool
) -> Found:
    """The parties of a text written without spaces, or of a Korean one."""
    starts = [hit.start for hit in hits]
    mentions: list[Mention] = []
    actors: dict[str, Actor] = {}
    for start, end, kind in _spans(
        text, text if lang in ("ja", "ko") else folded, lang, accused=accused
    ):
        near = hits[bisect_left(starts, start) : bisect_left(starts, end)]
        if kind == "firm" and any(
            hit.cue in _BAD_CUES and hit.start < max(end - 3, start + 1)
            for hit in near
            if hit.end <= end
        ):
            continue
        start = _after_place(start, end, places) if kind == "firm" else start
        label = text[start:end]
        stem = _STEM.sub("", folded[start:end])
        if kind == "firm" and (len(stem) < 2 or _is_place(stem, start, places)):
            continue
        roles, country = _known_of(folded, start, end, kind, hits, starts, places)
        if label not in actors:
            actors[label] = Actor(label, "", country, roles, is_person=kind == "person")
        mentions.append(Mention(Span(start, end), label, MentionKind.PARTY, "", label))
        if kind == "person":
            mentions += _short_person(text, label, end, lang)
    return mentions, actors


_STEM = re.compile(
    r"(?:科技|智算|智能|云端|动力|资讯|汽车|能源|电子|网络|信息|数据|云计算|算力|通信|贸易|技术|物流|软件|系统|云|国际|海外|社|데이터|클라우드)?"
    r"(?:股份有限公司|有限责任公司|有限公司|公司|集团)?$"
)


def _after_place(start: int, end: int, places: list[Place]) -> int:
    """The start of the name behind the city it sits in, when enough of a name is left."""
    for place in places:
        if place.span.start == start and end - place.span.end >= 4:
            return place.span.end
    return start


def _is_place(stem: str, start: int, places: list[Place]) -> bool:
    """Nothing but a place is left of the name."""
    return any(
        place.span.start == start and place.span.end - start >= len(stem) for place in places
    )


def _spans(text: str, folded: str, lang: str, *, accused: bool) -> Iterator[tuple[int, int, str]]:
    """The stretches that are names, with their kind: firm, school or person."""
    firms = {"zh": (_ZH_LIMITED, _ZH_FIRM, _ZH_BEHIND_NOUN, _ZH_CALLED),
             "ja": (_JA_FIRM, _JA_BEHIND_NOUN, _JA_QUOTED), "ko": (_KO_FIRM,)}[lang]  # fmt: skip
    schools = {"zh": _ZH_SCHOOL, "ja": _JA_SCHOOL, "ko": _KO_SCHOOL}[lang]
    people = {"zh": _ZH_PERSON, "ja": _JA_PERSON}.get(lang)
    for pattern in (*firms, _LATIN):
        for match in pattern.finditer(text if pattern is _LATIN else folded):
            start, end = _cut(folded, *match.span("name"), lang)
            once = pattern is _ZH_BEHIND_NOUN and folded.count(folded[start:end]) < 2
            if once or end - start < 2:
                continue
            if _is_firm(folded, start, end, quoted=pattern is _JA_QUOTED):
                yield start, end, "firm"
    for match in schools.finditer(folded):
        start, end = _cut(folded, *match.span("name"), lang)
        name = folded[start:end]
        if len(name) > 3 and not _FOREIGN_SCHOOL.match(name) and not _NO_SCHOOL.search(name):
            yield start, end, "school"
    if accused and people is not None:
        aged = _ZH_AGED.finditer(folded) if lang == "zh" else iter(())
        seen: set[str] = set()
        for match in (*people.finditer(folded), *aged):
            name = match.group("name")
            if name not in seen:
                seen.add(name)
                for again in re.finditer(re.escape(name), folded):
                    yield *again.span(), "person"


def _cut(folded: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """The name without what stands before it in one run of characters."""
    if lang == "zh":
        head = _CUT.match(folded, start, end - 2)
        if head is not None:
            start = head.end()
    if lang == "ja":
        head = re.match(
            r".*(?:新興企業|企業|大手|業者|会社|商社|事業者|上場|市|区|県|都|府|米)",
            folded[start : end - 2],
        )
        if head is not None:
            start += head.end()
    return start, end


def _is_firm(folded: str, start: int, end: int, *, quoted: bool) -> bool:
    name = folded[start:end]
    if _NO_NAME.search(name) or name.casefold() in NO_NAMES:
        return False
    if _GENERIC.match(name) or _JA_NO_FIRM.search(name):
        return False
    if quoted:
        before = folded[max(0, start - 5) : start]
        after = folded[end : end + 6]
        return bool(re.search(r"(?:社|業|手|店|者|会社|法人)「$", before)) or (
            after.startswith(("」社", "」を運営", "」の社長", "」は", "」が"))
            and not re.search(r"[ぁ-ん]{2}", name)
        )
    return True


def _known_of(
    folded: str, start: int, end: int, kind: str, hits: list[Hit], starts: list[int],
    places: list[Place],
) -> tuple[frozenset[Role], str]:  # fmt: skip
    """Role and country of a newcomer by its own words and the noun right before it."""
    if kind == "person":
        return frozenset({Role.ACCUSED}), ""
    before = [
        place.country
        for place in places
        if start - 12 <= place.span.start < end
        and not re.search(r"[，。；、]", folded[place.span.end : start])
    ]
    country = before[-1] if before else ""
    if kind == "school":
        country = country or "CN"
        return frozenset({Role.END_USER}) if country in RESTRICTED else frozenset(), country
    name = folded[start:end]
    for pattern, role in _BY_NAME:
        if pattern.search(name):
            return frozenset({role}), country
    near = [hit for hit in hits[max(0, bisect_left(starts, start) - 6) :] if hit.start < start]
    for cue, role in _NOUN_ROLE:
        if any(hit.cue is cue and 0 <= start - hit.end <= 2 for hit in near):
            return frozenset({role}), country
    return frozenset(), country


def _short_person(text: str, label: str, end: int, lang: str) -> list[Mention]:
    """Later mentions of an accused: 林男, 佐伯容疑者."""
    short = (
        rf"{label[0]}(?:男|女|某)"
        if lang == "zh"
        else rf"(?:{label[:2]}|{label[0]})(?=容疑者|被告)"
    )
    return [
        Mention(Span(*at.span()), at.group(), MentionKind.PARTY, "", label)
        for at in re.compile(short).finditer(text, end)
    ]
