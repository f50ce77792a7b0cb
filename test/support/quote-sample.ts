import { createHash } from 'node:crypto'
import process from 'node:process'
import fc from 'fast-check'
import { addYears, dayOfInstant, formatDay, parseInstantDay } from '#domain/calendar'
import { quoteExchange } from '#domain/exchange'
import { policyOn } from '#domain/policies'
import { quoteCancellation } from '#domain/quote'
import { someFacts, usd } from '#test/support/a-quote'
import { anyExchange, anyFacts, FIRST, LAST } from '#test/support/any-facts'
import { SEED } from '#test/support/seed'

// Prints a sample of quotes, a line each, and a line for each year of starts with a digest of the quotes of its every day:
// run under several time zones, the lines must be the same.
const textOf = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))

for (const facts of fc.sample(anyFacts, { seed: SEED, numRuns: 300 })) {
  const instant = `${formatDay(facts.asOf)}T23:30:00-05:00`
  const days = [parseInstantDay(instant), dayOfInstant(new Date(instant).toISOString())]
  process.stdout.write(`${textOf([days, quoteCancellation(facts, policyOn(facts.asOf))])}\n`)
}
for (const facts of fc.sample(anyExchange, { seed: SEED, numRuns: 300 })) process.stdout.write(`${textOf(quoteExchange(facts, policyOn(facts.asOf)))}\n`)

for (let first = FIRST; first <= LAST; first = addYears(first, 1)) {
  const digest = createHash('sha256')
  for (let purchasedOn = first; purchasedOn < addYears(first, 1); purchasedOn++) {
    const asOf = purchasedOn + 1 + (purchasedOn % 364)
    const [upfront, monthly] = [someFacts({ purchasedOn, asOf }), someFacts({ purchasedOn, asOf, billingPlan: 'Monthly' })]
    for (const facts of [upfront, monthly]) {
      const answer = quoteCancellation(facts, policyOn(asOf))
      if (answer.outcome === 'quote') digest.update(`${answer.days.remaining} of ${answer.days.term}: ${answer.credit.minor}, ${answer.futurePayments.minor};`)
    }
    const answer = quoteExchange({ asOf, returns: [upfront, monthly], purchases: [{ resourceType: 'VirtualMachines', term: 'P3Y', total: usd('99999.00') }] }, policyOn(asOf))
    digest.update(answer.outcome === 'quote' ? `${answer.netPayable.minor}, ${answer.isLastExchange};` : answer.code)
  }
  process.stdout.write(`${formatDay(first)} ${digest.digest('hex')}\n`)
}
