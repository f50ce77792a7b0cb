import type { CaseState } from '#domain/case'

/** Where a case stands: in a word, as a headline, and what it means. */
export const caseStates = {
  submitted: { name: '승인 대기 중', heading: '승인 대기 중', meaning: '기술 지원팀 또는 관리 역할이 있는 동료가 결정합니다. 승인되면 지원 요청을 접수합니다.' },
  reconfirm: { name: '요청자 확인 대기 중', heading: '요청자에게 다시 확인 중', meaning: '요청자가 동의한 후 금액이 달라졌습니다. 다시 동의하기 전에는 아무것도 접수하지 않습니다.' },
  approved: { name: '승인됨', heading: '승인됨', meaning: '곧 Microsoft에 지원 요청을 접수합니다.' },
  filing: { name: '접수 중', heading: 'Microsoft에 접수 중', meaning: '지원 요청을 보내고 번호를 기다리고 있습니다. 두 번 보내는 일은 없습니다.' },
  'by-hand': { name: '수동 접수 필요', heading: '수동 접수 필요', meaning: '아래 내용으로 Azure Portal에서 지원 요청을 접수한 다음 그 번호를 여기에 입력하세요.' },
  filed: { name: '접수됨', heading: 'Microsoft에 접수됨', meaning: 'Microsoft가 지원 요청을 받았습니다. 환불을 지켜보다가 반영되면 요청자에게 알립니다.' },
  credited: { name: '적립됨', heading: '적립됨', meaning: 'Microsoft가 파트너 계정에 환불을 반영했습니다. 파트너가 고객과 정산합니다.' },
  withdrawn: { name: '철회됨', heading: '철회됨', meaning: '요청자가 철회했습니다. 접수된 것은 없으며, 점유했던 환불 한도가 복원되었습니다.' },
  rejected: { name: '거부됨', heading: '거부됨', meaning: '승인자가 거부했습니다. 접수된 것은 없으며, 점유했던 환불 한도가 복원되었습니다.' },
  expired: { name: '만료됨', heading: '만료됨', meaning: '기한까지 아무도 결정하지 않았습니다. 접수된 것은 없으며, 몇 번만 누르면 새 견적을 받을 수 있습니다.' },
  declined: { name: 'Microsoft가 거절함', heading: 'Microsoft가 거절함', meaning: 'Microsoft가 거절했습니다. 크레딧은 없으며 예약은 그대로 유지됩니다.' },
} satisfies Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>

/** The states that mean something else in an exchange. */
export const exchangeStates = {
  filed: { name: '접수됨', heading: 'Microsoft에 접수됨', meaning: 'Microsoft가 지원 요청을 받았습니다. 환불과 구매를 지켜보다가 모두 반영되면 요청자에게 알립니다.' },
  credited: { name: '교환됨', heading: '교환 완료', meaning: 'Microsoft가 환불과 구매를 반영했습니다. 파트너가 고객과 정산합니다.' },
  withdrawn: { name: '철회됨', heading: '철회됨', meaning: '요청자가 철회했습니다. 접수된 것은 없습니다.' },
  rejected: { name: '거부됨', heading: '거부됨', meaning: '승인자가 거부했습니다. 접수된 것은 없습니다.' },
  declined: { name: 'Microsoft가 거절함', heading: 'Microsoft가 거절함', meaning: 'Microsoft가 거절했습니다. 교환된 것은 없으며 예약은 그대로 유지됩니다.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The states that mean something else in a change of size. */
export const swapStates = {
  filed: { name: '접수됨', heading: 'Microsoft에 접수됨', meaning: 'Microsoft가 지원 요청을 받았습니다. 크기가 변경되었는지 지켜보고 요청자에게 알립니다.' },
  credited: { name: '크기 변경됨', heading: '크기 변경됨', meaning: '이제 예약의 크기가 변경되었습니다. 환불되거나 청구된 금액은 없으며 기간은 그대로 이어집니다.' },
  withdrawn: { name: '철회됨', heading: '철회됨', meaning: '요청자가 철회했습니다. 접수된 것은 없습니다.' },
  rejected: { name: '거부됨', heading: '거부됨', meaning: '승인자가 거부했습니다. 접수된 것은 없습니다.' },
  declined: { name: 'Microsoft가 거절함', heading: 'Microsoft가 거절함', meaning: 'Microsoft가 거절했습니다. 크기와 예약은 그대로 유지됩니다.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The straight way of a case, step by step. */
export const caseSteps = {
  heading: '진행 상황',
  submitted: '제출',
  approved: '승인',
  filing: 'Microsoft로 보내기',
  filed: '지원 요청',
  credited: '크레딧',
  exchanged: '환불 및 구매',
  sizeChanged: '크기 변경',
  done: '완료',
  now: '진행 중',
  byHand: '수동 접수를 기다리는 중',
  askedAgain: '요청자의 재동의를 기다리는 중',
  next: '예정',
  stopped: '여기서 중단됨',
  never: '진행되지 않음',
  submittedBy: '{{date}}, {{name}} 님',
  approvedBy: '{{date}}, {{name}} 님',
  firstApproval: '1차 승인: {{date}}, {{name}} 님',
  ticket: '티켓 {{number}}, {{date}}',
  posted: '{{amount}}, {{date}}',
  allPosted: '모두 반영됨, {{date}}',
  postedSoFar: '환불 {{allRefunds}}건 중 {{refunds}}건, 구매 {{allPurchases}}건 중 {{purchases}}건 반영됨',
  marked: '{{name}} 님이 표시함',
}
