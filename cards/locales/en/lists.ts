export const cases = {
  heading: 'Your cases',
  none: 'You have no cases yet. Type “cancel” to quote a reservation.',
  count_one: '{{count}} case. Tap it to open it.',
  count_other: '{{count}} cases, the newest first. Tap one to open it.',
  shown: 'The newest {{shown}} of {{count}} are shown.',
  when: '{{id}} · {{state}} · {{date}}',
  requests: 'Your other requests',
  requestFor: '{{name}} for {{customer}}',
  requestWhen: '{{id}} · {{date}}',
} as const

export const approvals = {
  heading: 'Waiting for your decision',
  none: 'Nothing waits for you.',
  count_one: '{{count}} case. Tap it to decide.',
  count_other: '{{count}} cases, the oldest first. Tap one to decide.',
  shown: 'The oldest {{shown}} of {{count}} are shown.',
  who: '{{id}} · {{requester}} · since {{date}}',
  second: 'Second approval',
} as const

export const credited = {
  heading: 'Microsoft has posted the refund',
  headingByHand: 'The refund was entered by hand',
  eyebrow: 'Case {{id}}',
  expected: 'Expected',
  posted: 'Posted',
  difference: 'Difference',
  postedOn: 'Posted on',
  exact: 'Exactly as expected.',
  byHand: '{{name}} marked it as credited.',
  next: 'What comes next',
  nextText: 'Microsoft credits the partner: the refund shows on the partner’s next invoice. Settle it with the customer as you have agreed.',
  show: 'Open the case',
} as const

export const postingQuestion = {
  heading: 'A refund that fits no case',
  meaning: 'Microsoft posted a refund on an order for which cases wait, and it fits none of them. Please look at it: I change nothing on a guess.',
  posted: 'Posted {{date}}',
  waiting: 'Cases that wait on this order',
  expects: 'Expects {{amount}}',
  advice: 'If it belongs to one of them, open the case and mark it as credited.',
} as const
