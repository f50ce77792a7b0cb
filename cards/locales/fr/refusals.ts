import { errandRefusals } from '#cards/locales/fr/errand-refusals'
import { quoteRefusals } from '#cards/locales/fr/quote-refusals'
import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  ...quoteRefusals,
  ...errandRefusals,
  'quote-changed': {
    title: 'Les chiffres ont changé',
    why: 'Ce ne sont plus ceux que vous avez vus : rien n’a donc été soumis.',
    instead: 'Consultez le nouveau devis et soumettez-le.',
  },
  'case-not-found': {
    title: 'Je ne trouve pas ce dossier',
    why: 'Il est peut-être fermé depuis longtemps.',
    instead: 'Tapez « dossiers » pour voir les vôtres.',
  },
  'case-moved-on': {
    title: 'Ce dossier a avancé',
    why: 'Son état actuel : {{state}}. La carte que vous avez utilisée était plus ancienne : rien n’a donc été fait deux fois.',
    instead: 'Rouvrez le dossier pour voir ce qui est possible maintenant.',
  },
  'own-case': {
    title: 'C’est votre propre dossier',
    why: 'Personne ne décide de son propre dossier.',
    instead: 'Demandez la décision à un collègue, agent du support technique ou agent d’administration.',
  },
  'not-your-case': {
    title: 'Ce n’est pas votre dossier',
    why: 'Seule la personne qui l’a soumis peut faire cela.',
    instead: 'Adressez-vous au demandeur.',
  },
  'already-approved-by-you': {
    title: 'Vous l’avez déjà approuvé',
    why: 'La deuxième approbation doit venir de quelqu’un d’autre.',
    instead: 'Adressez-vous à un agent d’administration ou à un administrateur général.',
  },
  'second-approver-needed': {
    title: 'Un administrateur doit l’approuver',
    why: 'À partir d’un crédit de {{threshold}}, il faut une deuxième approbation par un agent d’administration ou un administrateur général.',
    instead: 'Adressez-vous à l’un d’eux : le dossier est dans ses approbations.',
  },
  'not-allowed': {
    title: 'Vous ne pouvez pas faire cela',
    why: 'Vos rôles dans l’Espace partenaires ne le permettent pas.',
    instead: 'Il faut l’un de ces rôles : {{roles}}. Adressez-vous à un collègue qui l’a, ou demandez-le à votre administrateur.',
  },
  'directory-down': {
    title: 'Je ne peux pas vérifier votre rôle pour le moment',
    why: 'Microsoft Entra ne m’a pas indiqué votre rôle, et sans lui je ne fais rien qui en exige un. Rien n’a été modifié. {{explanation}}',
    instead: 'Montrez ceci à votre administrateur si cela persiste.',
  },
  'currency-differs': {
    title: 'La devise ne convient pas',
    why: 'Le dossier est en {{currency}}.',
    instead: 'Saisissez le montant en {{currency}}.',
  },
  'amount-differs': {
    title: 'Le montant n’est pas celui attendu',
    why: '{{expected}} restent à venir, et {{amount}} ont été saisis.',
    instead: 'Vérifiez sur le compte du partenaire. Si Microsoft a vraiment comptabilisé {{amount}}, saisissez-le à nouveau et cochez qu’il diffère.',
  },
  'posted-before-case': {
    title: 'Cette date précède le dossier',
    why: 'Le dossier a été soumis le {{date}} ; son remboursement ne peut pas avoir été comptabilisé avant.',
    instead: 'Choisissez la date à laquelle le remboursement a été comptabilisé.',
  },
  'customer-not-yours': {
    title: 'Ce client n’est pas sur votre liste',
    why: 'Votre entreprise a défini les clients suivis par chaque groupe, et celui-ci n’est pas parmi les vôtres.',
    instead: 'Adressez-vous à un collègue qui le suit, ou demandez à votre administrateur de l’ajouter à la liste de votre groupe.',
  },
  'indirect-reseller': {
    title: 'C’est à votre fournisseur indirect de le demander',
    why: 'Microsoft n’accepte de demandes de support Azure que de partenaires à facturation directe et de fournisseurs indirects, et votre entreprise est un revendeur indirect. Rien n’a été envoyé.',
    instead: 'Demandez à votre fournisseur indirect d’ouvrir la demande. Il a besoin de l’ID de réservation et de l’ID de commande de réservation : « gérer » affiche les deux, prêts à copier.',
  },
} satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
