import { randomUUID } from 'node:crypto'
import { compare } from '#domain/money'
import { calculateRefundAnswer, orderAnswer, reservationAnswer } from '#adapters/sandbox/capacity-answers'
import { reckonReturn } from '#adapters/sandbox/figures'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order } from '#adapters/sandbox/world'
import type { ReservationRow } from '#adapters/sandbox/world-file'
import { isFault, ok, pageOf, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const CAPACITY = 'https://management.azure.com/providers/Microsoft.Capacity'
const PAGE = 10

/** Microsoft.Capacity 2022-11-01: the reservations of the token's tenant. */
export function capacity(stage: Stage): Route[] {
  const forOrder =
    (answer: (order: Order, ask: Ask) => Answer): Route['answer'] =>
    (ask) => {
      const order = stage.order(ask.tenantId, ask.path.orderId ?? '')
      return order ? answer(order, ask) : problem(404, 'ReservationOrderNotFound', `Reservation order ${ask.path.orderId ?? ''} was not found.`)
    }
  const ordersOf = (tenantId: string) => stage.customer(tenantId)?.orders ?? []

  return [
    {
      url: `GET ${CAPACITY}/reservations`,
      token: 'customer',
      answer(ask) {
        const orders = ordersOf(ask.tenantId)
        const { value, nextLink = null } = pageOf(orders.flatMap((order) => order.reservations.map((reservation) => reservationAnswer(order, reservation))), PAGE, ask)
        return ok({ value, summary: summaryOf(orders), nextLink })
      },
    },
    { url: `GET ${CAPACITY}/reservationOrders`, token: 'customer', answer: ({ tenantId }) => ok({ value: ordersOf(tenantId).map((order) => orderAnswer(order, stage, false)) }) },
    { url: `GET ${CAPACITY}/reservationOrders/{orderId}`, token: 'customer', answer: forOrder((order, { query }) => ok(orderAnswer(order, stage, query.get('$expand') === 'schedule'))) },
    { url: `GET ${CAPACITY}/reservationOrders/{orderId}/reservations`, token: 'customer', answer: forOrder((order) => ok({ value: order.reservations.map((reservation) => reservationAnswer(order, reservation)) })) },
    {
      url: `GET ${CAPACITY}/reservationOrders/{orderId}/reservations/{reservationId}`,
      token: 'customer',
      answer: forOrder((order, { path }) => {
        const reservation = order.reservations.find(({ id }) => id === path.reservationId?.toLowerCase())
        return reservation ? ok(reservationAnswer(order, reservation)) : notInOrder()
      }),
    },
    { url: `POST ${CAPACITY}/reservationOrders/{orderId}/calculateRefund`, token: 'customer', answer: forOrder((order, { body }) => calculateRefund(stage, order, body)) },
  ]
}

function calculateRefund(stage: Stage, order: Order, body: unknown): Answer {
  const { properties } = (body ?? {}) as { properties?: { reservationToReturn?: { reservationId?: string; quantity?: number } } }
  const { reservationId = '', quantity = 0 } = properties?.reservationToReturn ?? {}
  const reservation = order.reservations.find(({ id }) => reservationId.toLowerCase().endsWith(`/${id}`))
  if (!reservation) return notInOrder()
  const day = stage.today()
  const figures = reckonReturn(order, reservation, quantity, day, stage.policyOn(day))
  if (isFault(figures)) return problem(400, figures.code, figures.message)
  const cap = stage.cap(order.customerId, day)
  const fits = compare(figures.refundUsd, cap.remainingBefore) <= 0
  return ok(calculateRefundAnswer({ order, reservation, quantity, figures, cap, fits, sessionId: randomUUID() }))
}

function notInOrder(): Answer {
  return problem(404, 'ReservationIdNotInReservationOrder', 'The reservation is not in the reservation order.')
}

function summaryOf(orders: readonly Order[]): Record<string, number> {
  const count = (...states: string[]) => orders.flatMap(({ reservations }) => reservations).filter(({ state }: ReservationRow) => states.includes(state)).length
  return { succeededCount: count('Succeeded'), failedCount: count('Failed'), expiringCount: 0, expiredCount: count('Expired'), pendingCount: count('Creating'), cancelledCount: count('Cancelled') }
}
