import assert from 'node:assert/strict'
import { parseDay, type Day } from '#domain/calendar'
import { parseMoney, type Money } from '#domain/money'
import { policyNamed } from '#domain/policies'
import type { Policy } from '#domain/policy'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'
import { ratio } from '#domain/ratio'

/** A day from `2026-01-31`. */
export function day(text: string): Day {
  return parseDay(text) ?? assert.fail(`${text} is not a day`)
}

/** An amount from `12.50`. */
export function usd(amount: string): Money {
  return amountOf('USD', amount)
}

export function amountOf(currency: string, amount: string): Money {
  return parseMoney(currency, amount) ?? assert.fail(`${amount} is not an amount of ${currency}`)
}

export function policy(version: string): Policy {
  return policyNamed(version) ?? assert.fail(`${version} is not a policy`)
}

/** One unit for 3650.00 USD, paid upfront for 2026: ten dollars a day; quoted on 1 July (day 181, 184 left), used. */
export function someFacts(changes: Partial<CancellationFacts> = {}): CancellationFacts {
  return {
    asOf: day('2026-07-01'),
    resourceType: 'VirtualMachines',
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: day('2026-01-01'),
    owned: 1,
    quantity: 1,
    unitPrice: usd('3650.00'),
    used: true,
    capEntries: [],
    usdRate: ratio(1, 1),
    ...changes,
  }
}

/** The quote of `someFacts`, which must not be refused. */
export function someQuote(changes: Partial<CancellationFacts> = {}, under: Policy = policy('csp-2020')): Quote {
  const answer = quoteCancellation(someFacts(changes), under)
  return answer.outcome === 'quote' ? answer : assert.fail(`refused: ${answer.code}`)
}
