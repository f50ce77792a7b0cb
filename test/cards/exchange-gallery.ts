import { approvalsCard } from '#cards/approvals/approvals.card'
import { caseCard } from '#cards/case/case.card'
import { casesCard } from '#cards/cases/cases.card'
import { choosePurchaseCard, choosePurchaseData, type PurchaseProblem } from '#cards/choose-purchase/choose-purchase.card'
import { contactCard } from '#cards/contact/contact.card'
import { creditedCard } from '#cards/credited/credited.card'
import { exchangeCard, exchangeData } from '#cards/exchange/exchange.card'
import { wishOf } from '#cards/exchange/exchange-wish'
import type { Locale } from '#cards/locales/locales'
import type { AdaptiveCard } from '#cards/render'
import type { Case, CaseState } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import type { PurchasePosting, Region } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { aContact, aCustomer, amount, anna, aReservation, ben, day, policy, today } from '#test/cards/examples'
import { aCatalogueItem, aMonthlyReturned, anExchangeCase, aPriced, aPurchase, aQuotedExchange, aQuotedSwap, aReturned, MICROSOFT_AGREES } from '#test/cards/exchange-examples'

const STATES: readonly CaseState[] = ['submitted', 'reconfirm', 'by-hand', 'filed', 'credited', 'rejected', 'declined']
const PROBLEMS: readonly PurchaseProblem[] = ['no-size', 'size-not-here', 'quantity', 'term', 'nothing-found']

export const REGIONS: readonly Region[] = ['North Europe', 'UK South', 'West Europe'].map((displayName) => ({ name: displayName.toLowerCase().replaceAll(' ', ''), displayName }))
export const FORM = { resourceType: 'VirtualMachines', region: 'northeurope', search: '', sku: '', term: 'P3Y', billingPlan: 'Upfront', quantity: '1' }
export const OTHERS: readonly Reservation[] = Array.from({ length: 3 }, (_, index) => aReservation({ id: `a0a0a0a0-0000-4000-8000-00000000001${index}`, name: `VM_RI_0${index + 1}-06-2026_08-00`, quantity: index + 1 }))

/** An exchange's case in a state, with all that belongs to it: all of it is posted where it is done, half of it where it is filed. */
export function exchangeIn(state: CaseState, exchange: Case = anExchangeCase()): Case {
  const filed = ['filed', 'credited', 'declined'].includes(state)
  const isDone = state === 'credited' && exchange.action === 'exchange'
  return {
    ...exchange,
    state,
    ...(state === 'reconfirm' ? { reconfirmation: exchange.action === 'swap' ? 'refused' : 'above-the-ceiling' } : {}),
    ...(state === 'by-hand' ? { trouble: { code: 'dry-run', message: '' } } : {}),
    ...(state === 'rejected' ? { rejection: { by: ben, reason: 'The customer wants to keep it.' } } : {}),
    ...(state === 'declined' ? { declineReason: 'The limit is used up' } : {}),
    ...(filed ? { ticket: { name: 'reservation-desk-rd-7k3f9q2m', number: '120011621000159', filedAt: '2026-11-23T09:00:00.000Z', classification: 'Billing', toldMessages: [] } } : {}),
    approvals: ['submitted', 'reconfirm', 'rejected', 'expired', 'withdrawn'].includes(state) ? [] : [{ by: ben, at: '2026-11-22T12:00:00.000Z' }],
    postings: isDone ? exchange.returns.map(({ orderId }, index) => ({ id: `refund-${index}`, orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: exchange.confirmation.exchange?.refunds[index] ?? amount('GBP 0.00') })) : [],
    bought: isDone || (state === 'filed' && exchange.action === 'exchange') ? exchange.purchases.slice(0, isDone ? undefined : 1).map((_, of) => ({ of, posting: aBuying(of) })) : [],
  }
}

export function aBuying(of = 0): PurchasePosting {
  return { id: `purchase-${of}`, orderId: `d0d0d0d0-0000-4000-8000-00000000000${of % 10}`, postedAt: '2026-12-03T00:00:00.000Z', amount: amount('GBP 2100.00'), sku: 'Standard_D8s_v5', region: 'northeurope', term: 'P3Y', quantity: 1 }
}

/** The cards of exchanges and changes of size, in every form and in one language, with the same text wherever a text comes from outside. */
export function exchangeCards(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside })
  const contact = aContact({ firstName: outside, lastName: outside, email: outside })
  const somebody = { ...ben, name: outside }
  const [returned, monthly] = [aReturned({ name: outside, sku: outside, region: outside }), aMonthlyReturned({ name: outside, sku: outside, region: outside })]
  const [priced, paidMonthly] = [aPriced({ sku: outside, region: outside }), aPriced({ sku: outside, region: outside, billingPlan: 'Monthly' }, 'GBP 3600.00', 'GBP 100.00')]
  const one = aQuotedExchange({ customer, returns: [returned], purchases: [priced] })
  const two = aQuotedExchange({ customer, returns: [returned, monthly], purchases: [priced, paidMonthly] })
  const swap = { ...aQuotedSwap({ name: outside }), customer }
  const about = (state: CaseState, quoted = one): Case => {
    const typical = exchangeIn(state, anExchangeCase(quoted, { requester: { ...anna, name: outside }, reason: outside, contact }))
    return {
      ...typical,
      approvals: typical.approvals.map((approval) => ({ ...approval, by: somebody })),
      ...(typical.rejection ? { rejection: { by: somebody, reason: outside } } : {}),
      ...(typical.declineReason ? { declineReason: outside } : {}),
    }
  }
  const showing = (state: CaseState, quoted = one) => caseCard({ case: about(state, quoted), viewer: 'approver', may: actionsFor(about(state, quoted), ben.id, ['Admin']), otherOpenCases: [about('submitted', two), about('submitted', swap)], today }, locale)
  const offer = { draft: 'figures.offer', reason: outside, contact, canSubmit: true, openCases: [about('submitted'), about('submitted', swap)], others: [aReservation({ name: outside, sku: outside })] }
  const form = { ...FORM, region: outside, search: outside, sku: outside }
  const buying = { customer, returns: [returned], purchases: [aPurchase({ sku: outside, region: outside })], form, types: ['VirtualMachines', 'AVS'], regions: [{ name: outside, displayName: outside }], items: [aCatalogueItem({ sku: outside, title: outside })], total: 3, swap: outside }
  return {
    'choose purchase': choosePurchaseCard(buying, locale),
    'choose purchase, nothing there': choosePurchaseCard({ ...buying, purchases: [], types: ['AppService'], regions: [], items: [], total: 0 }, locale),
    ...Object.fromEntries(PROBLEMS.map((problem) => [`choose purchase, ${problem}`, choosePurchaseCard({ ...buying, problem }, locale)])),
    exchange: exchangeCard({ ...offer, quoted: one }, locale),
    'exchange of two for two': exchangeCard({ ...offer, quoted: two }, locale),
    'exchange with every warning': exchangeCard({ ...offer, quoted: { ...warned(outside), customer } }, locale),
    'exchange that nobody can submit': exchangeCard({ ...offer, canSubmit: false, others: [], quoted: one }, locale),
    'exchange to confirm': exchangeCard({ ...offer, confirms: about('reconfirm'), quoted: one }, locale),
    'change of size': exchangeCard({ ...offer, quoted: swap }, locale),
    'change of size to confirm': exchangeCard({ ...offer, confirms: about('reconfirm', swap), quoted: swap }, locale),
    'contact for an exchange': contactCard({ typed: contact, problems: {}, submitData: { ...wishOf({ customer, returns: [returned], purchases: [priced.purchase] }), draft: 'figures.offer' }, reason: outside }, locale),
    ...Object.fromEntries(STATES.map((state) => [`exchange case ${state}`, showing(state)])),
    'exchange case of two for two': showing('filed', two),
    'case of a change of size': showing('submitted', swap),
    'case of a change of size, filed': showing('filed', swap),
    'exchange posted': creditedCard({ case: about('credited'), today }, locale),
    'exchange marked as done': creditedCard({ case: { ...about('credited', two), creditedBy: somebody }, today }, locale),
    'size changed': creditedCard({ case: about('credited', swap), today }, locale),
    'size marked as changed': creditedCard({ case: { ...about('credited', swap), creditedBy: somebody }, today }, locale),
    'exchange cases': casesCard({ mine: [about('submitted'), about('filed', two), about('credited', swap)], errands: [] }, locale),
    'exchange approvals': approvalsCard({ waiting: [about('submitted'), about('submitted', swap)] }, locale),
  }
}

/** The last exchange, of a product that nobody knows, with everything in doubt that can be. */
function warned(name: string) {
  const returned = aReturned({ name, sku: name, region: name, resourceType: 'VirtualMachines', purchasedOn: day('2026-06-01'), expiresOn: day('2027-06-01') })
  return aQuotedExchange({
    asOf: day('2027-02-03'),
    policy: policy('exchange-2027'),
    returns: [{ ...returned, usage: 'unknown', price: { amount: amount('GBP 800.00'), source: 'calculate-refund' } }],
    purchases: [aPriced({ sku: name, region: name })],
    rate: { ...aQuotedExchange().rate, source: 'calculate-refund' },
    microsoft: { ...MICROSOFT_AGREES, netPayable: amount('GBP 1.00'), policyErrors: [{ code: name, message: name }] },
  })
}

const twoForTwo = aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()], purchases: [aPriced(), aPriced({ sku: 'Standard_E8s_v5', billingPlan: 'Monthly' }, 'GBP 3600.00', 'GBP 100.00')], microsoft: { ...MICROSOFT_AGREES, purchases: amount('GBP 5700.00'), returned: amount('GBP 1464.64'), netPayable: amount('GBP 4235.36') } })

/** What the samples of these cards show. */
export const EXCHANGE_SAMPLES: Readonly<Record<string, object>> = {
  // One more to buy, and the size that was chosen is not sold for five years.
  'choose-purchase': choosePurchaseData({ customer: aCustomer(), returns: [aReturned()], purchases: [aPurchase()], form: { ...FORM, search: 'D8', sku: 'Standard_D8s_v5', term: 'P5Y' }, types: ['VirtualMachines', 'AVS'], regions: REGIONS, items: [aCatalogueItem()], total: 1, problem: 'term' }, 'en'),
  // Two reservations for two, and the customer has another one.
  exchange: exchangeData({ quoted: twoForTwo, draft: 'figures.offer', reason: 'The bakery needs more memory.', contact: aContact(), canSubmit: true, openCases: [anExchangeCase(aQuotedSwap())], others: OTHERS }, 'en'),
}
