import type { Action } from '#cards/locales/spoken'

/** The form that finds a customer and a reservation while one types. */
export const findReservation = {
  headings: {
    cancel: '예약 취소',
    exchange: '예약 교환',
    compare: '가능한 작업 비교',
    manage: '예약 관리',
    cap: '고객의 환불 한도',
    plan: '고객의 반환 계획',
  } satisfies Record<Action, string>,
  customer: '고객',
  customerPlaceholder: '이름 또는 도메인의 앞부분',
  customerError: '고객을 선택하세요.',
  reservation: '예약',
  reservationPlaceholder: '이름, 제품, 지역 또는 ID의 일부',
  reservationHint: '고객을 선택하면 여기에서 해당 고객의 예약을 찾을 수 있습니다. 비워 두면 목록을 보여 드립니다.',
  reservationError: '예약을 선택하거나 비워 두세요.',
  quantity: '수량',
  quantityPlaceholder: '비워 두면 물어봅니다',
  quantityError: '1 이상의 정수를 입력하거나 비워 두세요.',
  go: '계속',
  plain: '목록 없이',
  notNow: '지금은 찾을 수 없습니다. 다시 시도하거나 “목록 없이”를 사용하세요.',
  plainHint: '입력해도 목록이 나타나지 않으면 여기에 이름 또는 도메인의 앞부분을 입력하세요.',
  noCustomer: '먼저 고객을 선택하세요. 이름의 앞부분을 입력하고 목록에서 선택하면 됩니다.',
  found: '{{name}} · {{product}} · {{units}}, {{date}}까지',
  foundClosed: '{{name}} · {{product}} · {{units}}, {{state}}',
}
