"""Words every language borrows: brands, newspapers, currency signs."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import words

HYPERSCALERS = words(
    """amazon web services | aws | microsoft azure | azure | google cloud | oracle cloud
        | 亚马逊云 | アマゾンウェブサービス"""
)

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.HYPERSCALER: HYPERSCALERS,
    Cue.CHIP: words("gpu | gpus | hbm | ai-chip*"),
    Cue.CLOUD: words("cloud | cloud-*"),
    Cue.OTHER_GOODS: words(
        """euv | duv | dram | nand | rtx 2080* | rtx 3080* | rtx 3090* | gtx * | llama 3 | dlss*"""
    ),
}

#: Outlets by the names they go by abroad; the value is the name to show.
OUTLETS: dict[str, str] = {
    "financial times": "Financial Times",
    "new york times": "New York Times",
    "wall street journal": "Wall Street Journal",
    "washington post": "Washington Post",
    "the information": "The Information",
    "the register": "The Register",
    "the economist": "The Economist",
    "the diplomat": "The Diplomat",
    "tom's hardware": "Tom's Hardware",
    "south china morning post": "South China Morning Post",
    "nikkei asia": "Nikkei Asia",
    "straits times": "Straits Times",
    "channel newsasia": "CNA",
    "bloomberg": "Bloomberg",
    "reuters": "Reuters",
    "semianalysis": "SemiAnalysis",
    "digitimes": "DigiTimes",
    "pymnts": "PYMNTS",
    "caixin": "Caixin",
    "meiri renwu": "Meiri Renwu",
    "associated press": "Associated Press",
    "business insider": "Business Insider",
    "der spiegel": "Der Spiegel",
    "handelsblatt": "Handelsblatt",
    "le monde": "Le Monde",
    "el país": "El País",
    "politico": "Politico",
    "techcrunch": "TechCrunch",
    "cnbc": "CNBC",
    "bbc": "BBC",
    "cnn": "CNN",
    "cna": "CNA",
    "rfi": "RFI",
    "wired": "Wired",
    "nikkei": "Nikkei",
    "afp": "AFP",
    "金融时报": "Financial Times",
    "纽约时报": "New York Times",
    "华尔街日报": "Wall Street Journal",
    "华盛顿邮报": "Washington Post",
    "路透": "Reuters",
    "彭博": "Bloomberg",
    "日经": "Nikkei",
    "每日人物": "Meiri Renwu",
    "南华早报": "South China Morning Post",
    "ロイター": "Reuters",
    "ブルームバーグ": "Bloomberg",
    "フィナンシャル・タイムズ": "Financial Times",
    "ウォール・ストリート・ジャーナル": "Wall Street Journal",
    "ニューヨーク・タイムズ": "New York Times",
    "日本经济新闻": "Nikkei",
    "로이터": "Reuters",
    "블룸버그": "Bloomberg",
    "파이낸셜타임스": "Financial Times",
    "월스트리트저널": "Wall Street Journal",
    "뉴욕타임스": "New York Times",
}

#: Outlets whose name is a common word or short: upper case must stand in the text.
CASED_OUTLETS = {
    "wired",
    "cna",
    "rfi",
    "bbc",
    "cnn",
    "afp",
    "the information",
    "politico",
    "nikkei",
}

CURRENCY_SIGNS: dict[str, str] = {
    "us$": "USD", "hk$": "HKD", "s$": "SGD", "a$": "AUD", "nt$": "TWD", "c$": "CAD", "r$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "₹": "INR", "₩": "KRW", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "jpy": "JPY", "hkd": "HKD",
    "sgd": "SGD", "twd": "TWD", "rm": "MYR", "yuan": "CNY", "renminbi": "CNY", "rp": "IDR",
}  # fmt: skip

#: Places written alike in every language of the Latin script.
PLACES: dict[str, str] = {
    "chengdu": "CN", "chongqing": "CN", "guangzhou": "CN", "wuhan": "CN", "tianjin": "CN",
    "nanjing": "CN", "suzhou": "CN", "hefei": "CN", "xi'an": "CN", "dalian": "CN", "xiamen": "CN",
    "ningbo": "CN", "changsha": "CN", "zhengzhou": "CN", "huaqiangbei": "CN", "wuxi": "CN",
    "guizhou": "CN", "inner mongolia": "CN", "urumqi": "CN", "hainan": "CN", "dongguan": "CN",
    "hangzhou": "CN", "shenzhen": "CN", "shanghai": "CN", "xinjiang": "CN", "beijing": "CN",
    "penang": "MY", "cyberjaya": "MY", "johor": "MY", "port klang": "MY", "selangor": "MY",
    "batam": "ID", "jakarta": "ID", "chonburi": "TH", "bangkok": "TH", "osaka": "JP",
    "brisbane": "AU", "sydney": "AU", "melbourne": "AU", "mumbai": "IN", "dubai": "AE",
    "abu dhabi": "AE", "hanoi": "VN", "manila": "PH", "taipei": "TW", "hsinchu": "TW",
    "oslo": "NO", "frankfurt": "DE", "dublin": "IE", "istanbul": "TR", "almaty": "KZ",
    "houston": "US", "austin": "US", "san jose": "US", "san francisco": "US", "los angeles": "US",
    "new york": "US", "new jersey": "US", "texas": "US", "nevada": "US", "virginia": "US",
    "brooklyn": "US", "manhattan": "US", "miami": "US", "tampa": "US", "chicago": "US",
    "seattle": "US", "milpitas": "US", "fremont": "US", "santa clara": "US", "boston": "US",
}  # fmt: skip
