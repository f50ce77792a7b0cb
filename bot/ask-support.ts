import { supportFormCard } from '#cards/support-form/support-form.card'
import type { Caller } from '#bot/caller'
import { askContact, contactFor, contactForm } from '#bot/contact'
import { errandReply } from '#bot/manage'
import type { Office } from '#bot/office'
import type { ManagingBy } from '#bot/pressed-to-manage'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { LONGEST_DESCRIPTION, LONGEST_TITLE, SEVERITIES } from '#domain/support'
import { createSupportRequest, supportOptions } from '#usecases/ask-support'
import type { ReservationIds } from '#usecases/manage'

type Form = ManagingBy<'support.contact' | 'support.create'>
type Problems = Parameters<typeof supportFormCard>[0]['problems']

/** Asks what a support request is about; `typed` and `problems` where it was filled in already. */
export async function askSupport(office: Office, caller: Caller, ids: ReservationIds, typed: Parameters<typeof supportFormCard>[0]['typed'] = {}, problems: Problems = {}): Promise<Reply[]> {
  const options = await supportOptions(office.desk, caller.person, ids)
  if (options.outcome === 'refusal') return [await refusalReply(office, caller, options, options)]
  const contact = await office.memory.contacts.read(caller.person.id)
  return [{ card: supportFormCard({ ...options, typed, problems, ...(contact ? { contact } : {}) }, caller.locale) }]
}

/** Asks whom Microsoft answers; what was typed so far goes along. */
export async function changeContact(office: Office, caller: Caller, form: Form): Promise<Reply[]> {
  return [await askContact(office, caller, contactStep(form))]
}

/** Files the request and shows what came of it; asks for what is missing first, and loses nothing that was typed. */
export async function fileRequest(office: Office, caller: Caller, form: Form): Promise<Reply[]> {
  // First, so that a contact that was typed is kept whatever else is missing.
  const given = await contactFor(office, caller, form)
  const problems = problemsOf(form)
  if (Object.keys(problems).length > 0) return askSupport(office, caller, form, form, problems)
  if (!given) return changeContact(office, caller, form)
  if ('problems' in given) return [contactForm(caller, contactStep(form), form, given.problems)]
  const { classificationId, title, description, draft } = form
  const severity = SEVERITIES.find((known) => known === form.severity) ?? 'moderate'
  const created = await createSupportRequest(office.desk, caller.person, form, { classificationId, title, description, severity, ...given }, draft)
  if ('outcome' in created && created.code === 'no-such-classification') return askSupport(office, caller, form, form, { classificationId: 'missing' })
  return [await errandReply(office, caller, created)]
}

function contactStep({ customerId, orderId, reservationId, classificationId, severity, title, description, draft }: Form) {
  return { verb: 'support.create' as const, submitData: { customerId, orderId, reservationId, classificationId, severity, draft }, request: { title, description }, reason: '' }
}

function problemsOf({ classificationId, title, description }: Form): Problems {
  return {
    ...(classificationId === '' ? { classificationId: 'missing' as const } : {}),
    ...problemOf('title', title, LONGEST_TITLE),
    ...problemOf('description', description, LONGEST_DESCRIPTION),
  }
}

function problemOf(field: 'title' | 'description', text: string, longest: number): Problems {
  if (text === '') return { [field]: 'missing' }
  return text.length > longest ? { [field]: 'too-long' } : {}
}
