import type { CompareValues } from '#cards/compare/compare-values'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Choice } from '#domain/compare-return'
import type { Money } from '#domain/money'

/** One line of the comparison: an amount for each choice, in the choices' order. */
export interface ComparedLine {
  readonly id: string
  readonly label: string
  /** The line as it is read out: with each choice's exact amount. */
  readonly spoken: string
  readonly weight: Weight
  /** True for the result: it stands below a rule. */
  readonly isResult: boolean
  /** True where the amounts are not the exact ones. */
  readonly isRounded: boolean
  readonly amounts: readonly { readonly text: string; readonly weight: Weight }[]
  /** What the line unfolds into: each choice's exact amount, and what the line means. */
  readonly exact: readonly string[]
  readonly meaning: string
}

type Weight = 'Default' | 'Bolder'
type LineCode = 'refund' | 'fee' | 'credit' | 'stillToPay' | 'net' | 'idle' | 'counted'

const AMOUNTS: readonly [LineCode, (choice: Choice) => Money | undefined][] = [
  ['refund', ({ refund }) => refund],
  ['fee', ({ fee }) => fee],
  ['credit', ({ credit }) => credit],
  ['stillToPay', ({ stillToPay }) => stillToPay],
  ['net', ({ net }) => net],
  ['idle', ({ idle }) => idle],
  ['counted', ({ countedUsd }) => countedUsd],
]
/** A longer amount does not fit into a quarter of a phone's width. */
const LONGEST_AMOUNT = 9

/** Every line, and the hint above them. A line whose amounts are too long is rounded, and exact where it unfolds. */
export function comparedLines(values: CompareValues, locale: Locale): { lines: ComparedLine[]; hint: string } {
  const { comparison, usedPercent } = values
  const words = wordsIn(locale)
  const { money, bareAmount, wholeAmount, compactAmount, listed } = formatsIn(locale)
  const open = comparison.map((choice) => ('refusal' in choice ? undefined : choice))
  const shown = AMOUNTS.filter(([code]) => code !== 'idle' || usedPercent !== undefined)
  const writeFor = (amounts: readonly (Money | undefined)[]) => [bareAmount, wholeAmount].find((write) => amounts.every((amount) => !amount || write(amount).length <= LONGEST_AMOUNT)) ?? compactAmount
  const lines = shown.map(([code, amountOf]): ComparedLine => {
    const amounts = open.map((choice) => choice && amountOf(choice))
    const write = writeFor(amounts)
    const weight = code === 'net' ? 'Bolder' : 'Default'
    const { label, meaning } = wordsOf(code, values, locale)
    const exact = comparison.map(({ code: choice }, index) => {
      const amount = amounts[index]
      return words('compare.exact', { choice: words(`compare.choices.${choice}`), amount: amount ? money(amount) : words('compare.isNone') })
    })
    return {
      id: `line-${code}`,
      label,
      meaning,
      spoken: `${label}${words('nouns.colon')}${listed(exact)}`,
      weight,
      isRounded: write !== bareAmount,
      isResult: code === 'net',
      amounts: amounts.map((amount) => ({ text: amount ? write(amount) : words('compare.none'), weight })),
      exact,
    }
  })
  const hint = words(lines.some(({ isRounded }) => isRounded) ? 'compare.amountsRounded' : 'compare.amounts', { currency: values.quoted.price.amount.currency })
  return { lines, hint }
}

function wordsOf(code: LineCode, { quoted: { policy }, usedPercent }: CompareValues, locale: Locale): Pick<ComparedLine, 'label' | 'meaning'> {
  const words = wordsIn(locale)
  const { money, share, percent } = formatsIn(locale)
  switch (code) {
    case 'fee':
      return { label: words('compare.lines.fee'), meaning: words(policy.feeIsCharged ? 'compare.meanings.fee' : 'compare.meanings.feeReserved', { rate: share(policy.feeRate) }) }
    case 'idle':
      return { label: words('compare.lines.idle', { percent: percent(usedPercent ?? 0) }), meaning: words('compare.meanings.idle') }
    case 'counted':
      return { label: words('compare.lines.counted'), meaning: words('compare.meanings.counted', { limit: money(policy.capLimit) }) }
    default:
      return { label: words(`compare.lines.${code}`), meaning: words(`compare.meanings.${code}`) }
  }
}
