import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policyNamed } from '#domain/policy'
import type { Reservation } from '#domain/reservation'
import { connectCloud } from '#adapters/microsoft/cloud'
import type { Cloud } from '#ports/cloud'
import { openSandbox, type Sandbox } from '#adapters/sandbox/sandbox'

export interface Opened {
  readonly cloud: Cloud
  readonly sandbox: Sandbox
  /** Lets seconds pass. */
  pass(seconds: number): void
  now(): string
  /** The active reservation of this name, and whose it is. */
  find(customer: string, name: string): Promise<{ customerId: string; reservation: Reservation }>
  /** Files the return of so many units. */
  file(found: { customerId: string; reservation: Reservation }, quantity: number, ticketName?: string): ReturnType<Cloud['supportRequests']['file']>
}

/** The adapters over a sandbox whose clock stands at `now` until time is made to pass. */
export function opened({ now = '2026-11-22T10:15:00.000Z', policy = 'csp-2020', ...options }: { now?: string; policy?: string; worldFile?: string; stateFile?: string } = {}): Opened {
  let milliseconds = Date.parse(now)
  const clock = { now: () => new Date(milliseconds).toISOString() }
  const sandbox = openSandbox({ clock, creditAfterSeconds: 60, policyOn: () => policyNamed(policy) ?? assert.fail(policy), ...options })
  const cloud = connectCloud(sandbox)
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
    file: ({ customerId, reservation }, quantity, ticketName = `rd-${reservation.id}`) =>
      cloud.supportRequests.file({
        name: ticketName,
        customerId,
        subscriptionId: reservation.billingSubscriptionId ?? assert.fail(),
        title: 'Cancel a reservation',
        description: [`Reservation ID: ${reservation.id}`, `Reservation order ID: ${reservation.orderId}`, `Quantity to return: ${quantity} of ${reservation.quantity}`].join('\n'),
        startTime: clock.now(),
        contact: { firstName: 'Henry', lastName: 'Okafor', email: 'henry.okafor@reservation-desk.example', method: 'email', timeZone: 'GMT Standard Time', country: 'GBR', language: 'en-us' },
      }),
  }
}

/** A world of one's own, in a temporary file. */
export function worldWith(orders: readonly object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'world-')), 'world.json')
  const customers = [{ id: CUSTOMER, name: 'Recorded Ltd', domain: 'recorded.example', subscriptionId: '11111111-1111-4111-8111-000000000002', orders }]
  writeFileSync(file, JSON.stringify({ usdRates: { GBP: '1.1920' }, customers }))
  return file
}

export const CUSTOMER = '11111111-1111-4111-8111-111111111111'
