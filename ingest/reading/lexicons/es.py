"""Spanish words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """alquil* | arrend* | renta de | rentar | rentan | por horas | a distancia
        | de forma remota | servicios en la nube | acceso a la nube | a través de la nube
        | subarrend* | entrenar sus modelos en | entrenó sus modelos | entrenan sus modelos
        | capacidad de cómputo"""
    ),
    Cue.BUY: words(
        """compr* | adquir* | adquisi* | pedido* | encarg* | import* | obtuv* | consigui*
        | adquiri* | se hizo con | se hicieron con | pliego* | licitaci* | recibiera* | recibi*"""
    ),
    Cue.GET: words(
        """acced* | acceso | obten* | usar | usó | usan | usa | usaron | utiliz* | emple* | entren*
        | logr*"""
    ),
    Cue.SELL: words("vend* | venta* | revend* | suministr* | ofrec*"),
    Cue.SHIP: words(
        """llegan | llega | llegaron | acabaron en | acaban en | destinados a | rumbo a | envi*
        | envío* | export* | transport* | desvi* | reexport* | destino a | enviad*
        | traslad* | cargamento* | embarc* | siguieron | continuaron | llegar* | reenvi*
        | remit* | partieron | transbord* | pasaron por | fueron a parar | por barco
        | en lotes"""
    ),
    Cue.ORDER: words(
        """pedidos a nvidia | directamente a nvidia | compró a nvidia | mayor comprador
        | directamente a | directamente con nvidia"""
    ),
    Cue.SMUGGLE: words(
        """contraband* | mercado negro | tráfico de | traficar | clandestin* | mercado gris
        | desviar | desvío* | desviad* | de forma ilegal"""
    ),
    Cue.ILLEGAL: words(
        """ilegal* | ilícit* | sin licencia | sin autorización | sortear | eludir | eludi* | burl*
        | evad* | en violación | violar | fraude* | incumpl* | lavado de dinero | conspir*
        | esquiv*"""
    ),
    Cue.FALSE_PAPERS: words(
        """declarados como | etiquetados como | camuflados como | documentos falsos
        | documentación falsa | falsific* | falsas declaraciones | reetiquet*
        | etiquetas falsas | facturas falsas | falsa* | supuesta clínica | ocult* entre
        | escondid* entre | simul* | declarad* como | ocultos entre | ocultas entre
        | escondid*"""
    ),
    Cue.TRANSIT: words(
        """a través de malasia | a través de singapur | vía hong kong | terceros países | tránsito
        | transbordo | vía malasia | vía singapur | destino final | tras pasar por | pasando por
        | vía"""
    ),
    Cue.MIDDLEMAN: words(
        """intermediari* | revendedor* | distribuidor* | corredor* | testaferro* | comerciante*
        | empresa de logística | empresas de logística | transitari* | mayorista*
        | empresa logística | empresas logísticas | importador* | exportador*
        | comercializador* | agente de compras | proveedor* intermedi* | trader* | bróker*
        | broker* | revendi* | importadora | comisión | revender | adjudicatari*
        | licitador* | subarrend*"""
    ),
    Cue.SUBSIDIARY: words(
        """filial* | subsidiaria* | empresa afiliada | propiedad de | controlada por
        | sociedad hermana"""
    ),
    Cue.SHELL: words(
        """empresa fantasma | empresas fantasma | sociedad pantalla | sociedades pantalla
        | empresa pantalla | empresas pantalla | empresa ficticia | empresas ficticias
        | compañías fantasma | dirección ficticia | dirección falsa | empresas de fachada
        | empresa de fachada | sociedades fantasma | tapadera | pantalla | sin empleados
        | testaferr* | empresa interpuesta | fantasma | sociedad instrumental | sin plantilla
        | sin oficina | no existe | recién creada"""
    ),
    Cue.HIDE: words("ocult* | escond* | encubr*"),
    Cue.STOCKPILE: words(
        """acapar* | acumul* | almacenaron | almacenó | almacenan | almacenar chips | acopi*
        | hicieron acopio | reservas de chips | acopio | provisión de | adelantarse a
        | antes de que entr* en vigor | reservas de | llenan sus almacenes | antes del veto"""
    ),
    Cue.STATE: words(
        """ayuntamiento | gobierno municipal | estatal* | respaldad* por el estado
        | gobiernos locales | gobierno local | municipal* | públic* | provincial*
        | autoridades locales | municipio | condado | distrito | provincia | erario público
        | fondos públicos | administración local | dinero público | presupuesto municipal"""
    ),
    Cue.CLUSTER: words(
        """clúster* | cluster* | superordenador* | supercomputador* | centro de datos
        | centros de datos | centros de cómputo | centro de cómputo | granja* de servidores
        | parque de computación | centro de cálculo | centros de cálculo | centro informático"""
    ),
    Cue.CLOUD: words("nube | cloud"),
    Cue.HYPERSCALER: words(
        """gigante tecnológico estadounidense | gigantes tecnológicos estadounidenses
        | proveedor estadounidense de nube | nube estadounidense | nubes estadounidenses
        | proveedores estadounidenses | a oracle | de oracle | con oracle"""
    ),
    Cue.ABROAD: words(
        """en el extranjero | fuera de china | sudeste asiático | en el exterior | ultramar
        | oriente medio"""
    ),
    Cue.CHIP: words(
        """chip* | semiconductor* | procesador* | acelerador* | tarjeta* gráfica* | tarjetas
        | microchip*"""
    ),
    Cue.COMPUTE: words("cómputo | potencia de cálculo | capacidad de cálculo | computación"),
    Cue.SERVER: words("servidor* | superordenador* | supercomputador* | bastidor* | equipos"),
    Cue.FOUNDRY: words(
        """tsmc | fundición | fabricante por contrato | samsung | nanómetros | fabricante taiwanés
        | fabricado por"""
    ),
    Cue.TURNED_UP: words(
        """hallad* en | encontrad* en | para huawei | por encargo de huawei | de huawei
        | aparec* en | hallad* | descubier* | apareci* | idéntic* | encontró | encontraron"""
    ),
    Cue.COURIER: words("maleta* | equipaje* | llev* | volaron"),
    Cue.DRIVES: words("discos duros | terabyte* | datos de entrenamiento"),
    Cue.GAMING: words("videojuego* | gaming | geforce"),
    Cue.REBUILD: words("modific* | repar* | reacondicion* | recicl*"),
    Cue.CHINESE: words(
        """china | chino | chinos | chinas | pekín | shanghái | shenzhen | rusia | ruso | rusa
        | rusos | moscú | irán"""
    ),
    Cue.COMPANY: words(
        """empresa* | compañía* | firma | grupo* | gigante* | proveedor* | clientes | compradores
        | universidad* | especialista | fabricante* | diseñador* | operador* | laboratorio*
        | fondo | banco | importador* | exportador* | startup* | start-up* | emergente | consorcio
        | mayorista | integrador* | tecnológica | desarrollador* | casa | fabricante"""
    ),
    Cue.SAY: words(
        """dijo | dijeron | según | afirm* | declar* | inform* | asegur* | explic* | añad*
        | señal* | indic* | anunci* | confirm* | revel* | apunt* | sostien* | respond* | alega*
        | cuenta* | sostuv* | reconoc* | demuestr* | jura*"""
    ),
    Cue.DENY: words(
        """neg* haber | niega | niegan | negó | desmint* | desmient* | rechaz* | refut* | fals*
        | sin fundamento | ninguna prueba | no hay pruebas | rechaza* haber | neg*
        | se declaró inocente | inocente | desment* | no ha vendido | nunca ha | no infring*
        | no ha vulnerado | no vulner* | niega haber | rechaz* las | se declararon inocentes
        | declararon inocentes | no incumple | incumplido | haber sido engañad*
        | no culpable | ningún contrato | ninguna relación | nada ilegal | falsa | inexact*
        | desmiente"""
    ),
    Cue.COMPLY: words(
        """cumpl* con | cumple | conformidad | respet* las | acata | cumplimiento
        | cumple todas | cumple las | cumple con | cumplen | respeta* la | se atiene*
        | acatar | acata* | respetan la | respeta la | dentro de la ley | conforme a la ley
        | cumplir con | respeta todas | respetan todas | cumplido con | toda la normativa"""
    ),
    Cue.UNAWARE: words(
        """no tiene conocimiento | no tenía conocimiento | no tiene constancia | desconoce
        | desconocen | desconocía | desconocían | desconocer"""
    ),
    Cue.NO_COMMENT: words(
        """no respondi* | no quiso comentar | declin* hacer comentarios | no hizo comentarios
        | rehus* | sin comentarios | no ha respondido | se negó a comentar | no contest*
        | declinó comentar | no quiso hacer comentarios | no quiso | guardó silencio
        | declinó hacer | no respondió | rehusó | no atendi* | eludió"""
    ),
    Cue.LEGAL_VIEW: words(
        """no prohíb* | no cubr* | no está prohibid* | no es ilegal | ninguna infracción | abogad*
        | legalmente | vacío legal | no viola* | es legal | gravan la venta | no el uso
        | no infring* | no alcanz* | quedan fuera | queda fuera | no se aplican | no vulner*
        | lícit*"""
    ),
    Cue.EXPERT: words("expert* | abogad* | analist* | investigador* | profesor* | jurista*"),
    Cue.SPOKESPERSON: words("portavoz* | vocero*"),
    Cue.OFFICIAL: words(
        """ministr* | ministerio | autoridades | funcionari* | aduana* | policía | fiscal*
        | departamento de comercio | departamento de justicia | gobierno | senador*
        | casa blanca"""
    ),
    Cue.COURT: words(
        """tribunal* | acusad* | acusa | detuv* | detenid* | fiscal* | cargos | imput* | juicio
        | culpable | denunci* | arrest*"""
    ),
    Cue.ACCUSED: words(
        """acusad* | detuv* | detenid* | imput* | arrest* | culpable* | sospechos* | cargos
        | investigad* | imputad* | procesado | procesada | procesados | registr* la sede | sospechan | presunto cabecilla"""
    ),
    Cue.DOCUMENT: words("documentos | facturas | contratos | registros | expediente"),
    Cue.INSIDER: words(
        """fuentes | fuente | personas familiarizadas | conocedor* | emplead* | ejecutiv*
        | ingenier* | anónim* | allegad* | directivo*"""
    ),
    Cue.NEGATION: words(
        """no | nunca | ningun* | ningún | sin | ni | jamás | dejar de | dejen de | renunci*
        | cancel* | descart*"""
    ),
    Cue.IRREALIS: words(
        """podría* | si | sería* | proyecto de ley | propuesta* | posible* | evitar | impedir
        | riesgo* | estudia | estudian | baraja* | plantea* | consulta pública
        | proyecto de norma | advirti* | advierte* | alert* | temor*"""
    ),
    Cue.PLAN: words("planea* | prevé* | quiere* | pretend* | intent* | proyecta* | busca*"),
    Cue.HEDGE: words(
        """supuest* | presunt* | al parecer | habría* | aparentemente | probablemente"""
    ),
    Cue.LICENSED: words(
        """autoriz* la venta | autorizó | permit* vender | permiso para vender | reanud*"""
    ),
    Cue.SANCTION: words(
        """sancion* | lista negra | vetad* | prohibid* | embargo | restring* | restricci*"""
    ),
    Cue.CONTROL: words(
        """controles de exportación | control de exportaciones | controles a la exportación
        | restricciones a la exportación | restricciones de exportación | restricciones
        | normas estadounidenses | reglas de washington | veto | veto estadounidense | controles
        | normativa estadounidense"""
    ),
    Cue.EARNINGS: words("ingresos | beneficio* | trimestre | acciones | bolsa"),
    Cue.OTHER_GOODS: words("litografía | memoria* | petróleo"),
    Cue.DEMAND: words("demanda"),
    Cue.BAN: words("prohíb* | prohib* | impid* | bloque*"),
    Cue.PAYMENT: words("pag* | transfer* | transferencia*"),
    Cue.INVESTMENT: words("inver*"),
    Cue.VALUE: words(
        """valor | valorad* | por valor | importe | pedido* | contrato* | envío*
        | por tres años | en total | contrato | factura*"""
    ),
    Cue.REVENUE: words("capital social | ingresos | beneficio* | multa* | capitalización"),
    Cue.PER_HOUR: words("por hora | la hora"),
    Cue.PER_MONTH: words("al mes | por mes | mensual*"),
    Cue.PER_CHIP: words("por chip | por unidad | cada uno | por tarjeta | la unidad"),
    Cue.PER_SERVER: words("por servidor | cada servidor | un servidor"),
    Cue.SEIZED: words("incaut* | decomis* | intercept*"),
    Cue.DELIVERED: words("entreg* | recib* | compr* | posee* | enviad* | contenían"),
    Cue.FORMER: words("ex | antigu* | fundad* por | ex-*"),
    Cue.CLOSE_TO: words("cercan* a | próxim* a"),
    Cue.BYLINE: words("información adicional de | con información de"),
    Cue.TRANSLATED: words("traducido de | traducción automática | traducido por"),
    Cue.THROUGH: words("a través de | mediante"),
    Cue.PRICE: words("precio* | tarifa* | coste*"),
    Cue.SHOW: words("muestr* | según | consultad* | revel*"),
    Cue.BOTH: words(
        """la firma | el grupo | ambas empresas | ambas compañías | la empresa | la compañía
        | ambas"""
    ),
    Cue.ACCESS: words("acceso"),
    Cue.BLIND: words("hacer la vista gorda | no preguntar | quién está detrás"),
    Cue.WE: words("nosotros | nuestr*"),
    Cue.TRAIN: words("entren*"),
    Cue.FUND: words("subvencion* | financ*"),
    Cue.CUSTOMER: words("clientes | cliente | socios"),
    Cue.LET: words(
        """alquila a | arrienda a | le arrienda | les arrienda | le alquila | les alquila
        | arrendador* | cede en alquiler | subarrienda"""
    ),
    Cue.HOST: words(
        """operador*  | arrendador* | casero | hospedador* | gestionad* por
        | operad* por | gestiona | operadora | operado por | explota | explotad* | gestion*"""
    ),
    Cue.LAB: words("universidad* | instituto* | laboratorio* | academia*"),
    Cue.COUNSEL: words("abogad* | defensa | letrad*"),
    Cue.HOSTED: words(
        """alojad* | hosped* | ejecut* en | corrían en | corren en | instalad* | ubicad* | situad*"""
    ),
    Cue.RECIPIENT: words("destinatari* | usuario final | cliente final | comprador final"),
    Cue.LAW: words(
        """ley | leyes | norma* | regla* | legislación | ilegal* | infracción* | legal*"""
    ),
    Cue.POLICY: words(
        """proyecto de ley | proyecto de norma | estudia | baraja | consulta pública | propuesta"""
    ),
    Cue.LISTED: words(
        """lista negra | lista de entidades | vetada por washington | vetado por washington | vetada por estados unidos"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="es",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "veinte": 20, "treinta": 30, "cincuenta": 50,
        "cien": 100, "mil": 1000,
    },
    scales={
        "mil millones": 10**9, "millones": 10**6, "millón": 10**6, "mil": 1000, "billones": 10**12,
    },
    more_than=words("más de | al menos | por encima de | superior a"),
    less_than=words("menos de | hasta | casi"),
    about=words("unos | unas | alrededor de | cerca de | aproximadamente | casi"),
    currencies={
        "dólares": "USD", "dólar": "USD", "euros": "EUR", "yuanes": "CNY", "yuan": "CNY",
        "libras": "GBP", "yenes": "JPY",
    },
    units={
        "equipos": "servers", "máquinas": "servers", "unidades": "chips", "tarjetas gráficas": "chips", "partidas": "shipments", "gabinetes": "racks",
        "chips": "chips", "gpu": "chips", "gpus": "chips", "procesadores": "chips", "tarjetas": "chips",
        "aceleradores": "chips", "servidores": "servers", "sistemas": "systems", "envíos": "shipments",
        "superordenadores": "supercomputers", "supercomputadoras": "supercomputers",
        "racks": "racks", "semiconductores": "chips", "cargamentos": "shipments",
    },
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
        "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
    },
    last=words("el pasado | pasado"),
    places={
        "georgia": "GE",
        "china": "CN", "chino": "CN", "chinos": "CN", "chinas": "CN", "pekín": "CN", "shanghái": "CN",
        "shenzhen": "CN", "estados unidos": "US", "ee.uu": "US", "ee. uu": "US", "eeuu": "US",
        "estadounidense*": "US", "washington": "US", "california": "US", "florida": "US",
        "trump": "US", "singapur*": "SG", "malasia": "MY", "malasi*": "MY", "johor": "MY",
        "indonesi*": "ID", "tailand*": "TH", "bangkok": "TH", "hong kong": "HK", "taiw*": "TW",
        "japón": "JP", "japon*": "JP", "osaka": "JP", "vietnam*": "VN", "india": "IN",
        "rusia": "RU", "ruso*": "RU", "rusa*": "RU", "moscú": "RU", "turquía": "TR",
        "emiratos": "AE", "dubái": "AE", "arabia saud*": "SA", "corea": "KR", "australi*": "AU",
        "macao": "MO", "filipinas": "PH", "canad*": "CA", "países bajos": "NL", "alemania": "DE",
        "reino unido": "GB", "londres": "GB", "irlanda": "IE", "irán": "IR", "méxico": "MX",
        "caimán": "KY",
    },
    agencies={
        "guardia civil": Agency("Guardia Civil", "ES", Role.PROSECUTOR),
        "policía nacional": Agency("Policía Nacional", "ES", Role.PROSECUTOR),
        "departamento de comercio": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "departamento de justicia": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "oficina de industria y seguridad": Agency(
            "Bureau of Industry and Security", "US", Role.REGULATOR
        ),
        "casa blanca": Agency("White House", "US", Role.ENABLER),
        "policía de singapur": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "fbi": Agency("FBI", "US", Role.PROSECUTOR),
    },
    anonymous=(
        r"(?:(?P<count>\w+) )?(?P<who>personas|fuentes|empleados|ejecutivos|ingenieros|directivos)"
        r" (?:familiarizadas|conocedor\w+|cercan\w+|de la empresa|anónim\w+|con conocimiento)",
        r"(?:un|una) (?P<who>ejecutiv[oa]|emplead[oa]|ingenier[oa]|fuente|persona|directiv[oa])\b",
    ),
    company_heads=words(
        """start-up | empresa | compañía | gigante tecnológico | filiales | intermediarios
        | empresas fantasma | gobiernos locales | proveedor"""
    ),
    reported_by=(r"(?:según|informó|publicó|de acuerdo con) (?:el |la |los )?{outlet}",
                 r"(?:el |la )?{outlet} (?:informa|informó|publica|reveló|señala)"),
    sources=words("por | de | con | mediante | vía"),
    receivers=words("a | para | al"),
    before=words("antes de"),
)  # fmt: skip
