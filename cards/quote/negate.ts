import { subtract, zero, type Money } from '#domain/money'

/** The amount with the other sign. */
export function negate(amount: Money): Money {
  return subtract(zero(amount.currency), amount)
}
