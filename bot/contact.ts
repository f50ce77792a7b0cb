import { findWindows } from 'windows-iana'
import { contactCard } from '#cards/contact/contact.card'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { checkContact, SUPPORT_LANGUAGES, type Contact, type ContactField, type ContactProblem } from '#domain/contact'
import { alpha3Of, COUNTRIES } from '#domain/countries'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'
import { unlessDown } from '#ports/service-error'

/** What the form goes on with: a card's fields but those of the contact itself. */
type Form = Omit<Parameters<typeof contactCard>[0], 'typed' | 'problems'>
type Typed = Partial<Record<ContactField, string | undefined>>
type Problems = Partial<Record<ContactField, ContactProblem>>

const LISTS = { timeZones: WINDOWS_TIME_ZONES, countries: COUNTRIES.map(({ alpha3 }) => alpha3) }

/** Whom Microsoft answers: what was typed just now, and is kept then, or what the person gave last; undefined where nothing is known. */
export async function contactFor({ memory }: Office, { person }: Caller, typed: Typed): Promise<{ contact: Contact } | { problems: Problems } | undefined> {
  if (typed.firstName === undefined) {
    const contact = await memory.contacts.read(person.id)
    return contact && { contact }
  }
  const checked = checkContact(filled(typed), LISTS)
  if ('contact' in checked) await memory.contacts.write(person.id, checked.contact)
  return checked
}

/** The form for the contact, filled with what is remembered or what the directory knows. */
export async function askContact(office: Office, caller: Caller, form: Form): Promise<Reply> {
  const remembered = await office.memory.contacts.read(caller.person.id)
  return contactForm(caller, form, remembered ?? (await fromDirectory(office, caller)))
}

/** The form for the contact, as it was filled in. */
export function contactForm({ locale }: Caller, form: Form, typed: Typed, problems: Problems = {}): Reply {
  return { card: contactCard({ ...form, typed: filled(typed), problems }, locale) }
}

function filled(typed: Typed): Partial<Record<ContactField, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
}

async function fromDirectory({ desk }: Office, { person, locale, timeZone: iana }: Caller): Promise<Partial<Contact>> {
  const language = SUPPORT_LANGUAGES.find((known) => known.startsWith(locale.toLowerCase())) ?? 'en-us'
  const profile = await unlessDown(desk.directory.profileOf(person.id))
  const { firstName, lastName, email, phone } = profile ?? {}
  const country = profile?.country ? alpha3Of(profile.country) : undefined
  const [timeZone] = iana ? findWindows(iana) : []
  return { method: 'email', language, ...(timeZone ? { timeZone } : {}), ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(country ? { country } : {}) }
}
