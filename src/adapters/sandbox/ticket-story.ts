import type { Instant } from '#domain/calendar'
import { share, subtract, type Money } from '#domain/money'
import { ratio } from '#domain/ratio'
import { buy, changeSize, postRefunds, takeBack } from '#adapters/sandbox/deeds'
import { asksForReturn, questionScenes } from '#adapters/sandbox/question-story'
import { close, tell, timeOf, type Scene } from '#adapters/sandbox/scene'
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
    const scenes = asksForReturn(String(ticket.sent.description)) ? returnScenes(stage, ticket) : questionScenes(stage, ticket)
    for (const [index, scene] of scenes.entries()) {
      if (index < ticket.stepsDone) continue
      const at = timeOf(ticket, scene, scenes[index - 1], stage.creditAfterSeconds)
      if (at === undefined || Date.parse(at) > Date.parse(stage.now()) || ticket.closedAt) break
      scene.play(at)
      ticket.stepsDone++
      stage.save()
    }
  }
}

function returnScenes(stage: Stage, ticket: SandboxTicket): readonly Scene[] {
  const wish = wishOf(stage, ticket.customerId, String(ticket.sent.description))
  return wish ? STORIES[storyOf(wish)].map(({ after, step }) => ({ after, isQuestion: step === 'ask', play: (at) => take(step, stage, ticket, wish, at) })) : []
}

function take(step: Step, stage: Stage, ticket: SandboxTicket, wish: Wish, at: Instant): void {
  const first = (amount: Money) => share(amount, FIRST_PART)
  if (step === 'ask') return tell(ticket, at, 'We need more information', `Could you please confirm that ${namesOf(wish)} may be ${kindOf(wish) === 'refunded' ? 'cancelled' : kindOf(wish)}, and tell us the reason for the return?`)
  if (step === 'credit-rest') {
    postRefunds(stage, creditsOf(stage, ticket, wish), at, (amount) => subtract(amount, first(amount)))
    return close(ticket, at, ...doneText(wish))
  }
  const settlement = step === 'decline' ? undefined : settle(stage, ticket, wish)
  if (!settlement) return close(ticket, at, 'Your request could not be completed', `The reservation cannot be ${kindOf(wish)}.`)
  if (wish.changeTo !== undefined) {
    changeSize(stage, wish.returns, wish.changeTo)
    return close(ticket, at, ...doneText(wish))
  }
  postRefunds(stage, settlement.credits, at, step === 'credit' ? (amount) => amount : first)
  takeBack(stage, wish.returns)
  const orderIds = buy(stage, ticket.customerId, settlement.purchases, at)
  if (step === 'credit') close(ticket, at, ...doneText(wish, orderIds))
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
