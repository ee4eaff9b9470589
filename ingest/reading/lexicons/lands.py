"""Countries and cities by the stems and names the languages we read give them.

The files of the languages come first where they say something else of a word.
"""

_LISTING = """
CN: harbin | shenyang | changchun | jinan | qingdao | tsingtau | taiyuan | kunming | guiyang | nanning
 | lanzhou | xining | yinchuan | zhongwei | hohhot | ulanqab | zhuhai | foshan | wenzhou | yiwu
 | fuzhou | nanchang | shijiazhuang | mianyang | ningxia | gansu | sichuan | hubei | hunan | henan
 | hebei | shandong | shanxi | shaanxi | jiangsu | jiangxi | fujian | anhui | guangxi | yunnan
 | liaoning | jilin | heilongjiang | qinghai | pudong | zhongguancun | kanton
 | guangdong | zhejiang | peking* | pékin | pekín | pequim | pechino | xangai | schanghai | shanghái
 | nankín | cantón | chengdu | 成都 | 重庆 | 广州 | 武汉 | 天津 | 南京 | 苏州 | 合肥 | 西安
 | 哈尔滨 | 长沙 | 郑州 | 济南 | 青岛 | 厦门 | 宁波 | 无锡 | 东莞 | 珠海 | 佛山 | 贵阳 | 贵州 | 四川 | 江苏
 | 广东 | 福建 | 山东 | 湖北 | 湖南 | 河南 | 河北 | 安徽 | 宁夏 | 甘肃 | 青海 | 内蒙古 | 云南 | 辽宁 | 吉林
 | 黑龙江 | 义乌 | 中关村 | 沈阳 | 大连 | 昆明 | 南宁 | 兰州 | 乌鲁木齐 | 中卫 | 乌兰察布 | 绍兴 | 浙江 | 広州
 | 深セン | 広東 | 四川省 | 북경 | 베이징 | 상하이 | 선전 | 광저우 | 청두 | 항저우 | чэнду | гуанчжоу | ухан* | харбин*
HK: hong-kong | hong kong | hongkong | гонконг* | 香港 | 홍콩 | ホンコン
MO: macao | macau | 澳门 | マカオ | макао
US: ohio | reno |  kansas | delaware | california | oregon | arizona | nevada | utah | colorado | michigan
 | illinois | massachusetts | pennsylvania | minnesota | wisconsin | maryland | tennessee | fresno
 | san diego | silicon valley | denver | dallas | detroit | las vegas | philadelphia | 俄亥俄 | 硅谷
 | 矽谷 | 波士顿 | 旧金山 | 洛杉矶 | 休斯敦 | 佛罗里达 | 加利福尼亚 | シリコンバレー | ニューヨーク | 미국 | 캘리포니아
RU: kazán | kasan | saint petersburg | st petersburg | st. petersburg | sankt petersburg | saint-pétersbourg
 | san petersburgo | san pietroburgo | são petersburgo | novosibirsk | nowosibirsk | kazan
 | zelenograd | петербург* | новосибирск* | зеленоград* | казан* | 圣彼得堡 | 新西伯利亚 | モスクワ | 러시아 | 모스크바
TW: taipeh | taipei | 台北 | 地检署 | taichung | hsinchu | taoyuan | kaohsiung | tajwan* | taiwán | 新竹 | 台中 | 高雄 | 桃园 | 新北 | 대만 | 臺灣
JP: 兵库县 | 神户 | 外为法 | tokio | tokyo | tóquio | osaka | ōsaka | hokkaid* | fukuoka | nagoya | yokohama | kyoto | japón
 | 东京 | 大阪 | 北海道 | 福冈 | 名古屋 | 横滨 | 도쿄 | 오사카 | 일본 | токио | осак*
KR: seoul | busan | südkorea* | corée | incheon | pusan |  séoul | seúl | 首尔 | 釜山 | ソウル | 서울 | 부산 | 한국 | сеул*
SG: singap* | cingapur* | сингапур* | 新加坡 | 狮城 | シンガポール | 싱가포르
MY: malays* | malais* | malásia | malesi* | малайзи* | kuala lumpur | cyberjaya | penang | sarawak | sabah
 | 马来西亚 | 吉隆坡 | 槟城 | 柔佛 | 赛城 | マレーシア | クアラルンプール | ジョホール | ペナン | 말레이시아 | 쿠알라룸푸르 | 조호르
ID: indones* | indonés* | индонези* | jakarta | yakarta | giacarta | surabaya | bandung | 印尼 | 雅加达 | 巴淡
 | インドネシア | ジャカルタ | バタム | 인도네시아 | 자카르타 | джакарт*
TH: thailand* | thaïland* | tailand* | tailând* | thailänd* | таиланд* | bangkok | chonburi | 泰国 | 曼谷 | 春武里 | バンコク
 | タイの | タイを | タイに | タイ企業 | タイ国 | 태국 | 방콕 | бангкок*
VN: vietnam* | viêt nam | viet nam | hanoi | hanói | ho chi minh* | 越南 | 河内 | 胡志明市 | ベトナム | ハノイ | 베트남 | 하노이
PH: philippin* | filipin* | manila | 菲律宾 | 马尼拉 | フィリピン | マニラ | 필리핀 | 마닐라
KH: cambod* | kambodsch* | camboy* | phnom penh | камбодж* | 柬埔寨 | 金边 | カンボジア | 캄보디아
LA: laos | vientiane | 老挝 | ラオス
MM: myanmar | birman* | 缅甸 | ミャンマー | 미얀마
IN: bangalore | bengaluru | mumbai | bombay | chennai | hyderabad | new delhi | neu-delhi | nueva delhi
 | 孟买 | 班加罗尔 | 新德里 | ムンバイ | 인도의 | 뭄바이 | индии
PK: pakistan* | pakistán | karachi | lahore | пакистан* | 巴基斯坦 | パキスタン
BD: banglades* | 孟加拉国 | バングラデシュ
LK: sri lanka | 斯里兰卡 | スリランカ
KZ: kasach* | kazakh* | kazak* | kasak* | kazajs* | cazaq* | kazajo* | казах* | almaty* | astana | 哈萨克 | 阿拉木图 | カザフスタン | 카자흐스탄
KG: kirgis* | kirghiz* | kyrgyz* | kirguis* | quirguist* | chirghis* | киргиз* | кыргыз* | bishkek | bischkek
 | biškek | бишкек* | 吉尔吉斯 | キルギス | 키르기스
UZ: usbek* | uzbek* | ouzbék* | uzbek* | узбек* | tashkent | taschkent | ташкент* | 乌兹别克 | ウズベキスタン | 우즈베키스탄
AM: armeni* | arméni* | armên* | армени* | yerevan | eriwan | jerewan | erevan | ereván | ереван* | 亚美尼亚
 | 埃里温 | アルメニア | 아르메니아
GE: georgien* | geórgia | géorgi* | tbilisi | tiflis | грузи* | тбилиси | 格鲁吉亚 | ジョージア国 | 조지아
BY: belarus* | weißrus* | biélorus* | bielor* | белорус* | беларус* | minsk | минск* | 白俄罗斯 | ベラルーシ | 벨라루스
UA: ukrain* | ucran* | ucrain* | украин* | kyiv | kiew | 乌克兰 | ウクライナ | 우크라이나
TR: türk* | turqu* | turk* | turco | turca | turcos | turcas | turc | turcs | turchi* | турци* | istanbul | estambul | istambul | ankara
 | стамбул* | 土耳其 | 伊斯坦布尔 | トルコ | イスタンブール | 튀르키예 | 터키 | 이스탄불
AE: emirat* | émirat* | emirát* | emirati* | dubai | dubái | dubaï | dubay | abu dhabi | abou dabi | abu dabi | sharjah | эмират*
 | дуба* | оаэ | 阿联酋 | 迪拜 | 阿布扎比 | 杜拜 | 阿拉伯联合酋长国 | ドバイ | アブダビ | アラブ首長国連邦 | 아랍에미리트 | 두바이 | 아부다비
SA: dammam | saudi* | saoud* | arabie saoudite | arabia saudí | саудов* | riad | riyadh | 沙特 | サウジアラビア | 사우디
QA: katar* | qatar* | catar* | катар* | doha | 卡塔尔 | カタール | 카타르
BH: bahrain* | bahrein | 巴林
OM: oman | omán | 阿曼
KW: kuwait* | koweït | 科威特
IL: israel* | israël* | israél* | израил* | tel aviv | 以色列 | イスラエル | 이스라엘
IR: iran* | irán | teheran | tehran | téhéran | иран* | 伊朗 | イラン | 이란
EG: ägypt* | egypt* | égypt* | egipt* | egitt* | египет* | 埃及 | エジプト | 이집트
MA: nouaceur | marok* | morocc* | maroc* | marruec* | marroc* | марокк* | casablanca | tanger* | 摩洛哥 | モロッコ | 모로코
ZA: südafrika* | south africa* | afrique du sud | sudáfrica | sudafrica* | áfrica do sul | johannesburg | cape town | юар | 南非 | 南アフリカ
NG: nigeria* | nigéria* | 尼日利亚
KE: kenia* | kenya* | nairobi | кени* | найроби | 肯尼亚 | 内罗毕 | ケニア | ナイロビ | 케냐 | 나이로비
DE: deutschland* | köln* | cologne | colonia | stuttgart* | leipzig* | deutsch* | german* | alleman* | aleman* | alemã* | alemão | tedesc* | berlin | berlín | hamburg* | frankfurt*
 | francfort | münchen* | munich | düsseldorf* | 德国 | 法兰克福 | 汉堡 | 柏林 | ドイツ | 독일 | 프랑크푸르트 | герман* | франкфурт*
AT: österreich* | austria | austriac* | autrich* | wien | vienna | vienne | viena | австри* | 奥地利 | オーストリア
CH: schweiz* | switzerland | swiss | suisse* | suiz* | svizzer* | suíç* | zürich* | zürcher* | zurich | genf | geneva | genève | ginebra | швейцар*
 | 瑞士 | スイス | 스위스
FR: frankreich* | lyon* | toulouse | lille | nizza | bordeaux | nantes |  france | frances* | francés | français* | franzö* | french | frankr* | francia | franç* | paris | parís | parigi | marseille
 | франци* | париж* | 法国 | 巴黎 | フランス | パリ | 프랑스
NL: niederl* | netherlands | dutch | holland* | holand* | néerland* | países bajos | paesi bassi | pays-bas | rotterdam* | róterdam
 | amsterdam* | ámsterdam | eindhoven | utrecht | нидерланд* | роттердам* | 荷兰 | 鹿特丹 | 阿姆斯特丹 | オランダ | 네덜란드
BE: belgi* | bélgica | belg* | antwerp* | anvers* | amberes | anversa | антверп* | bruxelles | brüssel | бельги* | 比利时 | ベルギー
LU: luxemb* | люксембург* | 卢森堡
GB: großbritann* | britisch* | britain | british | united kingdom | royaume-uni | britann* | británic* | reino unido | regno unito
 | london | londres | londra | manchester | британ* | лондон* | 英国 | 伦敦 | ロンドン | イギリス | 영국 | 런던
IE: irland* | ireland | irish | dublin | dublín | ирланд* | 爱尔兰 | 都柏林 | アイルランド | 아일랜드
UY: urugu* | montevideo | 乌拉圭
MU: maurici* | mauritius | maurice | 毛里求斯 | モーリシャス
PE: perú | peru* | callao | 秘鲁
ES: españ* | zaragoza | saragossa | сарагос* | 萨拉戈萨 |  spain | spanish | spanien* | spanisch* | espagn* | spagn* | espanh* | madrid | barcelona | valencia | bilbao | sevilla
 | испани* | 西班牙 | 马德里 | 巴塞罗那 | スペイン | 스페인
PT: portug* | lisbo* | lissabon | lisbonne | португал* | 葡萄牙 | ポルトガル
IT: italy | italia* | italien* | italie | itali* | itália | rome | roma | milan* | mailand | mailänd* | genova | genua | gênes | torino | napoli
 | trieste | итали* | милан* | 意大利 | 米兰 | イタリア | 이탈리아 | 밀라노
PL: polen* | poland | polish | polnisch* | pologne | polonais* | poloni* | polaco* | polôn* | polacc* | warsaw | warschau* | varsov* | varsavia
 | польш* | варшав* | gdansk | danzig | 波兰 | 华沙 | ポーランド | 폴란드
CZ: tschech* | czech* | tchèque* | checo | checa | česk* | prag | prague | praha | praze | praga | чехи* | чешск* | 捷克 | 布拉格 | チェコ | 체코
SK: slowak* | slovak* | slovaqu* | словаки* | bratislava | 斯洛伐克
HR: kroat* | croat* | хорват* | zagreb
SI: slowen* | sloven*
SC: seychell* | seychellen | 塞席尔 | 塞舌尔 | セーシェル
MN: mongolei | ulan bator
HU: ungarn* | ungarisch* | hungar* | hongri* | hongrois* | hungría | húngar* | budapest | венгр* | 匈牙利 | ハンガリー
RO: rumän* | romania* | roumain* | rumania | rumano* | bukarest | bucharest | румын* | 罗马尼亚
BG: bulgar* | bulgár* | sofia | болгар* | 保加利亚
RS: serbi* | sérvia | belgrad* | серби* | 塞尔维亚 | セルビア
GR: griech* | greece | greek | grèce | grecia | athens | athen | 希腊 | ギリシャ
CY: zypern* | zypriot* | cyprus | cypriot* | chypre | chypriot* | chipre | chipriot* | cipro | cipriot* | кипр* | nicosia | limassol | 塞浦路斯 | キプロス | 키프로스
MT: malta | maltes* | malte | мальт* | 马耳他
LV: lettland* | lettisch* | latvia* | letton* | letoni* | letôni* | riga | латви* | латвийск* | риг* | 拉脱维亚 | ラトビア
LT: litau* | lithuan* | litu* | vilnius | литв* | литовск* | вильнюс* | 立陶宛 | リトアニア
EE: estland* | estnisch* | estoni* | estón* | estôn* | tallinn | эстон* | таллин* | 爱沙尼亚 | エストニア
FI: finnland* | kajaani | espoo |  finnisch* | finland | finnish | finlande | finlandais* | finlandia | finlandés* | helsinki | финлянди* | 芬兰 | フィンランド | 핀란드
SE: schwed* | sweden | swedish | suède | suédois* | suecia | sueco* | svezia | suécia | stockholm | швеци* | 瑞典 | スウェーデン | 스웨덴
NO: norweg* | norway | norvèg* | norueg* | norvegia | oslo | норвег* | 挪威 | ノルウェー | 노르웨이
DK: dänemark* | dänisch* | denmark | danish | danemark | danois* | dinamarca | danés* | danimarca | copenhag* | kopenhagen | дани* | 丹麦 | デンマーク
IS: island | isländ* | islandi* | iceland* | исланд* | reykjav* | 冰岛 | アイスランド
CA: kanad* | ontario | markham | calgary | alberta | québec | quebec |  canad* | toronto | vancouver | montreal | montréal | канад* | 加拿大 | 多伦多 | 温哥华 | カナダ | トロント | 캐나다
MX: querétaro | queretaro | monterrey | mexik* | mexic* | méxico | mexiqu* | messic* | мексик* | monterrey | 墨西哥 | メキシコ | 멕시코
BR: brasil* | fortaleza | paranaguá | curitiba | brasília | receita federal |  brazil* | brésil* | бразил* | são paulo | sao paulo | rio de janeiro | santos | 巴西 | ブラジル | 브라질
AR: argentin* | buenos aires | аргентин* | 阿根廷 | アルゼンチン
CL: chile* | chilen* | чили | 智利 | チリの
CO: kolumbi* | colombi* | bogotá | колумби* | 哥伦比亚
PA: panama* | panamá | panameñ* | panamaí* | panamá* | панам* | 巴拿马 | パナマ | 파나마
PY: paragu* | парагва* | 巴拉圭 | ciudad del este
AU: austral* | sydney | melbourne | brisbane | perth | австрал* | 澳大利亚 | 澳洲 | 悉尼 | 墨尔本 | 布里斯班 | オーストラリア | シドニー | 豪州 | 호주 | 시드니
NZ: neuseeland* | new zealand | nouvelle-zélande | nueva zelanda | auckland | 新西兰 | ニュージーランド | 뉴질랜드
KY: cayman* | kaiman* | caïman* | caimán | кайман* | 开曼 | ケイマン
VG: british virgin islands | britische jungferninseln | îles vierges | islas vírgenes | 英属维尔京 | 英属处女群岛
"""


def lands() -> dict[str, str]:
    """Every entry with the code of its country."""
    found: dict[str, str] = {}
    code = ""
    for block in _LISTING.strip().split("\n"):
        if block[2:3] == ":":
            code, block = block[:2], block[3:]
        for entry in block.split("|"):
            if entry.strip():
                found[entry.strip()] = code
    return found
