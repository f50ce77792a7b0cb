import type { OrderRole, PrincipalType } from '#domain/role-assignment'

/** Who may do what with a reservation order. */
export const access = {
  heading: 'Who has access',
  order: 'A role on the reservation order holds for every reservation in it.',
  none: 'Nobody has a role on this order that I can see.',
  shown: 'The first {{shown}} of {{count}} are shown. The Azure portal shows all, under “Access control (IAM)” of the reservation order.',
  types: {
    User: 'person',
    Group: 'group',
    ServicePrincipal: 'application',
    ForeignGroup: 'partner’s group',
    Unknown: 'of an unknown kind',
  } satisfies Record<PrincipalType, string>,
  what: '{{role}} · {{type}}',
  inherited: 'Inherited: it can only be taken away above this order, where it was given.',
  remove: 'Remove',
  add: 'Give access',
  who: 'Who',
  whoHint: 'The e-mail address, user name or object ID of somebody in the customer’s directory, or one of your own groups: AdminAgents, HelpdeskAgents or SalesAgents.',
  whoPlaceholder: 'name@example.com',
  whoError: 'Please type who it is for, at most 200 characters.',
  role: 'Role',
  roleError: 'Please choose a role.',
  roles: {
    'Reservations Reader': 'Reservations Reader: looks at the reservations',
    Reader: 'Reader: looks at them too (Azure’s general role)',
    Contributor: 'Contributor: also renames them and changes their scope (Azure’s general role)',
    'Reservations Administrator': 'Reservations Administrator: also returns and exchanges them, and gives access',
    Owner: 'Owner: may do all of that (Azure’s general role)',
  } satisfies Record<OrderRole, string>,
  problems: {
    nobody: 'I find nobody by “{{who}}” in the customer’s directory, and it is not one of your groups. Please check how it is written, or use the object ID.',
    missing: 'Please type who it is for, and choose a role.',
  },
  safe: 'Next you see whom I found. Nothing is changed yet.',
  check: 'Check',
  back: 'Back',
} as const

export const accessConfirm = {
  headings: { 'add-access': 'Give this access?', 'remove-access': 'Take this access away?' },
  who: 'Who',
  objectId: 'Object ID',
  role: 'Role',
  noName: 'A name that the directory does not tell',
  named: '{{name}} ({{type}})',
  texts: {
    'add-access': 'From then on the role holds for every reservation of this order.',
    'remove-access': 'The role is taken away for every reservation of this order. Other roles stay, and so do those that are inherited.',
  },
  strong: 'This role moves money: with it one can return the reservations, exchange them, and give access to others.',
  lastOne: 'It takes this role to return or to exchange the reservations. Make sure that somebody keeps one like it: otherwise nobody can any more.',
  guests: 'A guest in the customer’s directory can neither return nor exchange anything, even as an admin agent of yours. Microsoft’s way out: leave the customer’s directory, or give the guest account itself a role on the order.',
  add: 'Give access',
  remove: 'Take away',
  back: 'Back',
} as const
