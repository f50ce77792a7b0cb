import { errandRefusals } from '#cards/locales/ko/errand-refusals'
import { quoteRefusals } from '#cards/locales/ko/quote-refusals'
import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  ...quoteRefusals,
  ...errandRefusals,
  'quote-changed': {
    title: '금액이 변경되었습니다',
    why: '확인하신 금액과 달라져 아무것도 제출하지 않았습니다.',
    instead: '새 견적을 확인하고 제출하세요.',
  },
  'case-not-found': {
    title: '이 케이스를 찾을 수 없습니다',
    why: '오래전에 종료되었을 수 있습니다.',
    instead: '내 케이스를 보려면 “케이스”를 입력하세요.',
  },
  'case-moved-on': {
    title: '상태가 바뀐 케이스입니다',
    why: '현재 상태: {{state}}. 오래된 카드를 사용하셨으므로 중복 처리된 것은 없습니다.',
    instead: '케이스를 다시 열어 지금 할 수 있는 작업을 확인하세요.',
  },
  'own-case': {
    title: '본인의 케이스입니다',
    why: '본인의 케이스는 직접 결정할 수 없습니다.',
    instead: '기술 지원팀 또는 관리 역할이 있는 동료에게 결정을 요청하세요.',
  },
  'not-your-case': {
    title: '본인의 케이스가 아닙니다',
    why: '케이스를 제출한 사람만 할 수 있습니다.',
    instead: '요청자에게 문의하세요.',
  },
  'already-approved-by-you': {
    title: '이미 승인하셨습니다',
    why: '2차 승인은 다른 사람이 해야 합니다.',
    instead: '관리 에이전트 또는 전역 관리자에게 요청하세요.',
  },
  'second-approver-needed': {
    title: '관리자의 승인이 필요합니다',
    why: '크레딧이 {{threshold}} 이상이면 관리 에이전트 또는 전역 관리자의 2차 승인이 필요합니다.',
    instead: '이 중 한 명에게 요청하세요. 케이스는 그 사람의 승인 목록에 있습니다.',
  },
  'not-allowed': {
    title: '이 작업을 할 권한이 없습니다',
    why: '파트너 센터 역할에 이 작업이 포함되어 있지 않습니다.',
    instead: '다음 역할 중 하나가 필요합니다: {{roles}}. 역할이 있는 동료에게 부탁하거나 관리자에게 역할을 요청하세요.',
  },
  'directory-down': {
    title: '지금은 역할을 확인할 수 없습니다',
    why: 'Microsoft Entra에서 역할을 제공하지 않아 역할이 필요한 작업은 하지 않습니다. 변경된 것은 없습니다. {{explanation}}',
    instead: '계속되면 관리자에게 이 메시지를 보여 주세요.',
  },
  'currency-differs': {
    title: '통화가 맞지 않습니다',
    why: '이 케이스의 통화는 {{currency}}입니다.',
    instead: '금액을 {{currency}} 단위로 입력하세요.',
  },
  'amount-differs': {
    title: '예상 금액과 다릅니다',
    why: '아직 들어올 금액은 {{expected}}인데 입력한 금액은 {{amount}}입니다.',
    instead: '파트너 계정에서 확인하세요. Microsoft가 실제로 반영한 금액이 {{amount}}이면 다시 입력하고 금액이 다르다고 표시하세요.',
  },
  'posted-before-case': {
    title: '케이스보다 이른 날짜입니다',
    why: '케이스가 {{date}}에 제출되었으므로 그 전에 환불이 반영될 수 없습니다.',
    instead: '환불이 반영된 날짜를 선택하세요.',
  },
  'customer-not-yours': {
    title: '담당 목록에 없는 고객입니다',
    why: '회사에서 그룹별로 담당 고객을 정했으며, 이 고객은 담당이 아닙니다.',
    instead: '담당 동료에게 부탁하거나 관리자에게 그룹의 목록에 추가해 달라고 요청하세요.',
  },
  'indirect-reseller': {
    title: '간접 공급자가 Microsoft에 요청해야 합니다',
    why: 'Microsoft는 Azure 지원 요청을 직접 청구 파트너와 간접 공급자에게서만 받으며, 회사는 간접 재판매인입니다. 보낸 것은 없습니다.',
    instead: '간접 공급자에게 요청을 열어 달라고 하세요. 예약 ID와 예약 주문 ID가 필요하며, “관리”에서 둘 다 복사할 수 있습니다.',
  },
} satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
