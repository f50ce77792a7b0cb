import { dayOfInstant } from '#domain/calendar'
import type { UnitOffer } from '#domain/enough-instead'
import { policyFor } from '#domain/policies'
import type { Purchase } from '#domain/purchase'
import { quoteSaidExchange, type ExchangeSaid } from '#domain/quote-exchange'
import type { PricedPurchase, ReturnedReservation } from '#domain/quoted-exchange'
import { refuse } from '#domain/refusal'
import { isSizeSwap } from '#domain/size-swap'
import { ServiceError } from '#ports/service-error'
import { askReservation, askUsdRate, figuresOrNo, orStandIn, type Asked } from '#usecases/ask-microsoft'
import type { Found, NothingToQuote } from '#usecases/find-reservations'

/** Asks the services everything that an exchange's quote needs; Microsoft's prices are needed, its calculateExchange is for comparison alone, and takes it a quarter of a minute. */
export async function gatherExchange(desk: Asked, { customer, meant }: Found, wished: readonly Purchase[], isToCompare: boolean): Promise<ExchangeSaid | NothingToQuote> {
  const asOf = dayOfInstant(desk.clock.now())
  const policy = policyFor(desk.settings.policy, asOf)
  const [firstMeant] = meant
  const subscriptionId = firstMeant?.reservation.billingSubscriptionId
  if (!firstMeant || !subscriptionId) return { ...refuse({ code: 'no-subscription', details: {} }), customer, ...(firstMeant ? { reservation: firstMeant.reservation } : {}) }

  const priced = async (purchase: Purchase): Promise<PricedPurchase | undefined> => {
    const price = await unlessNotSold(desk.catalogue.price(customer.id, subscriptionId, purchase))
    return price && { purchase, price }
  }
  const [asked, prices, microsoftSaid] = await Promise.all([
    Promise.all(meant.map(({ reservation, quantity }) => askReservation(desk, customer.id, reservation, quantity, asOf, policy))),
    Promise.all(wished.map(priced)),
    isToCompare ? figuresOrNo(desk, desk.reservations.microsoftExchange(customer.id, subscriptionId, meant, wished)) : {},
  ])
  const notSold = wished.find((_, index) => !prices[index])
  if (notSold) return { ...refuse({ code: 'not-for-sale', details: { sku: notSold.sku } }), customer }
  const purchases = prices.filter((price) => price !== undefined)
  const returns = meant.flatMap(({ reservation, quantity }, index): ReturnedReservation[] => {
    const said = asked[index]
    return said ? [{ reservation, quantity, price: said.price, usage: said.usage }] : []
  })
  const [firstReturn, ...otherReturns] = returns
  const [firstPurchase, ...otherPurchases] = purchases
  if (!firstReturn || !firstPurchase) throw new RangeError('An exchange has at least one return and one purchase.')
  const { currency } = firstPurchase.price.total
  const currencies = [...new Set([...returns.map(({ price }) => price.amount.currency), ...purchases.map(({ price }) => price.total.currency)])].sort()
  if (currencies.length > 1) return { ...refuse({ code: 'currencies-differ', details: { currencies } }), customer }
  const rate = await askUsdRate(desk, currency, asOf, asked[0]?.microsoft)
  const said: ExchangeSaid = { action: 'exchange', asOf, policy, customer, subscriptionId, returns: [firstReturn, ...otherReturns], purchases: [firstPurchase, ...otherPurchases], rate, offers: [], ...microsoftSaid }
  const swapsWith = await swapOf(desk, said)
  if (swapsWith) return { ...said, swapsWith }
  const { answer } = quoteSaidExchange(said)
  const isTooSmall = answer.outcome === 'refusal' && answer.code === 'new-commitment-too-small'
  return isTooSmall ? { ...said, offers: await offersOf(desk, customer.id, subscriptionId, wished.at(-1)) } : said
}

// A price is refused for what cannot be bought: another try changes nothing.
async function unlessNotSold<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ServiceError && (error.status === 400 || error.status === 404 || error.status === 422)) return undefined
    throw error
  }
}

// Only where the names look like a swap: Microsoft's catalogue is long. Nothing stands in for it: what it says decides whether money moves.
async function swapOf(desk: Asked, { customer, subscriptionId, returns: [{ reservation }], purchases: [{ purchase }] }: ExchangeSaid): Promise<string | undefined> {
  if (!isSizeSwap(reservation, purchase)) return undefined
  const items = await desk.catalogue.items(customer.id, subscriptionId, purchase.resourceType, purchase.region)
  return items.find(({ sku }) => sku === purchase.sku)?.swapsWith
}

// What one unit of the last purchase costs for each term: only for a suggestion, so nothing waits for it in vain.
async function offersOf(desk: Asked, customerId: string, subscriptionId: string, last: Purchase | undefined): Promise<UnitOffer[]> {
  if (!last) return []
  const items = (await orStandIn(desk, desk.catalogue.items(customerId, subscriptionId, last.resourceType, last.region))) ?? []
  const terms = items.find(({ sku }) => sku === last.sku)?.terms ?? []
  const offers = terms
    .filter(({ billingPlans }) => billingPlans.includes(last.billingPlan))
    .map(async ({ term }): Promise<UnitOffer[]> => {
      const price = await orStandIn(desk, desk.catalogue.price(customerId, subscriptionId, { ...last, term, quantity: 1 }))
      return price ? [{ term, ...price }] : []
    })
  return (await Promise.all(offers)).flat()
}
