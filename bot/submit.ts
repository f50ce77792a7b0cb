import { findWindows } from 'windows-iana'
import { contactCard } from '#cards/contact/contact.card'
import { refusalText, say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { showCase } from '#bot/case-view'
import { endDialog } from '#bot/dialogs/dialog-memory'
import type { Office } from '#bot/office'
import type { PressedOn } from '#bot/pressed'
import type { Wish } from '#usecases/wish'
import { offerReply } from '#bot/quote-view'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import type { Case } from '#domain/case'
import { checkContact, SUPPORT_LANGUAGES, type Contact, type ContactField, type ContactProblem } from '#domain/contact'
import { refuse } from '#domain/refusal'
import { alpha3Of, COUNTRIES } from '#domain/countries'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'
import { unlessDown } from '#ports/service-error'
import { approversReachable } from '#usecases/deliver-notice'
import { submitCase } from '#usecases/submit-case'

/** What is asked for, and the offer that was looked at. */
export interface Asked {
  readonly wish: Wish
  readonly draft: string
  readonly reason: string
}

const LISTS = { timeZones: WINDOWS_TIME_ZONES, countries: COUNTRIES.map(({ alpha3 }) => alpha3) }

/** Submits an offer for approval; asks for the contact first where none is known. */
export async function submit(office: Office, caller: Caller, asked: Asked, pressed: PressedOn<'quote.submit'>): Promise<Reply[]> {
  const given = pressed.firstName === undefined ? await office.memory.contacts.read(caller.person.id) : checkContact(pressed, LISTS)
  if (!given) return [await showContactForm(office, caller, asked)]
  if ('problems' in given) return [contactForm(caller, asked, pressed, given.problems)]
  const contact = 'contact' in given ? given.contact : given
  await office.memory.contacts.write(caller.person.id, contact)

  const { reason } = asked
  const submitted = await submitCase(office.desk, caller.person, { ...asked, contact })
  if (submitted.outcome === 'refusal') return [await refusalReply(office, caller, submitted, { ...submitted, reason })]
  if (submitted.outcome === 'offer') {
    const offered = await offerReply(office, caller, submitted, reason)
    return submitted.quoted.answer.outcome !== 'refusal' ? [offered, { text: refusalText(refuse({ code: 'quote-changed', details: {} }), caller.locale) }] : [offered]
  }
  office.wake()
  await endDialog(office, caller)
  return submittedReplies(office, caller, submitted.case)
}

/** The form for the contact, filled with what is remembered or what the directory knows. */
export async function showContactForm(office: Office, caller: Caller, asked: Asked): Promise<Reply> {
  const remembered = await office.memory.contacts.read(caller.person.id)
  return contactForm(caller, asked, remembered ?? (await fromDirectory(office, caller)), {})
}

function contactForm({ locale }: Caller, { wish, draft, reason }: Asked, typed: Partial<Record<ContactField, string | undefined>>, problems: Partial<Record<ContactField, ContactProblem>>): Reply {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Partial<Record<ContactField, string>>
  return { card: contactCard({ typed: filled, problems, submitData: { ...wish, draft }, reason }, locale) }
}

async function fromDirectory({ desk }: Office, { person, locale, timeZone: iana }: Caller): Promise<Partial<Contact>> {
  const language = SUPPORT_LANGUAGES.find((known) => known.startsWith(locale)) ?? 'en-us'
  const profile = await unlessDown(desk.directory.profileOf(person.id))
  const { firstName, lastName, email, phone } = profile ?? {}
  const country = profile?.country ? alpha3Of(profile.country) : undefined
  const [timeZone] = iana ? findWindows(iana) : []
  return { method: 'email', language, ...(timeZone ? { timeZone } : {}), ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(country ? { country } : {}) }
}

async function submittedReplies(office: Office, caller: Caller, submitted: Case): Promise<Reply[]> {
  const who = await whoDecides(office, caller, submitted).catch(() => say('submitted', { id: submitted.id }, caller.locale))
  const isReachable = (await office.memory.conversations.read(caller.person.id)) !== undefined
  return [await showCase(office, caller, submitted), { text: isReachable ? who : `${who} ${say('told-here', {}, caller.locale)}` }]
}

async function whoDecides({ desk, memory }: Office, { locale }: Caller, submitted: Case): Promise<string> {
  const { id } = submitted
  if (await desk.messenger.hasApprovalsPlace(submitted.requester.id)) return say('submitted-to-place', { id }, locale)
  const approvers = await approversReachable(desk, submitted)
  const names = await Promise.all(approvers.map(async (personId) => (await memory.conversations.read(personId))?.personName || (await desk.directory.profileOf(personId))?.name || personId))
  return names.length === 0 ? say('submitted-to-nobody', { id }, locale) : say('submitted-to-people', { id, people: names.join(', ') }, locale)
}
