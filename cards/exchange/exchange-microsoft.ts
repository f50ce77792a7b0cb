import type { Part } from '#cards/exchange/exchange-part'
import type { ExchangeView } from '#cards/exchange/exchange-view'
import { negate, type Money } from '#domain/money'

/** What Microsoft's calculateExchange says of the same exchange, and how it compares. */
export function microsoftPart({ quoted: { microsoft, microsoftRefuses }, words, formats }: ExchangeView): Part {
  const part = { id: 'part-microsoft', heading: words('exchange.microsoft'), bars: [], lines: [] }
  if (!microsoft) return { ...part, summary: words('exchange.microsoftNone'), texts: [words(microsoftRefuses ? 'exchange.microsoftRefuses' : 'exchange.microsoftUnknown')] }
  const { returned, purchases, netPayable, difference, policyErrors } = microsoft
  const { money } = formats
  const verdict = difference ? verdictOn(difference, words, formats) : words('exchange.microsoftAgrees')
  return {
    ...part,
    summary: money(netPayable),
    texts: [
      verdict,
      words('exchange.microsoftSum', { purchases: money(purchases), returned: money(returned) }),
      ...(policyErrors.length > 0 ? [words('exchange.microsoftRefuses')] : []),
    ],
  }
}

function verdictOn(difference: Money, words: ExchangeView['words'], { money }: ExchangeView['formats']): string {
  return difference.minor > 0n ? words('exchange.microsoftHigher', { difference: money(difference) }) : words('exchange.microsoftLower', { difference: money(negate(difference)) })
}
