import type { Action } from '#cards/locales/spoken'

/** The form that finds a customer and a reservation while one types. */
export const findReservation = {
  headings: {
    cancel: 'Cancel a reservation',
    exchange: 'Exchange a reservation',
    compare: 'Compare what can be done',
    manage: 'Manage a reservation',
    cap: 'Refund limit of a customer',
    plan: 'Plan a customer’s returns',
  } satisfies Record<Action, string>,
  customer: 'Customer',
  customerPlaceholder: 'Start of name or domain',
  customerError: 'Please choose a customer.',
  reservation: 'Reservation',
  reservationPlaceholder: 'Name, product, region or ID',
  reservationHint: 'Once a customer is chosen, their reservations are found here. Left empty: I list them.',
  reservationError: 'Please choose a reservation, or leave it empty.',
  quantity: 'Units',
  quantityPlaceholder: 'Empty: I ask',
  quantityError: 'Please type a whole number, 1 or more, or leave it empty.',
  go: 'Continue',
  plain: 'Without a list',
  notNow: 'I cannot look it up just now. Try again, or use “Without a list”.',
  plainHint: 'If no list comes up while you type, type the beginning of the name or domain here.',
  noCustomer: 'Please choose a customer first: type the beginning of the name, and choose from the list.',
  found: '{{name}} · {{product}} · {{units}}, until {{date}}',
  foundClosed: '{{name}} · {{product}} · {{units}}, {{state}}',
} as const
