import { policyErrorTexts } from '#cards/quote/policy-errors'
import type { QuoteView } from '#cards/quote/row'
import { compare } from '#domain/money'

/** What somebody must know before saying yes, the gravest first. */
export function warningsOf({ quoted, quote, words, formats }: QuoteView): string[] {
  const { money } = formats
  const { microsoft, microsoftRefuses, cap: sources, rate, price, usage } = quoted
  const { commitment, remainingBefore } = quote.cap
  const refusals = policyErrorTexts(microsoftRefuses ? [microsoftRefuses] : (microsoft?.policyErrors ?? []), words)
  const warnings = [
    refusals.length > 0 && formats.sentences([words('quote.warnMicrosoft'), ...refusals]),
    compare(commitment, remainingBefore) > 0 && words('quote.warnCommitment', { commitment: money(commitment), remaining: money(remainingBefore) }),
    microsoft?.difference && words('quote.warnDifference', { theirs: money(microsoft.refund), ours: money(quote.refund) }),
    sources.microsoftDiffers && words('quote.warnConsumed', { theirs: money(sources.microsoftDiffers), ours: money(sources.refunded) }),
    sources.limitDiffers && words('quote.warnLimit', { theirs: money(sources.limitDiffers), ours: money(quote.cap.limit) }),
    sources.source === 'consumed-total' && words('quote.warnCapTotal'),
    sources.source === 'unknown' && words('quote.warnCapUnknown'),
    usage === 'unknown' && words('quote.warnUsage'),
    price.source === 'calculate-refund' && words('quote.warnPrice'),
    rate.source === 'calculate-refund' && words('quote.warnRate'),
    quote.unknownProduct && words('quote.warnProduct'),
  ]
  return warnings.filter((warning) => typeof warning === 'string')
}
