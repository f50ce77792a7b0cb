import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policyNamed } from '#domain/policies'
import type { Purchase } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { connectCloud } from '#adapters/microsoft/cloud'
import type { Cloud } from '#ports/cloud'
import type { SupportRequest } from '#ports/support-requests'
import { openSandbox, type Sandbox } from '#adapters/sandbox/sandbox'
import { checkedSandbox } from '#test/support/checked-transport'

export interface Opened {
  readonly cloud: Cloud
  readonly sandbox: Sandbox
  /** Lets seconds pass. */
  pass(seconds: number): void
  now(): string
  /** The active reservation of this name, and whose it is. */
  find(customer: string, name: string): Promise<{ customerId: string; reservation: Reservation }>
  /** Files a request in these words; about a return unless it is said otherwise. */
  ask(of: { customerId: string; subscriptionId: string; ticketName: string; about?: SupportRequest['about'] }, description: readonly string[]): ReturnType<Cloud['supportRequests']['file']>
  /** Files the return of so many units. */
  file(found: { customerId: string; reservation: Reservation }, quantity: number, ticketName?: string): ReturnType<Cloud['supportRequests']['file']>
}

/** The adapters over a sandbox whose clock stands at `now` until time is made to pass. */
export function opened({ now = '2026-11-22T10:15:00.000Z', policy = 'csp-2020', ...options }: { now?: string; policy?: string; worldFile?: string; stateFile?: string } = {}): Opened {
  let milliseconds = Date.parse(now)
  const clock = { now: () => new Date(milliseconds).toISOString() }
  const bare = openSandbox({ clock, creditAfterSeconds: 60, policyOn: () => policyNamed(policy) ?? assert.fail(policy), ...options })
  const checked = checkedSandbox(bare)
  const cloud = connectCloud(checked)
  // Who asks the sandbox itself may ask what no adapter would.
  const sandbox = { ...checked, httpClient: bare.httpClient }
  const ask: Opened['ask'] = ({ customerId, subscriptionId, ticketName, about = 'exchanges-and-refunds' }, description) =>
    cloud.supportRequests.file({
      name: ticketName,
      customerId,
      subscriptionId,
      title: 'Azure reservations',
      description: description.join('\n'),
      startTime: clock.now(),
      about,
      severity: 'moderate',
      contact: { firstName: 'Henry', lastName: 'Okafor', email: 'henry.okafor@reservation-desk.example', method: 'email', timeZone: 'GMT Standard Time', country: 'GBR', language: 'en-us' },
    })
  return {
    cloud,
    sandbox,
    pass: (seconds) => void (milliseconds += seconds * 1000),
    now: clock.now,
    async find(customer, name) {
      const [found] = (await cloud.customers.startingWith(customer, 1)).customers
      assert.ok(found, customer)
      const reservation = (await cloud.reservations.ofCustomer(found.id)).find((one) => one.name === name && one.state === 'Active')
      assert.ok(reservation, name)
      return { customerId: found.id, reservation }
    },
    ask,
    file: ({ customerId, reservation }, quantity, ticketName = `rd-${reservation.id}`) =>
      ask({ customerId, subscriptionId: reservation.billingSubscriptionId ?? assert.fail(), ticketName }, returning(reservation, quantity)),
  }
}

/** The lines of a support request that return units. */
export function returning({ id, orderId, quantity: owned }: Reservation, quantity: number): string[] {
  return [`Reservation ID: ${id}`, `Reservation order ID: ${orderId}`, `Quantity to return: ${quantity} of ${owned}`]
}

/** The lines of a support request that buy. */
export function buying({ resourceType, sku, region, term, billingPlan, quantity }: Purchase): string[] {
  return [`Product to buy: ${resourceType} ${sku}${region ? `, ${region}` : ''}`, `Term and billing to buy: ${term}, ${billingPlan}`, `Quantity to buy: ${quantity}`]
}

/** A world of one's own, in a temporary file. */
export function worldWith(orders: readonly object[], more: object = {}): string {
  const file = join(mkdtempSync(join(tmpdir(), 'world-')), 'world.json')
  const customers = [{ id: CUSTOMER, name: 'Recorded Ltd', domain: 'recorded.example', subscriptionId: '11111111-1111-4111-8111-000000000002', orders }]
  writeFileSync(file, JSON.stringify({ usdRates: { GBP: '1.1920' }, customers, ...more }))
  return file
}

export const CUSTOMER = '11111111-1111-4111-8111-111111111111'
