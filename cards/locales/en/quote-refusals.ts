/** What a customer does that is not the partner's: somebody may have typed its name or its order. */
export const buysFromMicrosoft = 'A customer that buys from Microsoft itself (pay-as-you-go, as an individual, or under a Microsoft Customer Agreement or an Enterprise Agreement) cancels and exchanges in the Azure portal under “Reservations”, and gets help there under “Help + support”.'

/** Why nothing can be quoted: title, why, and what to do instead. */
export const quoteRefusals = {
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
    instead: `Type “cancel” and choose from the list, or check the tenant ID in Partner Center. ${buysFromMicrosoft}`,
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
} as const
