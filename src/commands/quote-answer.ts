import type { LineError } from '#commands/quote-contradictions'
import { cancellationFields, detailsOf, exchangeFields } from '#commands/quote-json'
import { readQuoteLine, type Asked } from '#commands/quote-line'
import { quoteExchange } from '#domain/exchange'
import { quoteCancellation } from '#domain/quote'

/** An answer to one line, ready for JSON. The order of its fields is the order in which they are written. */
export type Answer = Readonly<Record<string, unknown>> & { readonly outcome: 'quote' | 'refusal' | 'error' }

/** Answers one line of the quote filter: a quote, a refusal, or everything that is wrong with the line. */
export function answerLine(text: string): Answer {
  const read = readQuoteLine(text)
  return 'errors' in read ? errorAnswer(read.id, read.errors) : { id: read.id, policy: read.policy.version, ...quoteOf(read) }
}

/** The answer to a line that was not understood. */
export function errorAnswer(id: string | number | null, errors: readonly LineError[]): Answer {
  return { id, outcome: 'error', errors }
}

function quoteOf(asked: Asked): Answer {
  if (asked.action === 'cancel') {
    const answer = quoteCancellation(asked.facts, asked.policy)
    return answer.outcome === 'quote' ? { outcome: 'quote', action: 'cancel', ...cancellationFields(answer) } : { outcome: 'refusal', code: answer.code, details: detailsOf(answer) }
  }
  const answer = quoteExchange(asked.facts, asked.policy)
  return answer.outcome === 'quote' ? { outcome: 'quote', action: 'exchange', ...exchangeFields(answer) } : { outcome: 'refusal', code: answer.code, details: detailsOf(answer) }
}
