import type { HandText } from '#cards/case/case-values'
import { clip } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'

/** The support request as a person files it by hand: each answer of Microsoft's form to copy line by line, a long text as a whole. */
export interface Hand {
  readonly portalUrl: string
  readonly answers: readonly { readonly label: string; readonly lines: readonly string[] }[]
  /** None or one: a card has no room for so many lines of their own. */
  readonly longTexts: readonly string[]
}

const MOST_LINES = 40
const LONGEST = 9000
/** The longest description that a person types, with what the bot adds to it. */
const LONGEST_LINES = 4800

export function handOf({ title, description, classification, portalUrl }: HandText, locale: Locale): Hand {
  const words = wordsIn(locale)
  const { lines, longTexts } = linesToCopy(description)
  return {
    portalUrl,
    answers: [
      { label: words('caseWords.handIssue'), lines: [words('caseWords.handIssueValue')] },
      { label: words('caseWords.handProblem'), lines: [words('caseWords.handProblemValue')] },
      { label: words('caseWords.handCategory'), lines: [words('caseWords.handCategoryValue')] },
      ...(classification === '' ? [] : [{ label: words('caseWords.handClassification'), lines: [clip(classification, 200)] }]),
      { label: words('caseWords.handTitle'), lines: [clip(title, 300)] },
      ...(lines.length > 0 ? [{ label: words('caseWords.handDescription'), lines }] : []),
    ],
    longTexts,
  }
}

/** A text to copy line by line, or as a whole where it has too many lines; none of the other. */
export function linesToCopy(text: string): { lines: string[]; longTexts: string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > MOST_LINES) return { lines: [], longTexts: [clip(text, LONGEST)] }
  return { lines: lines.length > 0 ? clip(lines.join('\n'), LONGEST_LINES).split('\n') : [], longTexts: [] }
}
