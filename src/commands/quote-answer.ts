import { readQuoteLine, type LineError } from '#commands/quote-line'
import { formatDay } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import { quoteCancellation, type Cap, type Quote, type QuoteLine } from '#domain/quote'
import { decimalOfRatio } from '#domain/ratio'
import type { QuoteRefusalReason, Refusal } from '#domain/refusal'

/** An answer to one line, ready for JSON. The order of its fields is the order in which they are written. */
export type Answer = Readonly<Record<string, unknown>> & { readonly outcome: 'quote' | 'refusal' | 'error' }

/** Answers one line of the quote filter: a quote, a refusal, or everything that is wrong with the line. */
export function answerLine(text: string): Answer {
  const read = readQuoteLine(text)
  if ('errors' in read) return errorAnswer(read.id, read.errors)
  const { id, facts, policy } = read
  const answer = quoteCancellation(facts, policy)
  return answer.outcome === 'quote'
    ? { id, policy: policy.version, outcome: 'quote', action: 'cancel', ...quoteFields(answer) }
    : { id, policy: policy.version, outcome: 'refusal', code: answer.code, details: detailsOf(answer) }
}

/** The answer to a line that was not understood. */
export function errorAnswer(id: string | number | null, errors: readonly LineError[]): Answer {
  return { id, outcome: 'error', errors }
}

function quoteFields({ days, refund, fee, feeReserved, credit, futurePayments, cap, lines, source, unknownProduct }: Quote) {
  return {
    days,
    refund: moneyOf(refund),
    fee: moneyOf(fee),
    ...(feeReserved ? { feeReserved: moneyOf(feeReserved) } : {}),
    credit: moneyOf(credit),
    futurePayments: moneyOf(futurePayments),
    cap: capFields(cap),
    lines: lines.map((line) => ({ code: line.code, amount: moneyOf(line.amount), inputs: inputsOf(line), source })),
    ...(unknownProduct ? { unknownProduct } : {}),
  }
}

function capFields({ limit, consumed, thisRefund, commitment, remainingBefore, remainingAfter }: Cap) {
  return {
    limit: moneyOf(limit),
    consumed: moneyOf(consumed),
    thisRefund: moneyOf(thisRefund),
    commitment: moneyOf(commitment),
    remainingBefore: moneyOf(remainingBefore),
    remainingAfter: moneyOf(remainingAfter),
  }
}

// Inputs are plain values in the line's own currency: decimals as text, counts as numbers.
function inputsOf(line: QuoteLine) {
  switch (line.code) {
    case 'paid':
      return { price: decimalOf(line.inputs.price), quantity: line.inputs.quantity }
    case 'used':
      return line.inputs
    case 'fee':
      return { rate: decimalOfRatio(line.inputs.rate), refund: decimalOf(line.inputs.refund), charged: line.inputs.charged }
  }
}

function detailsOf(refusal: Refusal & QuoteRefusalReason) {
  switch (refusal.code) {
    case 'invalid-quantity':
    case 'not-refundable':
      return refusal.details
    case 'not-started':
      return { purchaseDate: formatDay(refusal.details.purchaseDate) }
    case 'expired':
      return { expiry: formatDay(refusal.details.expiry) }
    case 'refund-limit-exceeded': {
      const { measure, counted, remainingBefore, largestQuantity, firstDate } = refusal.details
      return { measure, counted: moneyOf(counted), remainingBefore: moneyOf(remainingBefore), largestQuantity, firstDate: firstDate === null ? null : formatDay(firstDate) }
    }
  }
}

function moneyOf(amount: Money) {
  return { currency: amount.currency, amount: decimalOf(amount) }
}
