import type { NoticeKind } from '#domain/notice'

/** What a notice tells, in a line or two. */
export const notices = {
  refresh: '{{id}} 케이스의 현재 상태: {{state}}.',
  'approval-needed': '{{requester}} 님이 승인을 요청합니다. 취소: 고객 {{customer}}의 {{name}}({{units}}), 크레딧 {{credit}}({{id}}).',
  'second-approval-needed': '{{id}} 케이스가 한 번 승인되었으며 관리자의 2차 승인이 필요합니다. 취소: 고객 {{customer}}의 {{name}}({{units}}), 크레딧 {{credit}}.',
  rejected: '{{by}} 님이 {{id}} 케이스({{name}}, {{customer}})를 거부했습니다. 사유: {{reason}}',
  reconfirm: '{{id}} 케이스({{name}}, {{customer}})에 다시 동의해 주셔야 합니다. {{why}} 케이스를 열어 새 금액을 확인하세요.',
  expired: '{{id}} 케이스({{name}}, {{customer}})가 만료되었습니다. 기한까지 아무도 결정하지 않았으며 접수된 것은 없습니다. 다시 견적을 받으려면 “취소”를 입력하세요.',
  filed: '{{id}} 케이스가 Microsoft에 접수되었습니다. {{ticket}} 티켓, 취소: 고객 {{customer}}의 {{name}}({{units}}), 예상 크레딧 {{credit}}.',
  'by-hand': '{{id}} 케이스({{name}}, {{customer}})는 수동으로 접수해야 합니다. {{why}} 접수할 내용과 링크는 케이스에 있습니다.',
  'ticket-closed': 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 {{ticket}} 티켓을 종료했지만 환불은 아직 반영되지 않았습니다. {{lastWords}} 계속 지켜보겠습니다. Microsoft에 다시 요청하려면 “관리”에서 새 지원 요청을 접수하세요.',
  'ticket-reopened': 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 {{ticket}} 티켓을 다시 열었습니다. 계속 지켜보겠습니다.',
  'second-ticket': 'Microsoft에 같은 요청의 티켓이 두 개 있습니다. 두 번 실행되지 않도록 Microsoft에 하나를 종료해 달라고 요청하세요. {{id}} 케이스({{name}}, {{customer}})에는 직접 입력된 {{ticket}} 티켓과, 제가 앞서 보냈지만 응답을 받지 못했던 다음 티켓이 있습니다: {{message}}',
  question: 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 {{ticket}} 티켓에 메시지를 남겼습니다: {{message}}',
  'partly-credited': 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 환불을 일부 반영했습니다. 현재까지 반영: {{credit}} 중 {{posted}}. 나머지를 기다리고 있습니다.',
  credited: '{{id}} 케이스({{name}}, {{customer}})의 환불이 들어왔습니다. 반영 {{posted}}, 예상 {{credit}}. Microsoft가 파트너에게 크레딧을 적립하므로 고객과 정산하세요.',
  declined: 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})를 거절했습니다. 사유: {{reason}} 크레딧은 없으며 예약은 그대로 유지됩니다.',
  'posting-question': 'Microsoft가 {{order}} 주문에 {{amount}} 환불을 반영했지만 기다리는 케이스 중 일치하는 것이 없습니다. 확인해 주세요.',
} satisfies Record<NoticeKind, string>

/** The notices that say something else of an exchange. */
export const exchangeNotices = {
  'approval-needed': '{{requester}} 님이 승인을 요청합니다. 고객 {{customer}}의 교환: {{returned}} 대신 {{bought}}, 순 결제액 {{netPayable}}({{id}}).',
  'second-approval-needed': '{{id}} 케이스가 한 번 승인되었으며 관리자의 2차 승인이 필요합니다. 고객 {{customer}}의 교환: {{returned}} 대신 {{bought}}, 순 결제액 {{netPayable}}.',
  expired: '{{id}} 케이스({{name}}, {{customer}})가 만료되었습니다. 기한까지 아무도 결정하지 않았으며 접수된 것은 없습니다. 다시 견적을 받으려면 “교환”을 입력하세요.',
  filed: '{{id}} 케이스가 Microsoft에 접수되었습니다. {{ticket}} 티켓, 고객 {{customer}}의 교환: {{returned}} 대신 {{bought}}, 순 결제액 {{netPayable}}.',
  'ticket-closed': 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 {{ticket}} 티켓을 종료했지만 교환이 아직 모두 반영되지는 않았습니다. {{lastWords}} 계속 지켜보겠습니다. Microsoft에 다시 요청하려면 “관리”에서 새 지원 요청을 접수하세요.',
  'partly-credited': 'Microsoft가 교환 {{id}} 케이스({{name}}, {{customer}})를 일부 반영했습니다. 현재까지 환불: {{credit}} 중 {{posted}}. 나머지를 기다리고 있습니다.',
  credited: '교환 {{id}} 케이스가 완료되었습니다. 고객 {{customer}}: {{returned}} 대신 {{bought}}. 환불 {{posted}}, 예상 {{credit}}. 파트너가 고객과 정산합니다.',
  declined: 'Microsoft가 교환 {{id}} 케이스({{name}}, {{customer}})를 거절했습니다. 사유: {{reason}} 교환된 것은 없으며 예약은 그대로 유지됩니다.',
} satisfies Partial<Record<NoticeKind, string>>

/** The notices that say something else of a change of size. */
export const swapNotices = {
  'approval-needed': '{{requester}} 님이 승인을 요청합니다. 고객 {{customer}}의 크기 변경: {{returned}}, {{from}}에서 {{to}}(으)로. 환불되거나 청구되는 금액은 없습니다({{id}}).',
  'second-approval-needed': '{{id}} 케이스가 한 번 승인되었으며 관리자의 2차 승인이 필요합니다. 고객 {{customer}}의 크기 변경: {{returned}}, {{from}}에서 {{to}}(으)로.',
  expired: '{{id}} 케이스({{name}}, {{customer}})가 만료되었습니다. 기한까지 아무도 결정하지 않았으며 접수된 것은 없습니다. 다시 요청하려면 “교환”을 입력하세요.',
  filed: '{{id}} 케이스가 Microsoft에 접수되었습니다. {{ticket}} 티켓, 고객 {{customer}}의 크기 변경: {{returned}}, {{from}}에서 {{to}}(으)로.',
  'ticket-closed': 'Microsoft가 {{id}} 케이스({{name}}, {{customer}})의 {{ticket}} 티켓을 종료했지만 크기는 아직 변경되지 않았습니다. {{lastWords}} 계속 지켜보겠습니다. Microsoft에 다시 요청하려면 “관리”에서 새 지원 요청을 접수하세요.',
  credited: '고객 {{customer}}의 {{name}} 크기가 {{from}}에서 {{to}}(으)로 변경되었습니다({{id}}). 환불되거나 청구된 금액은 없으며 기간은 그대로 이어집니다.',
  declined: 'Microsoft가 크기 변경 {{id}} 케이스({{name}}, {{customer}})를 거절했습니다. 사유: {{reason}} 크기와 예약은 그대로 유지됩니다.',
} satisfies Partial<Record<NoticeKind, string>>
