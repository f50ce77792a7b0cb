/** Whom Microsoft's support should answer, and how. */
export interface Contact {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly method: 'email' | 'phone'
  /** Required where `method` is `phone`. */
  readonly phone?: string
  /** A Windows time zone name, such as `W. Europe Standard Time`. */
  readonly timeZone: string
  /** ISO 3166-1 alpha-3, such as `DEU`. */
  readonly country: string
  readonly language: SupportLanguage
}

/** The languages in which Microsoft's support answers. */
export const SUPPORT_LANGUAGES = ['en-us', 'zh-hans', 'es-es', 'fr-fr', 'ja-jp', 'ko-kr', 'ru-ru', 'pt-br', 'it-it', 'zh-tw', 'de-de'] as const
export type SupportLanguage = (typeof SUPPORT_LANGUAGES)[number]

export type ContactField = keyof Contact
/** What is wrong with a field. */
export type ContactProblem = 'missing' | 'too-long' | 'not-an-email' | 'not-a-phone' | 'not-in-the-list'

const LONGEST = 100

/** Checks a contact as typed; gives the clean contact, or every problem by field (source: Microsoft.Support ContactProfile). */
export function checkContact(
  typed: Partial<Record<ContactField, string>>,
  lists: { timeZones: readonly string[]; countries: readonly string[] },
): { contact: Contact } | { problems: Partial<Record<ContactField, ContactProblem>> } {
  const text = (field: ContactField) => (typed[field] ?? '').trim()
  const problems: Partial<Record<ContactField, ContactProblem>> = {}
  const method = text('method') === 'phone' ? 'phone' : 'email'
  for (const field of ['firstName', 'lastName', 'email', 'timeZone', 'country', 'language', ...(method === 'phone' ? ['phone' as const] : [])] as const) {
    if (text(field) === '') problems[field] = 'missing'
    else if (text(field).length > LONGEST) problems[field] = 'too-long'
  }
  if (!problems.email && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text('email'))) problems.email = 'not-an-email'
  if (!problems.phone && text('phone') !== '' && !/^\+?[\d\s().-]{5,30}$/.test(text('phone'))) problems.phone = 'not-a-phone'
  if (!problems.timeZone && !lists.timeZones.includes(text('timeZone'))) problems.timeZone = 'not-in-the-list'
  if (!problems.country && !lists.countries.includes(text('country'))) problems.country = 'not-in-the-list'
  const language = SUPPORT_LANGUAGES.find((known) => known === text('language'))
  if (!problems.language && !language) problems.language = 'not-in-the-list'
  if (Object.keys(problems).length > 0 || !language) return { problems }
  const phone = text('phone')
  return {
    contact: { firstName: text('firstName'), lastName: text('lastName'), email: text('email'), method, ...(phone ? { phone } : {}), timeZone: text('timeZone'), country: text('country'), language },
  }
}
