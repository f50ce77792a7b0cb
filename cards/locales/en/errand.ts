import type { ErrandDeed } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

type Kind = ErrandDeed['kind']

/** The card of an errand: something done at Microsoft for a reservation without money moving. */
export const errand = {
  eyebrow: 'Request {{id}}',
  headings: {
    asked: { scope: 'Changing the scope', 'add-access': 'Giving a role', 'remove-access': 'Taking a role away', support: 'Filing the support request' },
    filed: { scope: 'Changing the scope', 'add-access': 'Giving a role', 'remove-access': 'Taking a role away', support: 'Filed with Microsoft' },
    done: { scope: 'The scope is changed', 'add-access': 'The role is given', 'remove-access': 'The role is taken away', support: 'Microsoft closed the support request' },
    failed: { scope: 'The scope was not changed', 'add-access': 'The role was not given', 'remove-access': 'The role was not taken away', support: 'The support request was not filed' },
    unanswered: { scope: 'No answer about the scope', 'add-access': 'No answer about the role', 'remove-access': 'No answer about the role', support: 'No answer about the support request' },
  } satisfies Record<string, Record<Kind, string>>,
  meanings: {
    asked: 'Microsoft has not done it yet, or has not said so. I try again and tell you how it went; there is nothing that you have to do.',
    filed: 'Microsoft has the support request. I bring you what Microsoft writes on it.',
    failed: 'Nothing was changed at Microsoft.',
    unanswered: 'Whether Microsoft did it is not known.',
    done: {
      scope: 'The discount applies there from now on. Microsoft may take some minutes to show it.',
      'add-access': 'It holds on the reservation order, so for all reservations in it. Microsoft may take some minutes to show it.',
      'remove-access': 'It is taken away from the reservation order, so from all reservations in it. Microsoft may take some minutes to show it.',
      support: 'If it is not settled, file a new one.',
    } satisfies Record<Kind, string>,
  },
  labels: {
    from: 'Scope until now',
    to: 'New scope',
    who: 'Who',
    role: 'Role',
    title: 'Title',
    classification: 'Microsoft’s classification',
    severity: 'Severity',
    description: 'Description',
    asked: 'Asked',
    filed: 'Filed',
    closed: 'Closed',
    number: 'Ticket number',
    answers: 'Microsoft answers',
  },
  contact: '{{name}}, {{email}}',
  askedBy: '{{date}} by {{name}}',
  principal: '{{name}} ({{id}})',
  severities: { minimal: 'minimal', moderate: 'moderate', critical: 'critical' },
  troubles: {
    'dry-run': 'Dry run (FILING=dry-run): nothing was sent to Microsoft. What would have been sent stands below, ready to copy into the portal.',
    'ticket-gone': 'Microsoft has not shown the support request for a week, so it is not followed any more. Look for it in the Azure portal.',
    'no-answer': 'Microsoft has not answered for an hour. Look in the Azure portal what came of it before you ask again.',
    'no-answer-support': 'Microsoft has not answered for an hour. The request may have arrived all the same: look for our reference {{id}} in the portal before you file it again.',
    'no-subscription': 'The customer has no subscription that I can file under. File it in the Azure portal under a subscription of the customer.',
  },
  trouble: '{{service}} said no: {{message}} ({{code}}). {{explanation}}',
  ready: 'The support request, ready to copy',
  readySteps: 'In the Azure portal: Help + support, create a support request, with these answers.',
  copy: 'Copy all of it.',
  ticket: 'Ticket',
  refresh: 'Refresh',
  back: 'Back to the reservation',
  portal: 'Open the portal',
} as const

/** What a notice of an errand tells, in a line or two. */
export const errandNotices = {
  finish: {
    scope: 'The scope of {{name}} for {{customer}} is changed ({{id}}).',
    'add-access': '{{who}} has the role {{role}} on the order of {{name}} for {{customer}} now ({{id}}).',
    'remove-access': '{{who}} does not have the role {{role}} on the order of {{name}} for {{customer}} any more ({{id}}).',
    support: 'The support request “{{title}}” about {{name}} for {{customer}} is done ({{id}}).',
  },
  fail: {
    scope: 'The scope of {{name}} for {{customer}} was not changed ({{id}}). {{why}}',
    'add-access': '{{who}} was not given the role {{role}} on the order of {{name}} for {{customer}} ({{id}}). {{why}}',
    'remove-access': 'The role {{role}} on the order of {{name}} for {{customer}} was not taken away from {{who}} ({{id}}). {{why}}',
    support: 'The support request “{{title}}” about {{name}} for {{customer}} was not filed ({{id}}). {{why}}',
  },
  unanswered: {
    scope: 'Whether the scope of {{name}} for {{customer}} is changed is not known ({{id}}). {{why}}',
    'add-access': 'Whether {{who}} was given the role {{role}} on the order of {{name}} for {{customer}} is not known ({{id}}). {{why}}',
    'remove-access': 'Whether the role {{role}} on the order of {{name}} for {{customer}} was taken away from {{who}} is not known ({{id}}). {{why}}',
    support: 'Whether the support request “{{title}}” about {{name}} for {{customer}} is filed is not known ({{id}}). {{why}}',
  },
  file: 'The support request “{{title}}” about {{name}} for {{customer}} is filed with Microsoft: ticket {{ticket}} ({{id}}).',
  'tell-message': 'Microsoft wrote on ticket {{ticket}} about {{name}} for {{customer}} ({{id}}): {{message}}',
  'reopen-ticket': 'Microsoft opened ticket {{ticket}} about {{name}} for {{customer}} ({{id}}) again. I bring you what it writes.',
  'lose-ticket': 'Microsoft has not shown ticket {{ticket}} about {{name}} for {{customer}} ({{id}}) for a week, so I do not follow it any more. Look for it in the Azure portal.',
  'close-ticket': 'Microsoft closed ticket {{ticket}} about {{name}} for {{customer}} ({{id}}). {{lastWords}} If it is not settled, file a new support request.',
} as const satisfies Record<ErrandNotice['kind'] | 'unanswered', string | Record<Kind, string>>
