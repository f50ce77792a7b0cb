import type { Day } from '#domain/calendar'
import type { Currency } from '#domain/currency'
import type { Ratio } from '#domain/ratio'

/** A rate that Partner Center uses for a whole month. */
export interface ExchangeRate {
  /** USD for one unit of the currency. */
  readonly usd: Ratio
  /** The first day of its month. */
  readonly month: Day
}

/** Partner Center's exchange rates. May throw a ServiceError. */
export interface ExchangeRates {
  /** The rate of the day's month; undefined if the list does not have the currency. */
  usdRate(currency: Currency, day: Day): Promise<ExchangeRate | undefined>
}
