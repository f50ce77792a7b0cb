import type { MicrosoftSupport } from '@azure/arm-support'
import { chain, tipAfter, type AuditEntry } from '#domain/audit'
import type { Ledgers } from '#ports/ledgers'
import { ServiceError } from '#ports/service-error'
import type { SupportRequests } from '#ports/support-requests'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'

/** The support client of a desk that gives its request another name at each attempt, so that none is ever found again. */
export function newNameEachTime(): (client: MicrosoftSupport) => MicrosoftSupport {
  let attempt = 0
  return (client) => {
    const { beginCreateAndWait } = client.supportTickets
    const supportTickets = { ...client.supportTickets, beginCreateAndWait: (name: string, ...rest: [Parameters<typeof beginCreateAndWait>[1]]) => beginCreateAndWait(`${name}-${++attempt}`, ...rest) }
    return { ...client, supportTickets } as unknown as MicrosoftSupport
  }
}

/** The support client of a desk that does not look before it sends. */
export function neverLooks(client: MicrosoftSupport): MicrosoftSupport {
  const get = () => Promise.reject(new ServiceError('Azure support', 'ResourceNotFound', 'Nobody looked.', { status: 404 }))
  const supportTickets = { ...client.supportTickets, get, checkNameAvailability: () => Promise.resolve({ nameAvailable: true }) }
  return { ...client, supportTickets } as unknown as MicrosoftSupport
}

/** A desk that takes every request without an answer for one that was refused. */
export function takesSilenceForANo(desk: Desk): Desk {
  const { supportRequests } = desk
  const file: SupportRequests['file'] = (request) =>
    supportRequests.file(request).catch((error: unknown) => {
      throw new ServiceError('Azure support', 'refused', String(error), { status: 400 })
    })
  return { ...desk, supportRequests: { ...supportRequests, file } }
}

/** A desk that records everything but one deed, in a chain that is whole. */
export function recordsNoDeedOf(kind: string): (desk: Desk) => Desk {
  return (desk) => {
    const { ledgers, digest } = desk
    const commit: Ledgers['commit'] = async ({ audit = [], ...change }) => {
      const before = (await ledgers.read(change.ledger.customerId)).ledger.audit
      const entries = audit.map(({ body }) => JSON.parse(body) as AuditEntry & { sequence?: number; previous?: string })
      const kept = entries.filter(({ deed }) => deed !== kind).map(({ sequence: _sequence, previous: _previous, ...entry }) => entry)
      const records = chain(before, kept, digest)
      return ledgers.commit({ ...change, ledger: { ...change.ledger, audit: tipAfter(before, records) }, audit: records })
    }
    return { ...desk, ledgers: { ...ledgers, commit } }
  }
}

/** A desk that comes again when it likes, whatever it was told. */
export function neverWaits(desk: Desk): Desk {
  const impatient = new Pauses()
  impatient.isOver = () => true
  return { ...desk, pauses: impatient }
}
