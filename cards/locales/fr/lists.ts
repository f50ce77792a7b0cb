export const cases = {
  heading: 'Vos dossiers',
  none: 'Vous n’avez pas encore de dossier. Tapez « annuler » pour chiffrer une réservation.',
  count_one: '{{count}} dossier. Appuyez dessus pour l’ouvrir.',
  count_many: '{{count}} dossiers, le plus récent d’abord. Appuyez sur un dossier pour l’ouvrir.',
  count_other: '{{count}} dossiers, le plus récent d’abord. Appuyez sur un dossier pour l’ouvrir.',
  shown: 'Voici les {{shown}} plus récents sur {{count}}.',
  when: '{{id}} · {{state}} · {{date}}',
  requests: 'Vos autres demandes',
  requestFor: '{{name}} pour {{customer}}',
  requestWhen: '{{id}} · {{date}}',
}

export const approvals = {
  heading: 'En attente de votre décision',
  none: 'Rien ne vous attend.',
  count_one: '{{count}} dossier. Appuyez dessus pour décider.',
  count_many: '{{count}} dossiers, le plus ancien d’abord. Appuyez sur un dossier pour décider.',
  count_other: '{{count}} dossiers, le plus ancien d’abord. Appuyez sur un dossier pour décider.',
  shown: 'Voici les {{shown}} plus anciens sur {{count}}.',
  who: '{{id}} · {{requester}} · depuis le {{date}}',
  second: 'Deuxième approbation',
}

export const credited = {
  heading: 'Microsoft a comptabilisé le remboursement',
  headingByHand: 'Le remboursement a été saisi manuellement',
  eyebrow: 'Dossier {{id}}',
  expected: 'Attendu',
  posted: 'Comptabilisé',
  difference: 'Différence',
  postedOn: 'Comptabilisé le',
  exact: 'Exactement comme attendu.',
  byHand: 'Marqué comme crédité par {{name}}.',
  next: 'Et ensuite',
  nextText: 'Microsoft crédite le partenaire : le remboursement figure sur la prochaine facture du partenaire. Régularisez-le avec le client comme convenu.',
  show: 'Ouvrir le dossier',
}

export const postingQuestion = {
  heading: 'Un remboursement sans dossier correspondant',
  meaning: 'Microsoft a comptabilisé un remboursement sur une commande pour laquelle des dossiers attendent, et il ne correspond à aucun d’eux. Vérifiez-le : je ne modifie rien sur une supposition.',
  posted: 'Comptabilisé le {{date}}',
  waiting: 'Dossiers en attente sur cette commande',
  expects: 'Attend {{amount}}',
  advice: 'S’il appartient à l’un d’eux, ouvrez le dossier et marquez-le comme crédité.',
}
