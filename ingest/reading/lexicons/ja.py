"""Japanese words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """賃借 | 賃貸 | 借り | 貸し出 | レンタル | リース | 時間貸し | クラウド経由 | クラウドサービス | クラウド利用 | 遠隔 | リモート
        | クラウドを通じ | クラウド上 | 計算資源を利用 | 1時間当たり | データセンターを利用 | 学習させ | 海外で学習 | 海外で訓練 | クラウド契約 | 借用
        | 賃料 | 入居 | 借りて"""
    ),
    Cue.BUY: words("購入 | 買い | 調達 | 入手 | 発注 | 注文 | 輸入 | 仕入れ | 買収 | 取得 | 買い集め | 仕入"),
    Cue.GET: words(
        """利用 | 使用 | 使い | 使って | アクセス | 入手 | 確保 | 訓練 | 学習 | 手に入れ"""
    ),
    Cue.SELL: words("販売 | 売却 | 転売 | 供給 | 提供 | 売っ"),
    Cue.SHIP: words(
        """輸出 | 出荷 | 輸送 | 運び | 運ばれ | 流した | 流出 | 流れ | 送っ | 再輸出 | 持ち込 | 転送 | 渡る | 渡っ | 渡し | 届い | 送り
        | 送ら | 流れ込 | 持ち出"""
    ),
    Cue.ORDER: words(
        """エヌビディアに発注 | エヌビディアに注文 | NVIDIAに発注 | エヌビディアから直接 | 最大の買い手 | エヌビディアに直接 | エヌビディアへ直接
        | エヌビディアから"""
    ),
    Cue.SMUGGLE: words(
        """密輸 | 闇市場 | ブラックマーケット | 不正流出 | 不正に中国 | 横流し | 不正輸出 | 密売
        | 迂回輸出 | 不正に輸出 | 不正に持ち込 | 灰色市場"""
    ),
    Cue.ILLEGAL: words(
        """不正 | 違法 | 無許可 | 許可なく | 許可を得ず | 規制逃れ | 回避 | 迂回 | 違反 | 共謀
        | 資金洗浄"""
    ),
    Cue.FALSE_PAPERS: words(
        """虚偽 | 偽造 | 偽の | 偽装 | 偽っ | 改ざん | ラベルを貼り替え | 偽って | 偽り | と偽 | 装って | 装い | 名目で"""
    ),
    Cue.TRANSIT: words("経由 | 第三国 | 積み替え | 中継"),
    Cue.MIDDLEMAN: words(
        """販売業者 | 仲介 | 仲介業者 | ブローカー | 代理店 | 転売業者 | 中間業者 | 販売代理 | 貿易会社 | 物流会社 | 再販業者 | 名義借り | 商社
        | ディーラー | 仲介会社 | 輸入業者 | 輸出業者 | 代理業者 | 第三者の企業 | 第三者企業 | 中間会社 | 調達代行 | 又貸し | 転貸
        | コンサルティング会社 | 代理購入 | 落札 | 名義は | 名義を | 納入業者"""
    ),
    Cue.SUBSIDIARY: words("子会社 | 関連会社 | 現地法人 | 系列会社 | 傘下 | 完全子会社 | 全額出資の会社"),
    Cue.SHELL: words(
        """ペーパーカンパニー | ダミー会社 | 幽霊会社 | 架空会社 | 実体のない | フロント企業 | 架空の会社 | 身元を隠 | 正体を隠 | 架空の住所 | ペーパー会社
        | 従業員はいない | 名ばかり | 名義だけ | 実体がない | 休眠会社 | 隠れみの | 実体不明 | 従業員がおらず | 従業員はおら | 設立間もない | 貸しロッカー
        | 社員ゼロ"""
    ),
    Cue.HIDE: words("隠し | 隠す | 隠蔽"),
    Cue.STOCKPILE: words(
        """備蓄 | 買いだめ | 買い占め | 溜め込 | ため込 | 駆け込み | 在庫を積み | 買い集め | 買い込 | 規制前に | 確保を急 | 買い急
        | 在庫を積み増 | 積み増し | 直前に確保"""
    ),
    Cue.STATE: words(
        """国営 | 国有 | 政府系 | 地方政府 | 政府が支援 | 国の支援 | 自治体 | 公的資金 | 国家支援 | 市政府 | 省政府 | 県政府 | 国有企業
        | 公費 | 財政 | 国の資金 | 地方政府が出資 | 政府が出資"""
    ),
    Cue.CLUSTER: words(
        """クラスター | クラスタ | スーパーコンピューター | データセンター | 計算センター"""
    ),
    Cue.CLOUD: words("クラウド"),
    Cue.HYPERSCALER: words(
        """米クラウド | 米IT大手 | 米国のクラウド | 米テック大手 | オラクル
        | アマゾン・ウェブ・サービス | マイクロソフトのクラウド | グーグルのクラウド
        | 米大手クラウド | 米国のIT大手"""
    ),
    Cue.ABROAD: words("海外 | 国外 | 東南アジア | 中国外 | 中国国外 | 中東"),
    Cue.CHIP: words("半導体 | チップ | プロセッサー | GPU | 画像処理 | アクセラレーター"),
    Cue.COMPUTE: words("計算能力 | 計算資源 | 演算能力 | コンピューティング | 計算力"),
    Cue.SERVER: words("サーバー | サーバ | ラック | スーパーコンピューター"),
    Cue.FOUNDRY: words("TSMC | 受託生産 | ファウンドリ | 台湾積体電路製造 | サムスン | ナノメートル | 台湾積体電路 | 半導体受託"),
    Cue.TURNED_UP: words(
        """見つかっ | 発見 | 分解 | ファーウェイ向け | 華為向け | ファーウェイの | 搭載されて | 見つかった | 中から | 流用 | 同一"""
    ),
    Cue.COURIER: words("スーツケース | 手荷物 | 持ち運 | 運んだ | 飛行機"),
    Cue.DRIVES: words("ハードディスク | テラバイト | 学習データ | HDD | 記憶装置"),
    Cue.GAMING: words("ゲーム用 | ゲーミング | GeForce | 消費者向け"),
    Cue.REBUILD: words("改造 | 修理 | 改装 | 再生"),
    Cue.CHINESE: words("中国 | 北京 | 上海 | 深セン | 深圳 | ロシア | 中国籍"),
    Cue.COMPANY: words(
        """企業 | 会社 | 業者 | 新興 | グループ | 大手 | 顧客 | 大学 | スタートアップ | メーカー | 事業者 | 開発会社 | 設計会社 | 運営会社
        | 研究所"""
    ),
    Cue.SAY: words(
        """述べ | 語っ | 明らかにし | 伝え | 報じ | によると | 発表 | 説明し | 話し | 回答 | コメント | 主張 | 指摘 | 認め | としている
        | と話す | 強調 | 語る | 明かした | 示した | 述べた"""
    ),
    Cue.DENY: words(
        """否定 | 否認 | 反論 | 事実ではない | 事実無根 | 証拠はない | 根拠がない | 誤り | 容疑を否認 | 無関係 | 無実 | 事実と異な | 反している
        | していない | はなかった | 関係ない | 取引を否定 | 覚えがない | 知らなかった | 違反していない | 事実に反 | 取引はない | 契約はない
        | 関与していない | 利用していない | 使用していない | 認識はない | 起訴内容を否"""
    ),
    Cue.COMPLY: words(
        """順守 | 遵守 | 法令に従 | コンプライアンス | 法律を守 | 規制を守 | 法令を順守 | 法令を遵守 | 適切に | 法令順守 | 法令を守 | 法に触れ
        | ルールに従 | 規則を守 | ルールを守"""
    ),
    Cue.UNAWARE: words("把握していない | 認識していない | 関知していない | 承知していない"),
    Cue.NO_COMMENT: words(
        """コメントを控え | 回答しなかった | 応じなかった | コメントしなかった | 返答はなかった | コメントを拒否 | コメント要請 | 返答していない | 回答は得られ
        | 取材に応じて | 応じていない | コメントしていない | 回答していない | 返答がない"""
    ),
    Cue.LEGAL_VIEW: words(
        """禁じていない | 対象外 | 違反しない | 違法ではない | 合法 | 弁護士 | 法的 | 抜け穴 | 適用されない | 規制の対象にならない | 規制していない
        | 及ばない | 抵触しない | 適法 | 対象となっていない"""
    ),
    Cue.EXPERT: words("専門家 | 弁護士 | アナリスト | 研究員 | 教授 | 法務"),
    Cue.SPOKESPERSON: words("広報担当 | 報道官 | 広報"),
    Cue.OFFICIAL: words(
        """商務省 | 司法省 | 警察 | 税関 | 当局 | 政府 | 大臣 | 検察 | 高官 | 貿易産業省 | 大統領府"""
    ),
    Cue.COURT: words("起訴 | 逮捕 | 裁判 | 法廷 | 検察 | 容疑 | 被告 | 有罪"),
    Cue.ACCUSED: words("容疑者 | 容疑 | 起訴 | 逮捕 | 被告 | 有罪 | 疑い | 書類送検 | 摘発 | 捜査 | 立件 | 不正輸出"),
    Cue.DOCUMENT: words("文書 | 書類 | 契約書 | 記録 | 資料 | 請求書"),
    Cue.INSIDER: words(
        """関係者 | 従業員 | 社員 | 幹部 | 技術者 | 匿名 | 関係筋 | 消息筋 | 事情に詳しい"""
    ),
    Cue.NEGATION: words("ない | なかった | ません | せず | 断念 | 見送り | 見送っ | 中止 | 取りやめ"),
    Cue.IRREALIS: words(
        """可能性 | かどうか | もし | 法案 | 恐れ | 防ぐ | 防止 | 懸念 | 検討 | 求めた | 提案 | 案を | 方針 | 警告"""
    ),
    Cue.PLAN: words("計画 | 予定 | 検討 | 目指 | 協議"),
    Cue.HEDGE: words("とされる | とみられる | 疑い | という | 模様 | もよう"),
    Cue.LICENSED: words("承認 | 販売を許可 | 輸出を許可 | 販売再開 | 認可"),
    Cue.SANCTION: words(
        """制裁 | 禁輸 | エンティティー・リスト | エンティティリスト | 規制対象 | 禁止
        | ブラックリスト"""
    ),
    Cue.CONTROL: words("輸出規制 | 輸出管理 | 輸出制限 | 禁輸 | 対中規制 | 規制 | 輸出規則"),
    Cue.EARNINGS: words("売上高 | 利益 | 四半期 | 株価 | 決算 | 着工 | 記者会見"),
    Cue.OTHER_GOODS: words("露光装置 | メモリー | 原油 | 第2工場 | 工場 | 昇騰"),
    Cue.DEMAND: words("需要"),
    Cue.BAN: words("禁止 | 禁じ | 制限"),
    Cue.PAYMENT: words("支払 | 送金 | 受け取"),
    Cue.INVESTMENT: words("投資 | 出資"),
    Cue.VALUE: words("相当 | 価値 | 総額 | 規模 | 契約 | 注文 | 取引額 | 契約額"),
    Cue.REVENUE: words("売上 | 利益 | 時価総額 | 罰金"),
    Cue.PER_HOUR: words("1時間当たり | 時間あたり | 毎時 | 1時間"),
    Cue.PER_MONTH: words("月額 | 1カ月 | 月当たり"),
    Cue.PER_CHIP: words("1個当たり | 1枚当たり | 1基当たり | 1個 | 1枚"),
    Cue.PER_SERVER: words("1台当たり | 1台"),
    Cue.SEIZED: words("押収 | 差し押さえ"),
    Cue.DELIVERED: words("納入 | 受け取 | 購入し | 保有"),
    Cue.FORMER: words("元社員 | 創業 | 出身"),
    Cue.CLOSE_TO: words("に近い"),
    Cue.BYLINE: words("取材協力"),
    Cue.TRANSLATED: words("機械翻訳 | 翻訳"),
    Cue.THROUGH: words("通じて | 経由で"),
    Cue.PRICE: words("価格 | 料金"),
    Cue.SHOW: words("示し | によると | 基づ"),
    Cue.BOTH: words("会社は | 両社 | 同社"),
    Cue.ACCESS: words("アクセス"),
    Cue.BLIND: words("見て見ぬ | 詮索し | 誰が背後"),
    Cue.WE: words("我々 | 私たち | 当社"),
    Cue.TRAIN: words("学習 | 訓練"),
    Cue.FUND: words("補助 | 助成 | 出資"),
    Cue.CUSTOMER: words("顧客 | 利用者 | 取引先"),
    Cue.LET: words("貸し出 | 貸与 | 貸して | 提供して"),
    Cue.HOST: words("運営会社 | 事業者 | 運営する | 運営"),
    Cue.LAB: words("大学 | 研究所 | 研究院 | 学院"),
    Cue.COUNSEL: words("弁護士 | 弁護人 | 弁護側"),
    Cue.HOSTED: words("稼働 | 動か | 設置 | 置か | にある | 設置され | 置かれ | 所在"),
    Cue.RECIPIENT: words("最終需要家 | 最終的な利用者 | 納入先 | 最終ユーザー | 届け先"),
    Cue.LAW: words("法 | 法令 | 違法 | 規則 | 違反 | 規制"),
    Cue.POLICY: words("法案 | 可決 | 通知を出 | 規則案 | パブリックコメント"),
    Cue.LISTED: words(
        """禁輸リスト | エンティティーリスト | エンティティー・リスト | 禁輸対象 | ブラックリスト"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="ja",
    cues=CUES,
    more_than=words("少なくとも | 超"),
    less_than=words("最大"),
    about=words("約 | およそ | ほぼ"),
    currencies={
        "ドル": "USD", "米ドル": "USD", "円": "JPY", "元": "CNY", "人民元": "CNY", "ユーロ": "EUR",
        "香港ドル": "HKD", "シンガポールドル": "SGD", "ポンド": "GBP",
    },
    units={
        "チップ": "chips", "半導体": "chips", "gpu": "chips", "個": "chips", "枚": "chips", "基": "chips",
        "サーバー": "servers", "サーバ": "servers", "ラック": "racks", "システム": "systems",
        "スーパーコンピューター": "supercomputers", "回の出荷": "shipments",
    },
    last=words("昨年"),
    places={
        "中国": "CN", "北京": "CN", "上海": "CN", "深セン": "CN", "米国": "US", "米商務": "US", "米司法": "US",
        "米政府": "US", "米企業": "US", "米国製": "US", "アメリカ": "US", "ワシントン": "US", "トランプ": "US",
        "カリフォルニア": "US", "シンガポール": "SG", "マレーシア": "MY", "インドネシア": "ID", "タイ": "TH",
        "香港": "HK", "台湾": "TW", "日本": "JP", "大阪": "JP", "ベトナム": "VN", "インド": "IN", "ロシア": "RU",
        "トルコ": "TR", "アラブ首長国": "AE", "UAE": "AE", "ドバイ": "AE", "サウジ": "SA", "韓国": "KR",
        "オーストラリア": "AU", "豪州": "AU", "マカオ": "MO", "フィリピン": "PH", "カナダ": "CA", "オランダ": "NL",
        "ドイツ": "DE", "英国": "GB", "アイルランド": "IE", "イラン": "IR", "米": "US", "米中": "US",
    },
    agencies={
        "米商務省": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "商務省": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "米司法省": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "司法省": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "産業安全保障局": Agency("Bureau of Industry and Security", "US", Role.REGULATOR),
        "シンガポール警察": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "シンガポール貿易産業省": Agency(
            "Singapore Ministry of Trade and Industry", "SG", Role.REGULATOR
        ),
        "ホワイトハウス": Agency("White House", "US", Role.ENABLER),
        "連邦捜査局": Agency("FBI", "US", Role.PROSECUTOR),
    },
    anonymous=(
        r"(?:(?P<count>[\d一二三四五六七八九十]+)人の)?(?:複数の)?(?P<who>関係者|従業員|社員|幹部|技術者|消息筋|関係筋)",
        r"匿名",
    ),
    company_heads=words(
        """クラウド新興企業 | 新興企業 | クラウド企業 | IT大手 | 物流会社 | ダミー会社 | 仲介業者
        | 地方政府 | 子会社 | 企業 | 会社"""
    ),
    reported_by=(r"{outlet}(?:紙|通信|新聞)?(?:が|は|に|の報道|によると|電)",),
)  # fmt: skip
