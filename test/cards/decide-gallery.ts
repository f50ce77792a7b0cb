import { capCard, capData } from '#cards/cap/cap.card'
import { compareCard, compareData } from '#cards/compare/compare.card'
import type { Locale } from '#cards/locales/locales'
import { planCard, planData } from '#cards/plan/plan.card'
import { policyCard, policyData } from '#cards/policy/policy.card'
import { refusalCard } from '#cards/refusal/refusal.card'
import type { AdaptiveCard } from '#cards/render'
import { aCapStory, aComparison, aMonthlySpread, aPlan, aPolicyStory, aPurchase, aRefusedExchange, aUsualPlan, numbered, posted } from '#test/cards/decide-examples'
import { aCase, aCustomer, amount, aQuotedReturn, aReservation, day, today } from '#test/cards/examples'

const choosable = Array.from({ length: 6 }, (_, index) => numbered(index + 1))
const selected = choosable.slice(0, 5).map(({ id }) => id)

/** The cards on which one decides, in every form and in one language, with the same text wherever a text comes from outside. */
export function decisionCards(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside, domain: outside })
  const reservation = aReservation({ name: outside, sku: outside, region: outside })
  const monthly = aReservation({ name: outside, resourceType: outside, billingPlan: 'Monthly', term: 'P3Y', expiresOn: day('2029-03-01') })
  const over = aQuotedReturn({ customer, reservation, quantity: 3, price: { amount: amount('GBP 60000.00'), source: 'schedule' } })
  if (over.answer.outcome !== 'refusal') throw new Error('The example is over the cap.')
  const exchange = (differs: Parameters<typeof aRefusedExchange>[0]) => {
    const quoted = aRefusedExchange({ customer, returns: [{ reservation, quantity: 2, price: { amount: amount('GBP 800.00'), source: 'schedule' }, usage: 'used' }], ...differs })
    if (quoted.answer.outcome !== 'refusal') throw new Error('The example is refused.')
    return refusalCard({ refusal: quoted.answer, today, quoted }, locale)
  }
  return {
    'refund limit': capCard({ ...aCapStory({ microsoft: { consumedUsd: amount('USD 7.00') } }, [aCase()]), customer }, locale),
    'refund limit, nothing used': capCard({ ...aCapStory({ refunds: [] }), customer }, locale),
    'refund limit, undated': capCard({ ...aCapStory({ refunds: undefined, microsoft: { consumedUsd: amount('USD 7.00') } }), customer }, locale),
    comparison: compareCard(aComparison({ customer, reservation }), locale),
    'comparison, by the month': compareCard(aComparison({ customer, reservation: monthly, price: { amount: amount('GBP 1600.00'), source: 'schedule' } }), locale),
    'comparison, over the cap': compareCard(aComparison({ customer, reservation, quantity: 1, price: { amount: amount('GBP 90000.00'), source: 'schedule' }, refunds: [posted('2026-02-01', 'USD 32000.00')] }), locale),
    'comparison, nothing possible': compareCard(aComparison({ customer, reservation: aReservation({ name: outside, purchasedOn: day('2025-11-01') }) }), locale),
    plan: planCard({ planned: { ...aUsualPlan(), customer }, choosable, selected }, locale),
    'plan, empty': planCard({ planned: aPlan([], { customer }), choosable: [], selected: [] }, locale),
    policy: policyCard(aPolicyStory(), locale),
    'policy of 2027': policyCard(aPolicyStory('exchange-2027', day('2027-03-01')), locale),
    'refusal over the cap, in parts': refusalCard({ refusal: over.answer, today, quoted: over, spread: aMonthlySpread() }, locale),
    'refusal of an exchange': exchange({}),
    'refusal of an exchange between families': exchange({ purchases: [{ purchase: aPurchase({ resourceType: 'SqlDatabases' }), price: { total: amount('GBP 2400.00'), firstPayment: amount('GBP 2400.00') } }] }),
  }
}

/** What the samples of these cards show. */
export const DECISION_SAMPLES: Readonly<Record<string, object>> = {
  // Two refunds, an open case, and Microsoft counts a little more.
  cap: capData(aCapStory({ microsoft: { consumedUsd: amount('USD 23100.00') } }, [aCase()]), 'en'),
  // Over the refund limit now, and under it from 1 February on.
  compare: compareData(aComparison({ quantity: 1, price: { amount: amount('GBP 90000.00'), source: 'schedule' }, refunds: [posted('2026-02-01', 'USD 32000.00')] }, 40), 'en'),
  // Three returns, and three reasons for what is left out.
  plan: planData({ planned: aUsualPlan(), choosable, selected }, 'en'),
  // Quotes are by another version than the one in force.
  policy: policyData(aPolicyStory(), 'en'),
}
