/** Choosing the language that the bot speaks with somebody, or that a quote is shown in. */
export const language = {
  heading: '어떤 언어로 대화할까요?',
  now: '선택하신 대로 지금은 {{language}}로 대화합니다.',
  nowTeams: 'Teams 설정에 따라 지금은 {{language}}로 대화합니다.',
  typed: '언제든지 다음 언어 중 어느 것으로든 입력할 수 있습니다.',
  change: '언어 변경',
  asTeams: 'Teams 설정에 따름',
  unknown: '“{{text}}” 언어는 지원하지 않습니다. 다음 중 하나를 선택하세요.',
}

/** A quote in the language of the customer, without what is only for the partner. */
export const share = {
  link: '고객의 언어로 표시',
  heading: '어떤 언어로 표시할까요?',
  what: '파트너 전용 정보를 뺀 견적입니다. 고객에게 보여 주거나 복사할 수 있습니다.',
  label: '언어',
  error: '언어를 선택하세요.',
  show: '견적 표시',
  below: '아래 카드에서 언어를 선택하세요.',
  holds: '{{date}} 기준 금액이며 그날에만 유효합니다. 환불은 Microsoft가 결정합니다.',
  holdsExchange: '{{date}} 기준 금액이며 그날에만 유효합니다. 교환은 Microsoft가 결정합니다.',
}

/** What somebody sees whose words could not be answered. */
export const trouble = {
  heading: '처리하지 못했습니다',
  retry: '다시 시도',
}
