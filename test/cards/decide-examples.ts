import { forecastCap, type CapForecast } from '#domain/cap-forecast'
import { capUses, type CapSaid } from '#domain/cap-uses'
import type { Case } from '#domain/case'
import { compareReturn, laterDayFor } from '#domain/compare-return'
import { emptyLedger } from '#domain/ledger'
import { add, money, share, subtract, sum, type Money } from '#domain/money'
import type { LeftOut, PlannedReturns } from '#domain/planned-returns'
import { POLICIES } from '#domain/policies'
import { changesBetween, nextChangeAfter } from '#domain/policy-changes'
import type { Purchase } from '#domain/purchase'
import { quoteSaidExchange, type ExchangeSaid } from '#domain/quote-exchange'
import type { ReturnFacts } from '#domain/quote-return'
import type { QuotedExchange } from '#domain/quoted-exchange'
import type { CapSources } from '#domain/quoted-return'
import type { Reservation } from '#domain/reservation'
import type { Spread } from '#domain/spread'
import { aCustomer, amount, aQuotedReturn, aReservation, day, policy, rate, today } from '#test/cards/examples'

/** A refund that Microsoft posted, USD. */
export function posted(date: string, usd: string, orderId = 'b0b0b0b0-0000-4000-8000-000000000009') {
  return { posting: { id: `${orderId} ${date}`, orderId, postedAt: `${date}T00:00:00.000Z`, amount: amount(usd) }, usd: amount(usd), date: day(date) }
}

/** What the card about the refund limit is told: by default two refunds and Microsoft's own count, which agrees. */
export function aCapStory(said: Partial<CapSaid> = {}, openCases: readonly Case[] = []): { customer: ReturnType<typeof aCustomer>; forecast: CapForecast; sources: CapSources; policy: ReturnType<typeof policy> } {
  const customer = aCustomer()
  const rules = policy('csp-2020')
  const refunds = [posted('2026-02-01', 'USD 12000.00'), posted('2026-08-14', 'USD 9500.00', 'b0b0b0b0-0000-4000-8000-000000000008')]
  const { uses, sources } = capUses({ asOf: today, policy: rules, refunds, ...said }, { ...emptyLedger(customer.id), openCases })
  return { customer, forecast: forecastCap(today, uses, rules), sources, policy: rules }
}

/** What the comparison is told: by default two of three units, half a year before their end. */
export function aComparison(differs: Partial<ReturnFacts> = {}, usedPercent: number | undefined = 87, laterDay?: number) {
  const quoted = aQuotedReturn(differs)
  const later = laterDay ?? laterDayFor(quoted.facts, quoted.policy)
  return { quoted, laterDay: later, usedPercent, comparison: compareReturn(quoted.facts, quoted.policy, later, usedPercent) }
}

/** A reservation of a list, told apart by its number. */
export function numbered(number: number, differs: Partial<Reservation> = {}): Reservation {
  const digits = String(number).padStart(12, '0')
  return aReservation({ id: `a0a0a0a0-0000-4000-8000-${digits}`, orderId: `b0b0b0b0-0000-4000-8000-${digits}`, name: `VM_RI_${number}`, ...differs })
}

/** A plan as the planner hands it over: 1.2410 USD for a pound, and nothing above the room. */
export function aPlan(parts: readonly { reservation: Reservation; quantity: number; credit: Money }[], differs: Partial<PlannedReturns> = {}, leftOut: readonly LeftOut[] = []): PlannedReturns {
  const returns = parts.map((part) => {
    const usd = money('USD', share(part.credit, rate('1.2410')).minor)
    return { ...part, creditUsd: part.credit.currency === 'USD' ? part.credit : usd, countedUsd: part.credit.currency === 'USD' ? part.credit : usd }
  })
  const creditUsd = sum('USD', returns.map((planned) => planned.creditUsd))
  const cap: CapSources = { refunded: amount('USD 1200.00'), held: amount('USD 0.00'), heldByCases: [], source: 'transactions' }
  const rules = policy('csp-2020')
  return { customer: aCustomer(), policy: rules, asOf: today, returns, leftOut, room: subtract(rules.capLimit, add(cap.refunded, cap.held)), creditUsd, countedUsd: creditUsd, boundUsd: creditUsd, hasFewestCases: true, cap, ...differs }
}

/** The plan of the sample: three returns, and what was left out for three reasons. */
export function aUsualPlan(): PlannedReturns {
  const sql = numbered(2, { name: 'SQL_RI_production', resourceType: 'SqlDatabases', sku: 'SQLDB_GP_Compute_Gen5', quantity: 8 })
  return aPlan(
    [
      { reservation: sql, quantity: 8, credit: amount('GBP 21480.00') },
      { reservation: numbered(1), quantity: 2, credit: amount('GBP 8312.40') },
      { reservation: numbered(3, { name: 'App_plan_weu' }), quantity: 1, credit: amount('GBP 1017.96') },
    ],
    {},
    [
      { reservation: numbered(1), quantity: 1, why: 'no-room' },
      { reservation: numbered(4, { name: 'VM_RI_batch' }), quantity: 4, why: 'no-room' },
      { reservation: numbered(5, { name: 'SUSE_plan', resourceType: 'SuseLinux' }), quantity: 3, why: { outcome: 'refusal', code: 'not-refundable', details: { reservedResourceType: 'SuseLinux' } } },
      { reservation: numbered(6, { name: 'VM_RI_in_a_case' }), quantity: 3, why: 'in-open-case' },
    ],
  )
}

/** The rules today by date, quoted by a version of choice. */
export function aPolicyStory(quotesBy = 'csp-2020', on = today) {
  const inForce = POLICIES.findLast(({ from }) => from <= on) ?? policy('csp-2020')
  const before = POLICIES[POLICIES.indexOf(inForce) - 1]
  const next = nextChangeAfter(on)
  return {
    today: on,
    quotesBy: policy(quotesBy),
    inForce,
    since: before ? changesBetween(before, inForce) : [],
    ...(before ? { before } : {}),
    ...(next ? { next: { policy: next, changes: changesBetween(inForce, next) } } : {}),
  }
}

export function aPurchase(differs: Partial<Purchase> = {}): Purchase {
  return { resourceType: 'VirtualMachines', sku: 'Standard_D2s_v5', region: 'westeurope', term: 'P1Y', billingPlan: 'Upfront', quantity: 1, ...differs }
}

/** An exchange that comes to too little; one unit more, or two years more, would do. */
export function aRefusedExchange(differs: Partial<ExchangeSaid> = {}): QuotedExchange {
  const said: ExchangeSaid = {
    action: 'exchange',
    asOf: today,
    subscriptionId: 'c0c0c0c0-0000-4000-8000-000000000001',
    policy: policy('csp-2020'),
    customer: aCustomer(),
    returns: [{ reservation: aReservation(), quantity: 2, price: { amount: amount('GBP 800.00'), source: 'schedule' }, usage: 'used' }],
    purchases: [{ purchase: aPurchase(), price: { total: amount('GBP 240.00'), firstPayment: amount('GBP 240.00') } }],
    rate: { currency: 'GBP', source: 'partner-center', usd: rate('1.2410'), month: day('2026-11-01') },
    offers: [
      { term: 'P1Y', total: amount('GBP 240.00'), firstPayment: amount('GBP 240.00') },
      { term: 'P3Y', total: amount('GBP 460.00'), firstPayment: amount('GBP 460.00') },
    ],
    ...differs,
  }
  return quoteSaidExchange(said)
}

/** A return in two parts, the first of them today; by default nothing is left over. */
export function aSpread(differs: Partial<Spread> = {}): Spread {
  const parts = [
    { day: today, quantity: 2, credit: amount('GBP 28641.75'), countedUsd: amount('USD 35544.41'), futurePayments: amount('GBP 0.00') },
    { day: day('2027-02-01'), quantity: 1, credit: amount('GBP 4050.41'), countedUsd: amount('USD 5026.56'), futurePayments: amount('GBP 0.00') },
  ]
  return { parts, credit: amount('GBP 32692.16'), futurePayments: amount('GBP 0.00'), quantity: 3, left: 0, isProven: true, ...differs }
}

/** The same by the month: units are left over, and it is not proven to be the best. */
export function aMonthlySpread(): Spread {
  const parts = aSpread().parts.map((part) => ({ ...part, futurePayments: amount('GBP 9000.00') }))
  return aSpread({ parts, futurePayments: amount('GBP 18000.00'), left: 4, isProven: false, boundValue: amount('GBP 51000.00') })
}
