import { errandRefusals } from '#cards/locales/en/errand-refusals'
import { quoteRefusals } from '#cards/locales/en/quote-refusals'
import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  ...quoteRefusals,
  ...errandRefusals,
  'quote-changed': {
    title: 'The figures have changed',
    why: 'They are not the ones that you looked at any more, so nothing was submitted.',
    instead: 'Look at the new quote and submit that.',
  },
  'case-not-found': {
    title: 'I do not find this case',
    why: 'It may have been closed long ago.',
    instead: 'Type “cases” to see yours.',
  },
  'case-moved-on': {
    title: 'This case has moved on',
    why: 'Its state is now: {{state}}. The card that you used was an older one, so nothing was done twice.',
    instead: 'Open the case again to see what can be done now.',
  },
  'own-case': {
    title: 'This is your own case',
    why: 'Nobody decides on a case of their own.',
    instead: 'Ask a colleague with the helpdesk or admin role to decide.',
  },
  'not-your-case': {
    title: 'This is not your case',
    why: 'Only the person who submitted it can do this.',
    instead: 'Ask the requester.',
  },
  'already-approved-by-you': {
    title: 'You have approved this already',
    why: 'The second approval must come from somebody else.',
    instead: 'Ask an admin agent or a Global Administrator.',
  },
  'second-approver-needed': {
    title: 'An admin has to approve this one',
    why: 'A credit of {{threshold}} or more needs a second approval by an admin agent or a Global Administrator.',
    instead: 'Ask one of them: the case is in their approvals.',
  },
  'not-allowed': {
    title: 'You may not do this',
    why: 'Your roles in Partner Center do not include it.',
    instead: 'It takes one of these roles: {{roles}}. Ask a colleague who has it, or your admin for the role.',
  },
  'directory-down': {
    title: 'I cannot check your role just now',
    why: 'Microsoft Entra did not tell me your role, and without it I do nothing that needs one. Nothing was changed. {{explanation}}',
    instead: 'Show this to your administrator if it stays so.',
  },
  'currency-differs': {
    title: 'The currency does not fit',
    why: 'The case is in {{currency}}.',
    instead: 'Enter the amount in {{currency}}.',
  },
  'amount-differs': {
    title: 'The amount is not the one that is expected',
    why: '{{expected}} is still to come, and {{amount}} was entered.',
    instead: 'Check it on the partner’s account. If Microsoft really posted {{amount}}, enter it again and tick that it differs.',
  },
  'posted-before-case': {
    title: 'That day is before the case',
    why: 'The case was submitted on {{date}}; its refund cannot have been posted before.',
    instead: 'Choose the day on which the refund was posted.',
  },
  'customer-not-yours': {
    title: 'This customer is not on your list',
    why: 'Your company has set which customers each group looks after, and this one is not among yours.',
    instead: 'Ask a colleague who looks after it, or your admin to put it on your group’s list.',
  },
  'indirect-reseller': {
    title: 'Your indirect provider has to ask Microsoft',
    why: 'Microsoft takes Azure support requests from direct-bill partners and indirect providers only, and your company is an indirect reseller. Nothing was sent.',
    instead: 'Ask your indirect provider to open the request. It needs the reservation ID and the reservation order ID: “manage” shows both, to be copied.',
  },
} as const satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
