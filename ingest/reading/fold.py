"""One spelling of a text for comparing: same length, so that offsets stay true."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Traditional and Japanese forms with the simplified form the lexicons are written in.
_HAN_PAIRS = """
國国 區区 灣湾 臺台 門门 開开 關关 來来 時时 間间 後后 會会 個个 們们 這这 說说 話话 讓让 為为 與与 與与 從从 東东 車车 長长 發发
過过 還还 進进 運运 達达 遠远 連连 違违 選选 遞递 邊边 華华 萬万 億亿 錢钱 銀银 鐵铁 錄录 銷销 鎖锁 鏈链 針针 鈔钞 鍵键 頁页
項项 須须 領领 題题 顯显 類类 顧顾 預预 頭头 頻频 顆颗 額额 願愿 風风 飛飞 館馆 騰腾 驗验 驚惊 體体 黨党 點点 電电 腦脑 網网
絡络 經经 緣缘 縣县 總总 續续 紅红 約约 級级 紙纸 細细 組组 結结 給给 統统 維维 緊紧 線线 練练 編编 縮缩 織织 繞绕 繼继 罰罚
術术 衛卫 衝冲 裝装 裡里 複复 製制 見见 規规 視视 親亲 覺觉 觀观 計计 訂订 記记 訊讯 訓训 許许 設设 訪访 證证 評评 認认 語语
誤误 請请 調调 談谈 論论 諾诺 謀谋 謊谎 講讲 識识 譯译 議议 護护 讀读 變变 豐丰 負负 財财 貨货 販贩 責责 貴贵 買买 貸贷 費费
貿贸 資资 賣卖 賴赖 購购 贓赃 贈赠 軍军 軟软 較较 載载 輕轻 輛辆 輸输 轉转 農农 郵邮 鄉乡 醫医 釋释 陸陆 陣阵 陽阳 階阶 際际
隊队 隨随 險险 隱隐 隻只 雖虽 雙双 雜杂 離离 難难 雲云 靈灵 靜静 響响 順顺 飾饰 馬马 駐驻 騙骗 魚鱼 麗丽 麥麦 齊齐 龍龙 張张
強强 彈弹 當当 錄录 徑径 復复 徵征 應应 態态 慣惯 憂忧 懷怀 戰战 戲戏 戶户 擁拥 擇择 擊击 擔担 據据 擬拟 擴扩 擾扰 攜携 敗败
數数 斷断 於于 舊旧 晝昼 晶晶 暫暂 曉晓 書书 條条 業业 極极 榮荣 構构 槍枪 樂乐 樓楼 標标 樣样 機机 檢检 權权 歐欧 歲岁 歷历
歸归 殘残 殺杀 氣气 決决 沒没 況况 淨净 測测 渦涡 減减 準准 溝沟 滅灭 滿满 漢汉 潔洁 濟济 濫滥 灘滩 無无 煙烟 熱热 爭争 爾尔
牽牵 狀状 獨独 獲获 獎奖 獄狱 獻献 現现 環环 產产 畢毕 畫画 異异 療疗 監监 盤盘 盡尽 碼码 確确 礎础 禮礼 禁禁 稅税 種种 稱称
積积 窮穷 竊窃 筆笔 節节 範范 築筑 簡简 簽签 糧粮 純纯 紀纪 終终 絕绝 緝缉 緩缓 繳缴 義义 習习 聖圣 聞闻 聯联 聰聪 聲声 職职
聽听 肅肃 脅胁 臉脸 興兴 舉举 艦舰 藍蓝 藝艺 藥药 蘋苹 虛虚 處处 號号 蝦虾 補补 襲袭 訴诉 診诊 詐诈 詢询 試试 該该 詳详 誌志
誰谁 課课 謂谓 謹谨 賓宾 賺赚 質质 賽赛 贏赢 趕赶 趙赵 跡迹 踐践 躍跃 辦办 辭辞 遊游 適适 遲迟 遷迁 遺遗 鄧邓 鄭郑 鄰邻 釣钓
鑒鉴 閉闭 問问 閃闪 閱阅 隻只 陳陈 陰阴 雇雇 韓韩 韋韦 順顺 顏颜 餘余 駕驾 鬆松 黃黄 黑黑 團团 園园 圖图 圍围 場场 塊块 報报 執执
壓压 壞坏 奧奥 奪夺 婦妇 學学 寧宁 實实 審审 寫写 寬宽 專专 將将 對对 導导 屆届 層层 屬属 島岛 師师 帳账 帶带 幣币 幫帮 幾几
庫库 廠厂 廣广 廳厅 內内 兩两 冊册 凍冻 別别 剛刚 創创 劃划 劉刘 劑剂 動动 務务 勝胜 勞劳 勢势 匯汇 協协 卻却 參参 員员 單单
嗎吗 嚴严 圓圆 執执 傳传 備备 債债 傷伤 僅仅 價价 億亿 優优 償偿 倉仓 偽伪 側侧 偵侦 傑杰 像像 儘尽 兒儿 衆众 眾众 併并 並并
丟丢 亂乱 亞亚 佈布 來来 係系 俠侠 倫伦 們们 積积 營营 爐炉 燈灯 燒烧 爲为 牆墙 猶犹 瑪玛 麼么 曬晒 鬥斗 澤泽 滬沪 濱滨 瀋沈
臨临 薩萨 蘇苏 薦荐 葉叶 荷荷 莊庄 蕭萧 瀏浏 濃浓 湯汤 潤润 漲涨 漸渐 澀涩 済济 経经 検检 発发 変变 売卖 買买 転转 輸输 規规
図图 対对 応应 戦战 権权 気气 県县 社社 価价 証证 観观 労劳 単单 実实 広广 円円 鉄铁 獣兽 駅驿 様样 関关 業业 産产 総总 続续
験验 偉伟 輝辉 鵬鹏 駿骏 麟麟 瑤瑶 瓊琼 蕪芜 蘭兰 蔣蒋 薑姜 蘊蕴 虧亏 貢贡 貪贪 賀贺 賈贾 賠赔 賬账 賭赌 趨趋 輔辅 輩辈 輯辑
轄辖 轟轰 辯辩 逕迳 遼辽 邁迈 鄒邹 鑄铸 鑫鑫 閒闲 閣阁 闆板 闊阔 闖闯 雋隽 霧雾 靂雳 頂顶 頒颁 頓顿 頗颇 頻频 顫颤 飆飙 飯饭 飲饮 飽饱
駁驳 駛驶 騎骑 驅驱 驟骤 髮发 鬧闹 魯鲁 鮮鲜 鴻鸿 鵝鹅 鷹鹰 鹽盐 麵面 齒齿 龐庞 龜龟 凱凯 剝剥 劇剧 勵励 勸劝 匱匮 卹恤 厲厉 參参 嘗尝 噸吨
嚇吓 堅坚 壘垒 壟垄 夠够 夥伙 嬰婴 孫孙 宮宫 寶宝 屍尸 岡冈 嶺岭 巔巅 幹干 廢废 彎弯 後后 徹彻 憲宪 懲惩 懸悬 拋抛 捨舍 掃扫 掛挂 採采
揚扬 換换 揮挥 損损 搶抢 撥拨 撲扑 擋挡 擠挤 敵敌 斂敛 曆历 曠旷 朧胧 桿杆 棄弃 楊杨 槓杠 歡欢 殼壳 毀毁 汙污 涼凉 淚泪 淺浅 渾浑 湊凑
滲渗 漁渔 濕湿 瀾澜 灑洒 烏乌 煉炼 燦灿 爛烂 牘牍 狹狭 獵猎 獸兽 甕瓮 疊叠 瘋疯 癥症 皺皱 盜盗 眞真 睜睁 矚瞩 砲炮 硏研 碩硕 磚砖 祕秘
祿禄 禍祸 稜棱 穩稳 窪洼 竄窜 竅窍 競竞 籌筹 籤签 糾纠 紋纹 納纳 紐纽 純纯 紗纱 紛纷 紮扎 累累 終终 絲丝 綁绑 綜综 綠绿 綱纲 網网 緒绪
締缔 縱纵 繁繁 繪绘 罷罢 羅罗 聶聂 膚肤 膠胶 膽胆 臟脏 艱艰 莖茎 萊莱 蓋盖 蔭荫 薊蓟 藉借 蘇苏 蟲虫 衊蔑 裊袅 褲裤 襯衬 訛讹 訟讼 詞词 詠咏
詭诡 誇夸 誘诱 誠诚 誣诬 諮谘 諷讽 謙谦 謝谢 譜谱 貧贫 販贩 貫贯 貼贴 賜赐 賤贱 贖赎 軌轨 軸轴 斎斋 齢龄 仮假 択择 拠据 条条 楽乐 歩步 毎每 渋涩 満满 焼烧 犠牺 画画 県县 稲稻 糸丝 処处 覚觉 訳译 読读 譲让 豊丰 賛赞
軽轻 遅迟 鋭锐 錬炼 隠隐 雑杂 霊灵 頼赖 顔颜 騒骚 黙默 暁晓 栄荣 桜樱 沢泽 浄净 涙泪 滝泷 瀬濑
"""
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "＇": "'", "‐": "-", "‑": "-", "–": "-", "−": "-"}
_DROPPED = re.compile(
    "(?<=[^\\W\\d_])-\n(?=[a-zäöü])|[\u00ad\u200b\u200c\u200d\u2060\ufeff]|(?<= ) +(?=\\S)"
)


def _table() -> dict[int, int]:
    table = {ord(pair[0]): ord(pair[1]) for pair in _HAN_PAIRS.split()}
    table.update({ord(space): 32 for space in _SPACES + "\u3000\n\r\t"})
    table.update({ord(old): ord(new) for old, new in _QUOTES.items()})
    for code in range(0xFF01, 0xFF5F):
        table[code] = ord(unicodedata.normalize("NFKC", chr(code)).lower())
    return table


_TABLE = _table()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without invisible characters; `origin[i]` is where its i-th one stood."""

    text: str
    origin: list[int] | None = None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the text as it came."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def clean(text: str) -> Cleaned:
    """Drop soft hyphens, zero-width characters and hyphens at line ends, keep count of it."""
    if not _DROPPED.search(text):
        return Cleaned(text)
    kept: list[str] = []
    origin: list[int] = []
    at = 0
    for found in _DROPPED.finditer(text):
        kept.append(text[at : found.start()])
        origin.extend(range(at, found.start()))
        at = found.end()
    kept.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return Cleaned("".join(kept), origin)


def fold(text: str) -> str:
    """Lower case, half width, plain spaces and quotes, simplified script; length unchanged."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered if lowered.isascii() and "\n" not in lowered else lowered.translate(_TABLE)


@lru_cache(maxsize=65536)
def is_cjk(char: str) -> bool:
    """A character of a script that writes without spaces, Hangul included."""
    return (
        "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" or "\uf900" <= char <= "\ufaff"
    )


@lru_cache(maxsize=65536)
def is_letter(char: str) -> bool:
    """A letter or digit of a script that puts spaces between words."""
    return char.isalnum() and not is_cjk(char)


def inside_word(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether text[start:end] has a letter of the same word before it, and after it."""
    before = start > 0 and is_letter(text[start - 1]) and is_letter(text[start])
    after = end < len(text) and is_letter(text[end]) and is_letter(text[end - 1])
    return before, after
