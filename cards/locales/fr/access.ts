import type { OrderRole, PrincipalType } from '#domain/role-assignment'

/** Who may do what with a reservation order. */
export const access = {
  heading: 'Qui a accès',
  order: 'Un rôle sur la commande de réservation vaut pour toutes les réservations qu’elle contient.',
  none: 'Je ne vois personne qui ait un rôle sur cette commande.',
  shown: 'Voici les {{shown}} premiers sur {{count}}. Le portail Azure les affiche tous, sous « Contrôle d’accès (IAM) » de la commande de réservation.',
  types: {
    User: 'personne',
    Group: 'groupe',
    ServicePrincipal: 'application',
    ForeignGroup: 'groupe du partenaire',
    Unknown: 'type inconnu',
  } satisfies Record<PrincipalType, string>,
  what: '{{role}} · {{type}}',
  inherited: 'Hérité : il ne peut être retiré qu’au-dessus de cette commande, là où il a été attribué.',
  remove: 'Retirer',
  add: 'Accorder l’accès',
  who: 'Qui',
  whoHint: 'Adresse e-mail, nom d’utilisateur ou ID d’objet d’une personne de l’annuaire du client, ou l’un de vos groupes : AdminAgents, HelpdeskAgents ou SalesAgents.',
  whoPlaceholder: 'nom@example.com',
  whoError: 'Saisissez à qui l’accès est destiné, en 200 caractères au maximum.',
  role: 'Rôle',
  roleError: 'Choisissez un rôle.',
  roles: {
    'Reservations Reader': 'Lecteur de réservations (Reservations Reader) : consulte les réservations',
    Reader: 'Lecteur (Reader) : les consulte aussi (rôle général d’Azure)',
    Contributor: 'Contributeur (Contributor) : peut aussi les renommer et modifier leur étendue (rôle général d’Azure)',
    'Reservations Administrator': 'Administrateur de réservations (Reservations Administrator) : peut aussi les retourner et les échanger, et accorder l’accès',
    Owner: 'Propriétaire (Owner) : peut faire tout cela (rôle général d’Azure)',
  } satisfies Record<OrderRole, string>,
  problems: {
    nobody: 'Je ne trouve pas « {{who}} » dans l’annuaire du client, et ce n’est pas l’un de vos groupes. Vérifiez l’orthographe ou utilisez l’ID d’objet.',
    missing: 'Saisissez à qui l’accès est destiné et choisissez un rôle.',
  },
  safe: 'Vous verrez ensuite qui j’ai trouvé. Rien n’est encore modifié.',
  check: 'Vérifier',
  back: 'Retour',
}

export const accessConfirm = {
  headings: { 'add-access': 'Accorder cet accès ?', 'remove-access': 'Retirer cet accès ?' },
  who: 'Qui',
  objectId: 'ID d’objet',
  role: 'Rôle',
  noName: 'Nom non indiqué par l’annuaire',
  named: '{{name}} ({{type}})',
  texts: {
    'add-access': 'Le rôle vaudra alors pour toutes les réservations de cette commande.',
    'remove-access': 'Le rôle est retiré pour toutes les réservations de cette commande. Les autres rôles restent, y compris ceux qui sont hérités.',
  },
  strong: 'Ce rôle engage de l’argent : il permet de retourner les réservations, de les échanger et d’accorder l’accès à d’autres personnes.',
  lastOne: 'Il faut ce rôle pour retourner ou échanger les réservations. Assurez-vous que quelqu’un en garde un équivalent : sinon, plus personne ne pourra le faire.',
  guests: 'Un invité dans l’annuaire du client ne peut rien retourner ni échanger, même s’il est l’un de vos agents d’administration. La solution de Microsoft : quitter l’annuaire du client, ou attribuer au compte invité lui-même un rôle sur la commande.',
  add: 'Accorder l’accès',
  remove: 'Retirer',
  back: 'Retour',
}
