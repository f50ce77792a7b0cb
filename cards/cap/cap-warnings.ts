import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { absolute, add, subtract, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { CapSources } from '#domain/quoted-return'

interface CapKnown {
  readonly sources: CapSources
  /** By our own count, USD. */
  readonly remaining: Money
  readonly policy: Policy
}

/** What is in doubt about the used part of a refund limit: nothing, in most cases. */
export function capWarnings({ sources, remaining, policy }: CapKnown, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { money, number } = formatsIn(locale)
  const { source, refunded, microsoftDiffers: theirs, limitDiffers } = sources
  return [
    ...(theirs ? [differs(theirs)] : []),
    ...(limitDiffers ? [words('quote.warnLimit', { theirs: money(limitDiffers), ours: money(policy.capLimit) })] : []),
    ...(source === 'consumed-total' ? [words('cap.warnTotal')] : []),
    ...(source === 'unknown' ? [words('cap.warnUnknown')] : []),
  ]

  function differs(theirs: Money): string {
    const more = subtract(theirs, refunded)
    const figures = {
      theirs: money(theirs),
      ours: money(refunded),
      difference: money(absolute(more)),
      remaining: money(subtract(add(remaining, refunded), theirs)),
      days: number(policy.capWindowDays),
    }
    return words(more.minor > 0n ? 'cap.warnHigher' : 'cap.warnLower', figures)
  }
}
