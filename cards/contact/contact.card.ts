import { clip } from '#cards/describe'
import { bytesOf, type Choice } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { SUPPORT_LANGUAGES, type ContactField, type ContactProblem } from '#domain/contact'
import { COUNTRIES } from '#domain/countries'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'
import template from './contact.template.json' with { type: 'json' }

interface ContactValues {
  /** What was typed so far, or is remembered, or the directory knows. */
  readonly typed: Partial<Record<ContactField, string>>
  readonly problems: Partial<Record<ContactField, ContactProblem>>
  /** Goes back with the form: the wish, of a cancellation or an exchange, and the offer's name; never an amount. */
  readonly submitData: { readonly draft: string; readonly [wish: string]: unknown }
  readonly reason: string
}

interface ContactData {
  readonly hasProblems: boolean
  readonly typed: Record<ContactField, string>
  /** None or one for each field. */
  readonly problems: Record<ContactField, readonly string[]>
  readonly timeZones: readonly Choice[]
  readonly countries: readonly Choice[]
  readonly languages: readonly Choice[]
  readonly reason: string
  readonly submitData: ContactValues['submitData']
}

const LONG_WISH_BYTES = 1500
const FIELDS: readonly ContactField[] = ['firstName', 'lastName', 'email', 'method', 'phone', 'timeZone', 'country', 'language']
const render = compile<ContactData>(template)

/** The form for whom Microsoft's support should answer; problems stand at their fields, and nothing typed is lost. */
export function contactCard(values: ContactValues, locale: Locale): AdaptiveCard {
  return render(contactData(values, locale), locale)
}

export function contactData({ typed, problems, submitData, reason }: ContactValues, locale: Locale): ContactData {
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
    timeZones: WINDOWS_TIME_ZONES.map((zone) => ({ title: bytesOf(submitData) > LONG_WISH_BYTES ? zone.replace(' Standard Time', '') : zone, value: zone })),
    countries: COUNTRIES.map(({ alpha2, alpha3 }) => ({ title: formats.country(alpha2), value: alpha3 })).sort((a, b) => a.title.localeCompare(b.title, locale)),
    languages: SUPPORT_LANGUAGES.map((language) => ({ title: words(`contact.languages.${language}`), value: language })),
    reason: clip(reason, 500),
    submitData,
  }
}

function eachField<Value>(valueOf: (field: ContactField) => Value): Record<ContactField, Value> {
  return Object.fromEntries(FIELDS.map((field) => [field, valueOf(field)])) as Record<ContactField, Value>
}
