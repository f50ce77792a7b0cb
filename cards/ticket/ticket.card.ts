import { clip, clipToBytes } from '#cards/describe'
import { bytesOf } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { explainTrouble } from '#cards/service-error'
import { compile, LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { messageIn, type TicketMessage, type ShownMessage } from '#cards/ticket/ticket-message'
import { wordsIn } from '#cards/words'
import type { Instant } from '#domain/calendar'
import type { ServiceTrouble } from '#domain/service-trouble'
import { LONGEST_DESCRIPTION } from '#domain/support'
import template from './ticket.template.json' with { type: 'json' }

interface TicketValues {
  /** Of the case or the errand that it belongs to. */
  readonly id: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly reservationName: string
  readonly ticket: { readonly number: string; readonly filedAt: Instant; readonly closedAt?: Instant }
  /** In Microsoft's words; left out where it cannot be asked. */
  readonly status?: string
  readonly classification?: string
  /** Oldest first; left out where they cannot be read. */
  readonly messages?: readonly TicketMessage[]
  /** Why the status or the messages cannot be read. */
  readonly trouble?: ServiceTrouble
  readonly canAnswer: boolean
  /** What was typed and not sent, and why. */
  readonly answer?: string
  readonly problem?: 'empty' | 'too-long'
}

interface TicketData {
  readonly about: string
  readonly number: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly notes: readonly string[]
  readonly messages: readonly ShownMessage[]
  /** None or one. */
  readonly answers: readonly { readonly value: string; readonly longest: number; readonly error: string; readonly problems: readonly string[]; readonly data: object }[]
  readonly closing: readonly string[]
  readonly shown: { readonly customerId: string; readonly caseId: string }
  /** Where it belongs to: a case or another request. */
  readonly owner: { readonly title: string; readonly verb: 'case.show' | 'errand.show'; readonly data: object }
}

/** More messages would make a card that nobody reads. */
const MOST_MESSAGES = 6
/** What the card weighs without what was written, with room to spare. */
const CARD_BYTES = 6_500
const MESSAGE_BYTES = 900
const render = compile<TicketData>(template)

/** A ticket as it stands at Microsoft, with the newest messages last and a field for the answer. */
export function ticketCard(values: TicketValues, locale: Locale): AdaptiveCard {
  return render(ticketData(values, locale), locale)
}

export function ticketData(values: TicketValues, locale: Locale): TicketData {
  const { id, customer, reservationName, ticket, messages = [] } = values
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  const shown = { customerId: customer.id, caseId: id }
  const answers = answersOf(values, locale)
  const newest = messages.slice(-MOST_MESSAGES)
  const room = (LARGEST_CARD_BYTES - CARD_BYTES - bytesOf(answers)) / Math.max(1, newest.length) - MESSAGE_BYTES
  const cut = newest.length < messages.length ? [words('ticket.messagesCut', { count: messages.length, shown: number(newest.length) })] : []
  return {
    about: words('ticket.about', { name: clip(reservationName, 120), customer: clip(customer.name, 120) }),
    number: ticket.number,
    facts: factsOf(values, locale),
    notes: [...notesOf(values, locale), ...cut],
    messages: newest.map((message) => messageIn(message, room, locale)),
    answers,
    closing: closingOf(values, locale),
    shown,
    owner: /^RE-/.test(id) ? { title: words('ticket.openRequest'), verb: 'errand.show', data: { customerId: customer.id, errandId: id } } : { title: words('ticket.openCase'), verb: 'case.show', data: shown },
  }
}

// What is not to be seen, and why.
function notesOf({ messages, trouble }: TicketValues, locale: Locale): string[] {
  const words = wordsIn(locale)
  if (!trouble) return messages?.length === 0 ? [words('ticket.none')] : []
  const reference = trouble.reference ? words('serviceErrors.reference', { reference: clip(trouble.reference, 100) }) : ''
  const explanation = explainTrouble({ ...trouble, service: 'Azure support' }, words) ?? words('serviceErrors.unknown')
  return [words('ticket.unknown', { code: clip(trouble.code, 100), explanation, reference }).trim()]
}

// Why nothing can be written on it; where the service is down, the status says so.
function closingOf({ canAnswer, status, ticket: { closedAt } }: TicketValues, locale: Locale): string[] {
  if (canAnswer) return []
  const words = wordsIn(locale)
  if (closedAt || status?.toLowerCase() === 'closed') return [words('ticket.isClosed')]
  return status ? [words('ticket.mayNotAnswer')] : []
}

function factsOf({ ticket, status, classification }: TicketValues, locale: Locale): TicketData['facts'] {
  const words = wordsIn(locale)
  const { instant } = formatsIn(locale)
  return [
    { label: words('ticket.status'), value: status ? clip(status, 60) : words('ticket.statusUnknown') },
    ...(classification ? [{ label: words('ticket.classification'), value: clip(classification, 200) }] : []),
    { label: words('ticket.filed'), value: instant(ticket.filedAt) },
    ...(ticket.closedAt ? [{ label: words('ticket.closed'), value: instant(ticket.closedAt) }] : []),
  ]
}

function answersOf({ id, customer, canAnswer, answer = '', problem }: TicketValues, locale: Locale): TicketData['answers'] {
  if (!canAnswer) return []
  const words = wordsIn(locale)
  const longest = formatsIn(locale).number(LONGEST_DESCRIPTION)
  const problems = { empty: words('ticket.problems.empty'), 'too-long': words('ticket.problems.too-long', { longest }) }
  return [{
    // Somewhat more than may be sent is kept, so that it can be shortened.
    value: clipToBytes(clip(answer, LONGEST_DESCRIPTION + 500), 14_000),
    longest: LONGEST_DESCRIPTION,
    error: words('ticket.answerError', { longest }),
    problems: problem ? [problems[problem]] : [],
    data: { customerId: customer.id, caseId: id },
  }]
}
