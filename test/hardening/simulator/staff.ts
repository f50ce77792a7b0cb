import type { Contact } from '#domain/contact'
import type { Person, Role } from '#domain/person'

/** Who works at the simulated desk: one who asks, and three who may say yes. */
export const SAM: Person = { id: 'sam', name: 'Sam Sales' }
export const HELEN: Person = { id: 'helen', name: 'Helen Helpdesk' }
export const HUGO: Person = { id: 'hugo', name: 'Hugo Helpdesk' }
export const ADA: Person = { id: 'ada', name: 'Ada Admin' }
export const APPROVERS: readonly Person[] = [HELEN, HUGO, ADA]

export const ROLES: Readonly<Record<string, Role>> = { sam: 'Sales', helen: 'Helpdesk', hugo: 'Helpdesk', ada: 'Admin' }

export const CONTACT: Contact = { firstName: 'Sam', lastName: 'Sales', email: 'sam@partner.example', method: 'email', timeZone: 'UTC', country: 'DEU', language: 'en-us' }
