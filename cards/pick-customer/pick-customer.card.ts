import { clip } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import type { Action } from '#cards/locales/spoken'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Customer } from '#domain/reservation'
import template from './pick-customer.template.json' with { type: 'json' }

/** How many customers one card shows. */
export const CUSTOMERS_A_CARD = 15

interface PickCustomerValues {
  /** What is to be done for the customer. */
  readonly action: Action
  /** What was searched for; empty at first. */
  readonly search: string
  /** The first matches. */
  readonly customers: readonly Customer[]
  /** True if there are more than those. */
  readonly more: boolean
  /** Only the customers on the lists of the person's groups were looked through. */
  readonly isListed?: true
}

interface PickCustomerData {
  readonly action: Action
  readonly search: string
  readonly texts: readonly string[]
  readonly customers: readonly Customer[]
  readonly more: readonly string[]
}

const render = compile<PickCustomerData>(template)

/** Search and list of customers; a tap on one chooses it. */
export function pickCustomerCard(values: PickCustomerValues, locale: Locale): AdaptiveCard {
  return render(pickCustomerData(values, locale), locale)
}

export function pickCustomerData({ action, search, customers, more, isListed }: PickCustomerValues, locale: Locale): PickCustomerData {
  const words = wordsIn(locale)
  const shown = customers.slice(0, CUSTOMERS_A_CARD)
  const isCut = more || shown.length < customers.length
  return {
    action,
    search: clip(search, 100),
    texts: [...(shown.length > 0 ? [words('pickCustomer.choose')] : nothingFound()), ...(isListed ? [words('pickCustomer.onlyListed')] : [])],
    customers: shown.map(({ id, name, domain }) => ({ id, name: clip(name, 120), domain: clip(domain, 120) })),
    more: isCut ? [words('pickCustomer.more', { count: shown.length })] : [],
  }

  function nothingFound(): string[] {
    if (search.trim() === '') return [words(isListed ? 'pickCustomer.noneListed' : 'pickCustomer.noneAtAll')]
    return [words(isListed ? 'pickCustomer.nothingListed' : 'pickCustomer.nothing', { search: clip(search, 100) }), words('pickCustomer.tryThis'), words('pickCustomer.buysFromMicrosoft')]
  }
}
