"""Czech words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """pronaj* | pronáj* | najím* | najat* | nájem* | na dálku | cloudové služby
        | cloudových služeb | přes cloud | výpočetní kapacit* | výpočetní výkon"""
    ),
    Cue.BUY: words("koup* | nakoup* | nákup* | kupuj* | objedn* | dováž* | dovoz*"),
    Cue.GET: words("přístup* | získ* | použív* | využív* | trén*"),
    Cue.SELL: words("prod* | dodáv* | přeprod*"),
    Cue.SHIP: words(
        """vyváž* | vyvez* | vývoz* | vyvést | export* | zaslal* | posíl* | přeprav*
        | odkud pokrač* | dodáv*"""
    ),
    Cue.ORDER: words("objednávky u nvidia | přímo od nvidia"),
    Cue.SMUGGLE: words(
        """pašer* | pašov* | propašov* | černý trh | černém trhu | černého trhu | nelegální"""
    ),
    Cue.ILLEGAL: words(
        """nelegál* | nezákon* | bez licence | bez povolení | obcház* | obejít | porušov*
        | spiknut*"""
    ),
    Cue.FALSE_PAPERS: words(
        """falšov* | falešn* dokument* | padělan* | falešné dokumenty | nepravdiv*"""
    ),
    Cue.TRANSIT: words(
        """přes malajsii | přes singapur | přes hongkong | třetí zem* | tranzit*"""
    ),
    Cue.MIDDLEMAN: words(
        """prostředn* | překupn* | zprostředkov* | distributor* | dealer* | logistick* firm*
        | přeprodejc*"""
    ),
    Cue.SUBSIDIARY: words("dceřin* | pobočk*"),
    Cue.SHELL: words(
        """falešné firmy | falešných firem | falešné přední společnosti | falešné společnosti
        | schránkov* | fiktivní firm* | krycí firm* | krycí společnost* | fiktivní adres*
        | nastrčen*"""
    ),
    Cue.HIDE: words("skrýv* | skrýt | zakrý*"),
    Cue.STOCKPILE: words("zásob* | hromad* | křeč*"),
    Cue.STATE: words(
        """státní* | státem podporov* | místní vlád* | místní samospráv* | veřejn*"""
    ),
    Cue.CLUSTER: words(
        """klastr* | cluster* | superpočítač* | datov* centr* | datové centrum | datových center"""
    ),
    Cue.CLOUD: words("cloud*"),
    Cue.HYPERSCALER: words(
        """americký technologický gigant | amerického technologického giganta | americk* cloud*"""
    ),
    Cue.ABROAD: words("v zahraničí | mimo čínu | jihovýchodní asi*"),
    Cue.CHIP: words("čip* | gpu | polovodič* | procesor* | akcelerátor* | grafick* kar*"),
    Cue.COMPUTE: words("výpočetn*"),
    Cue.SERVER: words("server* | superpočítač*"),
    Cue.FOUNDRY: words("tsmc"),
    Cue.TURNED_UP: words("nalezen* | pro huawei"),
    Cue.COURIER: words("kufr* | zavazadl*"),
    Cue.DRIVES: words("pevné disky | terabajt*"),
    Cue.GAMING: words("hern* | geforce"),
    Cue.REBUILD: words("uprav* | oprav*"),
    Cue.CHINESE: words("čín* | číň* | peking* | šanghaj* | šen-čen* | rusk* | moskv*"),
    Cue.COMPANY: words("firm* | společnost* | startup* | skupin* | dodavatel*"),
    Cue.SAY: words(
        """řekl* | uvedl* | podle | sdělil* | oznámil* | prohlásil* | tvrdí | odhalil*"""
    ),
    Cue.DENY: words("popírá | popřel* | odmítl* | nepravd*"),
    Cue.COMPLY: words("dodržuj* | v souladu s"),
    Cue.UNAWARE: words("neví o | nemá informace"),
    Cue.NO_COMMENT: words("nereagoval* | odmítl* komentovat | nekomentoval* | nevyjádřil*"),
    Cue.LEGAL_VIEW: words("nezakazuj* | neporušuj* | právní*"),
    Cue.EXPERT: words("expert* | odborn* | právní* | analyti*"),
    Cue.SPOKESPERSON: words("mluvčí"),
    Cue.OFFICIAL: words(
        """ministerstv* | ministr* | úřad* | policie | celn* | žalob* | federální* | agent*"""
    ),
    Cue.COURT: words("obžal* | žalob* | soud* | zatčen* | zatkl* | dokumenty"),
    Cue.ACCUSED: words("obžal* | obvin* | zatčen* | zatkl*"),
    Cue.DOCUMENT: words("dokument* | faktur* | smlouv*"),
    Cue.INSIDER: words("zdroj* | zaměstnan* | inženýr* | anonym*"),
    Cue.NEGATION: words("ne | není | nikdy | bez | žádn*"),
    Cue.IRREALIS: words("by mohl* | mohl* by | pokud | zda | návrh* | možn* změn* | zabránit"),
    Cue.PLAN: words("plánuj* | chce | chtěj* | pokoušela | pokusil*"),
    Cue.HEDGE: words("údajn* | prý | pravděpodobn*"),
    Cue.LICENSED: words("povolí export | povolil* export | schválil*"),
    Cue.SANCTION: words("sankc* | zakázan* | černá listina | podléhající"),
    Cue.CONTROL: words(
        """exportní kontrol* | exportním kontrol* | exportních omezení | vývozní* omezen*
        | exportně kontrolov*"""
    ),
    Cue.EARNINGS: words("tržb* | zisk* | čtvrtlet* | akci*"),
    Cue.OTHER_GOODS: words("litograf* | paměť* | ropa"),
    Cue.DEMAND: words("poptávk*"),
    Cue.BAN: words("zakáz* | zakaz*"),
    Cue.PAYMENT: words("platb* | zaplat* | převedl*"),
    Cue.INVESTMENT: words("invest*"),
    Cue.VALUE: words("hodnot* | v hodnotě"),
    Cue.REVENUE: words("tržb* | zisk* | pokut*"),
    Cue.PER_HOUR: words("za hodinu"),
    Cue.PER_MONTH: words("měsíčně | za měsíc"),
    Cue.PER_CHIP: words("za čip | za kus"),
    Cue.PER_SERVER: words("za server"),
    Cue.SEIZED: words("zabav* | zadrž*"),
    Cue.DELIVERED: words("dodal* | získal*"),
    Cue.FORMER: words("bývalý* | založen*"),
    Cue.CLOSE_TO: words("blízk*"),
    Cue.TRANSLATED: words("strojový překlad"),
    Cue.THROUGH: words("prostřednictvím | přes"),
    Cue.PRICE: words("cen*"),
    Cue.SHOW: words("ukazuj* | podle"),
    Cue.BOTH: words("obě firmy | obě společnosti | společnost"),
    Cue.ACCESS: words("přístup*"),
    Cue.BLIND: words("zavírat oči | kdo za nimi"),
    Cue.WE: words("my | nás | náš*"),
    Cue.TRAIN: words("trén*"),
    Cue.FUND: words("dotuj* | dotac* | financ*"),
    Cue.CUSTOMER: words("zákazní*"),
    Cue.LET: words("pronajímá | pronajímal* | pronajal*"),
    Cue.HOST: words("provozovatel* | poskytovatel*"),
    Cue.LAB: words("univerzit* | institut* | ústav* | laborato*"),
    Cue.COUNSEL: words("advokát* | obhájc*"),
    Cue.HOSTED: words("hostovan* | umístěn*"),
    Cue.RECIPIENT: words("příjemc* | konečn* zákazník* | koncov* uživatel*"),
    Cue.LAW: words("zákon* | pravid* | předpis*"),
    Cue.POLICY: words("návrh zákona | návrh*"),
    Cue.LISTED: words(
        """černou listinu | černé listině"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="cs",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "dva": 2, "dvě": 2, "tři": 3, "čtyři": 4, "pět": 5, "šest": 6, "sedm": 7, "osm": 8,
        "devět": 9, "deset": 10, "sto": 100,
    },
    scales={
        "tisíc": 1000, "milion": 1000000, "milionů": 1000000, "miliony": 1000000,
        "miliard": 1000000000, "miliardy": 1000000000, "miliarda": 1000000000,
    },
    more_than=words("více než | nejméně | přes | minimálně"),
    less_than=words("méně než | až"),
    about=words("asi | zhruba | přibližně | kolem"),
    currencies={
        "dolarů": "USD", "dolary": "USD", "dolaru": "USD", "eur": "EUR", "jüanů": "CNY",
        "korun": "CZK",
    },
    units={
        "čipů": "chips", "čipy": "chips", "gpu": "chips", "procesorů": "chips",
        "serverů": "servers", "systémů": "systems", "zásilek": "shipments",
        "superpočítačů": "supercomputers",
    },
    months={
        "ledna": 1, "února": 2, "března": 3, "dubna": 4, "května": 5, "června": 6, "července": 7,
        "srpna": 8, "září": 9, "října": 10, "listopadu": 11, "prosince": 12, "říjnem": 10,
        "květnem": 5,
    },
    last=words("minulý | loni v"),
    places={
        "čín*": "CN", "peking*": "CN", "šanghaj*": "CN", "usa": "US", "americk*": "US",
        "texas*": "US", "new jersey": "US", "trump*": "US", "washington*": "US",
        "kaliforni*": "US", "singapur*": "SG", "malajsi*": "MY", "indonési*": "ID",
        "thajsk*": "TH", "hongkong*": "HK", "tchaj-wan*": "TW", "japonsk*": "JP",
        "vietnam*": "VN", "indi*": "IN", "rusk*": "RU", "tureck*": "TR", "emirát*": "AE",
        "saúdsk*": "SA", "kore*": "KR", "austráli*": "AU", "macao": "MO", "německ*": "DE",
        "británi*": "GB",
    },
    agencies={
        "ministerstvo obchodu usa": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "ministerstvo obchodu": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "ministerstva obchodu": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "ministerstvo spravedlnosti": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "ministerstva spravedlnosti": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "bílý dům": Agency("White House", "US", Role.ENABLER),
    },
    anonymous=(r"(?:(?P<count>\w+) )?(?P<who>zdroj\w*|zaměstnan\w+)(?: obeznámen\w+| blízk\w+)?",),
    company_heads=words("startup | firma | společnost | prostředníci | dceřiné společnosti"),
    reported_by=(r"(?:podle|uvedl\w*|informoval\w*) (?:deníku |serveru |agentury )?{outlet}",),
    sources=words("od | u | přes | z"),
    receivers=words("pro | do"),
    before=words("před"),
)  # fmt: skip
