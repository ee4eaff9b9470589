"""Portuguese words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """alug* | arrend* | locação | por hora | remotamente | acesso remoto | serviços de nuvem
        | serviços em nuvem | acesso à nuvem | por meio da nuvem | treinar seus modelos em
        | treinou seus modelos | treinaram modelos | capacidade de computação | sublocar"""
    ),
    Cue.BUY: words("compr* | adquir* | aquisiç* | encomend* | import* | obtev* | obtiver*"),
    Cue.GET: words("acess* | obt* | us* | utiliz* | trein* | empreg* | consegu*"),
    Cue.SELL: words("vend* | revend* | fornec* | oferec*"),
    Cue.SHIP: words(
        """cheg* | envi* | export* | remet* | transport* | desvi* | reexport* | embarc* | remessa*
        | seguiram | contraband* | chegar*"""
    ),
    Cue.ORDER: words(
        """pedidos à nvidia | diretamente da nvidia | comprou da nvidia | maior comprador"""
    ),
    Cue.SMUGGLE: words(
        """contraband* | mercado negro | mercado paralelo | tráfico de | clandestin* | desvi*
        | ilegalmente"""
    ),
    Cue.ILLEGAL: words(
        """ilegal* | ilícit* | sem licença | sem autorização | contorn* | driblar | driblando
        | burl* | viol* | conspira* | lavagem de dinheiro"""
    ),
    Cue.FALSE_PAPERS: words(
        """declarados como | disfarçados de | documentação falsa | documentos falsos | falsific*
        | reetiquet* | falsas declarações | fals* | escondid* entre | declarad* como
        | falsa declaração | notas falsas"""
    ),
    Cue.TRANSIT: words(
        """transbordo | transshipment | via malásia | via singapura | terceiros países
        | país terceiro | trânsito"""
    ),
    Cue.MIDDLEMAN: words(
        """intermediári* | revendedor* | distribuidor* | corretor* | atravessador*
        | empresas de transbordo | transbordo reexport* | empresa de logística
        | empresas de logística | laranja | laranjas | comerciante* | importador* | exportador*
        | trading | despachante*"""
    ),
    Cue.SUBSIDIARY: words("subsidiári* | filia* | empresa afiliada"),
    Cue.SHELL: words(
        """empresa de fachada | empresas de fachada | empresa fantasma | empresas fantasma
        | empresas fictícias | endereço fictício | endereço falso | fachada | fantasma* | laranja*
        | sem funcionários | empresa de papel"""
    ),
    Cue.HIDE: words("ocult* | escond* | disfarç*"),
    Cue.STOCKPILE: words(
        """estoc* | acumul* | armazenou | armazenaram chips | antes que | reservas de"""
    ),
    Cue.STATE: words(
        """estatal* | estatais | apoiad* pelo estado | governos locais | municipa* | públic*
        | provincia*"""
    ),
    Cue.CLUSTER: words(
        """cluster* | supercomputador* | centro de dados | centros de dados | data center*
        | datacenter*"""
    ),
    Cue.CLOUD: words("nuvem | cloud"),
    Cue.HYPERSCALER: words(
        """gigante americana de tecnologia | gigante de tecnologia americana | nuvem americana
        | provedor americano de nuvem | da oracle | à oracle"""
    ),
    Cue.ABROAD: words("no exterior | fora da china | sudeste asiático | oriente médio"),
    Cue.CHIP: words(
        """chip* | semicondutor* | processador* | acelerador* | placa* | gpus | placas de consumo"""
    ),
    Cue.COMPUTE: words("computação | poder computacional | capacidade computacional"),
    Cue.SERVER: words("servidor* | supercomputador* | racks | equipamentos"),
    Cue.FOUNDRY: words("tsmc | fundição"),
    Cue.TURNED_UP: words("encontrad* em | para a huawei | da huawei"),
    Cue.COURIER: words("mala* | bagage* | levar* | voaram"),
    Cue.DRIVES: words("discos rígidos | terabyte* | dados de treinamento"),
    Cue.GAMING: words("jogos | geforce | gamer*"),
    Cue.REBUILD: words("modific* | conserto | repar* | recicl*"),
    Cue.CHINESE: words(
        """china | chinês | chinesa | chineses | chinesas | pequim | xangai | shenzhen | rússia
        | russ* | moscou | irã"""
    ),
    Cue.COMPANY: words(
        """empresa* | companhia* | firma | grupo* | gigante* | fornecedor* | clientes
        | compradores | universidade* | especialista | fabricante* | projetista | operador*
        | laboratório* | fundo | banco | importador* | exportador* | gigante | grupo
        | desenvolvedor*"""
    ),
    Cue.SAY: words(
        """disse | disseram | segundo | afirm* | declar* | inform* | explic* | anunci* | confirm*
        | revel* | de acordo com | alega* | acrescent* | denunciou"""
    ),
    Cue.DENY: words(
        """neg* ter | nega | negam | negou | desment* | rejeit* | refut* | fals* a | infundad*
        | não há provas | nega* | inocente | nega as | nega ter | não violou | enganad*"""
    ),
    Cue.COMPLY: words(
        """cumpr* | conformidade | respeita as | segue as | cumpre | cumprem | respeita
        | em conformidade | segue as leis"""
    ),
    Cue.UNAWARE: words("não tem conhecimento | desconhec* | não sabia"),
    Cue.NO_COMMENT: words(
        """não respondeu | não quis comentar | recus* a comentar | não comentou
        | não se manifestou | sem comentários | preferiu não comentar | não respond* | não quis
        | preferiu não | não se manifest* | recusou comentar"""
    ),
    Cue.LEGAL_VIEW: words(
        """não proíb* | não exig* | não viola | não é ilegal | advogad* | legalmente | brecha
        | não alcanç* | não viola* | não se aplic* | é legal"""
    ),
    Cue.EXPERT: words("especialista* | advogad* | analista* | professor* | pesquisador*"),
    Cue.SPOKESPERSON: words("porta-voz*"),
    Cue.OFFICIAL: words(
        """ministr* | ministério | autoridades | alfândega | polícia | promotor*
        | departamento de comércio | departamento de justiça | governo | casa branca | senador*"""
    ),
    Cue.COURT: words(
        """tribunal | acus* | preso | presa | presos | promotor* | indici* | denúnci* | denunciou
        | julgamento | culpad* | réu* | promotoria"""
    ),
    Cue.ACCUSED: words(
        """acus* | preso | presa | presos | indici* | denunciou | réu* | suspeit* | culpad*
        | pres* | prendeu | indiciad* | investigad* | acusad* | detid*"""
    ),
    Cue.DOCUMENT: words("documentos | faturas | contratos | registros"),
    Cue.INSIDER: words(
        """fontes | fonte | pessoas familiarizadas | funcionári* | executiv* | engenheir* | anônim*"""
    ),
    Cue.NEGATION: words("não | nunca | nenhum* | sem | nem | jamais"),
    Cue.IRREALIS: words(
        """poderia* | se | projeto de lei | proposta* | possível* | evitar | impedir | risco*"""
    ),
    Cue.PLAN: words("planej* | pretend* | tent* | quer | querem | buscam"),
    Cue.HEDGE: words("supost* | teria | teriam | alegad* | aparentemente"),
    Cue.LICENSED: words("autoriz* a venda | autorizou | aprov* | permit* a venda | retom*"),
    Cue.SANCTION: words(
        """sanç* | sancion* | lista negra | proibid* | embargo | restriç* | controlad*"""
    ),
    Cue.CONTROL: words(
        """controle de exportação | controles de exportação | controle de exportações
        | restrições de exportação | restrições à exportação | restrições"""
    ),
    Cue.EARNINGS: words("receita* | lucro* | trimestre | ações | bolsa"),
    Cue.OTHER_GOODS: words("litografia | memória* | petróleo"),
    Cue.DEMAND: words("demanda | procura"),
    Cue.BAN: words("proíb* | proib* | imped* | bloque*"),
    Cue.PAYMENT: words("pag* | transferência* | transferiu"),
    Cue.INVESTMENT: words("invest*"),
    Cue.VALUE: words("valor | avaliad* | no valor de | contrato* | remessa* | contraband*"),
    Cue.REVENUE: words("receita* | lucro* | multa* | capitalização"),
    Cue.PER_HOUR: words("por hora | a hora"),
    Cue.PER_MONTH: words("por mês | mensa*"),
    Cue.PER_CHIP: words("por chip | por unidade | cada um"),
    Cue.PER_SERVER: words("por servidor | um servidor"),
    Cue.SEIZED: words("apreend* | confisc*"),
    Cue.DELIVERED: words("entreg* | receb* | compr* | enviad*"),
    Cue.FORMER: words("ex | antig* | fundad* por | ex-*"),
    Cue.CLOSE_TO: words("próxim* a"),
    Cue.TRANSLATED: words("tradução automática | traduzido de"),
    Cue.THROUGH: words("por meio de | através de"),
    Cue.PRICE: words("preço* | custo*"),
    Cue.SHOW: words("mostram | segundo | de acordo com | baseada em"),
    Cue.BOTH: words("o grupo | ambas as empresas | a empresa | a companhia"),
    Cue.ACCESS: words("acesso"),
    Cue.BLIND: words("fazer vista grossa | não perguntar | quem está por trás"),
    Cue.WE: words("nós | nosso* | nossa*"),
    Cue.TRAIN: words("trein*"),
    Cue.FUND: words("subsid* | financ*"),
    Cue.CUSTOMER: words("clientes | cliente"),
    Cue.LET: words("aluga a | aluga para | alugam a | arrenda a | locador*"),
    Cue.HOST: words("operador*   | locador*"),
    Cue.LAB: words("universidade* | instituto* | laboratório*"),
    Cue.COUNSEL: words("advogad* | defesa"),
    Cue.HOSTED: words("hospedad* | rodar* | rodavam | rodou | instalad* | localizad* | situad*"),
    Cue.RECIPIENT: words("destinatári* | usuário final | cliente final | comprador final"),
    Cue.LAW: words("lei | leis | norma* | regra* | ilegal* | infração*"),
    Cue.POLICY: words("projeto de lei | proposta | consulta pública"),
    Cue.LISTED: words(
        """lista negra | lista de entidades"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="pt",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7,
        "oito": 8, "nove": 9, "dez": 10, "vinte": 20, "cem": 100,
    },
    scales={
        "mil": 1000, "milhão": 1000000, "milhões": 1000000, "bilhão": 1000000000,
        "bilhões": 1000000000, "mil milhões": 1000000000,
    },
    more_than=words("mais de | pelo menos | ao menos | acima de"),
    less_than=words("menos de | até | quase"),
    about=words("cerca de | aproximadamente | quase | em torno de"),
    currencies={
        "dólares": "USD", "dólar": "USD", "euros": "EUR", "yuans": "CNY", "yuan": "CNY",
        "reais": "BRL", "libras": "GBP",
    },
    units={
        "máquinas": "servers", "equipamentos": "servers", "unidades": "chips", "placas de vídeo": "chips", "carregamentos": "shipments",
        "chips": "chips", "gpus": "chips", "gpu": "chips", "processadores": "chips",
        "placas": "chips", "aceleradores": "chips", "servidores": "servers",
        "sistemas": "systems", "racks": "racks", "supercomputadores": "supercomputers",
        "remessas": "shipments",
    },
    months={
        "janeiro": 1, "fevereiro": 2, "março": 3, "abril": 4, "maio": 5, "junho": 6, "julho": 7,
        "agosto": 8, "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12,
    },
    last=words("passado | no último"),
    places={
        "china": "CN", "chinês": "CN", "chinesa": "CN", "chineses": "CN", "chinesas": "CN",
        "pequim": "CN", "xangai": "CN", "shenzhen": "CN", "estados unidos": "US", "eua": "US",
        "american*": "US", "washington": "US", "califórnia": "US", "californian*": "US",
        "trump": "US", "singapura": "SG", "cingapura": "SG", "malásia": "MY", "malai*": "MY",
        "indonési*": "ID", "tailând*": "TH", "hong kong": "HK", "taiwan*": "TW", "japão": "JP",
        "japon*": "JP", "vietnã": "VN", "índia": "IN", "rússia": "RU", "russ*": "RU",
        "turquia": "TR", "emirados": "AE", "dubai": "AE", "arábia saudita": "SA", "coreia": "KR",
        "austrália": "AU", "macau": "MO", "filipinas": "PH", "canad*": "CA", "holanda": "NL",
        "alemanha": "DE", "reino unido": "GB", "irlanda": "IE", "irã": "IR",
    },
    agencies={
        "polícia federal": Agency("Polícia Federal", "BR", Role.PROSECUTOR),
        "receita federal": Agency("Receita Federal", "BR", Role.PROSECUTOR),
        "ministério público": Agency("Ministério Público", "BR", Role.PROSECUTOR),
        "departamento de justiça": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "departamento de comércio": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "casa branca": Agency("White House", "US", Role.ENABLER),
        "polícia de singapura": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "departamento de justiça dos estados unidos": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "departamento de comércio dos eua": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "departamento de justiça dos eua": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "departamento de comércio dos estados unidos": Agency("US Department of Commerce", "US", Role.REGULATOR),
    },
    anonymous=(r"(?:(?P<count>\w+) )?(?P<who>pessoas|fontes|funcionários|executivos|engenheiros) (?:familiarizad\w+|próxim\w+|da empresa|com conhecimento|anônim\w+)",),
    company_heads=words(
        """start-up | startup | empresa | companhia | gigante de tecnologia | subsidiárias
        | intermediários | empresas de fachada"""
    ),
    reported_by=(r"(?:segundo|de acordo com|informou|conforme|reportagem d[oa]) (?:o |a |a reportagem do )?{outlet}",),
    sources=words("por | de | com | pela | pelo | da | do"),
    receivers=words("para | a | à | ao"),
    before=words("antes de"),
)  # fmt: skip
