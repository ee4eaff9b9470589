"""German words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """miete* | mieten | gemietet* | mietet* | anmiet* | angemietet* | vermiet* | mietvertr*
        | mietverein* | mietsystem* | mietdienst* | mietwagen* | miet | leasing* | leasen
        | geleast* | pacht* | *mietdienst* | cloud-miet* | rechenzeit | stundenweise
        | einstündig* | cloud-dienst* | cloud-anbieter* | cloud-zugang* | cloudanbieter*
        | clouddienst* | zugang zu cloud | zugang zu high-end | zugang zu den chips
        | bieten auch zugang | aus der ferne | fernzugriff* | rechenkapazität* | abonn*
        | rechenleistung mit | rechenleistung mit nvidias | rechenleistung außerhalb
        | rechenleistung von | kapazitäten in | kauft zeit | kaufen zeit | untervermiet*
        | cloud-computing* | clustern anderer | computer-clustern anderer | zeit auf"""
    ),
    Cue.BUY: words(
        """einkäuf* | käufe | zukäufe | bezug | kauf | kaufen | kaufte* | kauft | gekauft*
        | ankauf* | einkauf* | einzukaufen | zukauf* | erwarb* | erwerb* | erworben* | beschaff*
        | bezieh* | bezog* | bezogen* | bestell* | orderte* | geordert* | anschaff* | angeschafft*
        | besorg* | zugekauft* | eingekauft* | direktkauf* | ließ sich liefern
        | ließen sich liefern | eingedeckt | abgenommen"""
    ),
    Cue.GET: words(
        """verschaff* | ergatter* | gelangen an | gelangt an | gelangten an | kommt an | kamen an
        | an sich gebracht | zugang | zugriff* | zugreif* | greift | greifen | erhalten | erhielt*
        | bekommen | bekam* | gelang* | beschaff* | kommen an | nutzen | nutzt* | nutzte*
        | genutzt* | verwend* | trainier* | gebucht* | buchte* | bucht | versorgt*"""
    ),
    Cue.SELL: words(
        """verkauf* | verkauft* | vertrieb* | lieferte* | liefert* | weiterverkauf* | angebot*
        | biete* | beliefer*"""
    ),
    Cue.SHIP: words(
        """kommt aus | kommen aus | trifft ein | treffen ein | weiterverschifft* | landen
        | landeten | bestimmt waren | gelangen nach | gelangten nach | geliefert*
        | lieferung* | verschick* | verschiff* | versand* | versend* | ausfuhr*
        | ausgeführt* | ausfuhren | exportier* | export | exporte | schick* | umgeleitet*
        | umleit* | geschleust* | schleus* | weitergeleit* | weiterleit* | transportier*
        | sendung* | nach china gelangt* | gelangten | gelangt sind | lieferten
        | abgezweigt* | geliefert zu haben | gelang* | gelangte* | weiterverk* | eingeführt*
        | verbracht* | weiter nach | umgeladen | verladen | abgefertigt | gebracht haben
        | gebracht | geschafft | verschifft* | schmuggel* | weiterreich* | geflogen
        | weitergeflogen | ausgeliefert"""
    ),
    Cue.ORDER: words(
        """bei nvidia bestell* | bestellte bei nvidia | direkt bei nvidia
        | bestellungen bei nvidia | aufträge an nvidia | größter käufer | direkt bei
        | bei nvidia bestellt | bei nvidia geordert"""
    ),
    Cue.SMUGGLE: words(
        """schmugg* | *schmuggel* | geschmuggelt* | schwarzmarkt* | graumarkt* | grauen markt
        | geschleust* | schleus* | eingeschleust* | unterderhand | hehler* | umgeschlagen
        | schwarzen markt | umgeleitet* | abgezweigt*"""
    ),
    Cue.ILLEGAL: words(
        """illegal* | rechtswidrig* | ohne genehmigung | ohne lizenz* | ohne die erforderlich*
        | ohne exportlizenz* | ohne erlaubnis | unter umgehung | umgeh* | umgang* | umgegangen
        | unterlauf* | unterlief* | verstoß gegen | verschwör* | geldwäsch* | unerlaubt*
        | verbotswidrig*"""
    ),
    Cue.FALSE_PAPERS: words(
        """deklariert als | getarnt als | als * deklariert* | ausgegeben als | falsch etikettiert*
        | falsche papier* | falschen papier* | gefälscht* | fälsch* | umetikett* | falschdeklar*
        | falsche angaben | falschen angaben | fingiert* | attrappen* | falsch deklariert*
        | gefälschte dokument* | als * getarnt | zwischen * versteckt | mit möbeln | versteckt
        | angeblich für | ausgegeben"""
    ),
    Cue.TRANSIT: words(
        """umschlagpl* | drehkreuz* | drittl* | drittst* | über singapur | über malaysia
        | über hongkong | über thailand | transit* | zwischenstation*"""
    ),
    Cue.MIDDLEMAN: words(
        """weiterverkäuf* | zwischenhänd* | mittelsm* | mittelsleut* | vermittler*
        | vermittelte* | makler* | händler* | wiederverkäuf* | strohkäuf* | strohm*
        | spedition* | speditionsfirm* | logistikfirm* | logistikunternehm* | logistiker*
        | handelsfirm* | handelsunternehm* | großhänd* | distributor* | reseller* | broker*
        | dienstleister für den einkauf | zwischengeschaltet* | beschaffungsnetz*
        | über dritte | vertriebspartner* | *händler* | *händlers | importeur* | exporteur*
        | handelshaus* | it-händler* | zwischenfirm* | *spediteur* | *makler* | einkäufer*
        | weiterverkauft* | wiederverkäufer* | händlerring | zuschlag bekam | provision von
        | zuschlag erhielt | beschaffer* | einkäufer | weiterverkauf* | untermiet*
        | als kunde trat | trat als kunde | im auftrag chinesischer"""
    ),
    Cue.SUBSIDIARY: words(
        """tochter* | *tochtergesellschaft* | *tochterunternehm* | *tochterfirm* | ableger*
        | unternehmenstöchter* | konzerntöchter* | töchter | tochter | niederlassung*
        | schwestergesellschaft* | auslandstöchter* | konzerneinheit* | hundertprozentig*
        | vollständig im besitz | gehört zu | tochterfirma | konzerngesellschaft*
        | gehört zu 100 | gehört vollständig | zu 100 prozent | hundertprozentige*"""
    ),
    Cue.SHELL: words(
        """briefkasten* | scheinfirm* | scheinunternehm* | scheingesellschaft* | tarnfirm*
        | mantelgesellschaft* | strohfirm* | scheinadress* | fiktive adress* | vorgeschobene firm*
        | vorgeschobenen firm* | deckfirm* | tarnunternehm* | identität zu verschleier*
        | identität verschleier* | identität zu verberg* | wahre identität | fassadenfirm*
        | identität verheimlich* | identität zu verheimlich* | verschleiern, wer | fiktive adresse
        | ohne mitarbeiter | ohne angestellte | keine mitarbeiter | keine angestellten
        | vorgeschoben* | *tarnfirma | scheinkund* | postfach | weder angestellte
        | drei wochen alt | tarnfirma | tarnfirmen | scheinfirma | hinter einer"""
    ),
    Cue.HIDE: words("verschleier* | verberg* | versteck* | tarn* | verheimlich* | verbirgt"),
    Cue.STOCKPILE: words(
        """bevorrat* | horten | hortet* | hortete* | gehortet* | vorrat | vorräte* | lager anleg*
        | einlager* | lagern | lagert* | lagerten | eindeck* | eingedeckt* | deckten sich
        | deckte sich | vorratsk* | vor dem verbot | hamster* | aufgestockt* | anhäuf*
        | auf vorrat | vorsorglich | bestände | bestand an | gewappnet | auf halde
        | kurz vor inkrafttreten | vor inkrafttreten | solange es geht | lager gefüllt
        | füllen die lager | lager füll* | eindecken"""
    ),
    Cue.STATE: words(
        """stadtregierung* | bezirksregierung* | stadtverwaltung* | kreisregierung* | der staat
        | vom staat | staat landesweit | landesweit gefördert* | etlichen orten | vielen orten
        | staatlich* | staatsn* | staatseig* | öffentliche hand | öffentlicher hand
        | öffentlichen mitteln | öffentliche mittel | steuergeld* | lokale regierung*
        | lokalregierung* | kommunal* | örtliche regierung* | örtlichen regierung*
        | lokalen regierung* | provinzregierung* | lokale behörd* | staatsgeld* | mehrere orte
        | mehrere städte | nationalen politik | nationale politik | kommunen
        | gebietskörperschaft* | behörden vor ort | regierungsn* | kreis | landkreis* | stadt
        | städtisch* | provinz | staatliche* | öffentlich* | bezirk* | steuerzahler*
        | städtischen haushalt | stadt * hat | öffentlichem geld | aus dem haushalt"""
    ),
    Cue.CLUSTER: words(
        """*cluster* | supercomputer* | superrechner* | rechenzentr* | *rechenzentr*
        | *datenzentr* | datencenter* | rechnerverbund* | rechnerverbünd* | infrastruktur
        | rechenpark* | rechenzentrum* | serverfarm* | serverhall* | rechencluster*
        | datenhall* | rechenhalle*"""
    ),
    Cue.CLOUD: words("cloud* | *-cloud | rechenzeit | wolke"),
    Cue.HYPERSCALER: words(
        """us-technologiegigant* | us-technologieries* | us-technologiekonzern* | us-tech-ries*
        | us-tech-gigant* | us-techkonzern* | us-tech-konzern* | amerikanische technologieries*
        | amerikanischer technologieries* | amerikanischen technologieries*
        | amerikanische cloud* | amerikanischer cloud* | amerikanischen cloud* | us-cloud*
        | us-anbieter* | technologiegigant* aus den usa | amerikanischen technologiekonzern*
        | us-konzern* in china | hyperscaler* | amerikanischer technologiekonzern*
        | us-techriese* | us-digitalkonzern* | servern von oracle | bei oracle | von oracle"""
    ),
    Cue.ABROAD: words(
        """außerhalb chinas | im ausland | ins ausland | aus dem ausland | auslands* | übersee
        | südostasien* | in drittl* | ausländischen rechenzentr* | ausländische rechenzentr*
        | außerhalb des landes | außerhalb der volksrepublik | dortigen rechenzentr*
        | nahen osten"""
    ),
    Cue.CHIP: words(
        """*chip | *chips | *chipen | chip* | halbleiter* | *halbleiter* | prozessor* | *prozessor*
        | beschleuniger* | *beschleuniger* | grafikkarte* | *karten | grafikprozessor*
        | bauteil* | komponenten | bausteine*"""
    ),
    Cue.COMPUTE: words(
        """rechenleistung* | rechenzeit* | rechenkapazit* | ki-training* | rechenkraft"""
    ),
    Cue.SERVER: words(
        """server* | *server | racks | *racks | nvl72 | hgx | dgx | supercomputer* | *systeme
        | *systemen"""
    ),
    Cue.FOUNDRY: words(
        """tsmc | auftragsfertig* | foundry | foundries | fertigen ließ | fertigen lass*
        | chipfertig* | auftragshersteller* | samsung | fertigung | auftragsfertiger | nanometer"""
    ),
    Cue.TURNED_UP: words(
        """in huawei* | für huawei | gefunden in | auftauchte* | aufgetaucht* | entdeckt*
        | zerleg* | tauchte* | in einem prozessor von huawei | steckte* | weitergegeben an
        | weitergereicht* | identisch* | wiedergefunden | gefunden"""
    ),
    Cue.COURIER: words(
        """koffer* | handgepäck* | reisten | flogen | fliegen | flog | ausfliegen | mitgebracht*
        | kurier* | im gepäck | trugen"""
    ),
    Cue.DRIVES: words(
        """festplatten* | festplatte | terabyte* | trainingsdaten | datenträger* | daten aus
        | ihre daten"""
    ),
    Cue.GAMING: words(
        """gaming* | spielekarte* | spiele-grafik* | geforce* | gamer* | consumer-*
        | verbraucherkarte* | spielegrafik* | spielerkarte* | spielgrafikkarte*
        | grafikkarten für spieler"""
    ),
    Cue.REBUILD: words(
        """umgebaut* | umbau* | umbauen | repar* | aufgearbeitet* | aufarbeit* | zweckentfr*
        | umgerüst* | umrüst* | modifizier* | ablösen"""
    ),
    Cue.CHINESE: words(
        """china* | chinesisch* | chinese* | peking* | shanghai* | shenzhen* | hangzhou | zhejiang*
        | xinjiang* | volksrepublik* | festland* | russland* | russisch* | moskau* | guangdong
        | volksbefreiungsarmee | *chinesisch* | iran*"""
    ),
    Cue.COMPANY: words(
        """industrie | *unternehmen* | *firma | *firmen | *konzern* | *gruppe* | *anbieter*
        | start-up* | startup* | *start-up* | *gigant* | *riese* | entwickler* | kunden | käufer*
        | *institut* | universität* | *hersteller* | *bauer* | *entwickler* | *spezialist*
        | *dienstleister* | *zulieferer* | *betreiber* | *händler* | *tochter | *gesellschaft
        | *investor* | *bank | *fonds | *werk | *labor | *designer | *designer* | *lieferant*"""
    ),
    Cue.SAY: words(
        """gesagt | mitgeteilt | erklärt hatte | sagen | meinen | erklären | schildert* | urteilt*
        | beschreib* | vergleicht | verglich | räumt* | räumen | bestätigen | betonen | geben an
        | heißt | sagt* | sagten | sagte | laut | so | zufolge | erklärt* | erklärte* | teilte
        | berichtet* | berichten | nach angaben | behaupt* | fügte | fügten | stellte | äußert*
        | bestätigt* | meldet* | meldete* | schreibt | schrieb | betont* | beton* | räumte
        | gab an | gaben an | antwort* | hieß es | heißt es | erzähl* | wies | wiesen
        | recherchiert* | nannte | meint* | versicher* | soll | sollen | wollen | will
        | laut einem | teilten | gesteht | gestand | beteuer* | verwies | verweis* | bezifferte*
        | räumt ein | sieht"""
    ),
    Cue.DENY: words(
        """frei erfunden | erfunden | entbehr* jeder grundlage | bestreit* | bestritt*
        | dementier* | zurückgewiesen* | weist | wies | wiesen | zurückweis* | leugn*
        | widersprach* | widersprich* | falsch | unwahr* | haltlos* | unbegründ*
        | keine beweise | kein beweis* | keinerlei beweis* | nie verkauft | streitet
        | stritt | abgestritten | unzutreffend | verneint* | keine geschäfte | nichts zu tun
        | nicht verstoßen | nie geliefert | nicht geliefert | weist zurück | wies zurück
        | keinerlei geschäft* | stimmt nicht | gegen geltendes recht | nicht verkauft
        | träfen nicht zu | trifft nicht zu | treffe nicht zu | nicht zutreffend
        | jede verbindung | wies den verdacht | den verdacht zurück | getäuscht
        | gegen kein gesetz | kein gesetz | keinen verstoß | kein verstoß | kein vertrag
        | keinen vertrag | keine vertrag* | keine geschäftsbeziehung*
        | nichts falsch gemacht | nicht kunde | kein kunde | nicht schuldig
        | keine gesetze verletzt"""
    ),
    Cue.COMPLY: words(
        """halte sich | hält sich | halten sich | gesetzestreu* | befolg* | einhalt* | eingehalten
        | compliance* | im einklang mit | regelkonform* | gesetze und vorschrift*
        | gesetzeskonform* | vorschriften ein | vorschriften einzuhalten | rechtmäßig* | legal
        | regeln strikt | strikt an | streng an | achte streng | achten streng
        | jeden kunden geprüft | alle vorschriften | an alle gesetze | gesetzeskonform | hält alle
        | im rahmen der gesetze | einzuhalten | einhielten | halte ein | im einklang | rechtens
        | geltenden gesetze | geltendes recht ein | alle gesetze | halte alle | gesetze ein"""
    ),
    Cue.UNAWARE: words(
        """keine belege | keinen beleg | keine kenntnis von | keinerlei hinweis* | keine kenntnis*
        | nichts wissen | nichts gewusst | wissen nichts | weiß nichts | wusste nichts
        | keine hinweise | keine anzeichen | nicht beteiligt | nicht bekannt
        | keinerlei kenntnis*"""
    ),
    Cue.NO_COMMENT: words(
        """nicht äußern | äußerte sich nicht | äußerten sich nicht | äußert sich nicht
        | keine stellungnahme | kein kommentar | nicht kommentieren | lehnte eine stellungnahme
        | lehnte einen kommentar | lehnte es ab | antwortete nicht | antworteten nicht
        | reagierte nicht | reagierten nicht | nicht erreichbar | bitte um stellungnahme
        | anfragen blieben | anfrage blieb | blieb unbeantwortet | blieben unbeantwortet
        | ließ eine anfrage | ließ anfragen | wollte sich nicht | wollten sich nicht | schwieg
        | kommentiere aber keine | unbeantwortet | keine antwort | gab keine auskunft
        | kommentierte* nicht | fragen unbeantwortet | ließ fragen | keine auskunft
        | nicht zu erreichen | lehnte ab | wollte sich auf anfrage nicht"""
    ),
    Cue.LEGAL_VIEW: words(
        """nicht unter | fallen nicht | fielen nicht | fielen gar nicht | nicht abdeck*
        | nicht abgedeckt | nicht erfass* | nicht verboten | nicht ausdrücklich verb*
        | nicht explizit verb* | explizit verb* | ausdrücklich verb* | kein verstoß
        | keinen verstoß | nicht gegen | verstoß | verstößt | verstoße | verstießen
        | nicht verletz* | rechtlich | legal | rechtsteam* | rechtsabteilung* | juristen
        | juristinn* | anwält* | rechtslücke* | nicht untersag* | erlaubt | zulässig* | erfasst*
        | abdecken | abgedeckt | verwehrt | erfassen sie nicht | erfasst nicht | betreffen nicht
        | nicht betroffen | erlaubt ist | wäre verboten | nicht strafbar"""
    ),
    Cue.EXPERT: words(
        """experte* | expertin* | fachmann | fachfrau | fachleute* | jurist* | anwält* | anwalt
        | rechtsteam* | rechtsabteilung* | analyst* | forscher* | professor* | *kontrollexpert*
        | *fachmann | *fachfrau | *expert* | kenner*"""
    ),
    Cue.SPOKESPERSON: words(
        """sprecher* | pressesprecher* | unternehmenssprecher* | *sprecher*"""
    ),
    Cue.OFFICIAL: words(
        """*ministerium* | *minister* | beamte* | *beamt* | behörd* | *behörde* | regierungsbeamt*
        | bureau of industry and security | zoll* | polizei* | weiße haus* | weißen haus*
        | weißes haus* | staatsanwalt* | ermittl* | senator* | abgeordnet* | *justizministeri*
        | fbi | regierungssprech* | bis-*"""
    ),
    Cue.COURT: words(
        """gericht* | anklag* | angeklagt* | klagen | festgenommen* | festnahm* | verhaft*
        | schuldig bekannt* | schuldig | beschuldig* | verurteilt* | eidesstattlich*
        | klageschrift* | prozess | staatsanwalt* | ermittler* | gerichtsdokument*
        | gerichtsunterlag*"""
    ),
    Cue.ACCUSED: words(
        """festgenommen* | festnahm* | angeklagt* | beschuldigt* | verhaft* | verurteilt*
        | verdächtig* | klagen | anklage* | schuldig | vorgeworfen | vorwurf | vorwürfe
        | beschuldig* | durchsuch* | unter verdacht | ermittelt gegen | untersuchungshaft
        | haftbefehl* | steht im verdacht | stehen im verdacht | im verdacht
        | beschuldigung* | razzia*"""
    ),
    Cue.DOCUMENT: words(
        """unterlagen | dokument* | verträge* | rechnung* | akten | firmenregister* | kaufverträg*
        | handelsregister* | zolldaten | eidesstattlich* | papiere"""
    ),
    Cue.INSIDER: words(
        """jemand aus | jemand, der | vertraut* | mit direkter kenntnis | mit kenntnis | insider*
        | eingeweiht* | mitarbeiter* | angestellt* | führungskr* | ingenieur* | manager*
        | nahestehend* | regierungsbeamt* | beamter | beamte | in der nähe von | aus dem umfeld
        | quelle* | personen, die | anonym* | person | beschäftigt* | kreisen | leute, die
        | der sache kundig* | eine person"""
    ),
    Cue.NEGATION: words(
        """nicht | kein | keine | keinen | keiner | keinem | nie | niemals | ohne | weder
        | keinerlei | verboten | untersagt | hinder* | verzichte* | eingestellt
        | einzustellen | abgesagt | aufgegeben"""
    ),
    Cue.IRREALIS: words(
        """würde | würden | könnte* | dürfte | dürfen | falls | wenn | ob | sollte* | möglich*
        | möglicherweise | eventuell* | potenziell* | gesetzentwurf* | entwurf* | vorschlag*
        | erwäg* | um zu verhindern | verhinder* | befürcht* | zu verhindern | prüft
        | prüfen | erwägt | denkbar | fordern | fordert | warnt* | warnen | gewarnt"""
    ),
    Cue.PLAN: words(
        """plant | planen | plante* | geplant* | beabsichtig* | will | wollen | wollte* | möchte*
        | vorhaben | verhandel* | spricht | versuch* | sprechen über"""
    ),
    Cue.HEDGE: words(
        """angeblich* | mutmaßlich* | offenbar | anscheinend | soll | sollen | vermutlich
        | dem vernehmen nach | wohl | dürfte | laut berichten"""
    ),
    Cue.LICENSED: words(
        """genehmigt* verk* | genehmigt hat | genehmigte* | liefern darf | liefern dürf*
        | verkaufen darf | verkaufen dürf* | exportlizenz* erhalten | freigegeb* | freigabe
        | genehmigung für | wieder verkaufen | erlaubt nvidia"""
    ),
    Cue.SANCTION: words(
        """sanktion* | schwarze liste* | schwarzen liste* | schwarzer liste* | *liste | entity list
        | unternehmensliste* | verboten* | gesperrt* | eingeschränkt* | embargo* | blockade*
        | handelsbesch* | kontrolliert* | *sanktion*"""
    ),
    Cue.CONTROL: words(
        """beschränkungen | *beschränkungen | ausfuhrregel* | us-regeln | nachschub
        | exportkontroll* | *exportkontroll* | exportbesch* | *exportbesch* | ausfuhrkontroll*
        | exportsperr* | exportverbot* | exportbestimm* | *exportbestimm* | exportvorschrift*
        | *exportvorschrift* | us-sanktion* | chip-embargo* | ausfuhrverbot* | handelsbeschränk*
        | ausfuhrbeschränk* | exportregeln | exporteinschränk* | us-exportregeln | chipregeln
        | sperre | kontrollen | verbote"""
    ),
    Cue.EARNINGS: words(
        """umsatz* | gewinn* | quartal* | aktie* | aktien | börse* | bilanz* | prognos*"""
    ),
    Cue.OTHER_GOODS: words(
        """lithograf* | speicherchip* | speicherhersteller* | betriebssystem* | chipherstell*
        | erdöl | rohöl | öltanker* | smartphone* | ascend"""
    ),
    Cue.DEMAND: words("nachfrage* | bedarf* | gefragt"),
    Cue.BAN: words(
        """verbiet* | verbot* | untersag* | hindert* | hinderte* | sperr* | gehindert* | verhängt*
        | blockier*"""
    ),
    Cue.PAYMENT: words(
        """zahl* | bezahl* | überwies* | überweis* | gezahlt* | erhielt* | *zahlung* | überwiesen"""
    ),
    Cue.INVESTMENT: words("investi* | invest* | finanzier* | *investition*"),
    Cue.VALUE: words(
        """wert | im wert | wert von | für rund | kosten | kostet* | gekostet* | volumen
        | auftrag | rechnung* | lieferung* | ausfuhr* | nvidia-chips für | millionenwert
        | gpus für | hardware | für mindestens | chips für | zuschlag | auftragswert
        | beläuft sich | auftragsvolumen | über die laufzeit | insgesamt | zusammen
        | preis von | kaufpreis"""
    ),
    Cue.REVENUE: words(
        """stammkapital | umsatz* | gewinn* | börsenwert* | marktwert* | strafe* | bußgeld*
        | gutschein* | jahresumsatz* | quartal*"""
    ),
    Cue.PER_HOUR: words(
        """pro stunde | die stunde | je stunde | stündlich* | einstündig* | stundenpreis*
        | stundensatz* | eine stunde | stundenweise | in der stunde"""
    ),
    Cue.PER_MONTH: words("pro monat | im monat | monatlich* | je monat | monatsmiete*"),
    Cue.PER_CHIP: words(
        """pro chip | je chip | pro stück | pro karte | je karte | stückpreis* | pro gpu
        | das stück"""
    ),
    Cue.PER_SERVER: words(
        """pro server | je server | pro rack | je rack | einen server | ein server"""
    ),
    Cue.SEIZED: words("beschlagnahm* | sichergestellt* | konfiszier*"),
    Cue.DELIVERED: words(
        """geliefert* | gelangt* | erhalten | erhielt* | gekauft* | verfüg* | besitzt | lieferten
        | angekommen"""
    ),
    Cue.CLOSE_TO: words("in der nähe von | nahestehend* | aus dem umfeld von | nahe steht"),
    Cue.FORMER: words(
        """früher | arbeitete | ehemalig* | frühere* | gegründet* | gründet* | von ex-* | einstig*"""
    ),
    Cue.BYLINE: words(
        """mitarbeit an | zusätzliche berichterstattung von | zusätzliche berichterstattung
        | mitarbeit: | mitarbeit von | berichterstattung von"""
    ),
    Cue.TRANSLATED: words(
        """maschinell übersetzt* | aus dem englischen | übersetzt von | übersetzung:
        | maschinelle übersetzung | übersetzung aus"""
    ),
    Cue.THROUGH: words("über | mittels | durch"),
    Cue.PRICE: words("preis* | kosten | kostet | mietpreis*"),
    Cue.SHOW: words(
        """zeigen | zeigt* | geht hervor | zufolge | laut | einsehen | gestützt auf"""
    ),
    Cue.BOTH: words(
        """das start-up | das labor | der betreiber | das institut | die gruppe | beim unternehmen
        | im unternehmen | der hersteller | beide hersteller | beide firmen | beide unternehmen
        | beide | das unternehmen | die firma | der konzern | man | sie"""
    ),
    Cue.ACCESS: words("zugang | zugriff* | zugänge"),
    Cue.BLIND: words(
        """nie ernsthaft | niemals ernsthaft | nicht nachforsch* | nachforsch* | wer hinter ihnen
        | wer dahinter | keine fragen | wegzuschauen | wegschauen | nicht nachfragen"""
    ),
    Cue.OWN: words(
        """konzerns | unternehmens | anbieters | firma | seine | seiner | ihre | ihrer | hauseigen*
        | *rechtsteam* | rechtsabteilung* | hausjurist*"""
    ),
    Cue.WE: words("wir | uns | unsere* | wir auch"),
    Cue.TRAIN: words("trainier*"),
    Cue.FUND: words(
        """fördert* | gefördert* | förder* | bezuschuss* | subvention* | finanzier*"""
    ),
    Cue.CUSTOMER: words("kunden | kunde | mieter | partner | vertriebspartner*"),
    Cue.LET: words("vermiet* | verpacht* | untervermiet* | vermieter*"),
    Cue.HOST: words(
        """betreiber* | *betreiber* | vermieter* | *vermieter*  | hoster*
        | *betreiberin | vermieterin | betreibt | betriebene* | betrieben von"""
    ),
    Cue.LAB: words(
        """universität* | institut* | *institut* | akademie* | hochschule* | *labor | *labors"""
    ),
    Cue.COUNSEL: words("anwalt | anwältin | anwälte | verteidig* | rechtsanwalt*"),
    Cue.HOSTED: words(
        """gehostet* | laufen auf | liefen auf | lief auf | läuft auf | rechnen auf
        | rechnete* auf | betrieben auf | auf servern von | auf servern | untergebracht*
        | installiert* | stehen in | steht in | läuft in"""
    ),
    Cue.RECIPIENT: words(
        """empfänger* | endabnehmer* | endkunde* | endkunden | endnutzer* | abnehmer*
        | endempfänger* | abnehmer war | empfängerin"""
    ),
    Cue.LAW: words(
        """gesetz* | recht | rechtlich* | vorschrift* | *vorschrift* | regel* | *regeln | verstoß*
        | illegal*"""
    ),
    Cue.POLICY: words(
        """entwurf* | gesetzentwurf* | richtlinie* | vorschlag* | kommission will
        | gesetzesvorhaben"""
    ),
    Cue.LISTED: words(
        """schwarzen liste | schwarze liste | entity list | sanktionsliste | gelistet* | embargoliste"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="de",
    cues=CUES,
    decimal_comma=True,
    numerals={
        "ein": 1, "eine": 1, "einen": 1, "einer": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4,
        "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
        "zwölf": 12, "fünfzehn": 15, "sechzehn": 16, "zwanzig": 20, "dreißig": 30, "vierzig": 40,
        "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100,
        "tausend": 1000, "ein dutzend": 12,
    },
    scales={
        "hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6, "mio": 10**6,
        "mio.": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "mrd.": 10**9,
        "billion": 10**12, "billionen": 10**12,
    },
    more_than=words("mehr als | über | mindestens | wenigstens | gut | mindestens rund"),
    less_than=words("weniger als | unter | bis zu | höchstens | knapp"),
    about=words(
        """rund | etwa | ungefähr | circa | ca. | gut | knapp | fast | um die | geschätzt"""
    ),
    currencies={
        "dollar": "USD", "us-dollar": "USD", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY",
        "pfund": "GBP", "yen": "JPY", "hongkong-dollar": "HKD", "singapur-dollar": "SGD",
        "ringgit": "MYR", "franken": "CHF",
    },
    units={
        "maschinen": "servers", "einheiten": "chips", "ki-server": "servers", "grafikbeschleuniger": "chips", "beschleunigern": "chips", "rechner": "servers", "rechnern": "servers", "chargen": "shipments", "lieferung": "shipments",
        "chip": "chips", "chips": "chips", "gpu": "chips", "gpus": "chips", "prozessoren": "chips",
        "beschleuniger": "chips", "karten": "chips", "grafikkarten": "chips", "server": "servers",
        "servern": "servers", "halbleiter": "chips", "racks": "racks", "serverschränke": "racks",
        "systeme": "systems", "systemen": "systems", "supercomputer": "supercomputers",
        "superrechner": "supercomputers", "sendungen": "shipments", "lieferungen": "shipments",
        "grafikprozessoren": "chips", "ki-chips": "chips", "nvidia-chips": "chips",
        "server-racks": "racks",
    },
    months={
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    last=words("im vergangenen | vergangenen | im letzten | letzten | vorigen | im vorigen"),
    places={
        "china*": "CN", "chinesisch*": "CN", "chinese*": "CN", "peking*": "CN", "shanghai*": "CN",
        "shenzhen*": "CN", "xinjiang*": "CN", "zhejiang*": "CN", "hangzhou*": "CN",
        "usa": "US", "us": "US", "us-*": "US", "amerikan*": "US",
        "washington*": "US", "kalifornien*": "US", "texas": "US", "new york*": "US",
        "trump*": "US", "florida": "US", "weiße haus* | weißen haus* | weißes haus*": "US", "vereinigten staaten": "US",
        "singapur*": "SG", "malaysi*": "MY", "johor*": "MY", "kuala lumpur": "MY",
        "indonesi*": "ID", "jakarta": "ID", "thail*": "TH", "bangkok": "TH", "hongkong*": "HK",
        "hong kong": "HK", "taiwan*": "TW", "japan*": "JP", "osaka": "JP", "tokio": "JP",
        "vietnam*": "VN", "indien*": "IN", "indisch*": "IN", "russland*": "RU", "russisch*": "RU",
        "moskau*": "RU", "türkei": "TR", "türkisch*": "TR", "emirate*": "AE", "dubai": "AE",
        "abu dhabi": "AE", "saudi*": "SA", "südkorea*": "KR", "australi*": "AU", "brisbane": "AU",
        "macau": "MO", "philippin*": "PH", "cayman*": "KY", "kanad*": "CA", "niederl*": "NL",
        "deutschland*": "DE", "deutsch*": "DE", "großbritannien": "GB", "britisch*": "GB",
        "london": "GB", "frankreich": "FR", "irland": "IE", "kasachstan": "KZ", "iran*": "IR",
        "norwegen": "NO",
    },
    agencies={
        "*handelsministerium*": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "*handelsministeriums": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "bureau of industry and security": Agency(
            "Bureau of Industry and Security", "US", Role.REGULATOR
        ),
        "*justizministerium*": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "weiße haus": Agency("White House", "US", Role.ENABLER),
        "weißen haus": Agency("White House", "US", Role.ENABLER),
        "fbi": Agency("FBI", "US", Role.PROSECUTOR),
        "polizei in singapur": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "polizei singapurs": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "singapurer polizei": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "malaysischer zoll": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
    },
    anonymous=(
        r"(?P<count>eine[rm]?) (?P<who>[\w-]+ nahestehende[nr]? (?:person|quelle|führungskraft))",
        r"(?P<count>eine[rm]?) (?P<who>person|quelle), die [\w-]+ nahesteh\w+",
        r"(?:laut|so|sagten|erklärten|berichteten|zufolge)?\s?(?:(?P<count>\w+) )?"
        r"(?:mit \w+ \w+ vertraute[nr]? )?(?:leitende[nr]?|hochrangige[nr]?|frühere[nr]?|ehemalige[nr]?"
        r"|eingeweihte[nr]?|namentlich nicht genannte[nr]?)?\s?(?P<who>mitarbeiter\w*|angestellte\w*"
        r"|führungskr\w+|personen|person|insider\w*|beschäftigte\w*|quellen|leute|manager\w*"
        r"|ingenieur\w*|eingeweihte\w*|jemand)(?:,? (?:mit (?:direkter )?kenntnis|die mit|der mit|die der"
        r"|in der nähe|aus dem|bei|von|eines|einer|des|der)\b)?",
        r"(?:eine?[rsnm]? |der |die |dieselbe |derselbe )(?:leitende[rn]? |\w+ nahestehende )?"
        r"(?P<who>führungskraft|angestellte[rn]?|ingenieur\w*|person|regierungsbeamt\w+|mitarbeiter\w*"
        r"|manager\w*|beamt\w+)",
        r"(?P<who>\w+)? ?nahestehende[nr]? (?:person|quelle)",
    ),
    company_heads=words(
        """start-up | startup | cloud-anbieter | cloud-start-up | technologiegigant
        | technologieriese | technologiekonzern | logistikfirma | logistikunternehmen
        | ki-unternehmen | ki-firma | briefkastenfirmen | scheinfirmen | zwischenhändler
        | vermittler | lokale regierungen | tochtergesellschaften | tochterunternehmen
        | unternehmen | firma"""
    ),
    reported_by=(
        r"(?:laut|nach angaben von|wie|nach informationen von|zitiert|nach recherchen der) (?:die |der |dem |"
        r"einem bericht (?:der|von|des) )?{outlet}",
        r"{outlet}(?: \(\w+\))? (?:berichtet|berichtete|schreibt|meldet|zufolge|recherchiert)",
        r"das hat die {outlet}",
    ),
    joining=words(
        """der | die | das | des | dem | den | ein | eine | eines | einer | einem | einen | von | vom
        | bei | beim | aus | in | im | an | am | mit | für | zu | zur | zum | nahe"""
    ),
    sources=words("von | bei | durch | über | mit"),
    receivers=words("an | für | nach | zum"),
    before=words("vor | bevor | vor dem | ehe"),
)  # fmt: skip
