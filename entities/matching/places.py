"""Places in names: evidence, not noise. Two bodies in two cities are two bodies."""

from collections.abc import Iterable

_CHINESE_PLACES = """
北京 beijing 上海 shanghai 天津 tianjin 重庆 chongqing 深圳 shenzhen 广州 guangzhou 杭州 hangzhou
南京 nanjing 苏州 suzhou 无锡 wuxi 武汉 wuhan 成都 chengdu 西安 xian 合肥 hefei 济南 jinan
青岛 qingdao 大连 dalian 沈阳 shenyang 哈尔滨 harbin 长春 changchun 长沙 changsha 郑州 zhengzhou
福州 fuzhou 厦门 xiamen 宁波 ningbo 温州 wenzhou 嘉兴 jiaxing 绍兴 shaoxing 东莞 dongguan
佛山 foshan 珠海 zhuhai 惠州 huizhou 中山 zhongshan 汕头 shantou 南昌 nanchang 贵阳 guiyang
昆明 kunming 南宁 nanning 桂林 guilin 海口 haikou 三亚 sanya 太原 taiyuan 石家庄 shijiazhuang
保定 baoding 唐山 tangshan 呼和浩特 hohhot 包头 baotou 银川 yinchuan 西宁 xining 兰州 lanzhou
乌鲁木齐 urumqi 拉萨 lhasa 洛阳 luoyang 绵阳 mianyang 常州 changzhou 徐州 xuzhou 扬州 yangzhou
镇江 zhenjiang 南通 nantong 泰州 taizhou 盐城 yancheng 连云港 lianyungang 昆山 kunshan
江阴 jiangyin 芜湖 wuhu 蚌埠 bengbu 株洲 zhuzhou 湘潭 xiangtan 宜昌 yichang 襄阳 xiangyang
泉州 quanzhou 漳州 zhangzhou 晋江 jinjiang 烟台 yantai 潍坊 weifang 淄博 zibo 威海 weihai
东营 dongying 大庆 daqing 鞍山 anshan 锦州 jinzhou 丹东 dandong 雄安 xiongan 贵安 guian
香港 hongkong 澳门 macau 台湾 taiwan 台北 taipei 新竹 hsinchu 高雄 kaohsiung 浙江 zhejiang
江苏 jiangsu 广东 guangdong 山东 shandong 四川 sichuan 湖北 hubei 湖南 hunan 河北 hebei 河南 henan
陕西 shaanxi 山西 shanxi 安徽 anhui 福建 fujian 江西 jiangxi 辽宁 liaoning 吉林 jilin
黑龙江 heilongjiang 贵州 guizhou 云南 yunnan 广西 guangxi 海南 hainan 甘肃 gansu 青海 qinghai
宁夏 ningxia 新疆 xinjiang 西藏 tibet 内蒙古 innermongolia 喀什 kashgar 和田 hetian 阿克苏 aksu
伊犁 yili 石河子 shihezi 昌吉 changji 哈密 hami 吐鲁番 turpan 克拉玛依 karamay 塔城 tacheng
阿勒泰 altay 临港 lingang 海宁 haining 前海 qianhai 溧阳 liyang 新加坡 singapore 马来西亚 malaysia
日本 japan 东京 tokyo 韩国 korea 首尔 seoul 美国 usa 德国 germany 英国 uk 法国 france
俄罗斯 russia 印度 india 越南 vietnam 泰国 thailand 印尼 indonesia 迪拜 dubai 荷兰 netherlands
"""
#: More cities, by province.
_BY_PROVINCE = """
zhejiang 义乌 yiwu 舟山 zhoushan 湖州 huzhou 金华 jinhua 衢州 quzhou 丽水 lishui
jiangsu 淮安 huaian 宿迁 suqian 张家港 zhangjiagang 常熟 changshu 太仓 taicang
guangdong 江门 jiangmen 湛江 zhanjiang 茂名 maoming 肇庆 zhaoqing 梅州 meizhou 清远 qingyuan
guangdong 潮州 chaozhou 揭阳 jieyang
guangxi 柳州 liuzhou 北海 beihai
fujian 莆田 putian 三明 sanming 南平 nanping 龙岩 longyan 宁德 ningde
jiangxi 九江 jiujiang 赣州 ganzhou 景德镇 jingdezhen
anhui 安庆 anqing 马鞍山 maanshan 滁州 chuzhou
henan 开封 kaifeng 新乡 xinxiang 许昌 xuchang 安阳 anyang
shandong 济宁 jining 临沂 linyi 德州 dezhou 聊城 liaocheng 滨州 binzhou 枣庄 zaozhuang 日照 rizhao
hebei 廊坊 langfang 沧州 cangzhou 邯郸 handan 邢台 xingtai 秦皇岛 qinhuangdao 张家口 zhangjiakou
hebei 高碑店 gaobeidian
shanxi 大同 datong 晋中 jinzhong
innermongolia 鄂尔多斯 ordos 赤峰 chifeng
liaoning 抚顺 fushun 本溪 benxi 营口 yingkou 辽阳 liaoyang 盘锦 panjin
heilongjiang 齐齐哈尔 qiqihar 牡丹江 mudanjiang 佳木斯 jiamusi
hubei 黄石 huangshi 十堰 shiyan 荆州 jingzhou 孝感 xiaogan 鄂州 ezhou
hunan 衡阳 hengyang 岳阳 yueyang 常德 changde 郴州 chenzhou
sichuan 德阳 deyang 自贡 zigong 泸州 luzhou 乐山 leshan 宜宾 yibin 南充 nanchong
guizhou 遵义 zunyi
shaanxi 宝鸡 baoji 咸阳 xianyang 渭南 weinan 汉中 hanzhong
gansu 天水 tianshui 酒泉 jiuquan
xinjiang 五家渠 wujiaqu
"""
_OTHER_PLACES = """
moscow petersburg novosibirsk kazan samara omsk perm ufa minsk kiev kyiv tehran isfahan shiraz
tabriz mashhad dubai abudhabi sharjah istanbul ankara izmir singapore malaysia penang kualalumpur
jakarta bangkok hanoi saigon tokyo osaka seoul busan delhi mumbai bangalore chennai karachi lahore
islamabad damascus aleppo beirut baghdad doha riyadh jeddah london paris berlin munich hamburg
frankfurt dusseldorf vienna zurich geneva rome milan madrid barcelona lisbon amsterdam rotterdam
brussels warsaw prague budapest sofia bucharest athens belgrade zagreb oslo stockholm helsinki
copenhagen riga vilnius tallinn tbilisi yerevan baku tashkent almaty astana bishkek toronto
vancouver sydney melbourne auckland johannesburg cairo lagos nairobi caracas havana bogota lima
panama mexico brazil argentina chile peru bolivia ecuador uruguay paraguay jamaica germany
deutschland france italy spain portugal netherlands belgium austria switzerland schweiz sweden
norway denmark finland poland hungary romania bulgaria greece turkey turkiye ukraine belarus
kazakhstan uzbekistan kyrgyzstan tajikistan armenia georgia azerbaijan iran iraq syria lebanon
jordan israel egypt oman kuwait bahrain qatar uae pakistan india bangladesh lanka nepal myanmar
thailand vietnam cambodia laos indonesia philippines japan korea taiwan macau hongkong australia
zealand canada kenya nigeria madagascar morocco algeria tunisia ireland uk usa america russia hk
macao yangon
"""


def _chinese() -> dict[str, str]:
    words = _CHINESE_PLACES.split()
    for line in _BY_PROVINCE.strip().splitlines():
        words += line.split()[1:]
    return dict(zip(words[::2], words[1::2], strict=True))


#: Chinese name of a place and how it stands in Latin names, folded.
CHINESE_PLACES: dict[str, str] = _chinese()
PLACES = frozenset(CHINESE_PLACES.values()) | frozenset(_OTHER_PLACES.split())
#: Two words that are one place, folded, and the one word kept for it.
TWO_WORDS = {
    "hong kong": "hongkong",
    "inner mongolia": "innermongolia",
    "abu dhabi": "abudhabi",
    "kuala lumpur": "kualalumpur",
}
_CITIES = """
guangdong shenzhen guangzhou dongguan foshan zhuhai huizhou zhongshan shantou qianhai
zhejiang hangzhou ningbo wenzhou jiaxing shaoxing haining
jiangsu nanjing suzhou wuxi changzhou xuzhou yangzhou zhenjiang nantong taizhou yancheng lianyungang
jiangsu kunshan jiangyin liyang
shandong jinan qingdao yantai weifang zibo weihai dongying
sichuan chengdu mianyang
hubei wuhan yichang xiangyang
hunan changsha zhuzhou xiangtan
shaanxi xian
anhui hefei wuhu bengbu
fujian fuzhou xiamen quanzhou zhangzhou jinjiang
jiangxi nanchang
henan zhengzhou luoyang
hebei shijiazhuang baoding tangshan xiongan
shanxi taiyuan
liaoning shenyang dalian anshan jinzhou dandong
jilin changchun
heilongjiang harbin daqing
guangxi nanning guilin
guizhou guiyang guian
yunnan kunming
hainan haikou sanya
gansu lanzhou
shanghai lingang
xinjiang urumqi kashgar hetian aksu yili shihezi changji hami turpan karamay tacheng altay
"""
#: The province, or the city, a place lies in.
AROUND: dict[str, str] = {
    city: province
    for province, *cities in map(str.split, _CITIES.strip().splitlines())
    for city in cities
} | {
    city: province
    for province, *pairs in map(str.split, _BY_PROVINCE.strip().splitlines())
    for city in pairs[1::2]
}
#: Other spellings of a place, and the one compared.
_SAME_PLACE = {"hk": "hongkong", "macao": "macau", "deutschland": "germany", "kiev": "kyiv"}


def one_word_places(folded: str) -> str:
    """The folded name with places of two words written as one, so that word order is kept."""
    for two, one in TWO_WORDS.items():
        if two in folded:
            folded = folded.replace(two, one)
    return folded


def places_in(words: Iterable[str]) -> set[str]:
    """The places among the words of a name."""
    return {_SAME_PLACE.get(word, word) for word in words if word in PLACES}


def are_apart(ours: set[str], theirs: set[str]) -> bool:
    """Whether the places are others on both sides, and none lies around another."""
    if not ours or not theirs or ours <= theirs or theirs <= ours:
        return False
    around = {AROUND.get(place) for place in ours} & theirs
    return not around and not {AROUND.get(place) for place in theirs} & ours
