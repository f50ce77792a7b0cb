/** Why something else about a reservation is not done: what happened, what it means, and what to do. */
export const errandRefusals = {
  'no-subscription-to-file': {
    title: 'Je ne sais pas sous quel abonnement déposer la demande',
    why: 'Une demande de support se rattache à un abonnement du client, et Microsoft n’indique pas lequel paie cette réservation. Rien n’a été envoyé.',
    instead: 'Déposez-la dans le portail Azure : Aide + support, créez une demande de support, sous n’importe quel abonnement du client.',
  },
  'no-such-classification': {
    title: 'Microsoft ne propose plus ce problème',
    why: 'Sa liste de problèmes a changé depuis l’ouverture du formulaire. Rien n’a été envoyé.',
    instead: 'Rouvrez le formulaire et choisissez le problème dans la liste alors affichée.',
  },
  'scope-not-available': {
    title: 'Cette étendue ne peut pas être choisie',
    why: 'Microsoft ne la propose pas pour cette réservation : l’abonnement doit être activé et appartenir au même client, et le produit doit le permettre. Rien n’a été modifié.',
    instead: 'Choisissez un autre abonnement, groupe de ressources ou groupe d’administration, ou l’étendue partagée.',
  },
  'same-scope': {
    title: 'Elle a déjà cette étendue',
    why: 'La réservation s’y applique déjà : il n’y a rien à modifier.',
    instead: 'Choisissez une autre étendue, ou laissez-la telle quelle.',
  },
  'change-under-way': {
    title: 'Une modification est déjà en cours',
    why: 'Microsoft modifie encore l’étendue de cette réservation ou un rôle sur sa commande, et deux modifications à la fois se gêneraient. Rien d’autre n’a été envoyé.',
    instead: 'Attendez le résultat : la personne qui l’a demandée sera prévenue. Consultez ensuite à nouveau la réservation.',
  },
  'principal-not-found': {
    title: 'Je ne trouve pas cette personne ou ce groupe',
    why: 'Personne dans l’annuaire du client ne correspond à « {{who}} », et ce n’est pas l’un de vos groupes. Rien n’a été modifié.',
    instead: 'Vérifiez l’orthographe, ou utilisez l’ID d’objet, affiché dans le centre d’administration Entra. Vos groupes sont AdminAgents, HelpdeskAgents et SalesAgents.',
  },
  'assignment-not-found': {
    title: 'Cet accès n’existe plus',
    why: 'La commande de réservation ne l’a plus : quelqu’un d’autre l’a probablement retiré. Rien n’a été modifié.',
    instead: 'Rouvrez les accès de la réservation pour voir qui y a accès maintenant.',
  },
  'assignment-inherited': {
    title: 'Cet accès est hérité',
    why: 'Il a été accordé au-dessus de cette commande de réservation : il ne peut donc pas être retiré sur la commande. Rien n’a été modifié.',
    instead: 'Demandez à l’administrateur de l’annuaire du client de le retirer là où il a été accordé. Le portail Azure indique l’endroit, sous « Contrôle d’accès (IAM) ».',
  },
  'errand-not-found': {
    title: 'Je ne trouve pas cette demande',
    why: 'Elle est peut-être terminée depuis longtemps.',
    instead: 'Tapez « gérer » et ouvrez la réservation pour voir où elle en est.',
  },
  'errand-moved-on': {
    title: 'Cette demande a avancé',
    why: 'La carte que vous avez utilisée était plus ancienne : rien n’a donc été fait deux fois.',
    instead: 'Tapez « gérer » et ouvrez la réservation pour voir où elle en est.',
  },
  'no-such-ticket': {
    title: 'Il n’y a aucune demande de support à afficher',
    why: 'Rien n’a encore été déposé auprès de Microsoft, ou le numéro n’est pas connu.',
    instead: 'Attendez le dépôt. Si la demande a été déposée manuellement dans le portail, répondez dans le portail.',
  },
  'ticket-not-readable': {
    title: 'Je ne peux pas lire cette demande de support',
    why: 'Microsoft ne me montre pas la demande {{number}} : elle a probablement été ouverte manuellement, ou pour un autre abonnement.',
    instead: 'Cherchez-la dans le portail Azure, sous « Aide + support » puis « Toutes les demandes de support ».',
  },
  'ticket-is-closed': {
    title: 'Cette demande de support est fermée',
    why: 'Microsoft a fermé la demande {{number}} et n’accepte plus de réponse. Rien n’a été envoyé.',
    instead: 'Ouvrez une nouvelle demande de support et mentionnez-y le numéro de celle-ci.',
  },
}
