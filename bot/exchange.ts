import { choosePurchaseCard } from '#cards/choose-purchase/choose-purchase.card'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import type { PressedOn } from '#bot/pressed'
import { quoteReplies } from '#bot/quote-view'
import { readWholeNumber } from '#bot/reading/one-line'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { sizesFor } from '#bot/size-list'
import type { Purchase } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { isSizeSwap } from '#domain/size-swap'
import { purchaseOptions, type PurchaseOptions } from '#usecases/purchase-options'
import type { ExchangeWish, ReturnWish } from '#usecases/wish'

/** The form of a purchase, as it was filled in. */
type Form = Partial<Pick<PressedOn<'exchange.quote'>, 'resourceType' | 'region' | 'search' | 'sku' | 'term' | 'billingPlan' | 'quantity'>>
type Problem = Parameters<typeof choosePurchaseCard>[0]['problem']

/** Asks what to buy instead of units of a reservation. */
export function beginExchange(office: Office, caller: Caller, { customerId, orderId, reservationId, quantity }: ReturnWish): Promise<Reply[]> {
  return askPurchase(office, caller, { customerId, returns: [{ orderId, reservationId, ...(quantity === undefined ? {} : { quantity }) }], purchases: [] })
}

/** Asks what to buy instead, or beside what is chosen already. The form shows what was typed, else what is given back. */
export async function askPurchase(office: Office, caller: Caller, wish: ExchangeWish, typed: Form = {}, problem?: Problem): Promise<Reply[]> {
  const options = await purchaseOptions(office.desk, caller.person, wish, askedOf(typed))
  if (options.outcome === 'refusal') return [await refusalReply(office, caller, options, options)]
  return [formReply(caller, wish, options, typed, problem)]
}

/** Quotes an exchange: what the form says is the last purchase; without a form the wish is whole. */
export async function quoteExchange(office: Office, caller: Caller, { customerId, returns, purchases, ...typed }: PressedOn<'exchange.quote'>): Promise<Reply[]> {
  const wish: ExchangeWish = { customerId, returns, purchases }
  if (typed.sku === undefined && purchases.length > 0) return quoteReplies(office, caller, wish)
  const options = await purchaseOptions(office.desk, caller.person, wish, askedOf(typed))
  if (options.outcome === 'refusal') return [await refusalReply(office, caller, options, options)]
  const chosen = readForm(typed, options)
  if ('problem' in chosen) return [formReply(caller, wish, options, typed, chosen.problem)]
  return quoteReplies(office, caller, { ...wish, purchases: [...purchases, chosen] })
}

/** Gives back one more reservation in the same exchange. */
export function alsoReturn(office: Office, caller: Caller, { customerId, returns, purchases, alsoReservation, alsoQuantity, reason }: PressedOn<'exchange.also-return'>): Promise<Reply[]> {
  const [orderId = '', reservationId = ''] = alsoReservation.toLowerCase().split('/')
  // A number that is not one is refused with the range; nothing typed means all.
  const quantity = alsoQuantity === '' ? {} : { quantity: readWholeNumber(alsoQuantity) ?? 0 }
  const isAnother = orderId !== '' && !returns.some((known) => known.reservationId === reservationId)
  return quoteReplies(office, caller, { customerId, returns: isAnother ? [...returns, { orderId, reservationId, ...quantity }] : returns, purchases }, reason)
}

function askedOf({ resourceType, region }: Form): { resourceType?: string; region?: string } {
  return { ...(resourceType ? { resourceType } : {}), ...(region ? { region } : {}) }
}

function readForm({ sku, term, billingPlan, quantity = '' }: Form, { items, resourceType, region }: PurchaseOptions): Purchase | { problem: NonNullable<Problem> } {
  const item = items.find((known) => known.sku === sku)
  if (!item) return { problem: sku ? 'size-not-here' : 'no-size' }
  const units = readWholeNumber(quantity)
  if (units === undefined) return { problem: 'quantity' }
  const plans = item.terms.find((offered) => offered.term === term)?.billingPlans ?? []
  const plan = plans.find((offered) => offered === billingPlan)
  return term && plan ? { resourceType, sku: item.sku, region, term, billingPlan: plan, quantity: units } : { problem: 'term' }
}

function formReply({ locale }: Caller, { purchases }: ExchangeWish, options: PurchaseOptions, typed: Form, problem: Problem): Reply {
  const { customer, returns, types, resourceType, region, regions, items } = options
  const [first] = returns
  const given = first?.reservation
  const search = typed.search ?? ''
  const { sizes, total } = sizesFor(items, search, typed.sku ?? given?.sku ?? '')
  const form = {
    resourceType,
    region,
    search,
    sku: sizes.find(({ sku }) => sku === (typed.sku ?? given?.sku))?.sku ?? '',
    term: typed.term ?? given?.term ?? 'P1Y',
    billingPlan: typed.billingPlan ?? given?.billingPlan ?? 'Upfront',
    quantity: typed.quantity ?? String(first?.quantity ?? 1),
  }
  const found = problem ?? (total === 0 ? 'nothing-found' : undefined)
  const swap = given && returns.length === 1 && purchases.length === 0 ? siblingOf(given, options) : undefined
  return { card: choosePurchaseCard({ customer, returns, purchases, form, types, regions, items: sizes, total, ...(found ? { problem: found } : {}), ...(swap ? { swap } : {}) }, locale) }
}

// The same size with or without premium storage, where the catalogue has it.
function siblingOf(given: Reservation, { items, region }: PurchaseOptions): string | undefined {
  return items.find(({ resourceType, sku, swapsWith }) => swapsWith === given.sku && isSizeSwap(given, { resourceType, sku, region }))?.sku
}
