"""English words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """lets the computing | lets computing | lets most | lets out | lets its | lets capacity
        | let out | letting | remote use | rent | rents | rented | renting | rental* | lease
        | leases | leased | leasing | hire | hires computing | hired computing | hiring computing
        | car hire | by the hour | per hour | tenant* | subscrib* | computing vouchers
        | cloud customers | sell access | sells access | sold access | selling access
        | offers access | offer access | offered access | offering access | access to computing
        | remote access | remotely | via the cloud | through the cloud | cloud access
        | cloud service* | cloud computing service* | cloud provider* | cloud operator*
        | cloud-computing | use of cloud | uses bytedance's cloud | computing capacity
        | compute capacity | computing power from | capacity from | cloud deal* | cloud contract*
        | cloud region* | train* its data | trained models on | trained models in
        | train models in | train models at | training models in | training their models in
        | trained its models in | train their models in | trains its models in
        | train their ai models in | trained overseas | train overseas | training overseas
        | colocat* | hosted in | hosts the chips | trained abroad | train abroad
        | trained in data cent* | offered to firms in china | on clusters | hiring | hires
        | been hiring | rent to | on lease | pays rent | lets them | lets it | let to | let them"""
    ),
    Cue.BUY: words(
        """buy | buys | bought | buying | purchas* | acquir* | procur* | obtain* | order* from
        | place orders | placed orders | placing orders | both placing orders | ordered | orders
        | snap up | snapped up | snapping up | spent | import | imported | importing | sourced
        | took delivery of | takes delivery of"""
    ),
    Cue.GET: words(
        """sought | seeks | seek | seeking | run models | runs models | running models
        | ran models | obtain | lay hands on | got hold of | get hold of | get their hands on
        | gain | gained | gaining | reach | procure* | get | gets | got | getting | access
        | accesses | accessed | accessing | secure | secured | obtain* | receive* | reached
        | reaching | use | uses | used | using | train* | tapped | tapping | tap | booked | books
        | trained on | hand over"""
    ),
    Cue.SELL: words(
        """offer | offers | offered | offering | sell | sells | sold | selling | sale | sales
        | resold | supply | supplied | vendor was | supplied by"""
    ),
    Cue.SHIP: words(
        """left for | arrive from | arrives from | came in from | come in from | entered china
        | reach china | reached china | went on to | make their way | made their way
        | wound up | end up | bound for | destined for | passed on to | onward | routing
        | route | routes | ship | ships | shipped | shipping | shipment* | export | exported
        | exporting | sent | send | sending | re-export* | reexport* | routed | rerouted
        | re-routed | re-route | diverted | diverting | divert | diversion | funnel*
        | delivered | flow* | forwarded | moved | sent on | ended up | found their way
        | going on to | flown to | were flown | flown | brought in | re-exported | sent via
        | on their way | mailed | forwarded them | reached the | went to | driven to
        | trucked to | flown on | air cargo"""
    ),
    Cue.ORDER: words(
        """orders with nvidia | order with nvidia | orders to nvidia | directly from nvidia
        | direct from nvidia | ordered from nvidia | purchased from nvidia | bought from nvidia
        | orders with amd | top buyer of | largest buyer of | biggest buyer of
        | largest customer of nvidia | orders for nvidia | emerged as the top buyer"""
    ),
    Cue.SMUGGLE: words(
        """smuggl* | black market* | sent on to | sent on | black-market | grey market*
        | gray market* | contraband | illicit* | trafficking | underground market
        | diverted to china | diversion to china | diverting | divert | diverted | funnel*
        | transship* | trans-ship* | ant-moving | never allowed into | under the counter
        | off the books"""
    ),
    Cue.ILLEGAL: words(
        """illegal* | unlawful* | without licence* | without license* | without the required
        | without required | without an export licen* | unlicensed | in violation of | violating
        | violat* export | evad* | circumvent* | skirt* | bypass* | export-control fraud
        | conspir* | launder*"""
    ),
    Cue.FALSE_PAPERS: words(
        """declared as | disguised as | labelled as | labeled as | labelled the boxes
        | labeled the boxes | listed as | passed off as | marked as | false paper*
        | false document* | falsif* | forged | false statement* | false end-user | fake label*
        | mislabel* | relabel* | re-label* | false invoice* | bogus | false label* | dummy server*
        | fake serial* | falsely | misrepresent* | described as | described the goods
        | under the name of | posing as | hidden among | in parcels described | claimed to be"""
    ),
    Cue.TRANSIT: words(
        """transit | via singapore | via malaysia | through thailand | through malaysia
        | through singapore | through hong kong | via hong kong | third countr* | hub | hubs
        | transship* | re-export* | by way of | through a trading | routed through"""
    ),
    Cue.MIDDLEMAN: words(
        """middleman | middlemen | intermediar* | go-between* | broker | brokers | reseller*
        | re-seller* | straw buyer* | straw purchas* | straw-buyer* | distributor* | dealer*
        | trader | traders | trading company | trading firm | trading compan* | front buyer*
        | third-party seller* | shipping firm* | freight forward* | logistics firm*
        | logistics compan* | freight compan* | unauthorized channel*
        | unauthorised channel* | third-party vendor* | vendors | vendor in
        | procurement agent* | tender | tenders | procured through | forwarder*
        | via third parties | through third parties | procurement network | repair shop*
        | purchase orders on behalf | on behalf of chinese | acting for | straw compan*
        | merchants | go-between | importer | exporter | trading house | procurement firm
        | procurement company | import-export | purchasing agent* | front man | fixer
        | wholesaler* | supplier of used | small suppliers | resold | consultancy
        | commission on | imports | go through a | winning bidder* | successful bidder
        | bidder | bidders | supplier with | suppliers that | resold the"""
    ),
    Cue.SUBSIDIARY: words(
        """subsidiar* | daughter compan* | affiliate | affiliates | overseas unit* | foreign unit*
        | own units | unlisted unit* | overseas arm | foreign arm* | sister compan* | local units
        | wholly owned by | majority-owned | fully owned | """
    ),
    Cue.SHELL: words(
        """straw company | straw companies | straw firm* | on paper only
        | existed only on paper | mailbox compan* | shell compan* | shell firm*
        | shell entit* | front compan* | front firm* | sham compan* | fake compan*
        | fictitious compan* | fictitious address* | fake address* | letterbox*
        | letter-box* | paper compan* | bogus compan* | shells | fronts for | front for
        | fake real-estate | fake realt* | real-estate business | hide their identit*
        | hide their true identit* | hiding their identit* | conceal their identit*
        | mask their identit* | disguise their identit* | hides who | hide who they
        | true identity behind | obscure ownership | sham business* | fake business*
        | mailbox | exists only on paper | no employees | without employees | no staff
        | rented office | rented mailbox | nominee | shelf company | cover company | sham
        | post-office box | post office box | hiding behind | paper firm
        | freshly registered | a company set up the month | weeks old | no website
        | single director"""
    ),
    Cue.HIDE: words("hide | hides | hiding | hid | conceal* | mask* | disguis* | obscur*"),
    Cue.STOCKPILE: words(
        """stockpil* | hoard* | stock up | stocked up | stocking up | build* up reserves
        | build inventories | built up a stock | panic buying | panic-buying | rushed to buy
        | rush to buy | before the ban | ahead of the ban | ahead of the controls
        | before the controls | before the curbs | ahead of the curbs | rushing to buy | amass*
        | laid in | lay in stock* | in advance | filling warehouses | filled warehouses
        | fill* the warehouse | built up stocks | build up stocks | building up stocks
        | before the window | ahead of rules | ahead of new rules | ahead of expected
        | race the clock | while they still could | last chance | inventories of chips"""
    ),
    Cue.STATE: words(
        """county authorities | provincial authorities | state-backed | state-owned | state-run
        | state-funded | government-backed | government-run | government-funded | publicly funded
        | public money | local government* | municipal* | provincial government*
        | county government* | city government* | state fund* | nationally supported
        | backed by the state | state money | national policy | local authorit*
        | county government | county's | district government | city-owned | government-owned
        | municipal government | provincial | public funds | taxpayer* | state capital
        | local official | city's budget | city budget | city hall | public budget | town hall"""
    ),
    Cue.CLUSTER: words(
        """cluster* | supercomput* | data cent* | data-cent* | datacent* | computing cent*
        | intelligent computing | computing hub* | server farm* | ai infrastructure
        | new infrastructure | computing park | compute park | computing centre*
        | computing center* | computing hub | intelligent-computing | halls | server hall*
        | cloud park | the centre | a hall built | server hall"""
    ),
    Cue.CLOUD: words(
        """aws account* | azure account* | cloud account* | instances | cloud* | iaas | neocloud*
        | gpu-as-a-service | computing time | compute time"""
    ),
    Cue.HYPERSCALER: words(
        """us tech giant | u.s. tech giant | american tech giant | us technology giant
        | u.s. technology giant | american technology giant | us cloud provider*
        | american cloud provider* | u.s. cloud provider* | us cloud giant* | us hyperscaler*
        | american cloud giant* | us cloud compan* | american cloud compan* | us cloud service*
        | u.s. cloud service* | american cloud service* | rented from oracle | oracle in the
        | oracle servers | oracle's cloud | from oracle | with oracle | microsoft's cloud
        | google's cloud | amazon's cloud | hyperscaler*"""
    ),
    Cue.ABROAD: words(
        """overseas | abroad | offshore | outside china | outside of china
        | outside the country | outside mainland china | foreign data cent*
        | southeast asia* | south-east asia* | in third countries | foreign cloud
        | beyond china | middle east*"""
    ),
    Cue.CHIP: words(
        """chip | chips | semiconductor* | processor* | accelerator* | graphics card*
        | graphics processing unit* | microchip* | ai hardware | cards | superchip*
        | us components | banned components | restricted technolog* | gpu servers"""
    ),
    Cue.COMPUTE: words(
        """computing power | computing time | compute power | computing resources | compute
        | computing capacity | computing | gpu time | training runs | ai training"""
    ),
    Cue.SERVER: words("server | servers | supercomputer* | rack | racks | nvl72 | hgx | dgx"),
    Cue.FOUNDRY: words(
        """tsmc | foundry | foundries | contract chipmaker* | contract manufactur* | fabricat*
        | taped out | tape-out | wafers | dies | samsung foundry | made by tsmc
        | samsung electronics | globalfoundries | chip production | nanometre | nanometer
        | production lines | made it on | wafer orders | wafer order | design house
        | same die | the die"""
    ),
    Cue.TURNED_UP: words(
        """turned up in | found in | found inside | turned up inside | discovered in
        | ended up in | teardown* | tear-down* | for huawei | on behalf of huawei | matched
        | ordered chips | match a design | inside huawei | in a huawei | in huawei
        | passed on to | ended up with | found their way | surfaced in | surfaces in
        | discovered inside | discovering that | was found | identical to | same die
        | found the same | same design | sold under"""
    ),
    Cue.COURIER: words(
        """suitcase* | hand-carr* | hand carr* | carried | carry | carrying | brought | flew | fly
        | flown | luggage | take the data | bring their data | took the data | courier*"""
    ),
    Cue.DRIVES: words(
        """hard drive* | hard disk* | disk drives | terabyte* | training data | data sets
        | datasets | petabyte* | the data"""
    ),
    Cue.GAMING: words(
        """gaming gpu* | gaming chip* | gaming card* | gaming graphics | consumer card*
        | consumer gpu* | geforce* | gamer* | gaming"""
    ),
    Cue.REBUILD: words(
        """repurpos* | rebuil* | recondition* | refurbish* | repair* | modif* | mod | recycl*
        | convert* | blower*"""
    ),
    Cue.CHINESE: words(
        """china | china's | chinese | beijing | shanghai | shenzhen | hangzhou | guangdong
        | zhejiang | xinjiang | mainland | chongqing | chengdu | wuhan | guangzhou | china-based
        | russia | russian | russia's | moscow | people's liberation army | pla | tianjin
        | nanjing | suzhou | hefei | wuxi | iran | iranian | sino-*"""
    ),
    Cue.COMPANY: words(
        """industry | company | companies | firm | firms | start-up* | startup* | group | groups
        | giant | developer* | provider* | operator* | maker | customers | buyers | entities
        | institute* | universit* | designer | chip designer | laboratory | lab | specialist
        | chipmaker | manufacturer | exporter | importer | retailer | wholesaler | carrier
        | builder | landlord | integrator | bank | carmaker | fund | hedge fund | plant
        | contractor | design house | house | consultancy | vehicle maker | drone company | lender"""
    ),
    Cue.SAY: words(
        """describes | described | compares | compared | insists | insisted | maintains
        | maintained | explains | believes | believed | concluded | said | says | say | told
        | tell | added | adds | according to | stated | states | noted | notes | claimed | claims
        | explained | wrote | writes | reported | reports | report | alleged | alleges | allege
        | replied | reply | responded | in keeping with | citing | revealed | mentioned
        | confirmed | announced | acknowledged | conceded | admitted | pointed out | argued
        | estimates | estimated | found | testified | statement | jure | swears | swore | insist
        | rejected the | heard"""
    ),
    Cue.DENY: words(
        """report false | reports false | claim false | claims false | allegations false
        | is false | are false | was false | were false | entirely false | fabricated
        | denial | denials | insisted that it does not | does not sell | do not sell
        | not the case | false and | misleading | denied | denies | deny | denying | rejects
        | rejected | reject | refute* | disput* | contradict* | rebuff* | dismissed
        | dismisses | no evidence | not true | untrue | false claim* | baseless | unfounded
        | without merit | groundless | has never | have never | had never | never sold
        | never violated | did not violate | no wrongdoing | pleaded not guilty | not guilty
        | incorrect | inaccurate | farfetched | far-fetched | do not have any
        | no business with | no tie* to | rejected the | denies any | not violated
        | nothing to do with | never exported | never supplied | had not violated
        | did not break | no relationship | without foundation | no record of
        | not aware of any | did not know | had not known | not known who | deceived
        | misled | nothing we do | plead not guilty | denied knowing | broken no rules
        | broken no law | broke no law | no laws were broken | did nothing wrong
        | nothing wrong | done nothing wrong | acted lawfully | has no contract
        | no contract with | no business relationship | relies entirely | rely entirely
        | is untrue | were untrue | contested the | contests the | wrong and | simply wrong
        | categorically"""
    ),
    Cue.COMPLY: words(
        """follows export | follow export | follows all | follow all | follows the law
        | follow the law | obeys | respects export | respects all | compl* with | in compliance
        | compliance | fully complies | strictly follow* | follows us export | follow us export
        | adher* to | abide* by | committed to compliance | in accordance with | within the law
        | strictly | obey* | in line with us export | legal and | lawful* | complied
        | screens every | all applicable laws | all applicable | complied with | lawfully | abides"""
    ),
    Cue.UNAWARE: words(
        """no sign of | found no | no signs of | saw no | seen no | not seen any | no proof
        | not aware | unaware | no knowledge | do not know of | knew nothing | know nothing
        | no indication | no reason to believe | was not involved | not involved
        | no information"""
    ),
    Cue.NO_COMMENT: words(
        """no immediate comment | unavailable for comment | not available for comment
        | ignored requests | declined to comment | decline to comment | declines to comment
        | would not comment | no comment | did not respond | did not immediately respond
        | did not answer | didn't respond | didn't immediately respond | has not responded
        | have not responded | did not reply | could not be reached
        | could not immediately be reached | couldn't be reached | not respond
        | not immediately respond | refused to comment | not comment | gave no answer
        | did not return | left a request | made no comment | not immediately reply
        | had no comment | silent on"""
    ),
    Cue.LEGAL_VIEW: words(
        """do not cover | does not cover | not cover | not covered by | does not break
        | not illegal | no violation | not a violation | not violate | was not in violation
        | not prohibit* | not explicitly prohibit* | not expressly prohibit* | not expressly ban*
        | does not ban | do not ban | does not bar | not breach | not in breach | no breach
        | breach arises | is legal | are legal | perfectly legal | entirely legal | is allowed
        | legally | does not reach | not triggered | not apply to | does not apply | do not apply
        | lawyers | legal team | legal counsel | not against the law | no law | is not banned
        | not restricted | permissible | not subject to | would be a violation | breaks no rule
        | breaks no law | not the use | does not regulate | only the export | nothing illegal
        | no rule | falls outside | outside the rules | outside the scope"""
    ),
    Cue.EXPERT: words(
        """expert | experts | lawyer | lawyers | legal team | analyst | analysts | professor
        | researcher at | fellow at | think tank | legal counsel | adjunct | attorney at"""
    ),
    Cue.SPOKESPERSON: words(
        """spokesman | spokeswoman | spokesperson | spokespeople | a representative"""
    ),
    Cue.OFFICIAL: words(
        """official | officials | minister | ministry | commerce department
        | department of commerce | justice department | department of justice | doj
        | bureau of industry and security | bis | white house | customs | police
        | government said | authorities | senator* | lawmaker* | prosecutor* | investigators
        | regulator* | commerce secretary | under secretary | federal agents | homeland security
        | fbi | us attorney* | u.s. attorney*"""
    ),
    Cue.COURT: words(
        """court | court documents | court papers | indictment* | indicted | charged | charges
        | pleaded guilty | plead guilty | plea | complaint | affidavit | prosecutor* | arrested
        | arrest | sentenced | convicted | trial | grand jury | lawsuit | defendant* | unsealed
        | criminal"""
    ),
    Cue.ACCUSED: words(
        """arrested | charged | indicted | accused | pleaded guilty | sentenced | convicted
        | suspect | suspects | defendant* | detained | alleged* | allegedly | indictment
        | arrest of | held | in custody | investigated | under investigation | raid* | admits
        | admitted conspir* | suspected of | on suspicion | prosecuted"""
    ),
    Cue.DOCUMENT: words(
        """documents | invoice* | contract* | records | filing* | emails | customs data
        | corporate records | procurement document* | tender document* | business records
        | financial statement* | registry | sales contracts | company filings | court documents
        | reviewed by | seen by"""
    ),
    Cue.INSIDER: words(
        """people familiar | person familiar | familiar with | with knowledge
        | with direct knowledge | people who know | direct knowledge | insider* | close to
        | briefed on | employee* of | employees | staff | staff members | staff member
        | engineer at | executive | executives | engineer | sources | source | anonym*
        | asked not to be named | unnamed | people said | people told | an official in
        | a government official | a local official"""
    ),
    Cue.NEGATION: words(
        """not | no | never | neither | nor | without | cannot | can't | didn't | doesn't
        | don't | won't | wasn't | isn't | aren't | weren't | hasn't | haven't | hadn't
        | unable | barred | failed to | stopped | refused to | abandoned | scrapped
        | shelved | dropped plans | dropped a plan | called off | stop buying | halt
        | cancelled"""
    ),
    Cue.IRREALIS: words(
        """would | could | may | might | if | whether | should | potential* | possible
        | possibly | proposal* | propos* | bill | draft | hypothetical* | in theory
        | considering | would be allowed | aim to prevent | aimed at preventing | to prevent
        | prevent | preventing | risk of | crack down on | fears of | in order to stop
        | concern* | any | weigh* | weighing | mull* | considers | asked to explain
        | calls for | urge* | proposed rule | warned | warns | warn | after reports
        | amid reports | looks into whether"""
    ),
    Cue.PLAN: words(
        """plan | plans | planned | planning | intends to | intend to | intended to | aims to
        | is set to | will | hopes to | in talks | talks to | wants to | seeking to | sought to
        | tried to | attempted to | expects to"""
    ),
    Cue.HEDGE: words(
        """reportedly | allegedly | alleged | apparently | said to | believed to | appears to
        | appear to | rumour* | rumor* | suspected | purported* | it's said | likely"""
    ),
    Cue.LICENSED: words(
        """approved | approves | approval | allowed to sell | permitted to sell | licensed sale*
        | granted licen* | granted a licen* | resume sales | resumed sales | resume selling
        | cleared to sell | green light | authorised sale* | authorized sale* | lifted the ban
        | allows nvidia | allow nvidia | with a licence | with a license | export licences for
        | licensed"""
    ),
    Cue.SANCTION: words(
        """sanction* | blacklist* | black list | entity list | restricted | banned | export ban*
        | trade restrictions | embargo* | blockade | forbidden | controlled | prohibited
        | barred"""
    ),
    Cue.CONTROL: words(
        """export control* | export-control* | export restriction* | export rule* | export curb*
        | export law* | export ban* | chip ban | chip curbs | us restrictions | u.s. restrictions
        | chip embargo | us limits | u.s. limits | us curbs | u.s. curbs | us rules
        | export-restricted | us sanctions | u.s. sanctions | restrictions | curbs
        | american curbs | american rules | american limits | american controls
        | washington's rules | export regime | the ban | the rules | the controls | controls
        | its controls"""
    ),
    Cue.EARNINGS: words(
        """profit* | revenue* | quarter | earnings | shares | stock price | guidance | net income
        | analysts | bookings | market share | dividend | shareholder* | ipo"""
    ),
    Cue.OTHER_GOODS: words(
        """lithograph* | photolithograph* | memory maker | memory chips | operating system*
        | windows | crude oil | oil tanker* | wafers | chip tools | chipmaking tool*
        | chipmaking kit | smartphone* | cpus | microprocessors | ascend | home-grown chips"""
    ),
    Cue.DEMAND: words("demand | appetite | shortage"),
    Cue.BAN: words(
        """stopped | stop | bar | bars | barred | forbid* | ban | bans | banned | prohibit*
        | block* | restrict* | outlaw* | cut off"""
    ),
    Cue.PAYMENT: words(
        """payment* | paid | pays | pay | wire transfer* | wired | transferred | received
        | remitted | remittance | wire | commission | bill"""
    ),
    Cue.INVESTMENT: words(
        """invest | invests | invested | investment* | investing | funding | raised"""
    ),
    Cue.VALUE: words(
        """worth | value | valued | total value | valued at | sale of | sales of | invoice
        | deal | contract | order | shipment* | spent | cost | costs | purchase* | sold for
        | in chips | smuggl* | of nvidia | price tag | export* | in nvidia | scheme
        | in servers | consignment* | invoiced at | invoiced for | came to | agreement
        | lease"""
    ),
    Cue.REVENUE: words(
        """paid-up capital | share capital | registered capital | revenue* | profit* | net income
        | quarter | market cap* | market value | valuation | fined | fine of | penalt* | stake
        | voucher* | turnover | annual sales | bond | salary | capital expenditure | capex"""
    ),
    Cue.PER_HOUR: words(
        """an hour | per hour | a hour | hourly | one hour | for an hour | each hour | per gpu hour
        | /hour | /hr | gpu-hour | of one hour | an hour for"""
    ),
    Cue.PER_MONTH: words("a month | per month | monthly | each month | /month"),
    Cue.PER_CHIP: words(
        """a chip | per chip | apiece | each | per card | a card | per gpu | per unit | per piece
        | a gpu | price of a card | per processor | for one"""
    ),
    Cue.PER_SERVER: words(
        """per server | a server | each server | price of a server | per machine | a rack
        | per rack | server composed | server with eight | eight-gpu server | 8-card server"""
    ),
    Cue.SEIZED: words("seized | seize | confiscat* | impound* | intercepted"),
    Cue.DELIVERED: words(
        """delivered | received | arrived | shipped | bought | purchased | has | have | holds
        | owns | operates | sold"""
    ),
    Cue.CLOSE_TO: words("close to"),
    Cue.FORMER: words(
        """formerly | worked at | used to run | former | founded by | set up by | founders came
        | used to work | ex-* | founded"""
    ),
    Cue.BYLINE: words(
        """additional reporting by | reporting by | with reporting from | additional reporting"""
    ),
    Cue.TRANSLATED: words(
        """machine translat* | translated from | translation of | translated by"""
    ),
    Cue.THROUGH: words("through | via"),
    Cue.PRICE: words("price | prices | rental price | costs | cost | rate"),
    Cue.SHOW: words("show | shows | showed | according to | seen by | reviewed by | based on"),
    Cue.BOTH: words(
        """the start-up | the startup | the group | the lab | the operator | the university
        | the retailer | the distributor | both companies | both firms | both makers | both
        | the companies | the company | the firm | it | they | the chipmaker"""
    ),
    Cue.ACCESS: words("access | access to"),
    Cue.BLIND: words(
        """never ask* | not ask* | not to ask* | never to look | never seriously | who is behind
        | who was behind | look the other way | look away | no questions asked
        | turn a blind eye | turned a blind eye"""
    ),
    Cue.OWN: words(
        """its | their | in-house | company's | group's | firm's | provider's | general counsel
        | legal department | legal team of the | lawyers for the company | company lawyers"""
    ),
    Cue.WE: words("we | us too | including us | our | ourselves | we do too"),
    Cue.TRAIN: words(
        """run models | runs models | running models | run its models | run their models | train
        | trains | trained | training"""
    ),
    Cue.FUND: words("subsid* | funded | funds | financed | pays for | paid for by"),
    Cue.CUSTOMER: words(
        """customers | customer | tenants | clients | client | partners | distributors"""
    ),
    Cue.LET: words(
        """lets | let out | letting | leases to | leased to | lease to | rents to | rented to
        | rent to | rents out | rented out | renting out | leases out | hires out | sublets
        | sublet | landlord*"""
    ),
    Cue.HOST: words(
        """operator* | cloud provider* | data-centre operator | data-center operator | landlord | host
        | hoster* | lessor | cloud company | cloud firm | run by | operated by"""
    ),
    Cue.LAB: words("university | institute | laborator* | academy | college | lab"),
    Cue.COUNSEL: words(
        """lawyer | lawyers for | attorney | attorneys | counsel | defence | defense"""
    ),
    Cue.HOSTED: words(
        """hosted by | hosted on | hosted in | ran on | run on | runs on | running on | housed in
        | housed by | housed at | installed in | installed at | located in | located at
        | sitting in | standing in | servers in | servers of | training jobs on
        | ran training jobs | ran jobs | jobs on | hosted at | plugged in at | at a facility
        | at a data centre"""
    ),
    Cue.RECIPIENT: words(
        """end user | end-user | ultimate customer | recipient | consignee | final customer
        | end customer | ultimate buyer | the buyer was | buyer was | buyer | customer was"""
    ),
    Cue.LAW: words(
        """law | laws | rule | rules | regulation* | legal* | breach* | violat* | wrongdoing
        | illegal*"""
    ),
    Cue.POLICY: words(
        """bill | draft rule | proposed rule | proposal | legislation | consultation
        | act passed | hearing | lawmakers | panel | think tank | rulemaking"""
    ),
    Cue.LISTED: words(
        """entity list | blacklisted | trade blacklist | blacklist | placed on a list | export blacklist"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="en",
    cues=CUES,
    numerals={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90, "a dozen": 12, "a hundred": 100, "a thousand": 1000,
        "a million": 1_000_000, "a billion": 1_000_000_000,
    },
    scales={
        "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
        "mn": 10**6, "bn": 10**9, "m": 10**6, "b": 10**9, "k": 1000, "tn": 10**12, "mln": 10**6,
        "mio": 10**6,
    },
    more_than=words(
        """more than | over | at least | upwards of | exceeding | in excess of | above"""
    ),
    less_than=words(
        """less than | fewer than | under | up to | at most | nearly | almost | below"""
    ),
    about=words(
        """about | around | some | roughly | approximately | an estimated | nearly | almost"""
    ),
    currencies={
        "dollar": "USD", "dollars": "USD", "us dollars": "USD", "euro": "EUR", "euros": "EUR",
        "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pounds": "GBP", "yen": "JPY",
        "hong kong dollars": "HKD", "singapore dollars": "SGD", "ringgit": "MYR", "rupees": "INR",
        "u.s. dollars": "USD", "american dollars": "USD", "won": "KRW",
    },
    units={
        "boxes": "servers", "boards": "chips", "pieces": "chips",
        "chip": "chips", "chips": "chips", "gpu": "chips", "gpus": "chips", "processors": "chips",
        "processor": "chips", "accelerators": "chips", "cards": "chips", "semiconductors": "chips",
        "graphics cards": "chips", "graphics processing units": "chips", "units": "chips",
        "accelerator chips": "chips", "servers": "servers", "server": "servers",
        "server racks": "racks", "racks": "racks", "systems": "systems",
        "supercomputers": "supercomputers", "supercomputer": "supercomputers",
        "shipments": "shipments", "consignments": "shipments", "machines": "servers",
        "clusters": "systems", "superchips": "chips",
    },
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
    last=words("last | this past"),
    places={
        "china*": "CN", "chinese": "CN", "beijing*": "CN", "shanghai*": "CN", "shenzhen*": "CN",
        "xinjiang": "CN", "zhejiang": "CN", "guangdong": "CN", "hangzhou": "CN", "wuxi": "CN",
        "united states": "US", "u.s*": "US", "us": "US", "usa": "US", "american": "US",
        "america": "US", "washington*": "US", "california*": "US", "texas": "US", "new york": "US",
        "los angeles": "US", "new jersey": "US", "florida": "US", "houston": "US",
        "trump*": "US", "biden*": "US", "white house": "US", "mainland": "CN", "manhattan": "US", "brooklyn": "US", "san francisco": "US",
        "silicon valley": "US", "georgia": "US", "oregon": "US", "arizona": "US", "chicago": "US",
        "boston": "US", "seattle": "US", "pentagon": "US", "capitol hill": "US", "virginia": "US", "alabama": "US",
        "singapore*": "SG", "malaysia*": "MY", "johor*": "MY", "kuala lumpur": "MY",
        "indonesia*": "ID", "jakarta": "ID", "batam": "ID", "thailand*": "TH", "thai": "TH",
        "bangkok": "TH", "hong kong*": "HK", "taiwan*": "TW", "taipei": "TW", "japan": "JP",
        "japanese": "JP", "japan's": "JP", "osaka": "JP", "tokyo": "JP", "vietnam*": "VN",
        "india": "IN", "india's": "IN", "indian": "IN", "mumbai": "IN", "russia*": "RU",
        "moscow": "RU", "turkey": "TR", "turkish": "TR", "istanbul": "TR",
        "united arab emirates": "AE", "uae": "AE", "dubai": "AE", "abu dhabi": "AE",
        "emirati": "AE", "saudi*": "SA", "south korea*": "KR", "seoul": "KR", "korean": "KR",
        "australia*": "AU", "brisbane": "AU", "sydney": "AU", "macau": "MO", "philippin*": "PH",
        "cayman islands": "KY", "canada": "CA", "canadian": "CA", "netherlands": "NL",
        "dutch": "NL", "germany": "DE", "german": "DE", "frankfurt": "DE", "britain": "GB",
        "british": "GB", "united kingdom": "GB", "uk": "GB", "london": "GB", "france": "FR",
        "ireland": "IE", "kazakhstan": "KZ", "kyrgyz*": "KG", "norway": "NO", "norwegian": "NO",
        "iceland*": "IS", "qatar*": "QA", "egypt*": "EG", "mexico": "MX", "brazil*": "BR",
        "iran*": "IR", "british virgin islands": "VG",
    },
    agencies={
        "commerce department": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "department of commerce": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "commerce secretary": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "us commerce": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "bureau of industry and security": Agency(
            "Bureau of Industry and Security", "US", Role.REGULATOR
        ),
        "bis": Agency("Bureau of Industry and Security", "US", Role.REGULATOR),
        "department of justice": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "justice department": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "doj": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "white house": Agency("White House", "US", Role.ENABLER),
        "federal bureau of investigation": Agency("FBI", "US", Role.PROSECUTOR),
        "fbi": Agency("FBI", "US", Role.PROSECUTOR),
        "homeland security investigations": Agency(
            "Homeland Security Investigations", "US", Role.PROSECUTOR
        ),
        "singapore police": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "singapore police force": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
        "singapore's ministry of trade and industry": Agency(
            "Singapore Ministry of Trade and Industry", "SG", Role.REGULATOR
        ),
        "malaysian customs": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
        "royal malaysian customs": Agency("Royal Malaysian Customs", "MY", Role.PROSECUTOR),
        "ministry of investment, trade and industry": Agency(
            "Malaysian Ministry of Investment, Trade and Industry", "MY", Role.REGULATOR
        ),
        "malaysia's trade ministry": Agency(
            "Malaysian Ministry of Investment, Trade and Industry", "MY", Role.REGULATOR
        ),
        "house select committee": Agency("House Select Committee on China", "US", Role.ENABLER),
        "select committee on": Agency("House Select Committee on China", "US", Role.ENABLER),
    },
    anonymous=(
        r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w-]+ ){0,2}?"
        r"(?P<who>people|persons|employees|staff members|executives|engineers|sources|insiders"
        r"|managers|officials)(?=,? (?:said|say|told|added|confirmed|acknowledged|conceded))",
        r"(?P<count>one) of (?:its|their|the company's) (?:senior |former )?"
        r"(?P<who>employees|executives|engineers|managers)",
        r"(?P<count>one|an?) (?:(?!same|new|former)[\w-]+ )?"
        r"(?P<who>engineer|employee|executive|manager|insider)\b(?=,? (?:said|says|told|added|who))",
        r"(?:(?P<count>\w+) )?(?:other )?(?:former |senior |current |company |of its |anonymous )*"
        r"(?P<who>people|persons?|employees|employee|employees? members|staff members?|staff"
        r"|executives?|engineers?|sources?|insiders?|individuals|managers?|officials?)"
        r"(?:,? (?:who (?:know|knows|are familiar|is familiar|asked|have|has|spoke|were briefed)"
        r"|familiar with|close to|with (?:direct |first-hand )?knowledge|briefed on|involved in"
        r"|in the industry|at (?:the|a|an)\b|at [A-Z]|of (?:the|a|an)\b))",
        r"(?:a |an |the same |the )(?P<who>senior executive|executive|engineer|senior employee"
        r"|employee|person|manager|government official|official|source|insider)\b"
        r"(?: (?:at|in|of|close to|familiar with|from))?",
        r"(?:according to|in keeping with|citing) (?:(?P<count>\w+) )?(?:\w+ )?"
        r"(?P<who>people|employees|staff|sources|officials|executives|insiders)",
        r"asked not to be (?:named|identified)|on condition of anonymity|unnamed sources",
    ),
    company_heads=words(
        """cloud start-up | cloud startup | cloud company | cloud provider
        | cloud-computing company | cloud services start-up | technology giant | tech giant
        | logistics company | logistics firm | ai company | ai firm | ai start-up
        | data-centre company | shell company | server maker | start-up | startup
        | trading company | state-backed cluster | local governments | subsidiaries | subsidiary
        | intermediaries | middlemen | company | firm"""
    ),
    reported_by=(
        r"(?:according to|per|citing|as|cited by|reported by|told|by) (?:a report (?:by|in|from) )?"
        r"(?:the )?{outlet}",
        r"{outlet}(?: \(\w+\))? (?:reported|reports|writes|wrote|said|says|has found|found|has"
        r" learned|checks|investigation)",
        r"via (?:the )?{outlet}",
    ),
    joining=words(
        """of | at | in | for | with | from | to | close | familiar | briefed | involved | on | the
        | a | an | its | their"""
    ),
    ending=words(
        """was | were | is | are | has | have | had | did | does | do | would | will | could | can
        | and | but | or | then | that | as | when | while | because | after | before | who | if
        | not | never"""
    ),
    sources=words("from | by | through | via | with | at"),
    receivers=words("to | for"),
    before=words("before | ahead of | prior to"),
)  # fmt: skip
