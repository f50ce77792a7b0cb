import type { CaseState } from '#domain/case'

/** Where a case stands: in a word, as a headline, and what it means. */
export const caseStates = {
  submitted: { name: 'en attente d’approbation', heading: 'En attente d’approbation', meaning: 'Un collègue, agent du support technique ou d’administration, décide. Ensuite, je dépose la demande de support.' },
  reconfirm: { name: 'en attente du demandeur', heading: 'Nouvel accord demandé', meaning: 'Les chiffres ont changé depuis l’accord du demandeur. Rien n’est déposé sans un nouvel accord.' },
  approved: { name: 'approuvé', heading: 'Approuvé', meaning: 'Je vais déposer la demande de support auprès de Microsoft.' },
  filing: { name: 'en cours de dépôt', heading: 'Dépôt en cours auprès de Microsoft', meaning: 'J’envoie la demande de support et j’attends son numéro. Elle n’est jamais envoyée deux fois.' },
  'by-hand': { name: 'à déposer manuellement', heading: 'À déposer manuellement', meaning: 'Déposez la demande de support dans le portail Azure avec le texte ci-dessous, puis saisissez son numéro ici.' },
  filed: { name: 'déposé', heading: 'Déposé auprès de Microsoft', meaning: 'Microsoft a la demande de support. Je surveille le remboursement et je préviens le demandeur dès son arrivée.' },
  credited: { name: 'crédité', heading: 'Crédité', meaning: 'Microsoft a comptabilisé le remboursement pour le partenaire. Le partenaire régularise avec le client.' },
  withdrawn: { name: 'retiré', heading: 'Retiré', meaning: 'Le demandeur l’a retiré. Rien n’a été déposé, et sa part du plafond de remboursement est de nouveau libre.' },
  rejected: { name: 'rejeté', heading: 'Rejeté', meaning: 'Un approbateur a dit non. Rien n’a été déposé, et sa part du plafond de remboursement est de nouveau libre.' },
  expired: { name: 'expiré', heading: 'Expiré', meaning: 'Personne n’a décidé à temps. Rien n’a été déposé ; un nouveau devis ne demande que quelques gestes.' },
  declined: { name: 'refusé par Microsoft', heading: 'Refusé par Microsoft', meaning: 'Microsoft a dit non. Il n’y a pas de crédit, et la réservation continue.' },
} satisfies Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>

/** The states that mean something else in an exchange. */
export const exchangeStates = {
  filed: { name: 'déposé', heading: 'Déposé auprès de Microsoft', meaning: 'Microsoft a la demande de support. Je surveille les remboursements et les achats, et je préviens le demandeur quand tout est arrivé.' },
  credited: { name: 'échangé', heading: 'Échange effectué', meaning: 'Microsoft a comptabilisé les remboursements et les achats. Le partenaire régularise avec le client.' },
  withdrawn: { name: 'retiré', heading: 'Retiré', meaning: 'Le demandeur l’a retiré. Rien n’a été déposé.' },
  rejected: { name: 'rejeté', heading: 'Rejeté', meaning: 'Un approbateur a dit non. Rien n’a été déposé.' },
  declined: { name: 'refusé par Microsoft', heading: 'Refusé par Microsoft', meaning: 'Microsoft a dit non. Rien n’est échangé, et les réservations continuent.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The states that mean something else in a change of size. */
export const swapStates = {
  filed: { name: 'déposé', heading: 'Déposé auprès de Microsoft', meaning: 'Microsoft a la demande de support. Je vérifie si la taille a changé et je préviens le demandeur.' },
  credited: { name: 'taille changée', heading: 'Taille changée', meaning: 'La réservation a maintenant l’autre taille. Rien n’a été remboursé ni facturé, et sa durée continue.' },
  withdrawn: { name: 'retiré', heading: 'Retiré', meaning: 'Le demandeur l’a retiré. Rien n’a été déposé.' },
  rejected: { name: 'rejeté', heading: 'Rejeté', meaning: 'Un approbateur a dit non. Rien n’a été déposé.' },
  declined: { name: 'refusé par Microsoft', heading: 'Refusé par Microsoft', meaning: 'Microsoft a dit non. La taille reste la même, et la réservation continue.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The straight way of a case, step by step. */
export const caseSteps = {
  heading: 'Avancement',
  submitted: 'Soumission',
  approved: 'Approbation',
  filing: 'Envoi à Microsoft',
  filed: 'Demande de support',
  credited: 'Crédit',
  exchanged: 'Remboursements et achats',
  sizeChanged: 'Changement de taille',
  done: 'c’est fait',
  now: 'en cours',
  byHand: 'attend un dépôt manuel',
  askedAgain: 'attend le nouvel accord du demandeur',
  next: 'à venir',
  stopped: 'arrêté ici',
  never: 'n’aura pas lieu',
  submittedBy: '{{date}} par {{name}}',
  approvedBy: '{{date}} par {{name}}',
  firstApproval: 'première approbation : {{date}} par {{name}}',
  ticket: 'ticket {{number}}, {{date}}',
  posted: '{{amount}}, {{date}}',
  allPosted: 'tout est comptabilisé, {{date}}',
  postedSoFar: 'comptabilisés : remboursements {{refunds}} sur {{allRefunds}}, achats {{purchases}} sur {{allPurchases}}',
  marked: 'indiqué par {{name}}',
}
