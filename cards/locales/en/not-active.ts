import type { ReservationState } from '#domain/reservation'

/** Why a reservation that is not active cannot be returned, state by state. */
export const notActive = {
  Expired: {
    title: 'The reservation has expired',
    why: 'Nothing of it is left, so there is nothing to refund.',
    instead: 'Check whether it was renewed: the renewal is a reservation of its own and can be returned.',
  },
  Cancelled: {
    title: 'This reservation has been cancelled already',
    why: 'Nothing of it is left to return.',
    instead: 'Choose another reservation from the list.',
  },
  Superseded: {
    title: 'This reservation was replaced',
    why: 'It was split, merged or partly returned. What is left of it has a new reservation ID.',
    instead: 'Choose what is left from the list.',
  },
  Pending: {
    title: 'This reservation is not active yet',
    why: 'Microsoft has not finished its purchase or its last change.',
    instead: 'Try again when the Azure portal shows it as active.',
  },
  Failed: {
    title: 'This reservation was never active',
    why: 'Microsoft says that its purchase or its billing failed.',
    instead: 'Look at its order in the Azure portal, or choose another reservation from the list.',
  },
} as const satisfies Record<Exclude<ReservationState, 'Active'>, { readonly title: string; readonly why: string; readonly instead: string }>
