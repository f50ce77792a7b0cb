import { clip, clipToBytes } from '#cards/describe'
import { bytesOf, type Choice } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { SUPPORT_LANGUAGES, type ContactField, type ContactProblem } from '#domain/contact'
import { COUNTRIES } from '#domain/countries'
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from '#domain/support'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'
import template from './contact.template.json' with { type: 'json' }

interface ContactValues {
  /** What was typed so far, or is remembered, or the directory knows. */
  readonly typed: Partial<Record<ContactField, string>>
  readonly problems: Partial<Record<ContactField, ContactProblem>>
  /** What the form is for; the submission of a case unless it is said. */
  readonly verb?: 'quote.submit' | 'support.create'
  /** Goes back with the form: the wish or the reservation, and the name of the offer or request; never an amount. */
  readonly submitData: { readonly draft: string; readonly [wish: string]: unknown }
  /** Of a case's submission. */
  readonly reason: string
  /** What was typed of a support request so far; it stays in its fields. */
  readonly request?: { readonly title: string; readonly description: string }
}

interface ContactData {
  readonly hasProblems: boolean
  readonly typed: Record<ContactField, string>
  /** None or one for each field. */
  readonly problems: Record<ContactField, readonly string[]>
  readonly timeZones: readonly Choice[]
  readonly countries: readonly Choice[]
  readonly languages: readonly Choice[]
  /** One for a case's submission, else none. */
  readonly reasons: readonly string[]
  /** One for a support request that was begun, else none. */
  readonly requests: readonly { readonly title: string; readonly description: string; readonly notes: readonly string[]; readonly errors: { readonly title: string; readonly description: string } }[]
  /** Of a case's submission: leaving it stops the conversation. */
  readonly stops: readonly object[]
  /** Of a support request: leaving it goes back to the reservation. */
  readonly backs: readonly object[]
  readonly submitTitle: string
  readonly verb: string
  readonly submitData: ContactValues['submitData']
}

const LONG_WISH_BYTES = 1500
/** What is left beside both lists, with the time zones in short. */
const REQUEST_BYTES = 4400
const FIELDS: readonly ContactField[] = ['firstName', 'lastName', 'email', 'method', 'phone', 'timeZone', 'country', 'language']
const render = compile<ContactData>(template)

/** The form for whom Microsoft's support should answer; problems stand at their fields, and nothing typed is lost. */
export function contactCard(values: ContactValues, locale: Locale): AdaptiveCard {
  return render(contactData(values, locale), locale)
}

export function contactData({ typed, problems, verb = 'quote.submit', submitData, reason, request }: ContactValues, locale: Locale): ContactData {
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const problemAt = (field: ContactField) => {
    const problem = problems[field]
    return problem ? [words('contact.problem', { problem: words(`contact.problems.${problem}`) })] : []
  }
  return {
    hasProblems: Object.keys(problems).length > 0,
    typed: { ...eachField((field) => clip(typed[field] ?? '', 100)), method: typed.method === 'phone' ? 'phone' : 'email' },
    problems: eachField(problemAt),
    // A long wish leaves less room for the longest list.
    timeZones: WINDOWS_TIME_ZONES.map((zone) => ({ title: bytesOf(submitData) + bytesOf(request ?? {}) > LONG_WISH_BYTES ? zone.replace(' Standard Time', '') : zone, value: zone })),
    countries: COUNTRIES.map(({ alpha2, alpha3 }) => ({ title: formats.country(alpha2), value: alpha3 })).sort((a, b) => a.title.localeCompare(b.title, locale)),
    languages: SUPPORT_LANGUAGES.map((language) => ({ title: words(`contact.languages.${language}`), value: language })),
    reasons: verb === 'quote.submit' ? [clip(reason, 500)] : [],
    requests: request ? [requestIn(request, locale)] : [],
    stops: verb === 'quote.submit' ? [{}] : [],
    backs: verb === 'quote.submit' ? [] : [reservationIn(submitData)],
    submitTitle: words(verb === 'quote.submit' ? 'contact.submit' : 'supportForm.file'),
    verb,
    submitData,
  }
}

function reservationIn(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([name]) => ['customerId', 'orderId', 'reservationId'].includes(name)))
}

// A long description in a script of many bytes does not fit whole beside the lists: whoever typed it is told.
function requestIn({ title, description }: NonNullable<ContactValues['request']>, locale: Locale): ContactData['requests'][number] {
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  const kept = clipToBytes(description, REQUEST_BYTES)
  return {
    title: clip(title, LONGEST_TITLE),
    description: kept,
    notes: kept === description ? [] : [words('contact.requestCut')],
    errors: { title: words('supportForm.titleError', { longest: number(LONGEST_TITLE) }), description: words('supportForm.descriptionError', { longest: number(LONGEST_DESCRIPTION) }) },
  }
}

function eachField<Value>(valueOf: (field: ContactField) => Value): Record<ContactField, Value> {
  return Object.fromEntries(FIELDS.map((field) => [field, valueOf(field)])) as Record<ContactField, Value>
}
