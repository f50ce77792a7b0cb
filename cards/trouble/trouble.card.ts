import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import template from './trouble.template.json' with { type: 'json' }

interface TroubleValues {
  /** What happened, what it means, what to do, and the reference. */
  readonly text: string
  /** What was typed, to be tried again with a button; left out where that does not help. */
  readonly retry?: string
}

interface TroubleData {
  readonly text: string
  readonly retries: readonly string[]
}

const render = compile<TroubleData>(template)

/** Says why something that was typed could not be answered, with a button to try it again. */
export function troubleCard(values: TroubleValues, locale: Locale): AdaptiveCard {
  return render(troubleData(values), locale)
}

export function troubleData({ text, retry }: TroubleValues): TroubleData {
  return { text, retries: retry ? [retry] : [] }
}
