"""What Chinese firms and institutes say of themselves, and how English names say it."""

from entities.matching.sound import sound

_TRADES = """
磁业 magnetic industry;炭素 carbon;碳素 carbon;科教 science and education;联盟 alliance
公安局 public security bureau;安全系统 security system;货代 freight forwarding;船务 shipping
科技 technology;技术 technology;高新技术 hi-tech;信息技术 information technology
信息科技 information technology;信息产业 information industry;信息 information;电子 electronics
电子科技 electronic technology;电子技术 electronic technology;微电子 microelectronics
光电子 optoelectronics;光电 optoelectronics;光学 optics;半导体 semiconductor
集成电路 integrated circuit;芯片 chip;计算机 computer;计算 computing;智能 intelligent
智能科技 intelligent technology;人工智能 artificial intelligence;机器人 robotics;网络 network
网络科技 network technology;通信 communication;通讯 communication
通信技术 communication technology;软件 software;数据 data;数字 digital;数码 digital
数字技术 digital technology;大数据 big data;云计算 cloud computing;系统 system
系统集成 system integration;工程 engineering;装备 equipment;设备 equipment;仪器 instruments
仪表 instrument;材料 materials;新材料 new materials;能源 energy;新能源 new energy;电力 power
电气 electric;电器 electrical appliance;机电 electromechanical;机械 machinery;重工 heavy industry
工业 industry;实业 industrial;产业 industry;制造 manufacturing;精密 precision;自动化 automation
控制 control;航空 aviation;航天 aerospace;飞机 aircraft;发动机 engine;卫星 satellite
导航 navigation;雷达 radar;船舶 shipbuilding;造船 shipbuilding;海洋 marine;汽车 automobile
化工 chemical;化学 chemistry;石油 petroleum;石化 petrochemical;天然气 natural gas;生物 biological
生物科技 biotechnology;生物技术 biotechnology;基因 gene;医药 pharmaceutical;制药 pharmaceutical
医疗 medical;医学 medical;器械 instruments;环保 environmental protection;环境 environment
建设 construction;建筑 construction;交通 communications;物流 logistics;供应链 supply chain
供应链管理 supply chain management;运输 transport;航运 shipping;货运 freight;国际 international
贸易 trading;进出口 import and export;进出口贸易 import and export trade;商贸 trading
投资 investment;投资管理 investment management;资产管理 asset management;资产 asset;资本 capital
管理 management;企业管理 enterprise management;咨询 consulting;服务 service;发展 development
开发 development;科技发展 technology development;技术开发 technology development;创新 innovation
文化 culture;传媒 media;教育 education;安全 security;安防 security;防务 defense;国防 defense
军事 military;量子 quantum;激光 laser;传感 sensing;传感器 sensor;存储 memory;服务器 server
超级计算 supercomputing;超算 supercomputing;纺织 textile;服饰 apparel;食品 food;农业 agriculture
钢铁 iron and steel;金属 metal;稀土 rare earth;有色金属 nonferrous metals;铝业 aluminum
碳素 carbon;气体 gas;电缆 cable;光纤 fiber;显示 display;照明 lighting;电池 battery;太阳能 solar
硅业 silicon industry;核电 nuclear power;测试 test;检测 testing
测控 measurement and control;测量 measurement;测绘 surveying and mapping;地理 geographic
空间 space;空间技术 space technology;运载火箭 launch vehicle;火箭 rocket;无人机 uav;动力 power
推进 propulsion;应用 application;商业 commercial;控股 holding;集团 group;有限公司 ltd;公司 company
股份 co;分公司 branch;工厂 factory;厂 factory;总厂 general factory;中心 center
研究中心 research center;研究院 research institute;研究所 research institute;所 institute
设计院 design institute;设计研究院 design and research institute
设计研究所 design and research institute;研究 research;设计 design;实验室 laboratory
国家实验室 national laboratory;重点实验室 key laboratory;国家重点实验室 state key laboratory
大学 university;学院 college;科学院 academy of sciences;科学 science
科学技术 science and technology;科学研究院 academy of sciences
工程研究中心 engineering research center;技术研究院 technology research institute
技术研究所 institute of technology;理工大学 university of science and technology
工业大学 university of technology;科技大学 university of science and technology
师范大学 normal university;医科大学 medical university;农业大学 agricultural university
交通大学 jiaotong university;财经大学 university of finance and economics
工程大学 engineering university;邮电大学 university of posts and telecommunications;国家 national
中国 china;中华 china;中央 central;全国 national;东方 oriental;北方 north;南方 south
西北 northwest;西南 southwest;东北 northeast;东南 southeast;华北 north china;华东 east china
华南 south china;华中 central china;中南 central south;第一 first;第二 second;第三 third;市 -;省 -
区 -;自治区 autonomous region;自治州 autonomous prefecture;县 county;地区 prefecture
生产建设兵团 production and construction corps;公安局 public security bureau
人民政府 people's government;无线电 radio;微波 microwave;红外 infrared;声学 acoustics;物理 physics
物理研究所 institute of physics;力学 mechanics;动物 zoology;自动化研究所 institute of automation
计算技术研究所 institute of computing technology;计算技术 computing technology
电子工业 electronics industry;航空工业 aviation industry;航天科技 aerospace science and technology
航天科工 aerospace science and industry;兵器 ordnance;兵器工业 north industries
船舶工业 state shipbuilding;船舶重工 shipbuilding industry;核工业 nuclear industry
电子信息 electronic information;电子信息产业 electronic information industry
半导体设备 semiconductor equipment;半导体材料 semiconductor materials
微电子装备 micro electronics equipment;电子器件 electronic devices;元器件 components;器件 devices
电路 circuit;制造国际 manufacturing international;视觉 vision;图像 image;语音 speech
识别 recognition;遥感 remote sensing;地球 earth;大气 atmosphere
气象 meteorological;水下 underwater;深海 deep sea;空气动力 aerodynamics
材料科技 material technology;超级计算中心 supercomputing center
国家超级计算中心 national supercomputing center;银行 bank;保险 insurance;证券 securities;基金 fund
租赁 leasing
"""
#: Endings of place names that Latin names leave out.
PLACE_SUFFIXES = ("特别行政区", "自治区", "市", "省")


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in _TRADES.replace("\n", ";").split(";"):
        if entry:
            chinese, english = entry.split(" ", 1)
            table[chinese] = "" if english == "-" else english.replace("-", " ").replace("'", "")
    return table


#: A Chinese word and its usual English rendering, empty where English leaves it out.
TRADE_WORDS: dict[str, str] = _table()
#: The English words of all renderings.
TRADES = frozenset(word for english in TRADE_WORDS.values() for word in english.split())
#: The words of all renderings in their rough spelling.
TRADE_SOUNDS = frozenset(map(sound, TRADES))
