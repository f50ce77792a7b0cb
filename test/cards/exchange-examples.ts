import type { Case } from '#domain/case'
import { confirmationOf } from '#domain/quoted'
import { expiryOf } from '#domain/prorate'
import type { CatalogueItem, MicrosoftExchange, Purchase } from '#domain/purchase'
import { quoteSaidExchange, type ExchangeSaid } from '#domain/quote-exchange'
import type { PricedPurchase, QuotedExchange, ReturnedReservation } from '#domain/quoted-exchange'
import type { Reservation } from '#domain/reservation'
import { aCase, aCustomer, amount, aReservation, aReturnRequest, day, policy, rate, today } from '#test/cards/examples'

/** Exchanges, as a story has them; each takes what should differ. */
export function aPurchase(differs: Partial<Purchase> = {}): Purchase {
  return { resourceType: 'VirtualMachines', sku: 'Standard_D8s_v5', region: 'northeurope', term: 'P3Y', billingPlan: 'Upfront', quantity: 1, ...differs }
}

export function aPriced(differs: Partial<Purchase> = {}, total = 'GBP 2100.00', firstPayment = total): PricedPurchase {
  return { purchase: aPurchase(differs), price: { total: amount(total), firstPayment: amount(firstPayment) } }
}

/** Two of three units, a year paid upfront, GBP 800.00 each: 99 of 365 days are left, GBP 433.97. */
export function aReturned(differs: Partial<Reservation> = {}, quantity = 2): ReturnedReservation {
  return { reservation: aReservation(differs), quantity, price: { amount: amount('GBP 800.00'), source: 'schedule' }, usage: 'used' }
}

/** One unit of three years paid monthly, GBP 40.00 a month, bought on 15 January 2026: 25 payments are to come. */
export function aMonthlyReturned(differs: Partial<Reservation> = {}): ReturnedReservation {
  const purchasedOn = day('2026-01-15')
  const reservation = aReservation({
    id: 'a0a0a0a0-0000-4000-8000-000000000003',
    orderId: 'b0b0b0b0-0000-4000-8000-000000000003',
    name: 'VM_RI_15-01-2026_14-30',
    sku: 'Standard_E4s_v5',
    quantity: 1,
    term: 'P3Y',
    billingPlan: 'Monthly',
    purchasedOn,
    expiresOn: expiryOf(purchasedOn, 'P3Y'),
    ...differs,
  })
  return { reservation, quantity: 1, price: { amount: amount('GBP 40.00'), source: 'schedule' }, usage: 'used' }
}

export const MICROSOFT_AGREES: MicrosoftExchange = {
  returned: amount('GBP 433.97'),
  purchases: amount('GBP 2100.00'),
  netPayable: amount('GBP 1666.03'),
  returns: [],
  policyErrors: [],
}

export function whatIsSaid(differs: Partial<ExchangeSaid> = {}): ExchangeSaid {
  return {
    action: 'exchange',
    asOf: today,
    policy: policy('self-service-2026'),
    customer: aCustomer(),
    returns: [aReturned()],
    purchases: [aPriced()],
    subscriptionId: 'c0c0c0c0-0000-4000-8000-000000000001',
    rate: { currency: 'GBP', source: 'partner-center', usd: rate('1.2410'), month: day('2026-11-01') },
    offers: [],
    microsoft: MICROSOFT_AGREES,
    ...differs,
  }
}

/** GBP 2,100.00 of new commitment for GBP 433.97 that is given back. */
export function aQuotedExchange(differs: Partial<ExchangeSaid> = {}): QuotedExchange {
  return quoteSaidExchange(whatIsSaid(differs))
}

/** Two units of Standard_F4 become Standard_F4s: changed in place. */
export function aQuotedSwap(differs: Partial<Reservation> = {}, sku = 'Standard_F4s'): QuotedExchange {
  const { region, sku: swapsWith } = aReservation({ sku: 'Standard_F4', ...differs })
  const purchase = aPurchase({ sku, region, term: 'P1Y', billingPlan: 'Upfront', quantity: 2 })
  const priced = { purchase, price: { total: amount('GBP 1600.00'), firstPayment: amount('GBP 1600.00') } }
  return aQuotedExchange({ returns: [aReturned({ sku: 'Standard_F4', ...differs })], purchases: [priced], swapsWith })
}

/** The case of a quoted exchange or change of size. */
export function anExchangeCase(quoted: QuotedExchange = aQuotedExchange(), differs: Partial<Case> = {}): Case {
  const confirmation = confirmationOf(quoted)
  const [first, ...others] = quoted.returns.map(({ reservation, quantity }) => aReturnRequest(reservation, quantity))
  if (!confirmation || !first) throw new Error('The example is an exchange that can be made.')
  return aCase({
    action: quoted.answer.outcome === 'swap' ? 'swap' : 'exchange',
    customer: { id: quoted.customer.id, name: quoted.customer.name },
    returns: [first, ...others],
    purchases: quoted.purchases.map(({ purchase }) => purchase),
    confirmation,
    ...differs,
  })
}

export function aCatalogueItem(differs: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    resourceType: 'VirtualMachines',
    sku: 'Standard_D8s_v5',
    title: 'DSv5 Series, D8s v5',
    terms: [
      { term: 'P1Y', billingPlans: ['Upfront', 'Monthly'] },
      { term: 'P3Y', billingPlans: ['Upfront', 'Monthly'] },
    ],
    ...differs,
  }
}
