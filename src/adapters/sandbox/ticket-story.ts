import { randomUUID } from 'node:crypto'
import { dayOfInstant, type Instant } from '#domain/calendar'
import { compare, convert, decimalOf, share, subtract, type Money } from '#domain/money'
import { ratio } from '#domain/ratio'
import { figuresOf } from '#adapters/sandbox/figures'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import type { Order, ReservationRow } from '#adapters/sandbox/world'

const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const ORDER = new RegExp(`Reservation order ID:\\s*${GUID}`, 'i')
const RESERVATION = new RegExp(`Reservation ID:\\s*${GUID}`, 'i')
const QUANTITY = /Quantity to return:\s*(\d+)\s+of\s+\d+/i
const FIRST_PART = ratio(60, 100)

type Step = 'ask' | 'decline' | 'credit' | 'credit-first-part' | 'credit-rest'

/** What happens to a ticket, and after how many times the time until credit. */
const STORIES: Record<Order['ticket'], readonly { readonly after: number; readonly step: Step }[]> = {
  credits: [{ after: 1, step: 'credit' }],
  asks: [{ after: 0.5, step: 'ask' }, { after: 1, step: 'credit' }],
  'closes-without-credit': [{ after: 1, step: 'decline' }],
  'pays-in-two-parts': [{ after: 1, step: 'credit-first-part' }, { after: 2, step: 'credit-rest' }],
  refused: [],
}

interface Wish {
  readonly order: Order
  readonly reservationId: string
  readonly quantity: number
}

/** What a ticket's text asks for; undefined where Microsoft's people could not make it out either. */
export function wishOf(stage: Stage, customerId: string, description: string): Wish | undefined {
  const order = stage.order(customerId, ORDER.exec(description)?.[1] ?? '')
  const reservationId = RESERVATION.exec(description)?.[1]?.toLowerCase()
  const quantity = Number(QUANTITY.exec(description)?.[1])
  return order?.reservations.some(({ id }) => id === reservationId) && reservationId && quantity > 0 ? { order, reservationId, quantity } : undefined
}

/** Lets everything happen that is due by now. */
export function goOn(stage: Stage): void {
  for (const ticket of stage.state.tickets) {
    const wish = wishOf(stage, ticket.customerId, String(ticket.sent.description))
    if (!wish) continue
    for (const { after, step } of STORIES[wish.order.ticket].slice(ticket.stepsDone)) {
      const at = later(ticket.createdAt, after * stage.creditAfterSeconds)
      if (Date.parse(at) > Date.parse(stage.now()) || ticket.closedAt) break
      take(step, stage, ticket, wish, at)
      ticket.stepsDone++
      stage.save()
    }
  }
}

function take(step: Step, stage: Stage, ticket: SandboxTicket, wish: Wish, at: Instant): void {
  if (step === 'ask') return tell(ticket, at, 'We need more information', `Could you please confirm that ${wish.order.name} may be cancelled, and tell us the reason for the return?`)
  const credit = step === 'decline' ? undefined : creditOf(stage, ticket, wish)
  if (!credit) {
    tell(ticket, at, 'Your request could not be completed', 'The reservation cannot be refunded. This support request is now closed.')
    ticket.closedAt = at
    return
  }
  const first = (amount: Money) => share(amount, FIRST_PART)
  const part = (amount: Money) => (step === 'credit' ? amount : step === 'credit-first-part' ? first(amount) : subtract(amount, first(amount)))
  const { order, reservationId, quantity } = wish
  const [amount, usd] = [part(credit.credit), part(credit.creditUsd)]
  stage.state.refunds.push({ orderId: order.id, at, currency: amount.currency, amount: decimalOf(amount), usd: decimalOf(usd), quantity })
  if (step !== 'credit-rest') stage.takeBack({ orderId: order.id, reservationId, quantity, ...(quantity < credit.reservation.quantity ? { restId: randomUUID() } : {}) })
  if (step === 'credit-first-part') return
  tell(ticket, at, 'Your refund was processed', `The return of ${quantity} x ${order.name} was processed. The credit appears on your next invoice. This support request is now closed.`)
  ticket.closedAt = at
}

// The day that counts is the one on which the request was filed; the policy's fee is taken off. Undefined where nothing may be paid.
function creditOf(stage: Stage, ticket: SandboxTicket, { order, reservationId, quantity }: Wish): { credit: Money; creditUsd: Money; reservation: ReservationRow } | undefined {
  const day = dayOfInstant(ticket.createdAt)
  const reservation = order.reservations.find(({ id }) => id === reservationId)
  const isInForce = reservation?.state === 'Succeeded' || ticket.stepsDone > 0
  if (!reservation || !isInForce) return undefined
  const figures = figuresOf(order, reservation, quantity, day, stage.policyOn(day))
  if ('refusal' in figures) return undefined
  if (ticket.stepsDone === 0 && compare(figures.creditUsd, stage.cap(order.customerId, day).remainingBefore) > 0) return undefined
  if (order.postsInstead) return { credit: order.postsInstead, creditUsd: convert(order.postsInstead, 'USD', order.usdRate), reservation }
  return { credit: figures.credit, creditUsd: figures.creditUsd, reservation }
}

function tell(ticket: SandboxTicket, at: Instant, subject: string, body: string): void {
  ticket.messages.push({ name: `message-${ticket.messages.length + 1}-${ticket.number}`, at, subject, body })
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
