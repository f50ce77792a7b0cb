import type { MicrosoftSupport } from '@azure/arm-support'
import { supportRequests } from '#adapters/microsoft/support-requests'
import { dayOfInstant } from '#domain/calendar'
import type { Case, Posting } from '#domain/case'
import { money, type Money } from '#domain/money'
import { ratio } from '#domain/ratio'
import type { Reservation } from '#domain/reservation'
import type { Cloud } from '#ports/cloud'
import type { Message } from '#ports/messenger'
import { ServiceError } from '#ports/service-error'
import { NO_TELEMETRY } from '#ports/telemetry'
import { digest } from '#src/wiring/digest'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'
import { aReservation, CUSTOMER, START, UNIT_PRICE } from '#test/hardening/simulator/customer'
import { LedgersInMemory } from '#test/hardening/simulator/ledgers-in-memory'
import { Life, type Gate } from '#test/hardening/simulator/life'
import { SupportService } from '#test/hardening/simulator/microsoft-support'
import { ROLES } from '#test/hardening/simulator/staff'

// Made once: an error is costly.
const NOT_SIMULATED = new ServiceError('Azure reservations', 'not-simulated', 'Nobody asks this here.', { status: 404 })

/** A process that runs on the world: the desk of the real use cases, and its life. */
export interface Running {
  readonly desk: Desk
  readonly life: Life
}

/**
 * A small world with a clock that is set by hand: the store, Microsoft's support service, what Microsoft posts, and people who are told.
 * All of it outlives the desks that are opened on it.
 */
export class World {
  readonly ledgers = new LedgersInMemory()
  readonly support = new SupportService(() => this.milliseconds)
  /** What Microsoft has posted so far; it lists it in any order, and as often as it likes. */
  readonly posted: Posting[] = []
  listed: (postings: readonly Posting[]) => readonly Posting[] = (postings) => postings
  /** What was told to whom. */
  readonly told: { readonly to: string; readonly message: Message }[] = []
  milliseconds = Date.parse(START)
  secondApproval: Money = money('USD', 1_000_000_00n)
  unitPrice = UNIT_PRICE
  /** What a planted bug puts in the place of a part of the desk. */
  broken: (desk: Desk) => Desk = (desk) => desk
  brokenClient: (client: MicrosoftSupport) => MicrosoftSupport = (client) => client
  #ids = 0
  #waiting: { readonly at: number; readonly resolve: () => void }[] = []
  // The hour, said once: it is asked for more often than anything else.
  #told = NaN
  #now = ''
  readonly reservations: readonly Reservation[]

  constructor(reservations: readonly Reservation[] = [aReservation(1, 5)]) {
    this.reservations = reservations
  }

  get now(): string {
    if (this.#told !== this.milliseconds) [this.#told, this.#now] = [this.milliseconds, new Date(this.milliseconds).toISOString()]
    return this.#now
  }

  /** Resolves when so many seconds have gone by on the world's clock. */
  wait(seconds: number): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push({ at: this.milliseconds + 1000 * seconds, resolve }))
  }

  /** Lets time go by a second at a time, and everything happen that happens in it. */
  async live(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.pass({ seconds: 1 })
      const isDue = ({ at }: { at: number }) => at <= this.milliseconds
      const due = this.#waiting.filter(isDue)
      this.#waiting = this.#waiting.filter((one) => !isDue(one))
      for (const { resolve } of due) resolve()
      await new Promise(setImmediate)
    }
  }

  pass({ days = 0, seconds = 0 }: { days?: number; seconds?: number }): void {
    this.milliseconds += 1000 * (86_400 * days + seconds)
  }

  /** A new process on this world, as after a start: it remembers what is stored, and nothing else. */
  open(gate?: Gate): Running {
    const life = new Life(gate)
    const desk: Desk = {
      ...this.#cloudFor(life),
      origin: {},
      clock: { now: () => this.now },
      ledgers: this.ledgers.seenFrom(life),
      messenger: {
        peopleReachable: () => life.reach('people', () => Object.keys(ROLES)),
        hasApprovalsPlace: () => Promise.resolve(false),
        tellPerson: (to, message) => life.reach('tell', () => this.told.push({ to, message }) > 0),
        tellApprovalsPlace: () => Promise.resolve(false),
        tellRequester: () => Promise.resolve(true),
        refreshCards: () => Promise.resolve(),
      },
      settings: { policy: 'csp-2020', filing: 'file', secondApproval: this.secondApproval, partnerType: 'direct-bill' },
      pauses: new Pauses(),
      newId: () => (this.#ids++).toString(36).toUpperCase().padStart(8, '0'),
      telemetry: NO_TELEMETRY,
      digest,
      tell: () => undefined,
      warn: () => undefined,
    }
    return { desk: this.broken(desk), life }
  }

  /** The customer's cases, open and closed. */
  cases(): Case[] {
    return [...this.ledgers.ledgerOf(CUSTOMER.id).openCases, ...this.ledgers.closedOf(CUSTOMER.id).values()]
  }

  // Facts that never change cost no crossing: what matters is where the desk writes, sends and tells.
  #cloudFor(life: Life): Cloud {
    const unasked = () => Promise.reject(NOT_SIMULATED)
    return {
      customers: { byId: (id) => Promise.resolve(id === CUSTOMER.id ? CUSTOMER : undefined), startingWith: () => Promise.resolve({ customers: [CUSTOMER], more: false }) },
      reservations: { ofCustomer: () => Promise.resolve([...this.reservations]), unitPrice: () => Promise.resolve({ amount: this.unitPrice, source: 'schedule' }), microsoftRefund: unasked, microsoftExchange: unasked, availableScopes: unasked, changeScope: unasked },
      usage: { wasUsed: () => Promise.resolve(true) },
      exchangeRates: { usdRate: () => Promise.resolve({ usd: ratio(1, 1), month: 0 }) },
      reservationTransactions: {
        between: (from, to) =>
          life.reach('postings', () => ({ purchases: [], refunds: this.listed(this.posted).filter(({ postedAt }) => from <= dayOfInstant(postedAt) && dayOfInstant(postedAt) <= to) })),
      },
      catalogue: { regions: unasked, items: unasked, price: unasked },
      roleAssignments: { onOrder: unasked, findPrincipal: unasked, add: unasked, remove: unasked },
      subscriptions: { ofCustomer: unasked, resourceGroups: unasked, managementGroups: unasked },
      supportRequests: supportRequests(() => Promise.resolve(this.brokenClient(this.support.clientFor(life)))),
      directory: {
        rolesOf: (id) => Promise.resolve(ROLES[id] ? [ROLES[id]] : []),
        groupsOf: () => Promise.resolve([]),
        profileOf: () => Promise.resolve(undefined),
      },
    }
  }
}
