export const cases = {
  heading: '내 케이스',
  none: '아직 케이스가 없습니다. 예약 견적을 받으려면 “취소”를 입력하세요.',
  count_other: '케이스 {{count}}건(최신순)입니다. 열려면 하나를 선택하세요.',
  shown: '{{count}}건 중 최신 {{shown}}건이 표시됩니다.',
  when: '{{id}} · {{state}} · {{date}}',
  requests: '기타 요청',
  requestFor: '{{name}}, {{customer}}',
  requestWhen: '{{id}} · {{date}}',
}

export const approvals = {
  heading: '결정 대기 중',
  none: '결정을 기다리는 항목이 없습니다.',
  count_other: '케이스 {{count}}건(오래된 순)입니다. 결정하려면 하나를 선택하세요.',
  shown: '{{count}}건 중 가장 오래된 {{shown}}건이 표시됩니다.',
  who: '{{id}} · {{requester}} · {{date}}부터',
  second: '2차 승인',
}

export const credited = {
  heading: 'Microsoft가 환불을 반영했습니다',
  headingByHand: '환불이 수동으로 입력되었습니다',
  eyebrow: '케이스 {{id}}',
  expected: '예상',
  posted: '반영됨',
  difference: '차액',
  postedOn: '반영일',
  exact: '예상 금액과 정확히 일치합니다.',
  byHand: '{{name}} 님이 적립으로 표시했습니다.',
  next: '다음 단계',
  nextText: 'Microsoft가 파트너에게 크레딧을 적립하며, 환불은 파트너의 다음 청구서에 표시됩니다. 합의한 대로 고객과 정산하세요.',
  show: '케이스 열기',
}

export const postingQuestion = {
  heading: '일치하는 케이스가 없는 환불',
  meaning: '케이스가 환불을 기다리는 주문에 Microsoft가 환불을 반영했지만 어느 케이스와도 일치하지 않습니다. 확인해 주세요. 추측으로 변경하지는 않습니다.',
  posted: '{{date}} 반영',
  waiting: '이 주문에서 기다리는 케이스',
  expects: '예상 금액: {{amount}}',
  advice: '이 중 하나에 해당하면 케이스를 열어 적립으로 표시하세요.',
}
