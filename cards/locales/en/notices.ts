import type { NoticeKind } from '#domain/notice'

/** What a notice tells, in a line or two. */
export const notices = {
  refresh: 'Case {{id}} is now: {{state}}.',
  'approval-needed': '{{requester}} asks for your approval: cancel {{units}} of {{name}} for {{customer}}, credit {{credit}} ({{id}}).',
  'second-approval-needed': '{{id}} was approved once and needs a second approval by an admin: cancel {{units}} of {{name}} for {{customer}}, credit {{credit}}.',
  rejected: '{{by}} rejected {{id}} ({{name}} for {{customer}}): {{reason}}',
  reconfirm: '{{id}} ({{name}} for {{customer}}) needs your yes again. {{why}} Open it to see the new figures.',
  expired: '{{id}} ({{name}} for {{customer}}) has expired: nobody decided in time. Nothing was filed. Type “cancel” to quote it again.',
  filed: '{{id}} is filed with Microsoft. Ticket {{ticket}}: cancel {{units}} of {{name}} for {{customer}}, expected credit {{credit}}.',
  'by-hand': '{{id}} ({{name}} for {{customer}}) has to be filed by hand. {{why}} The case has the ready text and the link.',
  'ticket-closed': 'Microsoft closed ticket {{ticket}} of {{id}} ({{name}} for {{customer}}), and no refund has been posted yet. {{lastWords}} I go on watching for it; to ask Microsoft again, file a new support request with “manage”.',
  'ticket-reopened': 'Microsoft opened ticket {{ticket}} of {{id}} ({{name}} for {{customer}}) again. I go on watching it.',
  'second-ticket': 'Two tickets at Microsoft ask for the same thing: ask Microsoft to close one of them, or it may be done twice. {{id}} ({{name}} for {{customer}}) has ticket {{ticket}}, which was entered by hand, and the one that I had sent before without getting an answer: {{message}}',
  question: 'Microsoft wrote on ticket {{ticket}} of {{id}} ({{name}} for {{customer}}): {{message}}',
  'partly-credited': 'Microsoft posted a part of the refund of {{id}} ({{name}} for {{customer}}): {{posted}} of {{credit}} so far. I wait for the rest.',
  credited: 'The refund of {{id}} ({{name}} for {{customer}}) has come: {{posted}} posted, {{credit}} expected. Microsoft credits the partner; settle it with the customer.',
  declined: 'Microsoft declined {{id}} ({{name}} for {{customer}}): {{reason}} There is no credit, and the reservation goes on.',
  'posting-question': 'Microsoft posted a refund of {{amount}} on order {{order}} that fits none of the cases waiting there. Please look at it.',
} as const satisfies Record<NoticeKind, string>

/** The notices that say something else of an exchange. */
export const exchangeNotices = {
  'approval-needed': '{{requester}} asks for your approval: exchange {{returned}} for {{bought}}, for {{customer}}, net payable {{netPayable}} ({{id}}).',
  'second-approval-needed': '{{id}} was approved once and needs a second approval by an admin: exchange {{returned}} for {{bought}}, for {{customer}}, net payable {{netPayable}}.',
  expired: '{{id}} ({{name}} for {{customer}}) has expired: nobody decided in time. Nothing was filed. Type “exchange” to quote it again.',
  filed: '{{id}} is filed with Microsoft. Ticket {{ticket}}: exchange {{returned}} for {{bought}}, for {{customer}}, net payable {{netPayable}}.',
  'ticket-closed': 'Microsoft closed ticket {{ticket}} of {{id}} ({{name}} for {{customer}}), and not everything of the exchange has been posted yet. {{lastWords}} I go on watching for it; to ask Microsoft again, file a new support request with “manage”.',
  'partly-credited': 'Microsoft posted a part of the exchange {{id}} ({{name}} for {{customer}}): {{posted}} of {{credit}} refunded so far. I wait for the rest.',
  credited: 'The exchange {{id}} is done: {{bought}} instead of {{returned}}, for {{customer}}. {{posted}} was refunded, {{credit}} was expected. The partner settles it with the customer.',
  declined: 'Microsoft declined the exchange {{id}} ({{name}} for {{customer}}): {{reason}} Nothing is exchanged, and the reservations go on.',
} as const satisfies Partial<Record<NoticeKind, string>>

/** The notices that say something else of a change of size. */
export const swapNotices = {
  'approval-needed': '{{requester}} asks for your approval: change the size of {{returned}} from {{from}} to {{to}}, for {{customer}}. Nothing is refunded or charged ({{id}}).',
  'second-approval-needed': '{{id}} was approved once and needs a second approval by an admin: change the size of {{returned}} from {{from}} to {{to}}, for {{customer}}.',
  expired: '{{id}} ({{name}} for {{customer}}) has expired: nobody decided in time. Nothing was filed. Type “exchange” to ask for it again.',
  filed: '{{id}} is filed with Microsoft. Ticket {{ticket}}: change the size of {{returned}} from {{from}} to {{to}}, for {{customer}}.',
  'ticket-closed': 'Microsoft closed ticket {{ticket}} of {{id}} ({{name}} for {{customer}}), and the size has not changed yet. {{lastWords}} I go on watching for it; to ask Microsoft again, file a new support request with “manage”.',
  credited: 'The size of {{name}} for {{customer}} has changed from {{from}} to {{to}} ({{id}}). Nothing was refunded or charged, and its term goes on.',
  declined: 'Microsoft declined the change of size {{id}} ({{name}} for {{customer}}): {{reason}} The size stays, and the reservation goes on.',
} as const satisfies Partial<Record<NoticeKind, string>>
