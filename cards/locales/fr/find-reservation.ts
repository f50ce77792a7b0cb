import type { Action } from '#cards/locales/spoken'

/** The form that finds a customer and a reservation while one types. */
export const findReservation = {
  headings: {
    cancel: 'Annuler une réservation',
    exchange: 'Échanger une réservation',
    compare: 'Comparer les possibilités',
    manage: 'Gérer une réservation',
    cap: 'Plafond de remboursement d’un client',
    plan: 'Planifier les retours d’un client',
  } satisfies Record<Action, string>,
  customer: 'Client',
  customerPlaceholder: 'Début du nom, domaine',
  customerError: 'Choisissez un client.',
  reservation: 'Réservation',
  reservationPlaceholder: 'Nom, produit, région, ID',
  reservationHint: 'Une fois le client choisi, ses réservations se trouvent ici. Si vous laissez vide, je les liste.',
  reservationError: 'Choisissez une réservation, ou laissez vide.',
  quantity: 'Unités',
  quantityPlaceholder: 'Vide : je demande',
  quantityError: 'Saisissez un nombre entier, à partir de 1, ou laissez vide.',
  go: 'Continuer',
  plain: 'Sans liste',
  notNow: 'Recherche impossible pour le moment. Réessayez, ou utilisez « Sans liste ».',
  plainHint: 'Si aucune liste n’apparaît pendant la saisie, saisissez ici le début du nom ou du domaine.',
  noCustomer: 'Choisissez d’abord un client : saisissez le début du nom, puis choisissez dans la liste.',
  found: '{{name}} · {{product}} · {{units}}, jusqu’au {{date}}',
  foundClosed: '{{name}} · {{product}} · {{units}}, {{state}}',
}
