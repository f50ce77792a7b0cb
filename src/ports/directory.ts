import type { Role } from '#domain/person'

/** What the directory knows of a member of staff. */
export interface Profile {
  readonly name: string
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly phone?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}

/** The partner's directory (Microsoft Entra). Every call may throw a ServiceError: a directory that is down means no. */
export interface Directory {
  /** The person's roles, nested groups included; empty for somebody without any. At most 60 seconds old. */
  rolesOf(personId: string): Promise<Role[]>
  /** Which of the groups that have a list of customers the person is in, nested groups included; as old as the roles. */
  groupsOf(personId: string): Promise<readonly string[]>
  /** Undefined for somebody whom the directory does not know. */
  profileOf(personId: string): Promise<Profile | undefined>
}
