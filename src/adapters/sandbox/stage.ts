import { dayOfInstant, type Day, type Instant } from '#domain/calendar'
import { capOn, type CapBefore } from '#domain/cap'
import { parseMoney } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { Clock } from '#ports/clock'
import { applyChange, type SandboxChange } from '#adapters/sandbox/changes'
import { writeState, type State } from '#adapters/sandbox/state'
import type { Order, PostedRefund, World, WorldCustomer } from '#adapters/sandbox/world'

/** Where the sandbox's services meet: the world, what happened in it, and the time. */
export interface Stage {
  readonly world: World
  readonly state: State
  readonly creditAfterSeconds: number
  readonly policyOn: (day: Day) => Policy
  now(): Instant
  today(): Day
  customer(tenantId: string): WorldCustomer | undefined
  order(tenantId: string, orderId: string): Order | undefined
  refunds(): PostedRefund[]
  /** What of the customer's cap was used on a day. */
  cap(customerId: string, day: Day): CapBefore
  /** Changes a customer's orders, now and after a restart. */
  change(change: SandboxChange): void
  save(): void
}

export function openStage({ world, state, clock, creditAfterSeconds, policyOn, stateFile }: {
  world: World
  state: State
  clock: Clock
  creditAfterSeconds: number
  policyOn: (day: Day) => Policy
  stateFile?: string | undefined
}): Stage {
  const today = () => dayOfInstant(clock.now())
  const customer = (tenantId: string) => world.customers.find(({ id }) => id === tenantId.toLowerCase())
  const order = (tenantId: string, orderId: string) => customer(tenantId)?.orders.find(({ id }) => id === orderId.toLowerCase())
  const refunds = () => [...world.refunds, ...state.refunds.map(refundOf)]
  for (const change of state.changes) applyChange(world, change)
  return {
    world,
    state,
    creditAfterSeconds,
    policyOn,
    now: () => clock.now(),
    today,
    customer,
    order,
    refunds,
    cap(customerId, day) {
      const entries = refunds().filter(({ orderId }) => order(customerId, orderId))
      return capOn(day, entries.map(({ at, usd }) => ({ date: dayOfInstant(at), usd })), policyOn(day))
    },
    change(change) {
      state.changes.push(change)
      applyChange(world, change)
    },
    save: () => writeState(stateFile, state),
  }
}

function refundOf({ currency, amount, usd, ...refund }: State['refunds'][number]): PostedRefund {
  const [read, readUsd] = [parseMoney(currency, amount), parseMoney('USD', usd)]
  if (!read || !readUsd) throw new Error(`The sandbox's state holds "${amount} ${currency}", which is no amount.`)
  return { ...refund, amount: read, usd: readUsd }
}
