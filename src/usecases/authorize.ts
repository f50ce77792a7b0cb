import { mayDo, type Person, type Role, type Verb } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** The person's roles if they may do this now, else the refusal. A directory that is down means no. */
export async function authorize({ directory, warn }: Pick<Desk, 'directory' | 'warn'>, person: Person, verb: Verb): Promise<{ outcome: 'allowed'; roles: readonly Role[] } | Refusal> {
  try {
    const roles = await directory.rolesOf(person.id)
    return mayDo(verb, roles) ? { outcome: 'allowed', roles } : refuse({ code: 'not-allowed', details: { verb } })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    warn('The directory could not be asked for roles.', whatWentWrong(error))
    return refuse({ code: 'directory-down', details: {} })
  }
}
