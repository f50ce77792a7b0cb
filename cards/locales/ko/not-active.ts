import type { ReservationState } from '#domain/reservation'

/** Why a reservation that is not active cannot be returned, state by state. */
export const notActive = {
  Expired: {
    title: '예약이 만료되었습니다',
    why: '남은 부분이 없으므로 환불할 것이 없습니다.',
    instead: '갱신되었는지 확인하세요. 갱신된 예약은 별도의 예약이므로 반환할 수 있습니다.',
  },
  Cancelled: {
    title: '이미 취소된 예약입니다',
    why: '반환할 부분이 남아 있지 않습니다.',
    instead: '목록에서 다른 예약을 선택하세요.',
  },
  Superseded: {
    title: '대체된 예약입니다',
    why: '분할되거나 병합되거나 일부 반환되었습니다. 남은 부분에는 새 예약 ID가 있습니다.',
    instead: '목록에서 남은 예약을 선택하세요.',
  },
  Pending: {
    title: '아직 활성 상태가 아닌 예약입니다',
    why: 'Microsoft가 구매 또는 마지막 변경을 아직 완료하지 않았습니다.',
    instead: 'Azure Portal에 활성으로 표시되면 다시 시도하세요.',
  },
  Failed: {
    title: '활성화된 적이 없는 예약입니다',
    why: 'Microsoft에 따르면 구매 또는 청구에 실패했습니다.',
    instead: 'Azure Portal에서 주문을 확인하거나 목록에서 다른 예약을 선택하세요.',
  },
} satisfies Record<Exclude<ReservationState, 'Active'>, { readonly title: string; readonly why: string; readonly instead: string }>
