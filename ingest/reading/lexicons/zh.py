"""Chinese words for the subject; traditional script is folded into these."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """租用 | 租赁 | 租借 | 出租 | 承租 | 租给 | 租下 | 租来 | 租云 | 按时租 | 云端租用 | 云租
        | 算力租 | 租算力 | 租金 | 租价 | 转租 | 包租 | 长租 | 云服务 | 云端服务 | 云计算服务
        | 远程访问 | 远程使用 | 远程调用 | 使用了字节跳动的云 | 云平台使用 | 租户 | 租约
        | 计算券 | 算力券 | 按小时 | 每小时 | 训练模型 | 海外训练 | 境外训练 | 提供算力
        | 接入算力 | 云端存取 | 云存取 | 云端访问 | 云端算力 | 云厂商"""
    ),
    Cue.BUY: words(
        """购买 | 采购 | 买入 | 买下 | 购入 | 订购 | 购得 | 收购 | 抢购 | 下单 | 下订单 | 买到
        | 购置 | 进口 | 取得 | 竞购 | 竞争 | 求购 | 代购 | 订单 | 花费"""
    ),
    Cue.GET: words(
        """获得 | 获取 | 取得 | 拿到 | 使用 | 采用 | 得到 | 弄到 | 接触 | 访问 | 动用 | 部署 | 训练
        | 利用"""
    ),
    Cue.SELL: words("出售 | 销售 | 卖给 | 售卖 | 供应 | 转售 | 倒卖 | 提供 | 卖出 | 售予"),
    Cue.SHIP: words(
        """流往 | 送往 | 最终到达 | 运入 | 运进 | 流通 | 到货 | 带入 | 入关 | 出口 | 运往 | 运到
        | 运送 | 发货 | 运至 | 运抵 | 转运 | 流入 | 流向 | 输往 | 输送 | 寄往 | 再出口 | 转口
        | 运输 | 入境 | 进入中国 | 入华 | 转移 | 交付 | 偷运"""
    ),
    Cue.ORDER: words(
        """向nvidia下订单 | 向 nvidia 下订单 | 向英伟达下 | 向英伟达订 | 头号买家 | 最大买家
        | 直接向英伟达 | 直接从英伟达 | 向辉达下 | 向 nvidia 订"""
    ),
    Cue.SMUGGLE: words(
        """走私 | 黑市 | 偷运 | 私运 | 偷渡 | 水货 | 灰色市场 | 非法转运 | 非法流向 | 非法流入
        | 夹带 | 蚂蚁搬家 | 地下市场 | 转运 | 非法出口 | 灰市"""
    ),
    Cue.ILLEGAL: words(
        """非法 | 违法 | 违规 | 违反 | 未经许可 | 无许可 | 未取得许可 | 没有许可 | 未获许可 | 规避
        | 绕过 | 逃避 | 避开 | 共谋 | 洗钱 | 未经授权 | 串谋 | 不正当"""
    ),
    Cue.FALSE_PAPERS: words(
        """申报为 | 伪装成 | 谎称 | 虚假 | 伪造 | 假文件 | 假冒 | 伪报 | 瞒报 | 虚报 | 假标签
        | 改贴标签 | 换标 | 谎报 | 假商标 | 假服务器 | 不实申报"""
    ),
    Cue.TRANSIT: words(
        """经马来西亚 | 经新加坡 | 经香港 | 经泰国 | 经由 | 中转 | 转运 | 第三国 | 转口 | 途经
        | 绕道 | 取道 | 借道"""
    ),
    Cue.MIDDLEMAN: words(
        """商户 | 商家 | 摊主 | 档口 | 供应商渠道 | 中间商 | 中间人 | 中介 | 经销商 | 代理商
        | 分销商 | 贸易商 | 掮客 | 黄牛 | 渠道商 | 经纪人 | 倒爷 | 货运公司 | 物流公司 | 货代
        | 空手套 | 未经授权的渠道 | 未授权渠道 | 未经授权渠道 | 代购 | 经由第三方 | 通过第三方
        | 经第三方 | 卖家 | 供货商 | 贸易公司 | 白手套"""
    ),
    Cue.SUBSIDIARY: words(
        """子公司 | 附属公司 | 关联公司 | 分公司 | 旗下公司 | 海外分支 | 关联企业 | 附属企业
        | 海外子"""
    ),
    Cue.SHELL: words(
        """空壳公司 | 壳公司 | 皮包公司 | 幌子公司 | 掩护公司 | 虚设公司 | 幽灵公司 | 挂名公司
        | 空壳 | 隐藏身份 | 掩盖身份 | 隐瞒身份 | 真实身份 | 假地址 | 虚假地址 | 假公司
        | 虚假公司 | 幌子 | 傀儡公司"""
    ),
    Cue.HIDE: words("隐藏 | 掩盖 | 隐瞒 | 掩饰 | 遮掩"),
    Cue.STOCKPILE: words(
        """囤积 | 囤货 | 屯积 | 囤了 | 囤下 | 储备 | 恐慌性购买 | 抢购 | 备货 | 提前购买 | 提前采购
        | 囤 | 大量备 | 赶在禁令"""
    ),
    Cue.STATE: words(
        """当地政府 | 国家支持 | 政府支持 | 国有 | 国资 | 地方政府 | 市政府 | 省政府 | 县政府
        | 财政资金 | 国家政策 | 政府出资 | 官方支持 | 国营 | 国家队 | 政府补贴 | 各地政府 | 多地
        | 国家扶持 | 政府扶持 | 由国家"""
    ),
    Cue.CLUSTER: words(
        """集群 | 超算 | 超级计算机 | 数据中心 | 资料中心 | 智算中心 | 计算中心 | 算力中心 | 机房
        | 新基建 | 数据库中心 | 运算中心"""
    ),
    Cue.CLOUD: words("云 | 云端 | 云计算 | 云服务 | 算力 | 云商"),
    Cue.HYPERSCALER: words(
        """美国科技巨头 | 美国云 | 美国科技企业在华 | 美国大型科技 | 美国的云 | 亚马逊云 | 微软云
        | 微软azure | 谷歌云 | 甲骨文 | 美国云服务商 | 美国云厂商 | 美国技术巨头 | 美国巨头
        | 美国云端 | 美国科技公司的云 | 美国科技龙头"""
    ),
    Cue.ABROAD: words(
        """海外 | 境外 | 国外 | 东南亚 | 中国以外 | 中国境外 | 离岸 | 出海 | 中东 | 外国数据中心
        | 国门之外"""
    ),
    Cue.CHIP: words(
        """芯片 | 晶片 | 半导体 | 处理器 | 显卡 | 加速器 | 加速卡 | 图形处理 | 计算卡 | 算力卡
        | 组件 | 张卡 | 元件 | 受限技术 | 绘图处理 | 零部件"""
    ),
    Cue.COMPUTE: words(
        """算力 | 计算能力 | 运算能力 | 计算资源 | 运算资源 | 计算时间 | 训练资源"""
    ),
    Cue.SERVER: words("服务器 | 伺服器 | 机柜 | 机架 | 整机 | 超级计算机"),
    Cue.FOUNDRY: words("台积电 | 代工 | 晶圆代工 | 流片 | 中介公司代工"),
    Cue.TURNED_UP: words(
        """出现在 | 发现于 | 拆解 | 用于华为 | 替华为 | 为华为 | 华为处理器 | 华为的处理器 | 在华为
        | 匹配"""
    ),
    Cue.COURIER: words("行李 | 手提箱 | 携带 | 带着 | 带到 | 飞往 | 运送数据 | 随身"),
    Cue.DRIVES: words("硬盘 | 硬碟 | 磁盘 | tb数据 | 训练数据 | 训练资料 | 拍字节 | 太字节"),
    Cue.GAMING: words("游戏卡 | 游戏显卡 | 消费级 | geforce | 游戏gpu | 游戏 gpu"),
    Cue.REBUILD: words("改装 | 改造 | 翻新 | 维修 | 修理 | 回收 | 改作 | 重新调整 | 魔改"),
    Cue.CHINESE: words(
        """中国 | 中企 | 国内 | 北京 | 上海 | 深圳 | 杭州 | 浙江 | 新疆 | 在华 | 对华 | 入华 | 内地
        | 大陆 | 俄罗斯 | 莫斯科 | 解放军 | 中方 | 本地企业 | 本地人工智能企业 | 中资"""
    ),
    Cue.COMPANY: words(
        """产业 | 公司 | 企业 | 初创 | 集团 | 巨头 | 供应商 | 服务商 | 客户 | 买家 | 机构 | 大学 | 开发商"""
    ),
    Cue.SAY: words(
        """表示 | 称 | 说 | 指出 | 透露 | 报道 | 报导 | 回应 | 告诉 | 据 | 宣布 | 认为 | 承认
        | 声明 | 指 | 引述 | 补充 | 强调 | 写道 | 起诉书 | 披露 | 转述 | 坦言"""
    ),
    Cue.DENY: words(
        """不符合事实 | 纯属捏造 | 捏造 | 否认 | 驳斥 | 反驳 | 不实 | 不属实 | 没有证据 | 并无证据
        | 没有任何 | 从未 | 毫无根据 | 无稽 | 不存在 | 予以否定 | 与事实不符 | 并不属实 | 并未
        | 否定"""
    ),
    Cue.COMPLY: words(
        """严格遵守 | 遵守 | 合规 | 符合规定 | 依法 | 符合法律 | 遵从 | 合法 | 恪守 | 遵循"""
    ),
    Cue.UNAWARE: words(
        """不知情 | 并不知 | 没有发现 | 未发现 | 不清楚 | 毫不知情 | 没有迹象 | 无从得知 | 未参与"""
    ),
    Cue.NO_COMMENT: words(
        """未回应 | 没有回应 | 未予置评 | 不予置评 | 拒绝置评 | 拒绝评论 | 未作回应 | 未有即时回应
        | 未立即回应 | 没有立即回应 | 未回复 | 没有回复 | 未予回应 | 未对此置评 | 暂未回应
        | 不予评论 | 不作评论 | 未做出回应 | 未作出回应 | 尚未回应 | 未就此 | 不愿置评
        | 置评请求"""
    ),
    Cue.LEGAL_VIEW: words(
        """不涵盖 | 未涵盖 | 不适用 | 并不禁止 | 没有禁止 | 未禁止 | 未明文禁止 | 未明确禁止
        | 不违反 | 未违反 | 没有违反 | 不构成违 | 不违法 | 合法 | 未被禁止 | 律师 | 法律团队
        | 法务 | 法律上 | 不受限制 | 管不到 | 不在管制 | 不算违"""
    ),
    Cue.EXPERT: words(
        """专家 | 律师 | 法律团队 | 法务 | 分析师 | 学者 | 教授 | 研究员 | 法律顾问"""
    ),
    Cue.SPOKESPERSON: words("发言人"),
    Cue.OFFICIAL: words(
        """官员 | 商务部 | 司法部 | 海关 | 警方 | 检方 | 政府 | 部长 | 白宫 | 检察官 | 当局 | 监管
        | 参议员 | 议员 | 工业与安全局 | 调查人员 | 关员"""
    ),
    Cue.COURT: words(
        """起诉 | 法院 | 法庭 | 被控 | 被捕 | 认罪 | 判刑 | 起诉书 | 检方 | 检察 | 指控 | 逮捕
        | 拘捕 | 罪名 | 拘押"""
    ),
    Cue.ACCUSED: words(
        """被控 | 被捕 | 起诉 | 涉嫌 | 指控 | 逮捕 | 认罪 | 嫌疑 | 被告 | 拘捕 | 罪名"""
    ),
    Cue.DOCUMENT: words(
        """文件 | 合同 | 合约 | 发票 | 记录 | 采购文件 | 招标文件 | 公司文件 | 起诉书 | 工商资料
        | 海关数据"""
    ),
    Cue.INSIDER: words(
        """知情人士 | 消息人士 | 员工 | 雇员 | 职员 | 工程师 | 高管 | 内部人士 | 业内人士 | 匿名
        | 人士 | 高层 | 主管 | 管理人员 | 官员 | 消息"""
    ),
    Cue.NEGATION: words("不 | 没有 | 未 | 无法 | 并非 | 从未 | 无 | 非"),
    Cue.IRREALIS: words(
        """可能 | 是否 | 如果 | 若 | 或将 | 也许 | 拟议 | 草案 | 法案 | 防止 | 以防 | 避免 | 担心
        | 疑虑 | 假如 | 潜在"""
    ),
    Cue.PLAN: words(
        """计划 | 打算 | 拟 | 将会 | 准备 | 试图 | 企图 | 希望 | 洽谈 | 谈判 | 考虑"""
    ),
    Cue.HEDGE: words("据称 | 据说 | 据报 | 涉嫌 | 疑似 | 传 | 据悉 | 疑 | 据传"),
    Cue.LICENSED: words(
        """批准 | 获批 | 放行 | 允许英伟达 | 许可销售 | 恢复销售 | 恢复对华 | 解禁 | 获准
        | 获得许可"""
    ),
    Cue.SANCTION: words(
        """制裁 | 黑名单 | 实体清单 | 实体名单 | 被禁 | 禁售 | 受限 | 禁运 | 管制 | 封锁 | 名单"""
    ),
    Cue.CONTROL: words(
        """出口管制 | 出口限制 | 出口禁令 | 芯片禁令 | 出口控制 | 贸易限制 | 管制 | 出口规定
        | 限制出口 | 禁令"""
    ),
    Cue.EARNINGS: words(
        """营收 | 收入 | 利润 | 季度 | 股价 | 财报 | 股东 | ipo | 减持 | 投资总额 | 市值"""
    ),
    Cue.OTHER_GOODS: words(
        """光刻机 | 存储器 | 内存 | 设备研发 | 晶圆 | 操作系统 | 原油 | 油轮 | 手机"""
    ),
    Cue.DEMAND: words("需求"),
    Cue.BAN: words("禁止 | 限制 | 封锁 | 禁令 | 不得"),
    Cue.PAYMENT: words("支付 | 付款 | 汇款 | 收取 | 收到 | 转账 | 款项 | 汇入"),
    Cue.INVESTMENT: words("投资 | 融资"),
    Cue.VALUE: words(
        """价值 | 总值 | 总价值 | 总额 | 价格 | 售价 | 规模 | 合同 | 订单 | 走私 | 约 | 成本"""
    ),
    Cue.REVENUE: words(
        """注册资本 | 营收 | 收入 | 利润 | 市值 | 罚款 | 减持 | 股份 | 年收入 | 补贴"""
    ),
    Cue.PER_HOUR: words("每小时 | 一小时 | 每个小时 | 每gpu小时 | 按小时"),
    Cue.PER_MONTH: words("每月 | 月租 | 每个月 | 一个月的租"),
    Cue.PER_CHIP: words("每张 | 每块 | 每枚 | 每颗 | 每片 | 单价 | 一张卡 | 每张卡"),
    Cue.PER_SERVER: words("每台 | 一台 | 台a800组成的服务器 | 服务器的价格"),
    Cue.SEIZED: words("查获 | 查扣 | 扣押 | 没收 | 缴获 | 截获"),
    Cue.DELIVERED: words("运抵 | 收到 | 购买了 | 拥有 | 到货 | 持有 | 交付 | 流入"),
    Cue.FORMER: words("由前 | 前英伟达 | 前阿里 | 员工创立 | 前员工 | 前雇员 | 创办 | 创立 | 创始 | 前高管"),
    Cue.CLOSE_TO: words("接近 | 亲近"),
    Cue.BYLINE: words(
        """记者 | 编辑： | 责任编辑 | 撰文 | 编译： | 补充报道 | 协助报道 | 另有报道"""
    ),
    Cue.TRANSLATED: words("机器翻译 | 译自 | 编译 | 翻译自"),
    Cue.THROUGH: words("通过 | 经由 | 经"),
    Cue.PRICE: words("价格 | 租金 | 租价 | 售价 | 报价"),
    Cue.SHOW: words("显示 | 依据 | 根据 | 查阅 | 看到"),
    Cue.BOTH: words("公司 | 企业 | 两家公司 | 两公司 | 双方 | 两家 | 该公司 | 公司方面"),
    Cue.ACCESS: words("访问 | 存取 | 使用权 | 取得"),
    Cue.BLIND: words(
        """不要追问 | 不过问 | 不闻不问 | 不要深究 | 不深究 | 幕后是谁 | 背后是谁 | 睁一只眼"""
    ),
    Cue.OWN: words(
        "该公司 | 公司的 | 企业的 | 其 | 自己的 | 法务 | 法律团队 | 内部律师"
    ),
    Cue.WE: words("我们 | 包括我们 | 我司"),
    Cue.TRAIN: words("训练"),
    Cue.FUND: words("补贴 | 资助 | 出资 | 扶持"),
    Cue.CUSTOMER: words("客户 | 租户 | 用户"),
}  # fmt: skip

LEXICON = Lexicon(
    lang="zh",
    cues=CUES,
    more_than=words("超过 | 逾 | 至少 | 多达 | 不少于 | 高于 | 以上"),
    less_than=words("不到 | 不足 | 近 | 最多"),
    about=words("约 | 大约 | 左右 | 近 | 大概"),
    currencies={
        "美元": "USD", "美金": "USD", "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "欧元": "EUR",
        "港元": "HKD", "港币": "HKD", "新元": "SGD", "新加坡元": "SGD", "日元": "JPY", "英镑": "GBP",
        "新台币": "TWD", "令吉": "MYR", "人民幣": "CNY", "块钱": "CNY",
    },
    units={
        "芯片": "chips", "显卡": "chips", "gpu": "chips", "张卡": "chips", "处理器": "chips",
        "加速卡": "chips", "服务器": "servers", "机柜": "racks", "系统": "systems",
        "超级计算机": "supercomputers", "批货": "shipments", "加速器": "chips", "块卡": "chips",
    },
    months={},
    last=words("去年 | 上"),
    places={
        "中国": "CN", "北京": "CN", "上海": "CN", "深圳": "CN", "杭州": "CN", "新疆": "CN", "浙江": "CN",
        "对华": "CN", "入华": "CN", "在华": "CN", "华企": "CN", "中企": "CN", "内地": "CN", "美国": "US",
        "华盛顿": "US", "华府": "US", "加州": "US", "美中": "US", "中美": "US", "美方": "US",
        "纽约": "US", "德州": "US", "新加坡": "SG", "马来西亚": "MY", "大马": "MY", "吉隆坡": "MY",
        "柔佛": "MY", "印度尼西亚": "ID", "印尼": "ID", "雅加达": "ID", "泰国": "TH", "曼谷": "TH",
        "香港": "HK", "台湾": "TW", "台北": "TW", "日本": "JP", "大阪": "JP", "东京": "JP",
        "越南": "VN", "印度": "IN", "俄罗斯": "RU", "莫斯科": "RU", "土耳其": "TR", "阿联酋": "AE",
        "迪拜": "AE", "沙特": "SA", "韩国": "KR", "澳大利亚": "AU", "澳门": "MO", "菲律宾": "PH",
        "加拿大": "CA", "荷兰": "NL", "德国": "DE", "英国": "GB", "伦敦": "GB", "法国": "FR",
        "爱尔兰": "IE", "哈萨克斯坦": "KZ", "挪威": "NO", "开曼": "KY", "伊朗": "IR",
    },
    agencies={
        "美国商务部": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "商务部": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "工业与安全局": Agency("Bureau of Industry and Security", "US", Role.REGULATOR),
        "工业和安全局": Agency("Bureau of Industry and Security", "US", Role.REGULATOR),
        "美国司法部": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "司法部": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "白宫": Agency("White House", "US", Role.ENABLER),
        "大马海关": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
        "马来西亚海关": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
        "malaysian customs": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
        "新加坡警方": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "新加坡贸工部": Agency("Singapore Ministry of Trade and Industry", "SG", Role.REGULATOR),
        "联邦调查局": Agency("FBI", "US", Role.PROSECUTOR),
    },
    anonymous=(
        r"(?P<count>[一二两三四五六七八九十\d]+)[名位个](?:\w{0,12}?)(?P<who>员工|雇员|职员|人士|工程师|高管|官员|主管)",
        r"(?:多名|数名|多位|几位|若干)(?:\w{0,14}?)(?P<who>人士|员工|官员|高管)",
        r"(?P<who>知情人士|消息人士|业内人士|内部人士|熟悉[^，。]{0,12}人士|接近[^，。]{0,12}(?:人士|的人))",
        r"(?:一名|一位|某)(?:\w{0,12}?)(?P<who>高管|工程师|员工|官员|主管|人士)",
        r"匿名|不愿具名|引述(?P<who>消息)",
    ),
    company_heads=words(
        """云初创公司 | 初创公司 | 云服务商 | 云商 | 科技巨头 | 物流公司 | 货运公司 | 人工智能公司
        | 人工智能企业 | 空壳公司 | 中间商 | 中间人 | 经销商 | 地方政府 | 子公司 | 公司 | 企业"""
    ),
    reported_by=(
        r"(?:据|引述|转述|援引|根据)\s?《?{outlet}", r"{outlet}》?(?:等)?(?:\S{0,6})?(?:报道|報道|报导|報導|引述|称|指出|援引)",
        r"（{outlet}[^）]{0,4}）", r"- {outlet}$",
    ),
    before=words("在"),
)  # fmt: skip
