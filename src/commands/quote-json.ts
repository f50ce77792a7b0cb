import { formatDay } from '#domain/calendar'
import type { ExchangeLine, ExchangeQuote } from '#domain/exchange'
import { decimalOf, type Money } from '#domain/money'
import type { Cap, Quote, QuoteLine } from '#domain/quote'
import { decimalOfRatio } from '#domain/ratio'
import type { Objection } from '#domain/return-objections'

// Quotes and refusals as the contract writes them. The order of the fields is the order in which they are written.

/** The fields of a cancellation's quote. */
export function cancellationFields({ days, refund, fee, feeReserved, credit, futurePayments, cap, lines, unknownProduct }: Quote) {
  return {
    days,
    refund: moneyOf(refund),
    fee: moneyOf(fee),
    ...(feeReserved ? { feeReserved: moneyOf(feeReserved) } : {}),
    credit: moneyOf(credit),
    futurePayments: moneyOf(futurePayments),
    cap: capFields(cap),
    lines: lines.map((line) => ({ code: line.code, amount: moneyOf(line.amount), inputs: inputsOf(line), rule: line.rule, source: line.source })),
    ...(unknownProduct ? { unknownProduct } : {}),
  }
}

/** The fields of an exchange's quote. */
export function exchangeFields({ returns, returned, purchases, netPayable, lines, isLastExchange, unknownProduct }: ExchangeQuote) {
  return {
    returns: returns.map(({ quantity, days, refund, futurePayments }) => ({ quantity, days, refund: moneyOf(refund), futurePayments: moneyOf(futurePayments) })),
    returned: moneyOf(returned),
    purchases: moneyOf(purchases),
    netPayable: moneyOf(netPayable),
    lines: lines.map((line) => ({ code: line.code, of: line.of, amount: moneyOf(line.amount), inputs: inputsOf(line), rule: line.rule, source: line.source })),
    ...(isLastExchange ? { lastExchange: true } : {}),
    ...(unknownProduct ? { unknownProduct } : {}),
  }
}

/** The details of a refusal. */
export function detailsOf(refusal: Objection) {
  switch (refusal.code) {
    case 'invalid-quantity':
    case 'not-refundable':
    case 'not-exchangeable':
    case 'cross-type-exchange':
      return refusal.details
    case 'not-started':
    case 'exchange-window-closed':
      return { ...refusal.details, purchaseDate: formatDay(refusal.details.purchaseDate) }
    case 'expired':
      return { ...refusal.details, expiry: formatDay(refusal.details.expiry) }
    case 'new-commitment-too-small': {
      const { shortBy, returned, purchases } = refusal.details
      return { shortBy: moneyOf(shortBy), returned: moneyOf(returned), purchases: moneyOf(purchases) }
    }
    case 'refund-limit-exceeded': {
      const { measure, counted, remainingBefore, largestQuantity, firstDate } = refusal.details
      return { measure, counted: moneyOf(counted), remainingBefore: moneyOf(remainingBefore), largestQuantity, firstDate: firstDate === null ? null : formatDay(firstDate) }
    }
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
function inputsOf(line: QuoteLine | ExchangeLine) {
  switch (line.code) {
    case 'used':
      return line.inputs
    case 'fee':
      return { rate: decimalOfRatio(line.inputs.rate), refund: decimalOf(line.inputs.refund), charged: line.inputs.charged }
    case 'purchase':
      return { total: decimalOf(line.inputs.total) }
    case 'paid':
    case 'refund':
    case 'future-payments':
      return { ...line.inputs, price: decimalOf(line.inputs.price) }
  }
}

function moneyOf(amount: Money) {
  return { currency: amount.currency, amount: decimalOf(amount) }
}
