import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  'invalid-quantity': {
    title: 'This quantity cannot be returned',
    why_zero: 'You asked for {{quantity}}, and the reservation has no units.',
    why_one: 'You asked for {{quantity}}, and the reservation has one unit.',
    why_other: 'You asked for {{quantity}}, and the reservation has {{count}} units.',
    instead_zero: 'Choose another reservation.',
    instead_one: 'Ask for this one unit.',
    instead_other: 'Ask for a whole number from 1 to {{count}}.',
  },
  'not-started': {
    title: 'The reservation has not started yet',
    why: 'It begins on {{purchaseDate}}.',
    instead: 'Come back on {{purchaseDate}}. In its first days an unused reservation comes back in full.',
  },
  expired: {
    title: 'The reservation has expired',
    why: 'It ended on {{expiry}}. Nothing of it is left, so there is nothing to refund.',
    instead: 'Check whether it was renewed: the renewal is a reservation of its own and can be returned.',
  },
  'not-refundable': {
    title: 'This product cannot be returned',
    why: 'Microsoft neither refunds nor exchanges this product ({{product}}).',
    instead: 'Keep using it until it expires, and turn its automatic renewal off in the Azure portal so that it is not bought again.',
  },
  'refund-limit-exceeded': {
    title: 'This return is over the refund limit',
    why: 'It would count {{counted}}, and {{remaining}} of the customer’s refund limit remain. Microsoft refunds nothing of a return that goes over it.',
    instead: 'An exchange does not count against the refund limit.',
  },
  'not-exchangeable': {
    title: 'This product cannot be exchanged',
    why: 'Microsoft neither refunds nor exchanges this product ({{product}}).',
    instead: 'Keep using it until it expires, and turn its automatic renewal off in the Azure portal so that it is not bought again.',
  },
  'exchange-window-closed': {
    title: 'This reservation can no longer be exchanged',
    why: 'It was bought on {{purchaseDate}}, and Microsoft does not exchange what was bought of this product ({{product}}) since {{from}}.',
    instead: 'Cancel it: what comes back counts against the refund limit. Or trade it in for a savings plan in the Azure portal: that stays open.',
  },
  'cross-type-exchange': {
    title: 'These products cannot be exchanged for each other',
    why: 'An exchange stays within one product family, and these are of several: {{products}}.',
    instead: 'Choose something of the same family. Otherwise cancel what you give back, which counts against the refund limit, and buy the other as a new reservation.',
  },
  'new-commitment-too-small': {
    title: 'The new commitment is too small',
    why: 'What is given back comes to {{returned}}, and what is bought to {{purchases}}: that is {{shortBy}} too little. Microsoft takes an exchange only if the new commitment is at least as large.',
    instead: 'Buy more units, a larger size or a longer term, or give back fewer units.',
  },
  'customer-not-found': {
    title: 'I do not know this customer',
    why: 'Partner Center does not list it among your customers.',
    instead: 'Type “cancel” and choose from the list, or check the tenant ID in Partner Center.',
  },
  'reservation-not-found': {
    title: 'I do not find this reservation',
    why: 'The customer has no reservation with this ID.',
    instead: 'Check the reservation order ID, or type “cancel” and choose from the list.',
  },
  'reservation-not-active': {
    title: 'This reservation is not active',
    why: 'Its state is: {{state}}.',
    instead: 'Choose another reservation from the list.',
  },
  'quantity-in-open-case': {
    title: 'These units are in another case already',
    why_zero: 'Case {{caseId}} asks to return units of this reservation, and none is left beside it.',
    why_one: 'Case {{caseId}} asks to return units of this reservation, and one is left beside it.',
    why_other: 'Case {{caseId}} asks to return units of this reservation, and {{count}} are left beside it.',
    instead_zero: 'Wait until {{caseId}} is decided. Its requester can also withdraw it.',
    instead_one: 'Ask for one unit, or wait until {{caseId}} is decided. Its requester can also withdraw it.',
    instead_other: 'Ask for no more than {{count}}, or wait until {{caseId}} is decided. Its requester can also withdraw it.',
  },
  'not-for-sale': {
    title: 'This size is not sold here',
    why: 'Microsoft does not sell {{sku}} in this region, for this term and payment, to this customer.',
    instead: 'Choose another size, region, term or payment.',
  },
  'currencies-differ': {
    title: 'The reservations are billed in different currencies',
    why: 'Some are billed in {{currencies}}, and Microsoft exchanges only what is billed in one currency.',
    instead: 'Exchange those of each currency by themselves.',
  },
  'no-subscription': {
    title: 'I do not know the subscription to buy under',
    why: 'Microsoft prices a new reservation for a subscription of the customer, and does not say which one pays for this reservation.',
    instead: 'Cancel it instead, which needs no subscription. The Azure portal can exchange it as well.',
  },
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
    why: 'Microsoft Entra does not answer, and without your role I do nothing that needs one. Nothing was changed.',
    instead: 'Try again in a few minutes.',
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
} as const satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
