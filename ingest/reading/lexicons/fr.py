"""French words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """lou* des | louer | louent | loue | louait | loué | louée | louées | loués | louant
        | location* | louaient | bail | crédit-bail | à l'heure | abonn* | à distance
        | accès au cloud | services cloud | services de cloud | via le cloud
        | puissance de calcul de | sous-lou* | entraîner ses modèles sur | entraîné ses modèles
        | entraînent leurs modèles | loueur*"""
    ),
    Cue.BUY: words(
        """achet* | achat* | acqui* | procur* | commande* | commandé* | import* | s'approvisionn*
        | racheté* | équip* en | s'équip* | faire livrer | fait livrer | fourni* auprès
        | se fourni* | fournir en | approvisionn* | passé commande | command*"""
    ),
    Cue.GET: words(
        """accès | accéd* | obten* | obtenu* | utilis* | entraîn* | recours | exploit* | servi de"""
    ),
    Cue.SELL: words("vend* | vente* | revend* | fourni* | livr* | propos*"),
    Cue.SHIP: words(
        """arriv* | parvien* | finissent en chine | destinés à | à destination de | expédi*
        | export* | livr* | achemin* | envoy* | transit* | réexport* | détourn* | réachemin*
        | transport* | cargaison* | réexpédi* | rejoint | rejoin* | embarqu* | convoy*
        | passés par | passer par | partai* pour | quitté"""
    ),
    Cue.ORDER: words(
        """commandes auprès de nvidia | commandé à nvidia | directement à nvidia
        | directement auprès de nvidia | premier acheteur | directement auprès
        | commande directement | auprès de nvidia"""
    ),
    Cue.SMUGGLE: words(
        """contreband* | marché noir | trafic de | trafiquant* | clandestin* | marché gris
        | réseau de contrebande | en fraude | détourn* | illégalement"""
    ),
    Cue.ILLEGAL: words(
        """illégal* | illicit* | sans licence | sans autorisation | contourn* | en violation
        | viol* des | frauduleu* | échapp* aux | blanchiment | complot*"""
    ),
    Cue.FALSE_PAPERS: words(
        """déclarés comme | déclarées comme | étiquetés comme | maquillés en | faux document*
        | faux papiers | falsifi* | fausse* déclaration* | ré-étiquet* | réétiquet* | relabel*
        | faux labels | fausses étiquettes | fausses factures | faux documents | sous couvert de
        | au nom d'une | présenté* comme | déclaré* comme | cachés parmi"""
    ),
    Cue.TRANSIT: words(
        """via la malaisie | via singapour | via hong kong | via la thaïlande | points de passage
        | pays tiers | transit* | plaque tournante | transbord* | pays intermédiaires
        | passées par | passés par | en passant par | via"""
    ),
    Cue.MIDDLEMAN: words(
        """intermédiaire* | revendeur* | courtier* | distributeur* | négociant* | prête-nom*
        | transitaire* | société de logistique | sociétés de logistique | et logistique
        | logistique impliquant | sociétés chinoises spécialisées | grossiste*
        | acheteurs écran | homme de paille | hommes de paille | négoce | société de négoce
        | importateur* | exportateur* | trader* | sous-traitant logistique | marchand*
        | rabatteur* | par l'entremise | commission | cabinet de conseil | attributaire*
        | adjudicataire* | sous-loue* | intermédiation"""
    ),
    Cue.SUBSIDIARY: words(
        """filiale* | société affiliée | sociétés affiliées | unité locale | détenu* à
        | entité sœur | société sœur | détenue à | contrôlée par"""
    ),
    Cue.SHELL: words(
        """société écran | sociétés écrans | sociétés écran | société-écran | sociétés-écrans
        | coquille vide | coquilles vides | boîte aux lettres | fausse société | fausses sociétés
        | société fictive | sociétés fictives | adresse fictive | société de façade
        | sociétés de façade | entreprise fictive | entreprises fictives | sans salarié
        | aucun salarié | prête-nom* | paravent | coquille* | domiciliée dans une boîte
        | ni salarié | aucun employé | coquille"""
    ),
    Cue.HIDE: words("cach* | dissimul* | masqu*"),
    Cue.STOCKPILE: words(
        """stock* | accumul* | constitu* des réserves | faire des réserves | amass* | thésauris*
        | font provision | fait provision | faire provision | des stocks | réserves de
        | avant l'entrée en vigueur | devancer"""
    ),
    Cue.STATE: words(
        """mairie de | ville de | région de | soutenu par l'état | soutenus par l'état | public*
        | gouvernements locaux | gouvernement local | collectivités | municipal* | étatique*
        | provincial* | fonds publics | autorités locales | municipalité* | district | comté
        | mairie | régional* | public | publics | publique* | budget municipal | argent public
        | deniers publics | la ville"""
    ),
    Cue.CLUSTER: words(
        """grappe* | cluster* | supercalculateur* | superordinateur* | centre de données
        | centres de données | data center* | datacenter* | centres de calcul | centre de calcul
        | parc de calcul | ferme* de serveurs | centre informatique"""
    ),
    Cue.CLOUD: words("cloud | informatique en nuage | nuage"),
    Cue.HYPERSCALER: words(
        """géant américain du cloud | géants américains du cloud | géant technologique américain
        | fournisseur américain de cloud | clouds américains | cloud américain
        | fournisseurs américains | auprès d'oracle | chez oracle"""
    ),
    Cue.ABROAD: words(
        """à l'étranger | hors de chine | hors de la chine | asie du sud-est | outre-mer
        | à l'extérieur de la chine | moyen-orient | en dehors de la chine"""
    ),
    Cue.CHIP: words(
        """puce* | semi-conducteur* | processeur* | accélérateur* | carte* graphique* | cartes
        | circuit* intégré* | composants"""
    ),
    Cue.COMPUTE: words("puissance de calcul | capacité* de calcul | temps de calcul | calcul"),
    Cue.SERVER: words("serveur* | superordinateur* | baies | rack*"),
    Cue.FOUNDRY: words(
        """tsmc | fondeur* | fonderie* | sous-traitant | samsung | nanomètres | fabriqué par"""
    ),
    Cue.TURNED_UP: words(
        """retrouv* dans | découvert* dans | pour huawei | pour le compte de huawei | démontage
        | dans un processeur huawei | de huawei | retrouvé* | découvert* | transmis* à
        | identique*"""
    ),
    Cue.COURIER: words("valise* | bagage* | transport* | emport*"),
    Cue.DRIVES: words("disques durs | téraoctet* | données d'entraînement"),
    Cue.GAMING: words("gaming | jeux vidéo | gamer* | geforce | grand public"),
    Cue.REBUILD: words("modifi* | répar* | reconditionn* | recycl* | convert*"),
    Cue.CHINESE: words(
        """chine | chinois* | pékin | shanghai | shenzhen | russie | russe* | moscou | iran*"""
    ),
    Cue.COMPANY: words(
        """entreprise* | société* | start-up* | groupe* | géant* | fournisseur* | clients
        | acheteurs | université* | spécialiste* | jeune pousse | éditeur* | fabricant*
        | concepteur* | exploitant* | opérateur* | hébergeur* | laboratoire* | fonds | banque
        | constructeur* | négoce | importateur* | exportateur* | grossiste* | intégrateur*
        | développeur*"""
    ),
    Cue.SAY: words(
        """selon | dit | déclar* | affirm* | indiqu* | expliqu* | rapport* | précis* | ajout*
        | annonc* | révél* | assur* | d'après | répond* | soulign* | résumé | allègu* | estim*
        | jure* | soutien* | souten* | racont* | alègue* | reconnaît | fait état"""
    ),
    Cue.DENY: words(
        """dément* | nie | nient | nié | réfut* | contest* | rejet* | faux | infondé*
        | aucune preuve | sans fondement | nie les | nient les | rejett*
        | assur* que ses clients | n'a jamais | n'ont jamais | conteste* | réfute*
        | n'avoir enfreint | n'avoir violé | enfreint aucune | violé aucune
        | toute infraction | ignorai* | plaidé non coupable | plaident non coupable
        | plaidé non coupables | abusée par | n'enfreint aucune | aucun contrat
        | aucune relation | n'a rien à se reprocher | rien d'illégal | non coupable | récus*
        | inexact*"""
    ),
    Cue.COMPLY: words(
        """respect* les | conform* | en conformité | se conforme | respecte strictement
        | conformité | respecter scrupuleusement | respecter la | respecte la
        | respectent la | respecter les | scrupuleusement | en règle | strict respect
        | respect du droit | dans la légalité | en toute légalité | respecter le droit
        | respecte le droit | respectent le droit | respecter tou* | respecte tou*
        | respectent tou* | respecter toutes les règles | toutes les règles"""
    ),
    Cue.UNAWARE: words(
        """n'a pas connaissance | n'ont pas connaissance | ignor* tout | aucune connaissance
        | aucun indice"""
    ),
    Cue.NO_COMMENT: words(
        """n'a pas répondu | n'ont pas répondu | refusé de commenter | pas souhaité commenter
        | s'est refusé | aucun commentaire | n'a pas souhaité | n'a pas commenté | décliné
        | pas réagi | n'a pas donné suite | n'ont pas donné suite | n'ont souhaité | ni oracle
        | n'a pas voulu | pas donné suite | sans réponse"""
    ),
    Cue.LEGAL_VIEW: words(
        """n'interdi* pas | ne couvre* pas | pas interdit | pas illégal | aucune violation
        | avocat* | juridique* | légal | légalement | vide juridique | ne l'en empêch*
        | n'enfreint | non leur usage | ne vis* pas | ne s'appliqu* pas | licite* | ne tombe* pas
        | pas contraire | aucun texte | hors du champ"""
    ),
    Cue.EXPERT: words(
        """expert* | avocat* | juriste* | analyste* | chercheur* | professeur* | service juridique"""
    ),
    Cue.SPOKESPERSON: words("porte-parole"),
    Cue.OFFICIAL: words(
        """ministère* | ministre* | autorités | fonctionnaire* | douane* | police | procureur*
        | doj | département de la justice | department of justice | gouvernement américain
        | responsables américains | sénateur* | maison blanche"""
    ),
    Cue.COURT: words(
        """tribunal | inculp* | arrêt* | procureur* | accus* | plaid* coupable | admis
        | acte d'accusation | poursuiv* | justice | procès | interpell*"""
    ),
    Cue.ACCUSED: words(
        """inculp* | arrêt* | accus* | suspect* | coupable* | identifi* et arrêt* | admis
        | interpell* | garde à vue | mis en examen | mise en examen | jugé* | procès | soupçonn*
        | placés en | poursuivi*"""
    ),
    Cue.DOCUMENT: words("documents | factures | contrats | registres | dossiers"),
    Cue.INSIDER: words(
        """sources | source | personnes au fait | au courant | proche* | employé* | salarié*
        | cadre* | ingénieur* | anonym* | sous couvert"""
    ),
    Cue.NEGATION: words(
        """ne | n'* | pas | aucun* | jamais | sans | ni | cesser | cessé | renoncé | renonce
        | annuler | annulé"""
    ),
    Cue.IRREALIS: words(
        """pourrait | pourraient | si | serait | éventuel* | projet de loi | proposition*
        | potentiel* | empêcher | éviter | risque* | crainte* | étudi* la possibilité
        | envisag* | possibilité | consultation | projet de règle* | proposer* | réfléch* à
        | averti* | mis en garde | met en garde | craint | craignent"""
    ),
    Cue.PLAN: words(
        """prévoi* | compte* | envisag* | projet* | veut | tent* | souhait* | cherch*"""
    ),
    Cue.HEDGE: words(
        """aurait | auraient | présum* | supposé* | apparemment | soupçonn* | selon des"""
    ),
    Cue.LICENSED: words(
        """autorisé à vendre | autoris* la vente | permettant à nvidia | reprendre les ventes
        | autorisé* | feu vert | exception légale"""
    ),
    Cue.SANCTION: words(
        """sanction* | liste noire | interdit* | embargo | restreint* | restriction*"""
    ),
    Cue.CONTROL: words(
        """contrôle* à l'export* | contrôle des exportations | contrôles des exportations
        | restrictions d'export* | restrictions à l'export* | restrictions sur les
        | contrôles à l'exportation | règles américaines | contrôles américains | contrôles
        | embargo | réglementation américaine | règles de washington"""
    ),
    Cue.EARNINGS: words(
        """chiffre d'affaires | bénéfice* | trimestre | résultat* | bourse | investisseurs
        | concurrence"""
    ),
    Cue.OTHER_GOODS: words("lithographie | mémoire* | vram | pétrole | dlss | ascend"),
    Cue.DEMAND: words("demande"),
    Cue.BAN: words("interdi* | empêch* | bloqu*"),
    Cue.PAYMENT: words("vers* | pay* | virement* | paiement*"),
    Cue.INVESTMENT: words("invest*"),
    Cue.VALUE: words(
        """valeur | estim* | d'une valeur | montant | commande | contrat | cargaison* | coût
        | marché | portait sur | porte sur | évaluent | au total | sur la durée | facture
        | soit | transaction"""
    ),
    Cue.REVENUE: words(
        """capital social | chiffre d'affaires | bénéfice* | amende* | capitalisation"""
    ),
    Cue.PER_HOUR: words("par heure | l'heure | de l'heure | horaire"),
    Cue.PER_MONTH: words("par mois | mensuel*"),
    Cue.PER_CHIP: words("par puce | l'unité | pièce | par carte | chacune"),
    Cue.PER_SERVER: words("par serveur | le serveur | un serveur"),
    Cue.SEIZED: words("saisi* | confisqu* | intercept*"),
    Cue.DELIVERED: words("livr* | reçu* | acquis | export* | comprennent"),
    Cue.FORMER: words("ancien | anciens | ancienne | fondé* par | ex-*"),
    Cue.CLOSE_TO: words("proche de | proches de"),
    Cue.BYLINE: words("avec la contribution de | reportage complémentaire"),
    Cue.TRANSLATED: words("traduit de | traduction automatique | traduit par"),
    Cue.THROUGH: words("via | à travers | par l'intermédiaire de | auprès de"),
    Cue.PRICE: words("prix | tarif* | coût*"),
    Cue.SHOW: words("montr* | selon | d'après | consult*"),
    Cue.BOTH: words(
        """la start-up | le laboratoire | les deux entreprises | les deux sociétés | l'entreprise
        | la société | le groupe"""
    ),
    Cue.ACCESS: words("accès"),
    Cue.BLIND: words("fermer les yeux | ne pas chercher | qui se cache derrière"),
    Cue.WE: words("nous | notre | nos"),
    Cue.TRAIN: words("entraîn*"),
    Cue.FUND: words("subvention* | financ*"),
    Cue.CUSTOMER: words("clients | client | locataires | partenaires"),
    Cue.LET: words(
        """loue à | louent à | loué à | loueur* | sous-loue | propose à la location
        | met à disposition | donne en location"""
    ),
    Cue.HOST: words(
        """exploitant* | opérateur* | hébergeur* | loueur* | bailleur* 
         | exploité par | exploitée par | exploite | opérateur"""
    ),
    Cue.LAB: words("université* | institut* | laboratoire* | académie* | école"),
    Cue.COUNSEL: words("avocat* | défense | conseil"),
    Cue.HOSTED: words(
        """héberg* | tourn* sur | fait tourner | faire tourner | font tourner | installé* | logé*
        | implanté* | situé* | hébergé*"""
    ),
    Cue.RECIPIENT: words("destinataire* | client final | utilisateur final | acheteur final"),
    Cue.LAW: words(
        """loi | lois | règle* | réglementation* | droit | infraction* | illégal* | norme*"""
    ),
    Cue.POLICY: words(
        """projet de loi | projet de règle | consultation publique | proposition | auditionn*"""
    ),
    Cue.LISTED: words(
        """liste noire | liste des entités | entity list | inscrite sur la liste | inscrit sur la liste"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="fr",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "douze": 12, "vingt": 20, "trente": 30, "cinquante": 50, "cent": 100,
        "mille": 1000, "une dizaine": 10, "un": 1, "une": 1,
    },
    scales={
        "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "mille": 1000,
        "m": 10**6, "md": 10**9, "mds": 10**9, "cents": 100,
    },
    more_than=words("plus de | au moins | supérieur à | dépassant"),
    less_than=words("moins de | jusqu'à | près de"),
    about=words("environ | près de | quelque | autour de"),
    currencies={
        "dollars américains": "USD", "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR",
        "yuans": "CNY", "yuan": "CNY", "livres": "GBP", "yens": "JPY",
    },
    units={
        "machines": "servers", "unités": "chips", "serveur": "servers", "lots": "shipments", "armoires": "racks",
        "puces": "chips", "puce": "chips", "gpu": "chips", "gpus": "chips", "processeurs": "chips",
        "cartes": "chips", "cartes graphiques": "chips", "accélérateurs": "chips",
        "serveurs": "servers", "baies": "racks", "systèmes": "systems",
        "superordinateurs": "supercomputers", "supercalculateurs": "supercomputers",
        "livraisons": "shipments", "expéditions": "shipments", "cargaisons": "shipments",
        "envois": "shipments",
    },
    months={
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
        "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    },
    last=words("en dernier"),
    places={
        "chine": "CN", "chinois*": "CN", "pékin": "CN", "shanghai": "CN", "shenzhen": "CN",
        "états-unis": "US", "américain*": "US", "washington": "US", "californie": "US",
        "floride": "US", "alabama": "US", "texas": "US", "new york": "US", "virginie": "US",
        "trump*": "US", "singapour*": "SG", "malaisie*": "MY", "malaisien*": "MY", "johor": "MY",
        "indonés*": "ID", "jakarta": "ID", "thaïland*": "TH", "bangkok": "TH", "hong kong": "HK",
        "hongkong": "HK", "taïwan*": "TW", "taiwan*": "TW", "japon*": "JP", "osaka": "JP",
        "vietnam*": "VN", "inde": "IN", "indien*": "IN", "russie": "RU", "russe*": "RU",
        "moscou": "RU", "turquie": "TR", "émirats": "AE", "dubaï": "AE", "arabie": "SA",
        "corée": "KR", "australi*": "AU", "macao": "MO", "philippin*": "PH", "canad*": "CA",
        "pays-bas": "NL", "allemagne": "DE", "royaume-uni": "GB", "londres": "GB", "irlande": "IE",
        "kazakhstan": "KZ", "norvège": "NO", "iran*": "IR", "caïmans": "KY",
    },
    agencies={
        "département de la justice": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "department of justice": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "ministère américain de la justice": Agency(
            "US Department of Justice", "US", Role.PROSECUTOR
        ),
        "doj": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "département du commerce": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "ministère américain du commerce": Agency(
            "US Department of Commerce", "US", Role.REGULATOR
        ),
        "ministère du commerce": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "bureau of industry and security": Agency(
            "Bureau of Industry and Security", "US", Role.REGULATOR
        ),
        "maison blanche": Agency("White House", "US", Role.ENABLER),
        "police de singapour": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "police singapourienne": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
    },
    anonymous=(
        r"(?:(?P<count>\w+) )?(?P<who>personnes|sources|employés|cadres|salariés|ingénieurs|responsables)"
        r" (?:au fait|proches|au courant|anonymes|de l'entreprise|familières|ayant)",
        r"(?:un|une) (?P<who>cadre|employé|ingénieur|source|personne|responsable|salarié)\b",
    ),
    company_heads=words(
        """start-up | société | entreprise | géant technologique | filiales | intermédiaires
        | sociétés écrans | gouvernements locaux"""
    ),
    reported_by=(r"(?:selon|d'après|rapporte|indique|révèle|cité par) (?:le |la |l')?{outlet}",
                 r"(?:le |la )?{outlet} (?:rapporte|révèle|indique|écrit|affirme)"),
    sources=words("par | auprès | chez | via | avec | de | d | auprès de"),
    receivers=words("à | pour | vers | au"),
    before=words("avant"),
)  # fmt: skip
