import type { ErrandDeed } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

type Kind = ErrandDeed['kind']

/** The card of an errand: something done at Microsoft for a reservation without money moving. */
export const errand = {
  eyebrow: 'Demande {{id}}',
  headings: {
    asked: { scope: 'Modification de l’étendue', 'add-access': 'Attribution d’un rôle', 'remove-access': 'Retrait d’un rôle', support: 'Dépôt de la demande de support' },
    filed: { scope: 'Modification de l’étendue', 'add-access': 'Attribution d’un rôle', 'remove-access': 'Retrait d’un rôle', support: 'Déposée auprès de Microsoft' },
    done: { scope: 'L’étendue est modifiée', 'add-access': 'Le rôle est attribué', 'remove-access': 'Le rôle est retiré', support: 'Microsoft a fermé la demande de support' },
    failed: { scope: 'L’étendue n’a pas été modifiée', 'add-access': 'Le rôle n’a pas été attribué', 'remove-access': 'Le rôle n’a pas été retiré', support: 'La demande de support n’a pas été déposée' },
    unanswered: { scope: 'Pas de réponse sur l’étendue', 'add-access': 'Pas de réponse sur le rôle', 'remove-access': 'Pas de réponse sur le rôle', support: 'Pas de réponse sur la demande de support' },
  } satisfies Record<string, Record<Kind, string>>,
  meanings: {
    asked: 'Microsoft ne l’a pas encore fait, ou ne l’a pas dit. Je réessaie et je vous dirai ce qu’il en est ; vous n’avez rien à faire.',
    filed: 'Microsoft a la demande de support. Je vous transmets ce que Microsoft y écrit.',
    failed: 'Rien n’a été modifié chez Microsoft.',
    unanswered: 'On ne sait pas si Microsoft l’a fait.',
    done: {
      scope: 'La remise s’y applique désormais. L’affichage peut prendre quelques minutes chez Microsoft.',
      'add-access': 'Il vaut pour la commande de réservation, donc pour toutes ses réservations. L’affichage peut prendre quelques minutes chez Microsoft.',
      'remove-access': 'Il est retiré de la commande de réservation, donc de toutes ses réservations. L’affichage peut prendre quelques minutes chez Microsoft.',
      support: 'Si tout n’est pas réglé, déposez-en une nouvelle.',
    } satisfies Record<Kind, string>,
  },
  labels: {
    from: 'Étendue précédente',
    to: 'Nouvelle étendue',
    who: 'Qui',
    role: 'Rôle',
    title: 'Titre',
    classification: 'Classification de Microsoft',
    severity: 'Gravité',
    description: 'Description',
    asked: 'Demandée',
    filed: 'Déposée',
    closed: 'Fermée',
    number: 'Numéro de ticket',
    answers: 'Microsoft répond à',
  },
  contact: '{{name}}, {{email}}',
  askedBy: '{{date}} par {{name}}',
  principal: '{{name}} ({{id}})',
  severities: { minimal: 'minimale', moderate: 'modérée', critical: 'critique' },
  troubles: {
    'dry-run': 'Essai à blanc (FILING=dry-run) : rien n’a été envoyé à Microsoft. Ce qui aurait été envoyé figure ci-dessous, prêt à copier dans le portail.',
    'ticket-gone': 'Microsoft n’affiche plus la demande de support depuis une semaine : je ne la suis donc plus. Cherchez-la dans le portail Azure.',
    'no-answer': 'Microsoft ne répond pas depuis une heure. Vérifiez dans le portail Azure ce qu’il en est avant de redemander.',
    'no-answer-support': 'Microsoft ne répond pas depuis une heure. La demande a pu arriver malgré tout : cherchez notre référence {{id}} dans le portail avant de la déposer à nouveau.',
    'no-subscription': 'Le client n’a aucun abonnement sous lequel je peux déposer la demande. Déposez-la dans le portail Azure sous un abonnement du client.',
  },
  trouble: 'Le service {{service}} a refusé : {{message}} ({{code}}). {{explanation}}',
  ready: 'La demande de support, prête à copier',
  readySteps: 'Dans le portail Azure : Aide + support, créez une demande de support avec ces réponses.',
  copy: 'Copiez tout.',
  ticket: 'Ticket',
  refresh: 'Actualiser',
  back: 'Retour à la réservation',
  portal: 'Ouvrir le portail',
}

/** What a notice of an errand tells, in a line or two. */
export const errandNotices = {
  finish: {
    scope: 'L’étendue de la réservation {{name}} pour {{customer}} est modifiée ({{id}}).',
    'add-access': '{{who}} a maintenant le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} ({{id}}).',
    'remove-access': '{{who}} n’a plus le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} ({{id}}).',
    support: 'La demande de support « {{title}} » sur la réservation {{name}} pour {{customer}} est terminée ({{id}}).',
  },
  fail: {
    scope: 'L’étendue de la réservation {{name}} pour {{customer}} n’a pas été modifiée ({{id}}). {{why}}',
    'add-access': 'Le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} n’a pas été attribué à {{who}} ({{id}}). {{why}}',
    'remove-access': 'Le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} n’a pas été retiré à {{who}} ({{id}}). {{why}}',
    support: 'La demande de support « {{title}} » sur la réservation {{name}} pour {{customer}} n’a pas été déposée ({{id}}). {{why}}',
  },
  unanswered: {
    scope: 'On ne sait pas si l’étendue de la réservation {{name}} pour {{customer}} est modifiée ({{id}}). {{why}}',
    'add-access': 'On ne sait pas si le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} a été attribué à {{who}} ({{id}}). {{why}}',
    'remove-access': 'On ne sait pas si le rôle {{role}} sur la commande de la réservation {{name}} pour {{customer}} a été retiré à {{who}} ({{id}}). {{why}}',
    support: 'On ne sait pas si la demande de support « {{title}} » sur la réservation {{name}} pour {{customer}} est déposée ({{id}}). {{why}}',
  },
  file: 'La demande de support « {{title}} » sur la réservation {{name}} pour {{customer}} est déposée auprès de Microsoft : ticket {{ticket}} ({{id}}).',
  'tell-message': 'Microsoft a écrit sur le ticket {{ticket}} concernant {{name}} pour {{customer}} ({{id}}) : {{message}}',
  'reopen-ticket': 'Microsoft a rouvert le ticket {{ticket}} concernant {{name}} pour {{customer}} ({{id}}). Je vous transmets ce qu’il écrit.',
  'lose-ticket': 'Microsoft n’affiche plus le ticket {{ticket}} concernant {{name}} pour {{customer}} ({{id}}) depuis une semaine : je ne le suis donc plus. Cherchez-le dans le portail Azure.',
  'close-ticket': 'Microsoft a fermé le ticket {{ticket}} concernant {{name}} pour {{customer}} ({{id}}). {{lastWords}} Si tout n’est pas réglé, déposez une nouvelle demande de support.',
} satisfies Record<ErrandNotice['kind'] | 'unanswered', string | Record<Kind, string>>
