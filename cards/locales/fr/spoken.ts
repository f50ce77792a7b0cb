import { noNumbers, type SpokenWords } from '#cards/locales/spoken'

/** How people type in French, with accents and without. */
export const spoken: SpokenWords = {
  commands: {
    hello: [
      ...['bonjour', 'bonsoir', 'salut', 'coucou', 'bjr', 'rebonjour', 'bonjour à tous', 'bonjour a tous', 'bonjour à toutes et à tous', 'bonjour a toutes et a tous', 'bonjour tout le monde', 'bonjour à toi', 'bonjour a toi', 'bonjour à vous', 'bonjour a vous', "bonjour l'équipe", "bonjour l'equipe"],
      ...['salut à tous', 'salut a tous', 'salut tout le monde', 'salut toi', "salut l'équipe", "salut l'equipe", 'commencer', 'démarrer', 'demarrer', 'on commence'],
    ],
    help: [
      ...['aide', 'aide-moi', 'aide moi', 'aidez-moi', 'aidez moi', 'aidez-nous', 'aidez nous', "besoin d'aide", "j'ai besoin d'aide", "à l'aide", "a l'aide", 'au secours', "mode d'emploi", 'comment ça marche', 'comment ca marche', 'que dire', 'que puis-je faire', 'que puis-je demander'],
      ...['que sais-tu faire', 'que sais tu faire', 'que peux-tu faire', 'que peux tu faire', 'que pouvez-vous faire', 'que pouvez vous faire', 'que savez-vous faire', 'que savez vous faire', 'tu sais faire quoi', 'tu peux faire quoi', 'vous savez faire quoi', 'vous pouvez faire quoi'],
      ...["qu'est-ce que tu sais faire", "qu'est-ce que tu peux faire", "qu'est-ce que vous savez faire", "qu'est-ce que vous pouvez faire"],
    ],
    stop: ['arrêter', 'arreter', 'arrête', 'arrete', 'arrêtez', 'arretez', 'arrêtons', 'arretons', 'arrêt', 'arret', 'quitter', 'quitte', 'quittez', 'sortir', 'abandonner', 'abandonne', 'abandonnez', 'abandon', 'laisse tomber', 'laissez tomber', 'laisser tomber', 'oublie', 'oubliez', 'oublie ça', 'oublie ca', 'oubliez ça', 'oubliez ca', 'tant pis', 'terminer', 'on arrête', 'on arrete', "on s'arrête là", "on s'arrete la"],
    cases: ['dossiers', 'dossier', 'mes dossiers', 'mon dossier', 'les dossiers', 'nos dossiers', 'voir mes dossiers', 'voir les dossiers', 'afficher mes dossiers', 'liste des dossiers', 'demandes', 'mes demandes', 'voir mes demandes', 'où en sont mes dossiers', 'ou en sont mes dossiers', 'où en est mon dossier', 'ou en est mon dossier'],
    'approvals-here': ['approbations ici', 'les approbations ici', 'mes approbations ici', 'approbation ici', 'validations ici', 'les validations ici', "cartes d'approbation ici", "les cartes d'approbation ici"],
    approvals: ['approbations', 'approbation', 'mes approbations', 'les approbations', 'voir mes approbations', 'voir les approbations', 'approbations en attente', 'validations', 'mes validations', 'à approuver', 'a approuver', 'à valider', 'a valider', 'dossiers à approuver', 'dossiers a approuver', 'dossiers à valider', 'dossiers a valider'],
    policy: ['règles', 'regles', 'les règles', 'les regles', 'règle', 'regle', 'voir les règles', 'voir les regles', 'quelles sont les règles', 'quelles sont les regles', 'politique', 'politiques', 'la politique', 'règles de microsoft', 'regles de microsoft', 'règles microsoft', 'regles microsoft', 'les règles de microsoft', 'les regles de microsoft', 'politique de remboursement', 'règles de remboursement', 'regles de remboursement'],
    language: ['langue', 'langues', 'la langue', 'changer de langue', 'changer la langue', 'changer langue', 'change de langue', 'change la langue', 'changez de langue', 'changez la langue', 'modifier la langue', 'choisir la langue', 'choisir une langue', 'choix de la langue', 'autre langue', 'une autre langue'],
  },
  actions: {
    cancel: [
      ...['annuler', 'annule', 'annulez', 'annulons', 'annulé', 'annulée', 'annulee', 'annulation', 'annulations', 'rembourser', 'rembourse', 'remboursez', 'remboursons', 'remboursé', 'remboursée', 'remboursee', 'remboursement', 'remboursements', 'se faire rembourser', 'me faire rembourser', 'nous faire rembourser', 'faire rembourser'],
      ...['retourner', 'retourne', 'retournez', 'retournons', 'un retour', 'faire un retour', 'un remboursement', 'une annulation', 'une résiliation', 'une resiliation', 'rendre', 'rends', 'rendez', 'rendons', 'restituer', 'restitue', 'restituez', 'restitution', 'résilier', 'resilier', 'résilie', 'resilie', 'résiliez', 'resiliez', 'résilions', 'resilions', 'résiliation', 'resiliation'],
      ...["récupérer l'argent", "recuperer l'argent", "récupérer de l'argent", "recuperer de l'argent", 'récupérer', 'recuperer', 'récupère', 'recupere', 'récupérez', 'recuperez', 'récupérons', 'recuperons'],
    ],
    exchange: ['échanger', 'echanger', 'échange', 'echange', 'échanges', 'echanges', 'échangez', 'echangez', 'échangeons', 'echangeons', 'un échange', 'un echange', 'faire un échange', 'faire un echange', 'un remplacement', 'remplacer', 'remplace', 'remplacez', 'remplacement', 'troquer', 'troque', 'troquez', 'permuter', 'convertir', 'convertis', 'convertissez', 'changer contre', 'change contre', 'changez contre'],
    compare: ['comparer', 'compare', 'comparez', 'comparons', 'comparaison', 'comparaisons', 'une comparaison', 'comparatif', 'un comparatif'],
    manage: ['gérer', 'gerer', 'gère', 'gere', 'gérez', 'gerez', 'gérons', 'gerons', 'gestion', 'administrer', 'administrez'],
    cap: ['plafond', 'plafonds', 'plafond de remboursement', 'plafond des remboursements', 'plafond restant', 'reste du plafond', 'reste du plafond de remboursement', 'limite', 'limite de remboursement', 'limite restante', 'reste de la limite'],
    plan: ['planifier', 'planifie', 'planifiez', 'planifions', 'planification', 'planifier des retours', 'planifier les retours', 'meilleurs retours', 'les meilleurs retours', 'plan', 'un plan', 'meilleur plan', 'plan de retours', 'optimiser', 'optimise', 'optimisez', 'optimisation', 'optimiser les retours'],
  },
  all: ['tout', 'toutes', 'tous', 'toute', 'toutes les unités', 'toutes les unites', 'la totalité', 'la totalite', 'totalité', 'totalite', 'en totalité', 'en totalite', "l'intégralité", "l'integralite", "l'ensemble", 'entièrement', 'entierement', 'en entier'],
  numbers: {
    ...noNumbers('onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante nonante cent cents mille douzaine douzaines dizaine dizaines vingtaine tiers quart quarts partie plusieurs'),
    ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, demi: NaN, demie: NaN, moitié: NaN, moitie: NaN },
  },
  ordinals: { premier: 1, première: 1, premiere: 1, deuxième: 2, deuxieme: 2, second: 2, seconde: 2, troisième: 3, troisieme: 3, quatrième: 4, quatrieme: 4, cinquième: 5, cinquieme: 5, '1er': 1, '1re': 1, '2e': 2, '3e': 3, '4e': 4, '5e': 5 },
  fillers: [
    ...['tout de suite', "tout à l'heure", 'pas du tout', 'celui', 'celle', 'ceux', 'celles', 'celui-ci', 'celle-ci', 'celui-là', 'celle-là', 'celui-la', 'celle-la'],
    ...['je', 'j', 'nous', 'on', 'il', 'elle', 'ils', 'elles', 'moi', 'me', 'm', 'se', 's', 'ce', 'c', 'ça', 'ca', 'cela', 'tu', 'te', 't', 'vous', 'toi', 'lui', 'leur', 'leurs', 'qui', 'que', 'qu', 'quoi', 'dont', 'en', 'y', 'n', 'ne'],
    ...['le', 'la', 'les', 'l', 'du', 'de', 'des', 'd', 'au', 'aux', 'à', 'a', 'dans', 'sur', 'sous', 'pour', 'par', 'chez', 'avec', 'contre', 'et', 'ou', 'mon', 'ma', 'mes', 'ton', 'ta', 'tes', 'son', 'sa', 'ses', 'notre', 'nos', 'votre', 'vos', 'cet', 'cette', 'ces'],
    ...['veux', 'veut', 'voudrais', 'voudrait', 'voudrions', 'voulons', 'souhaite', 'souhaiterais', 'souhaiterait', 'souhaitons', 'souhaiterions', 'aimerais', 'aimerait', 'aimerions', 'peux', 'peut', 'pouvez', 'pouvons', 'pourrais', 'pourrait', 'pourriez', 'pourrions', 'puis', 'dois', 'doit', 'devons', 'devrais', 'faut', 'faudrait', 'besoin', 'ai', 'as', 'avez', 'avons', 'est', 'sont', 'être', 'etre', 'va', 'vais', 'allons', 'fais', 'fait', 'faire', 'faites'],
    ...['aide', 'aider', 'aidez', 'voir', 'vois', 'voyons', 'affiche', 'afficher', 'affichez', 'montre', 'montrer', 'montrez', 'donne', 'donner', 'donnez', 'dis', 'dites', 'consulter', 'combien', 'quel', 'quelle', 'quels', 'quelles', 'reste', 'restant', 'restants', 'restante', 'restantes', 'argent', 'demande', 'demander', 'obtenir', 'devis'],
    ...['client', 'cliente', 'clients', 'réservation', 'reservation', 'réservations', 'reservations', 'commande', 'commandes', 'unité', 'unite', 'unités', 'unites', 'instance', 'instances', 'machine', 'machines', 'virtuelle', 'virtuelles', 'vm', 'vms', 'quantité', 'quantite', 'région', 'region', 'taille', 'tailles', 'type', 'produit', 'id', 'numéro', 'numero', 'nommé', 'nommée', 'nomme', 'nommee', 'appelé', 'appelée', 'appele', 'appelee', 'azure'],
    ...['svp', 'stp', 'plaît', 'plait', 'merci', 'beaucoup', 'bonjour', 'salut', 'bonsoir', 'bien', 'aussi', 'encore', 'alors', 'donc', 'maintenant', "aujourd'hui", 'aujourd', 'hui', 'nouveau', 'possible', 'retour', 'retours', 'plus', 'tard', 'un client', 'un de mes clients', 'un de nos clients', 'un devis', 'une demande', 'une fois', 'quelques', 'certaines', 'certains', 'euh', 'ok', 'oui'],
  ],
  corrections: [
    ...['non', 'non non', 'pas ça', 'pas ca', 'pas cela', 'pas celle-ci', 'pas celle ci', 'pas celle-là', 'pas celle-la', 'pas celle la', 'pas celui-ci', 'pas celui ci', 'pas celui-là', 'pas celui-la', 'pas celui la', "ce n'est pas ça", "ce n'est pas ca", "c'est pas ça", "c'est pas ca", 'faux', "c'est faux", 'erreur', 'mauvaise', 'mauvais', 'la mauvaise', 'le mauvais'],
    ...['pardon', 'désolé', 'desole', 'désolée', 'desolee', 'oups', 'excuse-moi', 'excuse moi', 'excusez-moi', 'excusez moi', 'en fait', 'finalement', 'je veux dire', 'je voulais dire', 'je parlais de', 'je parle de', 'je pensais à', 'je pensais a', "c'est plutôt", "c'est plutot", "c'était", "c'etait", 'plutôt', 'plutot', 'mets', 'mettez', 'mettons', 'prends', 'prenez', 'disons'],
    ...['à la place', 'a la place', 'au lieu de ça', 'au lieu de ca', 'seulement', 'uniquement', 'juste', 'change en', 'changez en', 'changer en', 'change pour', 'changez pour', 'passe à', 'passe a', 'passez à', 'passez a', 'passer à', 'passer a', 'modifie en', 'modifiez en', 'corrige', 'corrige en', 'corrigez', 'corrigez en', 'correction', 'rectification'],
  ],
  other: ["l'autre", 'autre', 'une autre', 'un autre', "l'autre réservation", "l'autre reservation", 'une autre réservation', 'une autre reservation', 'autre réservation', 'autre reservation', "plutôt l'autre", "plutot l'autre"],
  exceptions: [
    ...['mais', 'sauf', 'excepté', 'excepte', 'exceptée', 'exceptee', 'exceptés', 'exceptes', 'exceptées', 'exceptees', 'hormis', 'hors', 'sans', 'moins', 'à part', 'a part', "à l'exception", "a l'exception", 'à l’exclusion', 'a l’exclusion', 'au lieu', 'plutôt que', 'plutot que', 'autre que', 'autres que', 'ni'],
    ...['garder', 'garde', 'gardez', 'gardons', 'gardant', 'conserver', 'conserve', 'conservez', 'conservant', 'laisser', 'laisse', 'laissez', 'laissant'],
    ...['pas', 'non', 'non pas', 'jamais', 'pas ça', 'pas ca', 'pas cela', 'pas celle-ci', 'pas celle ci', 'pas celle-là', 'pas celle-la', 'pas celle la', 'pas celui-ci', 'pas celui ci', 'pas celui-là', 'pas celui-la', 'pas celui la'],
  ],
  negations: ['pas', 'ne pas', 'jamais'],
  polite: ['svp', 'stp', "s'il", 'vous', 'te', 'plaît', 'plait', 'merci'],
  relatives: ['encore', 'en plus', 'de plus', 'en moins', 'de moins', 'plus', 'supplémentaire', 'supplementaire'],
  years: ['an', 'ans', 'année', 'annee', 'années', 'annees'],
  units: ['unité', 'unite', 'unités', 'unites', 'instance', 'instances', 'machine', 'machines', 'vm', 'vms', 'serveur', 'serveurs', 'exemplaire', 'exemplaires'],
  of: ['de', 'des', 'du', 'd'],
  reservations: ['réservation', 'reservation', 'réservations', 'reservations', 'commande', 'commandes', 'clients', 'question', 'questions', 'problème', 'probleme', 'jour', 'jours', 'semaine', 'semaines', 'mois', 'heure', 'heures'],
  endings: ['s', 'x'],
}
