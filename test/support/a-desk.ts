import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#adapters/lowdb/store'
import { connectCloud } from '#adapters/microsoft/cloud'
import { openSandbox, type Sandbox } from '#adapters/sandbox/sandbox'
import { SANDBOX_STAFF } from '#adapters/sandbox/staff'
import type { Case } from '#domain/case'
import type { Contact } from '#domain/contact'
import type { CustomerLists } from '#domain/customer-lists'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import { money, type Money } from '#domain/money'
import type { PartnerType } from '#domain/partner-type'
import type { Person } from '#domain/person'
import type { Quote } from '#domain/quote'
import type { QuotedReturn } from '#domain/quoted-return'
import { policyFor } from '#domain/policies'
import type { Message } from '#ports/messenger'
import { NO_TELEMETRY } from '#ports/telemetry'
import type { Desk } from '#usecases/desk'
import type { ReturnWish, Wish } from '#usecases/wish'
import { fileDueCases } from '#usecases/file-case'
import { notifyEverybody } from '#test/support/notify-everybody'
import { Pauses } from '#usecases/pauses'
import { quote } from '#usecases/quote'
import { submitCase } from '#usecases/submit-case'
import { digest } from '#src/wiring/digest'
import { checkedSandbox } from '#test/support/checked-transport'

export const CONTACT: Contact = { firstName: 'Sofia', lastName: 'Lindqvist', email: 'sofia@reservation-desk.example', method: 'email', timeZone: 'W. Europe Standard Time', country: 'SWE', language: 'en-us' }

/** The desk's use cases on the sandbox and a store of their own, with a clock that is set by hand and a messenger that only notes. */
export interface DeskForTests {
  readonly desk: Desk
  readonly sandbox: Sandbox
  /** What Microsoft's services were asked: `PUT https://…`, and the body. */
  readonly asked: { line: string; body: unknown }[]
  /** What was told: to whom, of what. */
  readonly told: { to: string; message: Message }[]
  /** What requesters of errands were told. */
  readonly toldOfErrands: { to: string; errand: Errand; notice: ErrandNotice }[]
  /** The case ids of refreshed cards. */
  readonly refreshed: string[]
  /** Who has the bot installed. */
  readonly reachable: string[]
  set: { policy: string; filing: 'file' | 'dry-run'; place: boolean; now: string; secondApproval: Money; customerLists?: CustomerLists | undefined; partnerType: PartnerType }
  pass(time: { days?: number; seconds?: number }): void
  close(): Promise<void>
}

export async function aDesk(start = '2026-11-22T10:00:00.000Z'): Promise<DeskForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  const store = await openStore(folder)
  const set: DeskForTests['set'] = { policy: 'csp-2020', filing: 'file', place: false, now: start, secondApproval: money('USD', 1_000_000n), partnerType: 'direct-bill' }
  const clock = { now: () => set.now }
  const sandbox = checkedSandbox(openSandbox({ clock, creditAfterSeconds: 60, policyOn: (day) => policyFor(set.policy, day) }))
  const asked: DeskForTests['asked'] = []
  const httpClient: Sandbox['httpClient'] = {
    sendRequest(request) {
      asked.push({ line: `${request.method} ${request.url}`, body: typeof request.body === 'string' ? JSON.parse(request.body) : undefined })
      return sandbox.httpClient.sendRequest(request)
    },
  }
  const cloud = connectCloud({ httpClient, credentialFor: sandbox.credentialFor, settings: { ...sandbox.settings, listedGroups: Object.values(sandbox.settings.groups) }, now: () => Date.parse(set.now) })
  const told: DeskForTests['told'] = []
  const toldOfErrands: DeskForTests['toldOfErrands'] = []
  const refreshed: string[] = []
  const reachable = [person('sales').id, person('helpdesk').id, person('admin').id]
  let count = 0
  const desk: Desk = {
    ...cloud,
    clock,
    ledgers: store.ledgers,
    settings: {
      get policy() {
        return set.policy
      },
      get filing() {
        return set.filing
      },
      get secondApproval() {
        return set.secondApproval
      },
      get customerLists() {
        return set.customerLists
      },
      get partnerType() {
        return set.partnerType
      },
    },
    messenger: {
      peopleReachable: () => Promise.resolve(reachable),
      hasApprovalsPlace: () => Promise.resolve(set.place),
      tellPerson: async (to, message, { begin }) => reachable.includes(to) && (await begin(), told.push({ to, message }) > 0),
      tellApprovalsPlace: async (message, { begin }) => (await begin(), told.push({ to: 'place', message }) > 0),
      tellRequester: (errand, notice) => Promise.resolve(reachable.includes(errand.requester.id) && toldOfErrands.push({ to: errand.requester.id, errand, notice }) > 0),
      refreshCards: (about) => Promise.resolve(void refreshed.push(about.id)),
    },
    digest,
    newId: () => `TEST${(++count).toString().padStart(4, '0')}`,
    pauses: new Pauses(),
    origin: {},
    telemetry: NO_TELEMETRY,
    tell: () => undefined,
    warn: () => undefined,
  }
  return {
    desk,
    sandbox,
    asked,
    told,
    toldOfErrands,
    refreshed,
    reachable,
    set,
    pass({ days = 0, seconds = 0 }) {
      set.now = new Date(Date.parse(set.now) + 1000 * (86_400 * days + seconds)).toISOString()
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Does what is due now: tells, files, and tells of what was filed. */
export async function carryOn(desk: Desk): Promise<void> {
  await notifyEverybody(desk)
  await fileDueCases(desk, () => undefined)
  await notifyEverybody(desk)
}

export function person(key: (typeof SANDBOX_STAFF)[number]['key']): Person {
  const member = SANDBOX_STAFF.find((staff) => staff.key === key)
  if (!member) throw new Error(`Nobody is called ${key}.`)
  return { id: member.id, name: member.name }
}

/** The return of a reservation that is called so, of the sandbox's world. */
export async function wishFor({ desk }: DeskForTests, customerName: string, reservationName: string, quantity?: number): Promise<ReturnWish> {
  const { customers } = await desk.customers.startingWith(customerName, 15)
  for (const { id } of customers) {
    const found = (await desk.reservations.ofCustomer(id)).find(({ name, state }) => name === reservationName && state === 'Active')
    if (found) return { customerId: id, orderId: found.orderId, reservationId: found.id, quantity: quantity ?? found.quantity }
  }
  throw new Error(`${customerName} has no active reservation called ${reservationName}.`)
}

/** The quote of a cancellation, which must not be refused. */
export async function quotedFor({ desk }: DeskForTests, wish: ReturnWish): Promise<{ quoted: QuotedReturn; answer: Quote; draft: string }> {
  const offer = await quote(desk, person('sales'), wish)
  if (offer.outcome === 'refusal') throw new Error(`Refused: ${offer.code}`)
  const { quoted, draft } = offer
  if (quoted.action !== 'cancel' || quoted.answer.outcome === 'refusal') throw new Error('This is no quote of a cancellation.')
  return { quoted, answer: quoted.answer, draft }
}

/** Quotes and submits. */
export async function submitted(on: DeskForTests, wish: Wish, by: Person = person('sales'), contact: Contact = CONTACT): Promise<Case> {
  const offer = await quote(on.desk, by, wish)
  if (offer.outcome !== 'offer') throw new Error(`Refused: ${offer.code}`)
  const result = await submitCase(on.desk, by, { wish, draft: offer.draft, reason: 'The customer moves to another region.', contact })
  if (result.outcome !== 'submitted') throw new Error(`Not submitted: ${result.outcome === 'refusal' ? result.code : 'the figures moved'}`)
  return result.case
}

export function onCardOf({ customer, id, version }: Case) {
  return { customerId: customer.id, caseId: id, version }
}

/** The case as the store has it now, open or closed. */
export async function caseNow({ desk }: DeskForTests, { customer, id }: Case): Promise<Case> {
  const { ledger } = await desk.ledgers.read(customer.id)
  const found = ledger.openCases.find((open) => open.id === id) ?? (await desk.ledgers.closedCase(customer.id, id))
  if (!found) throw new Error(`There is no case ${id}.`)
  return found
}
