/** What a customer does that is not the partner's: somebody may have typed its name or its order. */
export const buysFromMicrosoft = 'Un client qui achète directement à Microsoft (paiement à l’utilisation, à titre individuel, ou avec un Contrat client Microsoft ou un Accord Entreprise) annule et échange dans le portail Azure sous « Réservations », et y trouve de l’aide sous « Aide + support ».'

/** Why nothing can be quoted: title, why, and what to do instead. */
export const quoteRefusals = {
  'invalid-quantity': {
    title: 'Cette quantité ne peut pas être retournée',
    why_zero: 'Vous avez demandé {{quantity}}, et la réservation n’a aucune unité.',
    why_one: 'Vous avez demandé {{quantity}}, et la réservation a une seule unité.',
    why_many: 'Vous avez demandé {{quantity}}, et la réservation a {{count}} unités.',
    why_other: 'Vous avez demandé {{quantity}}, et la réservation a {{count}} unités.',
    instead_zero: 'Choisissez une autre réservation.',
    instead_one: 'Demandez cette unité.',
    instead_many: 'Demandez un nombre entier de 1 à {{count}}.',
    instead_other: 'Demandez un nombre entier de 1 à {{count}}.',
  },
  'not-started': {
    title: 'La réservation n’a pas encore commencé',
    why: 'Elle commence le {{purchaseDate}}.',
    instead: 'Revenez le {{purchaseDate}}. Pendant les premiers jours, une réservation non utilisée est remboursée en totalité.',
  },
  expired: {
    title: 'La réservation a expiré',
    why: 'Elle s’est terminée le {{expiry}}. Il n’en reste rien : il n’y a donc rien à rembourser.',
    instead: 'Vérifiez si elle a été renouvelée : le renouvellement est une réservation à part entière et peut être retourné.',
  },
  'not-refundable': {
    title: 'Ce produit ne peut pas être retourné',
    why: 'Microsoft ne rembourse ni n’échange ce produit ({{product}}).',
    instead: 'Continuez à l’utiliser jusqu’à son expiration, et désactivez son renouvellement automatique dans le portail Azure pour qu’il ne soit pas racheté.',
  },
  'refund-limit-exceeded': {
    title: 'Ce retour dépasse le plafond de remboursement',
    why: 'Il compterait pour {{counted}}, et il reste {{remaining}} du plafond de remboursement du client. Microsoft ne rembourse rien d’un retour qui le dépasse.',
    instead: 'Un échange ne compte pas dans le plafond de remboursement.',
  },
  'not-exchangeable': {
    title: 'Ce produit ne peut pas être échangé',
    why: 'Microsoft ne rembourse ni n’échange ce produit ({{product}}).',
    instead: 'Continuez à l’utiliser jusqu’à son expiration, et désactivez son renouvellement automatique dans le portail Azure pour qu’il ne soit pas racheté.',
  },
  'exchange-window-closed': {
    title: 'Cette réservation ne peut plus être échangée',
    why: 'Elle a été achetée le {{purchaseDate}}, et Microsoft n’échange pas ce qui a été acheté de ce produit ({{product}}) depuis le {{from}}.',
    instead: 'Annulez-la : ce qui est remboursé compte dans le plafond de remboursement. Ou échangez-la contre un plan d’économies dans le portail Azure : cela reste possible.',
  },
  'cross-type-exchange': {
    title: 'Ces produits ne sont pas échangeables entre eux',
    why: 'Un échange reste dans une même famille de produits, et ceux-ci relèvent de plusieurs : {{products}}.',
    instead: 'Choisissez un produit de la même famille. Sinon, annulez ce que vous retournez, ce qui compte dans le plafond de remboursement, et achetez l’autre comme une nouvelle réservation.',
  },
  'new-commitment-too-small': {
    title: 'Le nouvel engagement est trop faible',
    why: 'Ce qui est retourné s’élève à {{returned}}, et ce qui est acheté à {{purchases}} : il manque {{shortBy}}. Microsoft n’accepte un échange que si le nouvel engagement est au moins aussi élevé.',
    instead: 'Achetez plus d’unités, une taille supérieure ou une durée plus longue, ou retournez moins d’unités.',
  },
  'customer-not-found': {
    title: 'Je ne connais pas ce client',
    why: 'L’Espace partenaires ne l’indique pas parmi vos clients.',
    instead: `Tapez « annuler » et choisissez dans la liste, ou vérifiez l’ID de locataire dans l’Espace partenaires. ${buysFromMicrosoft}`,
  },
  'reservation-not-found': {
    title: 'Je ne trouve pas cette réservation',
    why: 'Le client n’a aucune réservation avec cet ID.',
    instead: 'Vérifiez l’ID de commande de réservation, ou tapez « annuler » et choisissez dans la liste.',
  },
  'reservation-not-active': {
    title: 'Cette réservation n’est pas active',
    why: 'Son état : {{state}}.',
    instead: 'Choisissez une autre réservation dans la liste.',
  },
  'quantity-in-open-case': {
    title: 'Ces unités sont déjà dans un autre dossier',
    why_zero: 'Le dossier {{caseId}} demande de retourner des unités de cette réservation, et il n’en reste aucune autre.',
    why_one: 'Le dossier {{caseId}} demande de retourner des unités de cette réservation, et il en reste une autre.',
    why_many: 'Le dossier {{caseId}} demande de retourner des unités de cette réservation, et il en reste {{count}} autres.',
    why_other: 'Le dossier {{caseId}} demande de retourner des unités de cette réservation, et il en reste {{count}} autres.',
    instead_zero: 'Attendez qu’une décision soit prise sur {{caseId}}. Son demandeur peut aussi le retirer.',
    instead_one: 'Demandez une seule unité, ou attendez qu’une décision soit prise sur {{caseId}}. Son demandeur peut aussi le retirer.',
    instead_many: 'N’en demandez pas plus de {{count}}, ou attendez qu’une décision soit prise sur {{caseId}}. Son demandeur peut aussi le retirer.',
    instead_other: 'N’en demandez pas plus de {{count}}, ou attendez qu’une décision soit prise sur {{caseId}}. Son demandeur peut aussi le retirer.',
  },
  'not-for-sale': {
    title: 'Cette taille n’est pas vendue ici',
    why: 'Microsoft ne vend pas {{sku}} à ce client dans cette région, pour cette durée et ce paiement.',
    instead: 'Choisissez une autre taille, une autre région, une autre durée ou un autre paiement.',
  },
  'currencies-differ': {
    title: 'Les réservations sont facturées dans des devises différentes',
    why: 'Elles sont facturées en {{currencies}}, et Microsoft n’échange que ce qui est facturé dans une même devise.',
    instead: 'Échangez séparément celles de chaque devise.',
  },
  'no-subscription': {
    title: 'Je ne sais pas sous quel abonnement acheter',
    why: 'Microsoft fixe le prix d’une nouvelle réservation pour un abonnement du client, et n’indique pas lequel paie cette réservation.',
    instead: 'Annulez-la plutôt : aucun abonnement n’est nécessaire. Le portail Azure peut aussi l’échanger.',
  },
}
