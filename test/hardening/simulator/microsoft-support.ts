import type { MicrosoftSupport, SupportTicketDetails } from '@azure/arm-support'
import { BILLING_SERVICE } from '#adapters/microsoft/classification'
import { ServiceError } from '#ports/service-error'
import type { Life } from '#test/hardening/simulator/life'

/** What the service does to a call: answers, or fails before or after it has done what was asked. */
export interface Mood {
  readonly fails: 'no' | 'reset' | 'timeout' | 'lost poll' | 401 | 408 | 429 | 500 | 503 | 400 | 403
  readonly wasDone: boolean
  readonly retryAfterSeconds?: number
}

// Made once: an error is costly, and this is what most looks come to.
const NO_TICKET = new ServiceError('Azure support', 'ResourceNotFound', 'There is no such ticket.', { status: 404 })

export const WELL: Mood = { fails: 'no', wasDone: true }

interface Ticket {
  readonly name: string
  readonly reference: string
  readonly number: string
  readonly createdAt: number
  readonly visibleFrom: number
  isClosed: boolean
}

/** Who looked for a ticket, asked for its name, or sent it, and what the service said to it. */
export interface Asked {
  readonly what: 'look' | 'name' | 'send'
  /** The case's id. */
  readonly reference: string
  readonly life: Life
  readonly at: number
  readonly said: Mood
}

/** A model of Microsoft.Support: a ticket per name, that may show late; and services that take a request and do not say so. */
export class SupportService {
  readonly tickets = new Map<string, Ticket>()
  /** What was asked, in order, for those who judge. */
  readonly asked: Asked[] = []
  mood: (call: Asked['what']) => Mood = () => WELL
  secondsUntilItShows: () => number = () => 0
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The client of Microsoft's package, as one process has it; its pipeline has made a ServiceError of every no. */
  clientFor(life: Life): MicrosoftSupport {
    const classification = { id: `/providers/Microsoft.Support/services/${BILLING_SERVICE}/problemClassifications/057f6615-3650-5370-57b2-e1a64af3b037`, displayName: 'Reserved instance requests / Cancel or change an existing reservation' }
    const client = {
      problemClassifications: { list: () => [classification] },
      communications: { list: () => [] },
      supportTickets: {
        get: (name: string) => life.reach('GET', () => this.#look(name, life)),
        checkNameAvailability: ({ name }: { name: string }) => life.reach('POST', () => this.#check(name, life)),
        beginCreateAndWait: (name: string, details: SupportTicketDetails, { onResponse }: { onResponse: (response: { status: number }) => void }) => life.reach('PUT', () => this.#send(name, details, onResponse, life)),
      },
    }
    return client as unknown as MicrosoftSupport
  }

  #hear(what: Asked['what'], name: string, life: Life): Mood {
    const said = this.mood(what)
    this.asked.push({ what, reference: referenceIn(name), life, at: this.#now(), said })
    return said
  }

  #look(name: string, life: Life): SupportTicketDetails {
    fail(this.#hear('look', name, life))
    const ticket = this.tickets.get(name)
    if (!ticket || ticket.visibleFrom > this.#now()) throw NO_TICKET
    return { supportTicketId: ticket.number, createdDate: new Date(ticket.createdAt), status: ticket.isClosed ? 'Closed' : 'Open' }
  }

  #check(name: string, life: Life): { nameAvailable: boolean; reason?: string } {
    fail(this.#hear('name', name, life))
    const ticket = this.tickets.get(name)
    return !ticket || ticket.visibleFrom > this.#now() ? { nameAvailable: true } : { nameAvailable: false, reason: 'Name is already in use' }
  }

  #send(name: string, { description = '' }: SupportTicketDetails, onResponse: (response: { status: number }) => void, life: Life): void {
    const mood = this.#hear('send', name, life)
    if (mood.wasDone && !this.tickets.has(name)) {
      const reference = /Our reference: (\S+)/.exec(description)?.[1] ?? name
      const number = `1200116${(this.tickets.size + 1).toString().padStart(8, '0')}`
      this.tickets.set(name, { name, reference, number, createdAt: this.#now(), visibleFrom: this.#now() + 1000 * this.secondsUntilItShows(), isClosed: false })
    }
    if (mood.fails === 'lost poll') onResponse({ status: 202 })
    fail(mood)
    onResponse({ status: 201 })
  }
}

// Tickets are named after the case; whatever else a planted bug puts into the name stands behind it.
function referenceIn(name: string): string {
  return /rd-[0-9a-z]+/.exec(name)?.[0].toUpperCase() ?? name
}

function fail({ fails, retryAfterSeconds }: Mood): void {
  if (fails === 'no') return
  const details = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
  if (fails === 'lost poll') throw new ServiceError('Azure support', 'ResourceNotFound', 'There is no such operation.', { status: 404 })
  if (typeof fails === 'number') throw new ServiceError('Azure support', `http-${fails}`, `Azure support answered ${fails}.`, { status: fails, ...details })
  throw new ServiceError('Azure support', fails === 'timeout' ? 'timeout' : 'unreachable', 'Azure support did not answer.')
}
