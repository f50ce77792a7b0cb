import type { ErrandDeed } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

type Kind = ErrandDeed['kind']

/** The card of an errand: something done at Microsoft for a reservation without money moving. */
export const errand = {
  eyebrow: '요청 {{id}}',
  headings: {
    asked: { scope: '범위 변경 중', 'add-access': '역할 부여 중', 'remove-access': '역할 제거 중', support: '지원 요청 접수 중' },
    filed: { scope: '범위 변경 중', 'add-access': '역할 부여 중', 'remove-access': '역할 제거 중', support: 'Microsoft에 접수됨' },
    done: { scope: '범위가 변경됨', 'add-access': '역할이 부여됨', 'remove-access': '역할이 제거됨', support: 'Microsoft가 지원 요청을 종료함' },
    failed: { scope: '범위가 변경되지 않음', 'add-access': '역할이 부여되지 않음', 'remove-access': '역할이 제거되지 않음', support: '지원 요청이 접수되지 않음' },
    unanswered: { scope: '범위에 대한 응답 없음', 'add-access': '역할에 대한 응답 없음', 'remove-access': '역할에 대한 응답 없음', support: '지원 요청에 대한 응답 없음' },
  } satisfies Record<string, Record<Kind, string>>,
  meanings: {
    asked: 'Microsoft가 아직 처리하지 않았거나 처리 결과를 알려 주지 않았습니다. 다시 시도한 후 결과를 알려 드리므로 따로 하실 일은 없습니다.',
    filed: 'Microsoft가 지원 요청을 받았습니다. Microsoft의 답변을 전해 드립니다.',
    failed: 'Microsoft에서 변경된 것은 없습니다.',
    unanswered: 'Microsoft가 처리했는지 알 수 없습니다.',
    done: {
      scope: '이제부터 할인이 해당 범위에 적용됩니다. Microsoft에 표시되기까지 몇 분 정도 걸릴 수 있습니다.',
      'add-access': '역할은 예약 주문에 적용되므로 그 안의 모든 예약에 적용됩니다. Microsoft에 표시되기까지 몇 분 정도 걸릴 수 있습니다.',
      'remove-access': '예약 주문에서 제거되므로 그 안의 모든 예약에서 제거됩니다. Microsoft에 표시되기까지 몇 분 정도 걸릴 수 있습니다.',
      support: '해결되지 않았으면 새로 접수하세요.',
    } satisfies Record<Kind, string>,
  },
  labels: {
    from: '기존 범위',
    to: '새 범위',
    who: '대상',
    role: '역할',
    title: '제목',
    classification: 'Microsoft 분류',
    severity: '심각도',
    description: '설명',
    asked: '요청',
    filed: '접수',
    closed: '종료',
    number: '티켓 번호',
    answers: 'Microsoft 회신 대상',
  },
  contact: '{{name}}, {{email}}',
  askedBy: '{{date}}, {{name}} 님',
  principal: '{{name}}({{id}})',
  severities: { minimal: '최소', moderate: '보통', critical: '심각' },
  troubles: {
    'dry-run': '모의 실행(FILING=dry-run)이므로 Microsoft로 보낸 것은 없습니다. 보냈을 내용이 아래에 있으며 포털에 복사할 수 있습니다.',
    'ticket-gone': 'Microsoft가 일주일 동안 지원 요청을 보여 주지 않아 더 이상 확인하지 않습니다. Azure Portal에서 찾아보세요.',
    'no-answer': 'Microsoft가 1시간 동안 응답하지 않았습니다. 다시 요청하기 전에 Azure Portal에서 결과를 확인하세요.',
    'no-answer-support': 'Microsoft가 1시간 동안 응답하지 않았습니다. 그래도 요청이 도착했을 수 있으니 다시 접수하기 전에 포털에서 참조 번호({{id}})를 찾아보세요.',
    'no-subscription': '접수에 사용할 수 있는 고객 구독이 없습니다. Azure Portal에서 고객의 구독으로 접수하세요.',
  },
  trouble: '{{service}}에서 거절했습니다: {{message}} ({{code}}). {{explanation}}',
  ready: '지원 요청(복사용)',
  readySteps: 'Azure Portal에서 “도움말 + 지원”의 “지원 요청 만들기”를 열고 다음과 같이 답하세요.',
  copy: '모두 복사하세요.',
  ticket: '티켓',
  refresh: '새로 고침',
  back: '예약으로 돌아가기',
  portal: '포털 열기',
}

/** What a notice of an errand tells, in a line or two. */
export const errandNotices = {
  finish: {
    scope: '고객 {{customer}}의 {{name}} 예약 범위가 변경되었습니다({{id}}).',
    'add-access': '이제 {{who}}에게 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 있습니다({{id}}).',
    'remove-access': '이제 {{who}}에게 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 없습니다({{id}}).',
    support: '고객 {{customer}}의 {{name}} 예약에 대한 지원 요청 “{{title}}”이(가) 완료되었습니다({{id}}).',
  },
  fail: {
    scope: '고객 {{customer}}의 {{name}} 예약 범위가 변경되지 않았습니다({{id}}). {{why}}',
    'add-access': '{{who}}에게 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 부여되지 않았습니다({{id}}). {{why}}',
    'remove-access': '{{who}}에게서 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 제거되지 않았습니다({{id}}). {{why}}',
    support: '고객 {{customer}}의 {{name}} 예약에 대한 지원 요청 “{{title}}”이(가) 접수되지 않았습니다({{id}}). {{why}}',
  },
  unanswered: {
    scope: '고객 {{customer}}의 {{name}} 예약 범위가 변경되었는지 알 수 없습니다({{id}}). {{why}}',
    'add-access': '{{who}}에게 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 부여되었는지 알 수 없습니다({{id}}). {{why}}',
    'remove-access': '{{who}}에게서 고객 {{customer}}의 {{name}} 예약 주문에 대한 {{role}} 역할이 제거되었는지 알 수 없습니다({{id}}). {{why}}',
    support: '고객 {{customer}}의 {{name}} 예약에 대한 지원 요청 “{{title}}”이(가) 접수되었는지 알 수 없습니다({{id}}). {{why}}',
  },
  file: '고객 {{customer}}의 {{name}} 예약에 대한 지원 요청 “{{title}}”이(가) Microsoft에 접수되었습니다. 티켓 번호: {{ticket}}({{id}}).',
  'tell-message': '고객 {{customer}}의 {{name}} 예약에 대한 {{ticket}} 티켓에 Microsoft가 메시지를 남겼습니다({{id}}): {{message}}',
  'reopen-ticket': 'Microsoft가 고객 {{customer}}의 {{name}} 예약에 대한 {{ticket}} 티켓을 다시 열었습니다({{id}}). Microsoft의 답변을 전해 드립니다.',
  'lose-ticket': 'Microsoft가 일주일 동안 고객 {{customer}}의 {{name}} 예약에 대한 {{ticket}} 티켓을 보여 주지 않아 더 이상 확인하지 않습니다({{id}}). Azure Portal에서 찾아보세요.',
  'close-ticket': 'Microsoft가 고객 {{customer}}의 {{name}} 예약에 대한 {{ticket}} 티켓을 종료했습니다({{id}}). {{lastWords}} 해결되지 않았으면 새 지원 요청을 접수하세요.',
} satisfies Record<ErrandNotice['kind'] | 'unanswered', string | Record<Kind, string>>
