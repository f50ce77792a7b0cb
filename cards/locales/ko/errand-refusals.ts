/** Why something else about a reservation is not done: what happened, what it means, and what to do. */
export const errandRefusals = {
  'no-subscription-to-file': {
    title: '접수에 사용할 구독을 알 수 없습니다',
    why: '지원 요청은 고객의 구독에 속하는데, Microsoft가 이 예약의 요금을 결제하는 구독을 제공하지 않습니다. 보낸 것은 없습니다.',
    instead: 'Azure Portal에서 접수하세요. “도움말 + 지원”의 “지원 요청 만들기”에서 고객의 구독 중 아무거나 선택하면 됩니다.',
  },
  'no-such-classification': {
    title: 'Microsoft에서 더 이상 이 문제를 제공하지 않습니다',
    why: '양식을 연 후에 문제 목록이 변경되었습니다. 보낸 것은 없습니다.',
    instead: '양식을 다시 열고 그때 표시되는 목록에서 문제를 선택하세요.',
  },
  'scope-not-available': {
    title: '이 범위를 선택할 수 없습니다',
    why: 'Microsoft가 이 예약에 제공하지 않는 범위입니다. 구독은 사용하도록 설정되어 있고 같은 고객의 것이어야 하며, 제품이 이를 허용해야 합니다. 변경된 것은 없습니다.',
    instead: '다른 구독, 리소스 그룹, 관리 그룹 또는 공유 범위를 선택하세요.',
  },
  'same-scope': {
    title: '이미 이 범위입니다',
    why: '예약이 지금 이 범위에 적용되므로 변경할 것이 없습니다.',
    instead: '다른 범위를 선택하거나 그대로 두세요.',
  },
  'change-under-way': {
    title: '이미 변경이 진행 중입니다',
    why: 'Microsoft가 아직 이 예약의 범위 또는 주문의 역할을 변경하고 있으며, 동시에 두 가지를 변경하면 서로 충돌합니다. 추가로 보낸 것은 없습니다.',
    instead: '결과를 기다리세요. 요청한 사람에게 알려 드립니다. 그런 다음 예약을 다시 확인하세요.',
  },
  'principal-not-found': {
    title: '이 사용자 또는 그룹을 찾을 수 없습니다',
    why: '고객 디렉터리에 “{{who}}”에 해당하는 대상이 없으며, 파트너 측 그룹도 아닙니다. 변경된 것은 없습니다.',
    instead: '표기를 확인하거나 Entra 관리 센터에 표시되는 개체 ID를 사용하세요. 파트너 측 그룹은 AdminAgents, HelpdeskAgents, SalesAgents입니다.',
  },
  'assignment-not-found': {
    title: '이 액세스는 이미 없습니다',
    why: '예약 주문에 더 이상 없습니다. 다른 사람이 제거한 것 같습니다. 변경된 것은 없습니다.',
    instead: '예약의 액세스를 다시 열어 현재 누구에게 권한이 있는지 확인하세요.',
  },
  'assignment-inherited': {
    title: '상속된 액세스입니다',
    why: '이 예약 주문의 상위에서 부여되어 주문에서 제거할 수 없습니다. 변경된 것은 없습니다.',
    instead: '고객 디렉터리의 관리자에게 권한이 부여된 곳에서 제거하도록 요청하세요. 위치는 Azure Portal의 “액세스 제어(IAM)”에 표시됩니다.',
  },
  'errand-not-found': {
    title: '이 요청을 찾을 수 없습니다',
    why: '오래전에 완료되었을 수 있습니다.',
    instead: '“관리”를 입력하고 예약을 열어 현재 상태를 확인하세요.',
  },
  'errand-moved-on': {
    title: '상태가 바뀐 요청입니다',
    why: '오래된 카드를 사용하셨으므로 중복 처리된 것은 없습니다.',
    instead: '“관리”를 입력하고 예약을 열어 현재 상태를 확인하세요.',
  },
  'no-such-ticket': {
    title: '표시할 지원 요청이 없습니다',
    why: '아직 Microsoft에 접수된 것이 없거나 번호를 알 수 없습니다.',
    instead: '접수될 때까지 기다리세요. 포털에서 수동으로 접수한 요청에는 포털에서 답변합니다.',
  },
  'ticket-not-readable': {
    title: '이 지원 요청을 읽을 수 없습니다',
    why: 'Microsoft가 {{number}} 요청을 보여 주지 않습니다. 수동으로 열었거나 다른 구독의 요청인 것 같습니다.',
    instead: 'Azure Portal의 “도움말 + 지원”에서 “모든 지원 요청”을 열어 찾아보세요.',
  },
  'ticket-is-closed': {
    title: '종료된 지원 요청입니다',
    why: 'Microsoft가 {{number}} 요청을 종료하여 더 이상 답변을 받지 않습니다. 보낸 것은 없습니다.',
    instead: '새 지원 요청을 열고 이 요청의 번호를 적으세요.',
  },
}
