"""Korean words for the subject."""

from ingest.reading.cues import Cue
from ingest.reading.lexicons.lexicon import Agency, Lexicon, words
from rules.codes import Role

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.RENT: words(
        """임대 | 임차 | 대여 | 빌려 | 빌린 | 빌리 | 렌털 | 클라우드 서비스 | 클라우드를 통해
        | 원격 | 리스 | 시간당 | 해외에서 학습 | 모델을 학습 | 클라우드 이용 | 클라우드 접근"""
    ),
    Cue.BUY: words("구매 | 구입 | 매입 | 사들 | 주문 | 조달 | 수입 | 확보"),
    Cue.GET: words("접근 | 사용 | 이용 | 확보 | 입수 | 활용 | 학습 | 훈련"),
    Cue.SELL: words("판매 | 재판매 | 공급 | 제공 | 팔아"),
    Cue.SHIP: words(
        """수출 | 운송 | 배송 | 빼돌 | 반출 | 보냈 | 보내 | 우회 | 재수출 | 유출 | 선적 | 들여 | 넘긴 | 넘겨 | 보낸 | 거쳐 | 건너
        | 흘러 | 반입 | 밀반출"""
    ),
    Cue.ORDER: words("엔비디아에 주문 | 엔비디아에 발주 | 최대 구매자 | 엔비디아로부터 직접"),
    Cue.SMUGGLE: words(
        """밀수 | 암시장 | 밀반출 | 빼돌 | 불법 반출 | 밀매 | 불법 유출 | 불법 수출"""
    ),
    Cue.ILLEGAL: words(
        """불법 | 무허가 | 허가 없이 | 회피 | 우회 | 위반 | 공모 | 자금 세탁 | 면허 없이
        | 승인 없이"""
    ),
    Cue.FALSE_PAPERS: words("허위 | 위조 | 가짜 | 조작 | 라벨 | 신고한 뒤 | 부품으로 신고 | 속여 | 위장해 | 허위 신고"),
    Cue.TRANSIT: words("경유 | 제3국 | 환적 | 거쳐"),
    Cue.MIDDLEMAN: words(
        """중개 | 중개인 | 브로커 | 중간상 | 대리점 | 유통업체 | 물류회사 | 물류업체 | 차명 | 재판매업자 | 총판 | 무역회사 | 대리 구매
        | 무역업체 | 수입업체 | 수출업체 | 도매상 | 유통상 | 중개업체 | 중개업자 | 대행업체 | 낙찰 | 명의"""
    ),
    Cue.SUBSIDIARY: words("자회사 | 계열사 | 현지 법인 | 해외 법인"),
    Cue.SHELL: words(
        """유령회사 | 유령 회사 | 페이퍼컴퍼니 | 페이퍼 컴퍼니 | 위장 회사 | 위장회사 | 껍데기 회사 | 신원을 숨 | 정체를 숨 | 허위 주소 | 위장업체
        | 껍데기 | 유령업체 | 직원이 없는 | 이름뿐인 | 위장 법인"""
    ),
    Cue.HIDE: words("숨기 | 숨겨 | 은폐"),
    Cue.STOCKPILE: words("비축 | 사재기 | 쌓아 | 축적 | 미리 사 | 선구매 | 재고를 쌓 | 규제 전에"),
    Cue.STATE: words("국영 | 국유 | 정부 지원 | 지방정부 | 지방 정부 | 국가 지원 | 공공 자금"),
    Cue.CLUSTER: words("클러스터 | 슈퍼컴퓨터 | 데이터센터 | 데이터 센터 | 컴퓨팅 센터"),
    Cue.CLOUD: words("클라우드"),
    Cue.HYPERSCALER: words(
        """미국 클라우드 | 미국 기술 대기업 | 미국 빅테크 | 오라클 | 아마존웹서비스
        | 미국 거대 기술"""
    ),
    Cue.ABROAD: words("해외 | 국외 | 동남아 | 중국 밖 | 중국 외 | 중동"),
    Cue.CHIP: words("칩 | 반도체 | 프로세서 | 가속기 | 그래픽카드 | gpu"),
    Cue.COMPUTE: words("연산 | 컴퓨팅 | 계산 능력"),
    Cue.SERVER: words("서버 | 랙 | 슈퍼컴퓨터"),
    Cue.FOUNDRY: words("tsmc | 파운드리 | 위탁생산 | 삼성전자 파운드리 | 나노"),
    Cue.TURNED_UP: words("발견 | 분해 | 화웨이용 | 화웨이를 위해 | 화웨이 프로세서"),
    Cue.COURIER: words("여행 가방 | 수하물 | 캐리어 | 들고"),
    Cue.DRIVES: words("하드디스크 | 하드 드라이브 | 테라바이트 | 학습 데이터"),
    Cue.GAMING: words("게임용 | 게이밍 | 지포스 | 소비자용"),
    Cue.REBUILD: words("개조 | 수리 | 재활용"),
    Cue.CHINESE: words("중국 | 베이징 | 상하이 | 선전 | 러시아 | 중국계"),
    Cue.COMPANY: words("기업 | 회사 | 업체 | 스타트업 | 그룹 | 대기업 | 고객 | 대학"),
    Cue.SAY: words(
        """말했 | 밝혔 | 전했 | 보도 | 알려졌 | 따르면 | 주장 | 설명했 | 발표 | 답변 | 규정했 | 조사됐 | 인정했 | 밝혔다 | 말했다 | 드러났"""
    ),
    Cue.DENY: words(
        """부인 | 반박 | 사실이 아니 | 사실무근 | 증거가 없 | 근거 없 | 부인했 | 혐의를 부인 | 사실과 다르 | 무관하 | 몰랐다 | 위반하지 않
        | 부인하고 | 허위 | 거래한 적 | 계약한 적 | 사용하지 않 | 전혀 없"""
    ),
    Cue.COMPLY: words("준수 | 법을 지키 | 규정을 따르 | 법을 준수 | 규정을 준수 | 준수한다"),
    Cue.UNAWARE: words("알지 못 | 모른다 | 인지하지 못"),
    Cue.NO_COMMENT: words(
        """답변하지 않 | 논평을 거부 | 언급을 거부 | 응하지 않 | 답하지 않 | 논평 요청 | 코멘트를 거부 | 답변을 거부 | 입장을 내지 않"""
    ),
    Cue.LEGAL_VIEW: words(
        """금지하지 않 | 적용되지 않 | 위반이 아니 | 합법 | 변호사 | 법률 | 막지 않 | 규제하지 않 | 위법이 아니 | 대상이 아니 | 해당하지 않"""
    ),
    Cue.EXPERT: words("전문가 | 변호사 | 애널리스트 | 교수 | 연구원"),
    Cue.SPOKESPERSON: words("대변인"),
    Cue.OFFICIAL: words("법무부 | 상무부 | 경찰 | 세관 | 당국 | 정부 | 검찰 | 장관 | 백악관"),
    Cue.COURT: words("기소 | 구금 | 체포 | 재판 | 법원 | 검찰 | 혐의 | 유죄"),
    Cue.ACCUSED: words("혐의 | 기소 | 체포 | 구금 | 피고 | 용의자 | 가담 | 적발 | 송치 | 구속 | 입건 | 수사"),
    Cue.DOCUMENT: words("문서 | 서류 | 계약서 | 기록"),
    Cue.INSIDER: words("소식통 | 관계자 | 직원 | 임원 | 엔지니어 | 익명"),
    Cue.NEGATION: words("않 | 못 | 없"),
    Cue.IRREALIS: words("가능성 | 여부 | 만약 | 법안 | 우려 | 방지 | 막기"),
    Cue.PLAN: words("계획 | 예정 | 검토 | 추진"),
    Cue.HEDGE: words("알려졌 | 추정 | 의혹 | 것으로 보"),
    Cue.LICENSED: words("승인 | 판매 허용 | 판매를 허용 | 수출을 허가"),
    Cue.SANCTION: words("제재 | 블랙리스트 | 금지 | 통제 | 수출 제한"),
    Cue.CONTROL: words("수출 통제 | 수출통제 | 수출 규제 | 수출 제한 | 수출규제"),
    Cue.EARNINGS: words("매출 | 영업이익 | 분기 | 주가 | 실적"),
    Cue.OTHER_GOODS: words("노광장비 | 메모리 | 원유"),
    Cue.DEMAND: words("수요"),
    Cue.BAN: words("금지 | 제한 | 차단"),
    Cue.PAYMENT: words("송금 | 지급 | 지불 | 결제 | 받았"),
    Cue.INVESTMENT: words("투자"),
    Cue.VALUE: words("규모 | 상당 | 어치 | 가치 | 계약 | 달러 | 금액 | 대금"),
    Cue.REVENUE: words("매출 | 이익 | 시가총액 | 벌금"),
    Cue.PER_HOUR: words("시간당 | 한 시간"),
    Cue.PER_MONTH: words("월 임대료 | 월간 | 한 달에 | 매달 | 매월"),
    Cue.PER_CHIP: words("개당 | 장당 | 칩당"),
    Cue.PER_SERVER: words("대당 | 서버당"),
    Cue.SEIZED: words("압수 | 압류 | 적발"),
    Cue.DELIVERED: words("납품 | 받았 | 구매했 | 보유"),
    Cue.FORMER: words("전직 | 출신 | 설립"),
    Cue.CLOSE_TO: words("가까운"),
    Cue.TRANSLATED: words("기계 번역"),
    Cue.THROUGH: words("통해 | 거쳐"),
    Cue.PRICE: words("가격 | 요금"),
    Cue.SHOW: words("따르면 | 근거"),
    Cue.BOTH: words("회사는 | 업체는 | 두 회사 | 이 회사 | 회사 측"),
    Cue.ACCESS: words("접근"),
    Cue.BLIND: words("눈감아 | 묻지 말"),
    Cue.WE: words("우리"),
    Cue.TRAIN: words("학습 | 훈련"),
    Cue.FUND: words("보조금 | 지원금 | 출자"),
    Cue.CUSTOMER: words("고객"),
    Cue.LET: words("빌려준 | 빌려주 | 임대해 준 | 임대하는"),
    Cue.HOST: words("운영사 | 운영업체 | 사업자 | 제공업체 | 운영하는 | 운영"),
    Cue.LAB: words("대학 | 연구소 | 연구원"),
    Cue.COUNSEL: words("변호사 | 변호인"),
    Cue.HOSTED: words("구동 | 호스팅 | 돌려 | 돌린 | 에 있는 | 위치한 | 설치된 | 있는 데이터센터"),
    Cue.RECIPIENT: words("최종 사용자 | 최종 구매자 | 수취인 | 최종 수요자"),
    Cue.LAW: words("법 | 규정 | 위법 | 불법"),
    Cue.POLICY: words("법안 | 입법 | 개정안"),
    Cue.LISTED: words(
        """블랙리스트 | 거래제한 명단 | 수출통제 명단"""
    ),
}  # fmt: skip

LEXICON = Lexicon(
    lang="ko",
    cues=CUES,
    more_than=words("최소 | 적어도 | 이상"),
    less_than=words("최대 | 미만"),
    about=words("약 | 대략"),
    currencies={"달러": "USD", "위안": "CNY", "원": "KRW", "유로": "EUR", "엔": "JPY", "홍콩달러": "HKD"},
    units={
        "칩": "chips", "gpu": "chips", "반도체": "chips", "프로세서": "chips", "가속기": "chips",
        "서버": "servers", "랙": "racks", "시스템": "systems", "슈퍼컴퓨터": "supercomputers",
        "차례 선적": "shipments", "그래픽카드": "chips",
    },
    places={
        "중국": "CN", "베이징": "CN", "상하이": "CN", "미국": "US", "미 법무부": "US", "미 상무부": "US",
        "워싱턴": "US", "뉴욕": "US", "휴스턴": "US", "캘리포니아": "US", "트럼프": "US", "싱가포르": "SG",
        "말레이시아": "MY", "인도네시아": "ID", "태국": "TH", "홍콩": "HK", "대만": "TW", "일본": "JP",
        "베트남": "VN", "인도": "IN", "러시아": "RU", "튀르키예": "TR", "아랍에미리트": "AE", "두바이": "AE",
        "사우디": "SA", "한국": "KR", "호주": "AU", "마카오": "MO", "필리핀": "PH", "네덜란드": "NL",
        "독일": "DE", "영국": "GB", "이란": "IR",
    },
    agencies={
        "미국 법무부": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "미 법무부": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "법무부": Agency("US Department of Justice", "US", Role.PROSECUTOR),
        "미국 상무부": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "미 상무부": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "상무부": Agency("US Department of Commerce", "US", Role.REGULATOR),
        "산업안보국": Agency("Bureau of Industry and Security", "US", Role.REGULATOR),
        "백악관": Agency("White House", "US", Role.ENABLER),
        "싱가포르 경찰": Agency("Singapore Police Force", "SG", Role.PROSECUTOR),
    },
    anonymous=(r"(?:(?P<count>\d+)명의 )?(?:복수의 )?(?P<who>소식통|관계자|직원|임원|엔지니어)", r"익명"),
    company_heads=words(
        """클라우드 스타트업 | 스타트업 | 물류회사 | 자회사 | 유령회사 | 지방정부 | 기업 | 회사
        | 업체"""
    ),
    reported_by=(r"{outlet}(?:통신|신문)?(?:은|는|이|가|에 따르면|의 보도)",),
)  # fmt: skip
