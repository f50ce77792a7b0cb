import { formatDay } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import type { Policy, PolicyRule } from '#domain/policy'
import type { PolicyChange } from '#domain/policy-changes'
import { familyOf } from '#domain/product-family'
import { decimalOfRatio, type Ratio } from '#domain/ratio'

interface RuleText {
  readonly title: string
  readonly text: (policy: Policy) => string
}

/** What a version rules, one row for each rule, in the order in which they are shown. */
export const RULES: Readonly<Record<PolicyRule, RuleText>> = {
  fee: { title: 'Early termination fee', text: ({ feeRate, feeIsCharged }) => `${percent(feeRate)} of the refund, ${feeIsCharged ? 'charged' : 'reserved but not charged'}` },
  window: { title: 'First days', text: ({ windowDays }) => `up to and including ${dayCount(windowDays)} after the purchase there is no fee, and what was not used comes back in full` },
  price: { title: 'Price', text: () => 'the lower of the price that was paid and today’s price; payments to come are always at the price that was agreed' },
  days: { title: 'Days', text: () => 'the refund is the share of the days that remain of the paid period (the term, or the month), in whole UTC days' },
  cap: { title: 'Refund limit', text: ({ capLimit, capWindowDays }) => `${amount(capLimit)} for each customer; a refund counts on its day and for ${dayCount(capWindowDays - 1)} after` },
  'cap-measure': { title: 'What counts against the limit', text: ({ capMeasure }) => measure(capMeasure) },
  products: { title: 'Never returned', text: ({ notReturnable }) => `${list(notReturnable)}: neither refundable nor exchangeable` },
  families: { title: 'Exchanged for what', text: () => `products of one family: ${list(familyOf('VirtualMachines'))} for each other, every other product for itself` },
  commitment: { title: 'Size of an exchange', text: () => 'the new commitment, all its payments together, is at least what is returned: refunds and payments to come. No fee, and nothing counts against the limit' },
  'size-swap': { title: 'Swap of sizes', text: () => 'a virtual machine’s size for one in the same region that differs in premium storage alone: changed in place, without a new term, a refund or a charge' },
  'exchange-end': { title: 'End of exchanges', text: ({ exchangeEnd }) => end(exchangeEnd) },
}

/** A change as a sentence. */
export function sentenceOf(change: PolicyChange): string {
  switch (change.code) {
    case 'fee-charged':
      return change.after ? 'The early termination fee is charged; before, it was only reserved.' : 'The early termination fee is only reserved; before, it was charged.'
    case 'fee-rate':
      return `The early termination fee is ${percent(change.after)}; before, ${percent(change.before)}.`
    case 'window':
      return `The first days without a fee are ${dayCount(change.after)}; before, ${dayCount(change.before)}.`
    case 'cap-limit':
      return `The refund limit is ${amount(change.after)}; before, ${amount(change.before)}.`
    case 'cap-measure':
      return `What counts against the refund limit is ${measure(change.after)}; before, ${measure(change.before)}.`
    case 'cap-window':
      return `A refund counts for ${dayCount(change.after)}; before, ${dayCount(change.before)}.`
    case 'not-returnable':
      return [change.added.length > 0 ? `No longer returned: ${list(change.added)}.` : '', change.removed.length > 0 ? `Can be returned now: ${list(change.removed)}.` : ''].filter(Boolean).join(' ')
    case 'exchange-end':
      return `End of exchanges: ${end(change.after)}.`
  }
}

/** An amount with its currency. */
export function amount(of: Money): string {
  return `${decimalOf(of)} ${of.currency}`
}

/** Product types, each as Microsoft's API spells it. */
function list(types: readonly string[]): string {
  return types.length === 0 ? 'nothing' : types.map((type) => `\`${type}\``).join(', ')
}

function end(exchangeEnd: Policy['exchangeEnd']): string {
  if (!exchangeEnd) return 'none known'
  const from = formatDay(exchangeEnd.boughtFrom)
  return `${list(exchangeEnd.products)} bought on ${from} or later cannot be exchanged. What was bought before still can, and what it is exchanged for on ${from} or later cannot be exchanged again`
}

function measure(of: Policy['capMeasure']): string {
  return of === 'refund' ? 'the refund less the fee' : 'the refund less the fee and all payments that fall away'
}

function percent({ numerator, denominator }: Ratio): string {
  return `${decimalOfRatio({ numerator: numerator * 100n, denominator })} %`
}

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
