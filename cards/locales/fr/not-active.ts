import type { ReservationState } from '#domain/reservation'

/** Why a reservation that is not active cannot be returned, state by state. */
export const notActive = {
  Expired: {
    title: 'La réservation a expiré',
    why: 'Il n’en reste rien : il n’y a donc rien à rembourser.',
    instead: 'Vérifiez si elle a été renouvelée : le renouvellement est une réservation à part entière et peut être retourné.',
  },
  Cancelled: {
    title: 'Cette réservation est déjà annulée',
    why: 'Il n’en reste rien à retourner.',
    instead: 'Choisissez une autre réservation dans la liste.',
  },
  Superseded: {
    title: 'Cette réservation a été remplacée',
    why: 'Elle a été scindée, fusionnée ou retournée en partie. Ce qui en reste a un nouvel ID de réservation.',
    instead: 'Choisissez ce qui en reste dans la liste.',
  },
  Pending: {
    title: 'Cette réservation n’est pas encore active',
    why: 'Microsoft n’a pas terminé son achat ou sa dernière modification.',
    instead: 'Réessayez quand le portail Azure l’affiche comme active.',
  },
  Failed: {
    title: 'Cette réservation n’a jamais été active',
    why: 'Microsoft indique que son achat ou sa facturation a échoué.',
    instead: 'Consultez sa commande dans le portail Azure, ou choisissez une autre réservation dans la liste.',
  },
} satisfies Record<Exclude<ReservationState, 'Active'>, { readonly title: string; readonly why: string; readonly instead: string }>
