"""Italian words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """affitt* | nolegg* | locazion* | a ore | da remoto | accesso remoto | servizi cloud
        | servizi di cloud | accesso al cloud | tramite il cloud | addestrare i modelli
        | addestrato i propri modelli | capacità di calcolo | in leasing"""
    ),
    Cue.BUY: words("acquist* | compr* | ordin* | procur* | import*"),
    Cue.GET: words(
        """acced* | accesso | otten* | ottenut* | usa | usano | usato | utilizz* | addestr*"""
    ),
    Cue.SELL: words("vend* | rivend* | forni* | offr*"),
    Cue.SHIP: words(
        """arriv* | spedi* | esport* | invi* | trasport* | dirott* | riesport* | consegn*
        | rispedi* | imbarc* | destinat* alla cina | destinat* | passando per | finit* a
        | recapit*"""
    ),
    Cue.ORDER: words(
        """ordini a nvidia | direttamente da nvidia | maggiore acquirente | direttamente a
        | direttamente da"""
    ),
    Cue.SMUGGLE: words(
        """contrabband* | mercato nero | traffico di | clandestin* | illegalmente | mercato grigio"""
    ),
    Cue.ILLEGAL: words(
        """illegal* | illecit* | senza licenza | senza autorizzazione | aggir* | elud* | violazion*
        | viola* | riciclaggio"""
    ),
    Cue.FALSE_PAPERS: words(
        """dichiarati come | camuffati da | documenti falsi | falsific* | false dichiarazioni
        | rietichett* | etichette false | fals* | dichiarando | nascost* tra | bolle false
        | falsa fattura"""
    ),
    Cue.TRANSIT: words(
        """via malesia | via singapore | paesi terzi | transito | trasbordo | attraverso la malesia"""
    ),
    Cue.MIDDLEMAN: words(
        """intermediar* | rivenditor* | distributor* | broker | commerciant* | prestanome
        | società di logistica | spedizionier* | mediator* | importatore* | esportatore*
        | grossista | trading | faccendiere | rivend* | provvigione | mediatore"""
    ),
    Cue.SUBSIDIARY: words("controllat* | filial* | consociat* | sussidiari*"),
    Cue.SHELL: words(
        """società di comodo | società fantasma | società fittizi* | società di facciata
        | scatol* cinesi | aziende fantasma | indirizzo fittizio | di comodo | schermo
        | prestanome | senza dipendenti | cartiera | cartiere | fantasma | scatola vuota"""
    ),
    Cue.HIDE: words("nascond* | occult* | celare"),
    Cue.STOCKPILE: words(
        """scorte | accumul* | fatto incetta | stoccag* | scorta | fare scorta | incetta
        | prima che entr*"""
    ),
    Cue.STATE: words(
        """statal* | sostenut* dallo stato | governi locali | enti locali | pubblic* | municipal*"""
    ),
    Cue.CLUSTER: words(
        """cluster* | supercomputer* | data center* | centro dati | centri dati | datacenter*"""
    ),
    Cue.CLOUD: words("cloud | nuvola"),
    Cue.HYPERSCALER: words(
        """colosso tecnologico statunitense | colosso tecnologico americano | cloud statunitense
        | cloud americano | fornitore americano di cloud | da oracle"""
    ),
    Cue.ABROAD: words("all'estero | fuori dalla cina | sud-est asiatico | oltremare"),
    Cue.CHIP: words(
        """chip* | semiconduttor* | processor* | accelerator* | sched* grafich* | microchip*"""
    ),
    Cue.COMPUTE: words("potenza di calcolo | capacità di calcolo | calcolo"),
    Cue.SERVER: words("server | supercomputer* | rack"),
    Cue.FOUNDRY: words("tsmc | fonderia"),
    Cue.TURNED_UP: words("trovat* in | per conto di huawei | per huawei | di huawei"),
    Cue.COURIER: words("valig* | bagagl* | portat*"),
    Cue.DRIVES: words("dischi rigidi | terabyte* | dati di addestramento"),
    Cue.GAMING: words("videogioc* | gaming | geforce"),
    Cue.REBUILD: words("modific* | ripar* | ricondizion*"),
    Cue.CHINESE: words(
        """cina | cines* | pechino | shanghai | shenzhen | russia | russ* | mosca | iran"""
    ),
    Cue.COMPANY: words(
        """aziend* | società | gruppo | colosso | fornitor* | clienti | acquirenti | università
        | start-up* | specialista | produttore* | progettista | operatore* | laboratorio* | fondo
        | banca | importatore* | esportatore* | azienda | impresa | sviluppat*"""
    ),
    Cue.SAY: words(
        """ha detto | hanno detto | secondo | afferm* | dichiar* | rifer* | spieg* | annunci*
        | conferm* | rivel* | sostien* | aggiun* | riport* | racconta* | sostengono | ammett*"""
    ),
    Cue.DENY: words(
        """neg* di | nega | negano | ha negato | smenti* | respin* | infondat* | respinge
        | respingono | ha sempre rispettato | mai venduto | non aver violato | smentisce
        | ingannat* | non violare | di non violare"""
    ),
    Cue.COMPLY: words(
        """rispett* le | conform* | in conformità | osserva | rispetta | rispettano | in regola
        | nel rispetto"""
    ),
    Cue.UNAWARE: words("non è a conoscenza | non era a conoscenza | ignora*"),
    Cue.NO_COMMENT: words(
        """non ha risposto | non hanno risposto | ha rifiutato di commentare | non ha commentato
        | no comment | non ha voluto commentare | rifiutato di commentare | non ha voluto
        | non ha rilasciato | nessun commento | non ha risposto alle"""
    ),
    Cue.LEGAL_VIEW: words(
        """non viet* | non copr* | non è illegale | non viola | avvocat* | legalmente | scappatoia
        | sarebbe vietat* | noleggio no | non riguard* | non rientra | lecit* | non si applic*"""
    ),
    Cue.EXPERT: words("espert* | avvocat* | analist* | professor* | ricercator*"),
    Cue.SPOKESPERSON: words("portavoce"),
    Cue.OFFICIAL: words(
        """ministr* | ministero | autorità | funzionar* | dogan* | polizia | procurator*
        | dipartimento del commercio | dipartimento di giustizia | governo | casa bianca"""
    ),
    Cue.COURT: words(
        """tribunale | accus* | arrest* | procur* | incrimin* | processo | colpevol* | imputat*"""
    ),
    Cue.ACCUSED: words(
        """accus* | arrest* | incrimin* | imputat* | sospett* | colpevol* | indagat* | sequestrat*
        | sospettat* | fermat*"""
    ),
    Cue.DOCUMENT: words("documenti | fatture | contratti | registri"),
    Cue.INSIDER: words(
        """fonti | fonte | persone informate | dipendent* | dirigent* | ingegner* | anonim*"""
    ),
    Cue.NEGATION: words("non | nessun* | mai | senza | né"),
    Cue.IRREALIS: words(
        """potrebbe* | se | disegno di legge | proposta | possibil* | evitare | impedire | rischio"""
    ),
    Cue.PLAN: words("prevede | intend* | vuole | tent* | punta a"),
    Cue.HEDGE: words("presunt* | avrebbe | avrebbero | a quanto pare"),
    Cue.LICENSED: words(
        """autorizzat* la vendita | approv* | via libera | riprendere le vendite"""
    ),
    Cue.SANCTION: words("sanzion* | lista nera | vietat* | embargo | restrizion*"),
    Cue.CONTROL: words(
        """controlli sulle esportazioni | controlli all'esportazione
        | controllo delle esportazioni | restrizioni all'esportazione | restrizioni
        | regole americane | controlli | divieto | norme statunitensi"""
    ),
    Cue.EARNINGS: words("ricavi | fatturato | utile | trimestre | azioni | borsa"),
    Cue.OTHER_GOODS: words("litografia | memori* | petrolio"),
    Cue.DEMAND: words("domanda"),
    Cue.BAN: words("viet* | imped* | blocc*"),
    Cue.PAYMENT: words("pag* | bonific* | trasferi*"),
    Cue.INVESTMENT: words("invest*"),
    Cue.VALUE: words("valore | per un valore | contratto | ordine | spedizion*"),
    Cue.REVENUE: words("ricavi | fatturato | utile | multa | capitalizzazione"),
    Cue.PER_HOUR: words("all'ora | l'ora | per ora"),
    Cue.PER_MONTH: words("al mese | mensil*"),
    Cue.PER_CHIP: words("per chip | l'uno | ciascuno | a scheda"),
    Cue.PER_SERVER: words("per server | un server"),
    Cue.SEIZED: words("sequestr* | confisc*"),
    Cue.DELIVERED: words("consegn* | ricevut* | acquist*"),
    Cue.FORMER: words("ex | fondat* da"),
    Cue.CLOSE_TO: words("vicin* a"),
    Cue.TRANSLATED: words("traduzione automatica | tradotto da"),
    Cue.THROUGH: words("tramite | attraverso"),
    Cue.PRICE: words("prezz* | cost*"),
    Cue.SHOW: words("mostrano | secondo | visionat*"),
    Cue.BOTH: words(
        """l'azienda | il gruppo | la startup | entrambe le aziende | entrambe le società
        | la società"""
    ),
    Cue.ACCESS: words("accesso"),
    Cue.BLIND: words("chiudere un occhio | non chiedere | chi c'è dietro"),
    Cue.WE: words("noi | nostr*"),
    Cue.TRAIN: words("addestr*"),
    Cue.FUND: words("sovvenzion* | finanzia*"),
    Cue.CUSTOMER: words("clienti | cliente"),
    Cue.LET: words("affitta a | noleggia a | dà in affitto | noleggiatore*"),
    Cue.HOST: words("operatore*  | gestore* | gestito da | gestita da | gestore"),
    Cue.LAB: words("università | istituto* | laboratorio* | accademia"),
    Cue.COUNSEL: words("avvocat* | legali | legale | difesa | difensore"),
    Cue.HOSTED: words(
        """ospitat* | gira* su | fatto girare | eseguit* su | installat* | situat* | collocat*"""
    ),
    Cue.RECIPIENT: words(
        """destinatari* | utilizzatore finale | cliente finale | acquirente finale"""
    ),
    Cue.LAW: words("legge | leggi | norma* | norme | regol* | illegal* | violazion*"),
    Cue.POLICY: words("disegno di legge | proposta | consultazione"),
    Cue.LISTED: words(
        """lista nera | entity list"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="it",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
        "nove": 9, "dieci": 10, "venti": 20, "cento": 100,
    },
    scales={
        "mila": 1000, "milione": 1000000, "milioni": 1000000, "miliardo": 1000000000,
        "miliardi": 1000000000, "mln": 1000000, "mld": 1000000000,
    },
    more_than=words("più di | oltre | almeno"),
    less_than=words("meno di | fino a | quasi"),
    about=words("circa | quasi | intorno a"),
    currencies={
        "dollari": "USD", "dollaro": "USD", "euro": "EUR", "yuan": "CNY", "sterline": "GBP",
        "yen": "JPY",
    },
    units={
        "macchine": "servers", "unità": "chips", "acceleratori grafici": "chips", "partite": "shipments",
        "chip": "chips", "gpu": "chips", "processori": "chips", "schede": "chips",
        "acceleratori": "chips", "server": "servers", "sistemi": "systems", "rack": "racks",
        "supercomputer": "supercomputers", "spedizioni": "shipments",
    },
    months={
        "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6,
        "luglio": 7, "agosto": 8, "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
    },
    last=words("lo scorso | scorso"),
    places={
        "georgia": "GE",
        "cina": "CN", "cines*": "CN", "pechino": "CN", "shanghai": "CN", "shenzhen": "CN",
        "stati uniti": "US", "usa": "US", "statunitens*": "US", "american*": "US",
        "washington": "US", "california": "US", "florida": "US", "trump": "US",
        "singapore": "SG", "malesia": "MY", "malesian*": "MY", "malaysia": "MY",
        "indonesia*": "ID", "thailand*": "TH", "hong kong": "HK", "taiwan*": "TW",
        "giappone*": "JP", "vietnam*": "VN", "india": "IN", "indian*": "IN", "russia": "RU",
        "russ*": "RU", "mosca": "RU", "turchia": "TR", "emirati": "AE", "dubai": "AE",
        "arabia saudita": "SA", "corea": "KR", "australia*": "AU", "macao": "MO",
        "filippine": "PH", "canad*": "CA", "paesi bassi": "NL", "olanda": "NL", "germania": "DE",
        "regno unito": "GB", "irlanda": "IE", "iran": "IR",
    },
    agencies={
        "guardia di finanza": Agency("Guardia di Finanza", "IT", Role.PROSECUTOR),
        "dipartimento di giustizia": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "dipartimento della giustizia": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "dipartimento del commercio": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "casa bianca": Agency("White House", "US", Role.ENABLER),
        "polizia di singapore": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
    },
    anonymous=(r"(?:(?P<count>\w+) )?(?P<who>persone|fonti|dipendenti|dirigenti|ingegneri) (?:informat\w+|vicin\w+|a conoscenza|anonim\w+|al corrente)",),
    company_heads=words(
        """start-up | startup | azienda | società | colosso tecnologico | controllate
        | intermediari | società di comodo"""
    ),
    reported_by=(r"(?:secondo|riferisce|riporta|stando a) (?:il |la |l')?{outlet}",),
    sources=words("da | dalla | dal | di | con | tramite | presso"),
    receivers=words("a | alla | per | al"),
    before=words("prima di"),
)  # fmt: skip
