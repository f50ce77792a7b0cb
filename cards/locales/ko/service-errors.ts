/** What a service's no means, and the way out: what the person can do, whom to ask, what an administrator must set. */
const causes = {
  // Ours, where there is no answer to speak of.
  timeout: { what: '제시간에 응답하지 않았습니다.', way: '몇 분 후에 다시 시도하세요. 카드 하나의 요청은 한 번만 처리됩니다. 계속되면 관리자에게 알리세요.' },
  unreachable: { what: '서비스에 연결할 수 없습니다.', way: '몇 분 후에 다시 시도하세요. 계속되면 관리자에게 “npm run doctor”로 봇의 네트워크를 확인하도록 요청하세요.' },
  'not-understood': { what: '읽을 수 없는 응답을 받아 작업을 계속하지 않았습니다.', way: '관리자에게 알리세요. Microsoft가 응답 형식을 변경했을 수 있습니다.' },
  'no-price': { what: '이 예약에 결제한 금액을 제공하지 않으며, 추측으로 견적을 내지는 않습니다.', way: 'Azure Portal에서 결제 내역을 확인하거나 Microsoft 지원에 문의하세요.' },
  'no-rate': { what: '이 통화의 환율이 없으며, 환율이 없으면 USD로 된 환불 한도를 확인할 수 없습니다.', way: '내일 다시 시도하세요. 계속되면 관리자에게 문의하세요.' },
  'ticket-not-there-yet': { what: '지원 요청을 받았지만 아직 표시하지 않습니다.', way: '하실 일은 없습니다. 다시 확인하며 두 번 접수하지 않습니다.' },
  // The bot's own sign-in.
  'no-token': { what: '봇이 서비스에 로그인할 수 없습니다. 자격 증명이 없거나 완전하지 않습니다.', way: '관리자에게 “npm run doctor”로 자격 증명을 확인하도록 요청하세요.' },
  'signed-out': { what: '봇의 로그인을 받아들이지 않았습니다.', way: '몇 분 후에 다시 시도하세요. 계속되면 관리자에게 봇의 자격 증명을 갱신하고 “npm run doctor”로 확인하도록 요청하세요.' },
  'wrong-tenant': { what: '봇이 고객의 테넌트가 아닌 다른 테넌트로 로그인했습니다.', way: '관리자에게 고객의 테넌트에서 앱이 동의를 받았는지, 파트너 센터에 고객과의 GDAP 관계가 있는지 확인하도록 요청하세요.' },
  consent: { what: '이 테넌트에서 앱에 동의한 사람이 없습니다.', way: '관리자가 그곳에서 봇의 앱에 동의해야 합니다. 고객의 테넌트에서는 파트너가 GDAP 관계를 통해 동의할 수 있습니다.' },
  'app-unknown': { what: '이 테넌트에서 봇의 앱 또는 앱이 요청하는 서비스를 알 수 없습니다.', way: '관리자가 설정에서 앱의 ID를 확인하고 테넌트에서 앱에 동의해야 합니다.' },
  'bad-credential': { what: '봇의 인증서 또는 클라이언트 암호가 잘못되었거나 만료되었습니다.', way: '관리자가 Microsoft Entra와 봇의 설정에서 갱신해야 합니다. “npm run doctor”로 확인할 수 있습니다.' },
  'sign-in-again': { what: '봇에 제공된 로그인이 만료되었거나 철회되었습니다.', way: '관리자가 다단계 인증을 사용하여 봇을 위해 다시 로그인해야 합니다.' },
  'conditional-access': { what: '테넌트의 규칙에서 다단계 인증이나 특정 위치와 같이 봇의 로그인에 없는 조건을 요구합니다.', way: '관리자가 다단계 인증을 사용하여 봇을 위해 다시 로그인하거나 규칙에 앱의 예외를 추가해야 합니다.' },
  'no-relationship': { what: '이 고객의 테넌트에서 파트너의 계정을 알 수 없습니다.', way: '회사의 관리자에게 파트너 센터에서 고객과의 GDAP 관계가 활성 상태이고 그 보안 그룹에 역할이 있는지 확인하도록 요청하세요.' },
  'unknown-tenant': { what: 'Microsoft에 없는 테넌트입니다.', way: '고객을 다시 선택하세요. 더 이상 파트너의 고객이 아니면 여기에서 할 수 있는 작업이 없습니다.' },
  // The same for every service.
  'not-there': { what: '요청한 항목이 없거나 봇에 볼 권한이 없습니다.', way: 'Azure Portal이나 파트너 센터에서 찾아보세요. 그곳에 있으면 관리자에게 봇의 액세스에 대해 문의하세요.' },
  'in-the-way': { what: '다른 작업이 진행 중이거나 이미 있는 항목입니다.', way: '몇 분 후에 다시 확인하고, 그래도 처리되지 않은 경우에만 다시 요청하세요.' },
  'changed-meanwhile': { what: '그 사이에 다른 사람이 변경했으므로 아무것도 덮어쓰지 않았습니다.', way: '다시 확인하고 여전히 필요하면 다시 요청하세요.' },
  throttled: { what: '지금은 요청이 너무 많습니다.', way: '몇 분 후에 다시 시도하세요.' },
  'microsoft-broke': { what: 'Microsoft 측에 문제가 발생했습니다.', way: '몇 분 후에 다시 시도하세요. 몇 시간 동안 계속되면 관리자에게 알리세요.' },
  'not-said': { what: 'Microsoft가 이유를 알려 주지 않습니다.', way: '몇 분 후에 다시 시도하세요. 계속되면 Microsoft 지원에 문의하고 참조 번호를 알려 주세요.' },
  'our-mistake': { what: '서비스가 요청을 이해하지 못했습니다. 사용자가 아니라 봇의 오류입니다.', way: '관리자에게 코드와 참조 번호를 알리세요. 고쳐질 때까지 Azure Portal에서 작업하세요.' },
  // Reservations.
  'not-an-id': { what: '예약 또는 예약 주문의 ID가 아닙니다.', way: '목록에서 예약을 선택하거나 Azure Portal에서 두 ID를 복사하세요.' },
  'not-in-order': { what: '예약이 이 예약 주문에 없습니다. 분할, 병합 또는 부분 반환을 하면 같은 주문에 새 예약이 생깁니다.', way: '목록에서 다시 선택하세요.' },
  'order-not-found': { what: '고객의 테넌트에 이 예약 주문이 없거나 봇에 볼 권한이 없습니다.', way: '목록에서 예약을 다시 선택하세요. Azure Portal에 있으면 관리자가 봇의 앱 또는 AdminAgents에 주문의 역할을 부여해야 합니다.' },
  'order-not-ready': { what: '예약 주문이 준비되지 않았습니다. 구매가 완료되지 않았거나 실패했습니다.', way: 'Azure Portal에 활성으로 표시될 때까지 기다리세요.' },
  'wrong-state': { what: '예약의 현재 상태에서는 할 수 없는 작업입니다. 이미 반환되었거나 만료되었거나 변경 중일 수 있습니다.', way: '다시 열어 상태를 확인하세요. 변경이 진행 중이면 완료된 후에 다시 시도하세요.' },
  'wrong-quantity': { what: '이 수량은 반환할 수 없습니다.', way: '1부터 예약에 남은 수량까지의 정수를 선택하세요.' },
  'no-self-service': { what: '이 예약은 셀프 서비스로 반환할 수 없습니다. 제품이나 구매 방식에서 허용하지 않습니다.', way: '지원 요청으로 요청하세요. 여기에서 제출하거나 Azure Portal에서 접수하세요.' },
  'limit-exceeded': { what: '이 환불은 이 고객의 12개월 환불 한도인 50,000 USD를 초과합니다.', way: '남은 한도와 복원 시기를 보려면 “한도”를 입력하세요. 수량을 줄여 반환하거나 기다리세요.' },
  'already-so': { what: '이미 그렇게 되어 있으므로 변경할 것이 없습니다.', way: '예약을 다시 열어 현재 상태를 확인하세요.' },
  'wrong-scope-count': { what: '단일 범위에는 구독 또는 리소스 그룹이 정확히 하나 필요합니다.', way: '구독 하나 또는 리소스 그룹 하나를 선택하세요.' },
  'scope-not-billed': { what: '선택한 구독은 이 예약과 함께 청구되지 않습니다.', way: '같은 고객이 같은 파트너를 통해 사용하는 구독을 선택하세요.' },
  'scope-failed': { what: '범위를 변경할 수 없습니다.', way: '구독이 활성 상태인지 확인하고 예약을 다시 열어 한 번 더 시도하거나 Azure Portal에서 변경하세요.' },
  'billing-fixed': { what: '예약의 요금을 결제하는 구독은 변경할 수 없습니다.', way: '예약을 교환하세요. 새 예약만 다른 구독으로 결제할 수 있습니다.' },
  'wrong-subscription': { what: 'Microsoft가 이 구독을 받아들이지 않습니다. 없거나 사용하지 않도록 설정되었거나 다른 고객의 구독입니다.', way: '이 고객의 활성 구독을 선택하세요.' },
  'role-not-given': { what: '예약 주문의 역할을 부여할 수 없습니다.', way: '예약의 “액세스 제어” 또는 Azure Portal에서 부여하세요.' },
  'nobody-there': { what: '디렉터리에 역할을 받을 대상이 없습니다.', way: '이름을 확인하세요. 방금 디렉터리에 추가된 대상은 몇 분 후에 표시됩니다.' },
  // Buying, in an exchange.
  'not-sold': { what: '이 지역이나 국가 또는 이 기간으로는 판매되지 않습니다.', way: '다른 지역, 크기 또는 기간을 선택하세요.' },
  'no-price-there': { what: 'Microsoft가 가격을 산정할 수 없습니다.', way: '크기, 지역, 기간, 결제 방식을 확인하고, 그 조건으로 판매되지 않으면 다른 것을 선택하세요.' },
  'purchase-failed': { what: '구매에 실패했습니다.', way: '다시 요청하기 전에 Azure Portal에서 그래도 구매가 이루어졌는지 확인하세요.' },
  'already-ordered': { what: '이 ID의 예약 주문이 이미 있으므로 중복 구매된 것은 없습니다.', way: '다시 요청하기 전에 고객의 예약을 확인하세요.' },
  'out-of-stock': { what: '지금 이 지역에 Microsoft의 용량이 부족합니다.', way: '다른 지역이나 크기를 선택하거나 다른 날에 다시 시도하세요.' },
  fulfilment: { what: 'Microsoft가 주문을 제공할 수 없습니다.', way: '다른 크기나 지역을 선택하거나 Microsoft 지원에 문의하고 참조 번호를 알려 주세요.' },
  'payment-refused': { what: '결제 수단이 거절되었습니다.', way: '회사의 Microsoft 청구 계정 담당자에게 확인을 요청한 다음 다시 시도하세요.' },
  'billing-input': { what: 'Microsoft 청구에서 이 조건을 받아들이지 않습니다. 고객, 통화 또는 청구 구독이 맞지 않습니다.', way: '청구 구독이 고객의 것이고 활성 상태인지 확인하세요. 그렇다면 Microsoft 지원에 문의하세요.' },
  billing: { what: 'Microsoft 청구에서 처리할 수 없습니다.', way: '몇 분 후에 다시 시도하세요. 계속되면 Microsoft 지원에 문의하고 참조 번호를 알려 주세요.' },
  'risk-check': { what: 'Microsoft의 위험 검사에서 중단되었습니다.', way: 'Microsoft 지원에 청구 계정 확인을 요청하세요. 다시 시도해도 해결되지 않습니다.' },
  'wrong-account': { what: '이 유형의 청구 계정으로는 할 수 없습니다.', way: 'Azure Portal에서 예약을 구매한 계정으로 작업하거나 Microsoft 지원에 문의하세요.' },
  'no-re-rate': { what: '기업계약의 예약만 새 가격을 적용받습니다.', way: '하실 일은 없습니다. 파트너의 예약은 구매한 가격을 유지합니다.' },
  // Support requests.
  'no-support-plan': { what: 'Azure는 Professional Direct, Premier 또는 Unified 지원 플랜이 있는 경우에만 프로그램에서 보내는 지원 요청을 받습니다.', way: 'Azure Portal에서 수동으로 접수하세요. 관리자가 회사의 플랜을 이 고객에게 적용되도록 할 수 있습니다.' },
  'no-classification': { what: '분류 목록에 맞는 항목이 없습니다.', way: 'Azure Portal에서 수동으로 접수하거나 다른 분류를 선택하세요.' },
  'bad-request-data': { what: '연락처나 텍스트의 문자 등 지원 요청의 일부가 받아들여지지 않았습니다.', way: '연락처의 국가, 표준 시간대, 전화번호를 확인하고 다시 시도하세요. 그래도 안 되면 Azure Portal에서 수동으로 접수하세요.' },
  'already-filed': { what: '이 이름의 지원 요청이 이미 있으므로 중복으로 만들지 않았습니다.', way: 'Azure Portal의 지원 요청에서 참조 번호를 찾아보세요.' },
  'not-registered': { what: '고객의 구독에서 이 Azure 기능이 켜져 있지 않습니다.', way: '구독의 소유자가 리소스 공급자 Microsoft.Support를 등록한 다음 다시 시도하세요.' },
}

/** 404 of Azure reservations: there it has reasons of its own. */
const reservationNotThere = { what: '이 예약이 없거나 봇에 볼 권한이 없습니다.', way: '목록에서 다시 선택하세요. 분할, 병합 또는 반환되었을 수 있습니다. Azure Portal에 있으면 관리자에게 봇의 액세스에 대해 문의하세요.' }

/** 403: what is missing depends on the service. */
const forbidden = {
  reservations: { what: '봇에 예약에 대해 이 작업을 할 권한이 없습니다.', way: '세 가지를 확인하세요. 첫째, 고객 테넌트의 게스트 계정은 예약을 볼 수 있지만 반환할 수 없으므로 테넌트에서 나가거나 예약 주문에 Owner(소유자) 또는 Reservations Administrator(예약 관리자)로 추가되어야 합니다. 둘째, Azure Lighthouse를 통해 부여된 역할은 예약에 적용되지 않습니다. 셋째, 봇의 앱 또는 파트너의 AdminAgents에 예약 주문의 Owner(소유자) 역할이 필요합니다.' },
  access: { what: '봇에 이 예약 주문의 액세스를 읽거나 변경할 권한이 없습니다.', way: '봇의 앱 또는 파트너의 AdminAgents에 주문에 대한 다음 역할 중 하나가 필요합니다: Owner(소유자), User Access Administrator(사용자 액세스 관리자), Reservations Administrator(예약 관리자). 이 역할이 있는 사람이 Azure Portal에서 부여할 수 있습니다.' },
  support: { what: '봇에 이 구독의 지원 요청을 접수하거나 읽을 권한이 없습니다.', way: '고객의 구독에 대한 Support Request Contributor(지원 요청 기여자) 역할과 고객과의 GDAP 관계가 필요합니다. 회사의 관리자에게 요청하세요. 그때까지는 Azure Portal에서 작업하세요.' },
  partnerCenter: { what: '파트너 센터에서 봇이 대신하는 사용자에게 이 작업을 허용하지 않습니다.', way: '봇을 위해 로그인한 사용자에게 파트너 센터의 관리 에이전트 역할이 필요합니다. 회사의 관리자에게 요청하세요. 새 역할이 적용되기까지 1시간 정도 걸릴 수 있습니다.' },
  directory: { what: '봇에 디렉터리에서 이 정보를 읽을 권한이 없습니다.', way: '관리자가 봇의 앱에 Microsoft Graph의 User.Read.All 및 GroupMember.Read.All 권한을 부여하고 동의해야 합니다.' },
  usage: { what: '봇에 예약의 사용 정보를 읽을 권한이 없습니다.', way: '봇의 앱 또는 파트너의 AdminAgents에 Reservations Reader(예약 읽기 권한자)와 같은 예약 주문의 역할이 필요합니다.' },
  billing: { what: '봇에 청구 계정을 읽을 권한이 없습니다.', way: '관리자가 봇의 앱에 청구 계정의 읽기 역할을 부여하고 설정에서 ID를 확인해야 합니다.' },
  resourceManager: { what: '봇에 고객의 구독을 읽을 권한이 없습니다.', way: '봇의 앱 또는 파트너의 AdminAgents에 고객의 구독에 대한 Reader(독자) 역할과 고객과의 GDAP 관계가 필요합니다.' },
  teams: { what: '봇에 Teams의 해당 위치에 글을 쓸 권한이 없습니다.', way: 'Teams에서 봇을 다시 추가하세요. 추가할 수 없으면 Teams 관리자에게 앱을 허용하도록 요청하세요.' },
  other: { what: '봇에 이 작업을 할 권한이 없습니다.', way: '회사의 관리자에게 필요한 역할을 요청하세요.' },
}

export const serviceErrors = {
  causes,
  reservationNotThere,
  forbidden,
  explained: '{{what}} {{way}}',
  unknown: '몇 분 후에 다시 시도하세요. 계속되면 관리자에게 알리세요.',
  waitSeconds_other: '지금은 요청이 너무 많습니다. {{count}}초 후에 다시 시도하세요.',
  waitMinutes_other: '지금은 요청이 너무 많습니다. {{count}}분 후에 다시 시도하세요.',
  text: '{{service}}에서 요청을 처리하지 못했습니다({{code}}). {{said}} {{explanation}} {{outcome}} {{reference}}',
  said: 'Microsoft의 메시지: {{message}}',
  nothing: '여기에서 변경된 것은 없습니다.',
  caseIsSafe: '{{id}} 케이스는 안전하며 그대로 유지됩니다.',
  reference: '관리자와 Microsoft에 알려 줄 참조 번호: {{reference}}.',
}
