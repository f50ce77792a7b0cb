import type { NoticeKind } from '#domain/notice'

/** What a notice tells, in a line or two. */
export const notices = {
  refresh: 'Nouvel état du dossier {{id}} : {{state}}.',
  'approval-needed': '{{requester}} demande votre approbation : annuler {{units}} de la réservation {{name}} pour {{customer}}, crédit {{credit}} ({{id}}).',
  'second-approval-needed': '{{id}} a été approuvé une fois et nécessite une deuxième approbation par un administrateur : annuler {{units}} de la réservation {{name}} pour {{customer}}, crédit {{credit}}.',
  rejected: '{{by}} a rejeté {{id}} ({{name}} pour {{customer}}) : {{reason}}',
  reconfirm: '{{id}} ({{name}} pour {{customer}}) nécessite à nouveau votre accord. {{why}} Ouvrez-le pour voir les nouveaux chiffres.',
  expired: '{{id}} ({{name}} pour {{customer}}) a expiré : personne n’a décidé à temps. Rien n’a été déposé. Tapez « annuler » pour un nouveau devis.',
  filed: '{{id}} est déposé auprès de Microsoft. Ticket {{ticket}} : annuler {{units}} de la réservation {{name}} pour {{customer}}, crédit attendu {{credit}}.',
  'by-hand': '{{id}} ({{name}} pour {{customer}}) doit être déposé manuellement. {{why}} Le dossier contient le texte prêt à l’emploi et le lien.',
  'ticket-closed': 'Microsoft a fermé le ticket {{ticket}} de {{id}} ({{name}} pour {{customer}}), et aucun remboursement n’est encore comptabilisé. {{lastWords}} Je continue à le surveiller ; pour redemander à Microsoft, déposez une nouvelle demande de support avec « gérer ».',
  'ticket-reopened': 'Microsoft a rouvert le ticket {{ticket}} de {{id}} ({{name}} pour {{customer}}). Je continue à le surveiller.',
  'second-ticket': 'Deux tickets demandent la même chose à Microsoft : demandez-lui d’en fermer un, sinon elle pourrait être faite deux fois. {{id}} ({{name}} pour {{customer}}) a le ticket {{ticket}}, saisi manuellement, et celui que j’avais envoyé auparavant sans recevoir de réponse : {{message}}',
  question: 'Microsoft a écrit sur le ticket {{ticket}} de {{id}} ({{name}} pour {{customer}}) : {{message}}',
  'partly-credited': 'Microsoft a comptabilisé une partie du remboursement de {{id}} ({{name}} pour {{customer}}) : {{posted}} sur {{credit}} à ce jour. J’attends le reste.',
  credited: 'Le remboursement de {{id}} ({{name}} pour {{customer}}) est arrivé : {{posted}} comptabilisés, {{credit}} attendus. Microsoft crédite le partenaire ; régularisez avec le client.',
  declined: 'Microsoft a refusé {{id}} ({{name}} pour {{customer}}) : {{reason}} Il n’y a pas de crédit, et la réservation continue.',
  'posting-question': 'Microsoft a comptabilisé un remboursement de {{amount}} sur la commande {{order}} qui ne correspond à aucun des dossiers en attente. Vérifiez-le.',
} satisfies Record<NoticeKind, string>

/** The notices that say something else of an exchange. */
export const exchangeNotices = {
  'approval-needed': '{{requester}} demande votre approbation : échanger {{returned}} contre {{bought}}, pour {{customer}}, net à payer {{netPayable}} ({{id}}).',
  'second-approval-needed': '{{id}} a été approuvé une fois et nécessite une deuxième approbation par un administrateur : échanger {{returned}} contre {{bought}}, pour {{customer}}, net à payer {{netPayable}}.',
  expired: '{{id}} ({{name}} pour {{customer}}) a expiré : personne n’a décidé à temps. Rien n’a été déposé. Tapez « échanger » pour un nouveau devis.',
  filed: '{{id}} est déposé auprès de Microsoft. Ticket {{ticket}} : échanger {{returned}} contre {{bought}}, pour {{customer}}, net à payer {{netPayable}}.',
  'ticket-closed': 'Microsoft a fermé le ticket {{ticket}} de {{id}} ({{name}} pour {{customer}}), et tout l’échange n’est pas encore comptabilisé. {{lastWords}} Je continue à le surveiller ; pour redemander à Microsoft, déposez une nouvelle demande de support avec « gérer ».',
  'partly-credited': 'Microsoft a comptabilisé une partie de l’échange {{id}} ({{name}} pour {{customer}}) : {{posted}} remboursés sur {{credit}} à ce jour. J’attends le reste.',
  credited: 'L’échange {{id}} est terminé : {{bought}} au lieu de {{returned}}, pour {{customer}}. {{posted}} remboursés, {{credit}} attendus. Le partenaire régularise avec le client.',
  declined: 'Microsoft a refusé l’échange {{id}} ({{name}} pour {{customer}}) : {{reason}} Rien n’est échangé, et les réservations continuent.',
} satisfies Partial<Record<NoticeKind, string>>

/** The notices that say something else of a change of size. */
export const swapNotices = {
  'approval-needed': '{{requester}} demande votre approbation : changer la taille de {{returned}}, {{from}} devient {{to}}, pour {{customer}}. Rien n’est remboursé ni facturé ({{id}}).',
  'second-approval-needed': '{{id}} a été approuvé une fois et nécessite une deuxième approbation par un administrateur : changer la taille de {{returned}}, {{from}} devient {{to}}, pour {{customer}}.',
  expired: '{{id}} ({{name}} pour {{customer}}) a expiré : personne n’a décidé à temps. Rien n’a été déposé. Tapez « échanger » pour le demander à nouveau.',
  filed: '{{id}} est déposé auprès de Microsoft. Ticket {{ticket}} : changer la taille de {{returned}}, {{from}} devient {{to}}, pour {{customer}}.',
  'ticket-closed': 'Microsoft a fermé le ticket {{ticket}} de {{id}} ({{name}} pour {{customer}}), et la taille n’a pas encore changé. {{lastWords}} Je continue à la surveiller ; pour redemander à Microsoft, déposez une nouvelle demande de support avec « gérer ».',
  credited: 'La taille de la réservation {{name}} pour {{customer}} a changé : {{from}} devient {{to}} ({{id}}). Rien n’a été remboursé ni facturé, et sa durée continue.',
  declined: 'Microsoft a refusé le changement de taille {{id}} ({{name}} pour {{customer}}) : {{reason}} La taille reste la même, et la réservation continue.',
} satisfies Partial<Record<NoticeKind, string>>
