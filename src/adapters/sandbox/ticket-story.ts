import type { Instant } from '#domain/calendar'
import { share, subtract, type Money } from '#domain/money'
import { ratio } from '#domain/ratio'
import { buy, changeSize, postRefunds, takeBack } from '#adapters/sandbox/deeds'
import { creditsOf, settle } from '#adapters/sandbox/settlement'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { storyOf, wishOf, type Wish } from '#adapters/sandbox/wish'
import type { Order } from '#adapters/sandbox/world'

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

/** Lets everything happen that is due by now. */
export function goOn(stage: Stage): void {
  for (const ticket of stage.state.tickets) {
    if (ticket.closedAt) continue
    const wish = wishOf(stage, ticket.customerId, String(ticket.sent.description))
    if (!wish) continue
    for (const { after, step } of STORIES[storyOf(wish)].slice(ticket.stepsDone)) {
      const at = later(ticket.createdAt, after * stage.creditAfterSeconds)
      if (Date.parse(at) > Date.parse(stage.now()) || ticket.closedAt) break
      take(step, stage, ticket, wish, at)
      ticket.stepsDone++
      stage.save()
    }
  }
}

function take(step: Step, stage: Stage, ticket: SandboxTicket, wish: Wish, at: Instant): void {
  const close = (subject: string, body: string) => {
    tell(ticket, at, subject, `${body} This support request is now closed.`)
    ticket.closedAt = at
  }
  const first = (amount: Money) => share(amount, FIRST_PART)
  if (step === 'ask') return tell(ticket, at, 'We need more information', `Could you please confirm that ${namesOf(wish)} may be ${kindOf(wish) === 'refunded' ? 'cancelled' : kindOf(wish)}, and tell us the reason for the return?`)
  if (step === 'credit-rest') {
    postRefunds(stage, creditsOf(stage, ticket, wish), at, (amount) => subtract(amount, first(amount)))
    return close(...doneText(wish))
  }
  const settlement = step === 'decline' ? undefined : settle(stage, ticket, wish)
  if (!settlement) return close('Your request could not be completed', `The reservation cannot be ${kindOf(wish)}.`)
  if (wish.changeTo !== undefined) {
    changeSize(stage, wish.returns, wish.changeTo)
    return close(...doneText(wish))
  }
  postRefunds(stage, settlement.credits, at, step === 'credit' ? (amount) => amount : first)
  takeBack(stage, wish.returns)
  const orderIds = buy(stage, ticket.customerId, settlement.purchases, at)
  if (step === 'credit') close(...doneText(wish, orderIds))
}

function doneText({ returns, purchases, changeTo }: Wish, orderIds: readonly string[] = []): [subject: string, body: string] {
  const units = returns.map(({ order, quantity }) => `${quantity} x ${order.name}`).join(', ')
  if (changeTo !== undefined) return ['Your reservation was changed', `${units} was changed to ${changeTo}.`]
  if (purchases.length === 0) return ['Your refund was processed', `The return of ${units} was processed. The credit appears on your next invoice.`]
  const orders = orderIds.length > 0 ? ` New reservation orders: ${orderIds.join(', ')}.` : ''
  return ['Your exchange was processed', `The exchange of ${units} was processed.${orders} The credit and the purchases appear on your next invoice.`]
}

function kindOf({ purchases, changeTo }: Wish): 'changed' | 'exchanged' | 'refunded' {
  return changeTo !== undefined ? 'changed' : purchases.length > 0 ? 'exchanged' : 'refunded'
}

function namesOf({ returns }: Wish): string {
  return returns.map(({ order }) => order.name).join(', ')
}

function tell(ticket: SandboxTicket, at: Instant, subject: string, body: string): void {
  ticket.messages.push({ name: `message-${ticket.messages.length + 1}-${ticket.number}`, at, subject, body })
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
