import type { Purchase } from '#domain/purchase'

/** Units of one reservation; `quantity` left out means all. */
export interface UnitsWish {
  readonly orderId: string
  readonly reservationId: string
  readonly quantity?: number
}

/** Which return is meant. */
export interface ReturnWish extends UnitsWish {
  readonly customerId: string
}

/** What is to be given back and what is to be bought instead; one or more of each. */
export interface ExchangeWish {
  readonly customerId: string
  readonly returns: readonly UnitsWish[]
  readonly purchases: readonly Purchase[]
}

/** What a customer wants, before it is quoted. */
export type Wish = ReturnWish | ExchangeWish
