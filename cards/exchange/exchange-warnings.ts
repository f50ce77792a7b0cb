import { namesOf } from '#cards/exchange/describe-exchange'
import { detailOf, type ExchangeView } from '#cards/exchange/exchange-view'
import { policyErrorTexts } from '#cards/quote/policy-errors'
import type { ReturnedReservation } from '#domain/quoted-exchange'

/** What somebody must know before saying yes, the gravest first. */
export function warningsOf({ quoted, quote, words, formats, locale }: ExchangeView): string[] {
  const { microsoft, microsoftRefuses, rate, policy, returns } = quoted
  const refusals = policyErrorTexts(microsoftRefuses ? [microsoftRefuses] : (microsoft?.policyErrors ?? []), words).slice(0, detailOf(quoted) === 'brief' ? 1 : 3)
  const namesWhere = (applies: (returned: ReturnedReservation) => boolean) => namesOf(returns.filter(applies).map(({ reservation }) => reservation), locale)
  const [unknown, circular] = [namesWhere(({ usage }) => usage === 'unknown'), namesWhere(({ price }) => price.source === 'calculate-refund')]
  const warnings = [
    refusals.length > 0 && formats.sentences([words('exchange.warnMicrosoft'), ...refusals]),
    quote.isLastExchange && words('exchange.warnLast', { date: formats.day(policy.exchangeEnd?.boughtFrom ?? policy.from) }),
    microsoft?.difference && words('exchange.warnDifference', { theirs: formats.money(microsoft.netPayable), ours: formats.money(quote.netPayable) }),
    unknown !== '' && words('exchange.warnUsage', { names: unknown }),
    circular !== '' && words('exchange.warnPrice', { names: circular }),
    rate.source === 'calculate-refund' && words('quote.warnRate'),
    quote.unknownProduct && words('exchange.warnProduct'),
  ]
  return warnings.filter((warning) => typeof warning === 'string')
}
