import type { OrderRole, PrincipalType } from '#domain/role-assignment'

/** Who may do what with a reservation order. */
export const access = {
  heading: '액세스 권한',
  order: '예약 주문의 역할은 그 안의 모든 예약에 적용됩니다.',
  none: '이 주문에 확인되는 역할이 없습니다.',
  shown: '{{count}}개 중 처음 {{shown}}개가 표시됩니다. 전체는 Azure Portal에서 예약 주문의 “액세스 제어(IAM)”에 표시됩니다.',
  types: {
    User: '사용자',
    Group: '그룹',
    ServicePrincipal: '애플리케이션',
    ForeignGroup: '파트너 그룹',
    Unknown: '알 수 없는 유형',
  } satisfies Record<PrincipalType, string>,
  what: '{{role}} · {{type}}',
  inherited: '상속됨: 이 주문의 상위, 즉 역할이 부여된 곳에서만 제거할 수 있습니다.',
  remove: '제거',
  add: '액세스 부여',
  who: '대상',
  whoHint: '고객 디렉터리에 있는 사용자의 전자 메일 주소, 사용자 이름, 개체 ID 또는 파트너 측 그룹 AdminAgents, HelpdeskAgents, SalesAgents 중 하나를 입력하세요.',
  whoPlaceholder: 'name@example.com',
  whoError: '대상을 200자 이내로 입력하세요.',
  role: '역할',
  roleError: '역할을 선택하세요.',
  roles: {
    'Reservations Reader': 'Reservations Reader(예약 읽기 권한자): 예약 보기',
    Reader: 'Reader(독자): 역시 예약 보기(Azure 일반 역할)',
    Contributor: 'Contributor(기여자): 이름 및 범위 변경도 가능(Azure 일반 역할)',
    'Reservations Administrator': 'Reservations Administrator(예약 관리자): 반환, 교환, 액세스 부여도 가능',
    Owner: 'Owner(소유자): 위의 모든 작업 가능(Azure 일반 역할)',
  } satisfies Record<OrderRole, string>,
  problems: {
    nobody: '고객 디렉터리에서 “{{who}}”에 해당하는 대상을 찾을 수 없으며, 파트너 측 그룹도 아닙니다. 표기를 확인하거나 개체 ID를 사용하세요.',
    missing: '대상을 입력하고 역할을 선택하세요.',
  },
  safe: '다음 단계에서 찾은 대상을 보여 드립니다. 아직 변경된 것은 없습니다.',
  check: '검토',
  back: '뒤로',
}

export const accessConfirm = {
  headings: { 'add-access': '이 액세스를 부여할까요?', 'remove-access': '이 액세스를 제거할까요?' },
  who: '대상',
  objectId: '개체 ID',
  role: '역할',
  noName: '디렉터리에서 이름을 제공하지 않음',
  named: '{{name}}({{type}})',
  texts: {
    'add-access': '그때부터 이 주문의 모든 예약에 역할이 적용됩니다.',
    'remove-access': '이 주문의 모든 예약에서 역할이 제거됩니다. 다른 역할과 상속된 역할은 그대로 유지됩니다.',
  },
  strong: '돈이 오가는 역할입니다. 이 역할로 예약을 반환하거나 교환하고 다른 사람에게 액세스를 부여할 수 있습니다.',
  lastOne: '예약을 반환하거나 교환하려면 이 역할이 필요합니다. 이와 같은 역할을 가진 사람이 남아 있는지 확인하세요. 그렇지 않으면 아무도 할 수 없게 됩니다.',
  guests: '고객 디렉터리의 게스트는 파트너의 관리 에이전트라도 반환이나 교환을 할 수 없습니다. Microsoft가 안내하는 방법은 고객 디렉터리에서 나가거나 게스트 계정 자체에 주문의 역할을 부여하는 것입니다.',
  add: '액세스 부여',
  remove: '제거',
  back: '뒤로',
}
