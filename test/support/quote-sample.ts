import process from 'node:process'
import fc from 'fast-check'
import { dayOfInstant, formatDay, parseInstantDay } from '#domain/calendar'
import { policyOn } from '#domain/policy'
import { quoteCancellation } from '#domain/quote'
import { anyFacts } from '#test/support/any-facts'
import { SEED } from '#test/support/seed'

// Prints a sample of quotes, a line each: run under several time zones, the lines must be the same.
const writeBigInt = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
for (const facts of fc.sample(anyFacts, { seed: SEED, numRuns: 300 })) {
  const instant = `${formatDay(facts.asOf)}T23:30:00-05:00`
  const days = [parseInstantDay(instant), dayOfInstant(new Date(instant).toISOString())]
  process.stdout.write(`${JSON.stringify([days, quoteCancellation(facts, policyOn(facts.asOf))], writeBigInt)}\n`)
}
