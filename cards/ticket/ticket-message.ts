import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { linesWithin, plainLines } from '#cards/ticket/plain-text'
import { wordsIn } from '#cards/words'
import type { Instant } from '#domain/calendar'

export interface TicketMessage {
  readonly id: string
  readonly at: Instant
  readonly from: 'microsoft' | 'us'
  readonly subject: string
  /** Plain text, or the HTML of a mail. */
  readonly body: string
}

/** A message as the card shows it. */
export interface ShownMessage {
  readonly from: string
  readonly when: string
  /** None or one. */
  readonly subjects: readonly string[]
  readonly lines: readonly string[]
  readonly notes: readonly string[]
}

/** Who wrote what and when, as much of it as so many bytes of a card hold. */
export function messageIn({ at, from, subject, body }: TicketMessage, bytes: number, locale: Locale): ShownMessage {
  const words = wordsIn(locale)
  const { lines, isWhole } = linesWithin(plainLines(body), bytes)
  return {
    from: words(`ticket.from.${from}`),
    when: formatsIn(locale).instant(at),
    subjects: subject.trim() === '' ? [] : [clip(subject.trim(), 150)],
    lines,
    notes: isWhole ? (lines.length === 0 ? [words('ticket.empty')] : []) : [words('ticket.clipped')],
  }
}
