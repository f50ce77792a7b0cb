import { formatsIn } from '#cards/format'
import { refusalText, say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { showCase } from '#bot/case-view'
import { askContact, contactFor, contactForm } from '#bot/contact'
import { endDialog } from '#bot/dialogs/dialog-memory'
import type { Office } from '#bot/office'
import type { PressedOn } from '#bot/pressed'
import type { Wish } from '#usecases/wish'
import { offerReply } from '#bot/quote-view'
import { refusalReply, refusalSentence } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import type { Case } from '#domain/case'
import { mayFile } from '#domain/partner-type'
import { refuse } from '#domain/refusal'
import { approversReachable } from '#usecases/approvers'
import { submitCase } from '#usecases/submit-case'

/** What is asked for, and the offer that was looked at. */
export interface Asked {
  readonly wish: Wish
  readonly draft: string
  readonly reason: string
}

/** Submits an offer for approval; asks for the contact first where none is known. */
export async function submit(office: Office, caller: Caller, asked: Asked, pressed: PressedOn<'quote.submit'>): Promise<Reply[]> {
  if (!mayFile(office.desk.settings.partnerType)) return [await refusalSentence(office, caller, refuse({ code: 'indirect-reseller', details: {} }))]
  const given = await contactFor(office, caller, pressed)
  if (!given) return [await showContactForm(office, caller, asked)]
  if ('problems' in given) return [contactForm(caller, formOf(asked), pressed, given.problems)]
  const { reason } = asked
  const submitted = await submitCase(office.desk, caller.person, { ...asked, ...given })
  if (submitted.outcome === 'refusal') return [await refusalReply(office, caller, submitted, { ...submitted, reason })]
  if (submitted.outcome === 'offer') {
    const offered = await offerReply(office, caller, submitted, reason)
    return submitted.quoted.answer.outcome !== 'refusal' ? [offered, { text: refusalText(refuse({ code: 'quote-changed', details: {} }), caller.locale) }] : [offered]
  }
  office.wake()
  await endDialog(office, caller)
  return submittedReplies(office, caller, submitted.case)
}

/** The form for the contact of an offer. A partner who cannot file is told so on the quote, which stays. */
export async function showContactForm(office: Office, caller: Caller, asked: Asked): Promise<Reply> {
  if (!mayFile(office.desk.settings.partnerType)) return refusalSentence(office, caller, refuse({ code: 'indirect-reseller', details: {} }))
  return askContact(office, caller, formOf(asked))
}

function formOf({ wish, draft, reason }: Asked) {
  return { submitData: { ...wish, draft }, reason }
}

async function submittedReplies(office: Office, caller: Caller, submitted: Case): Promise<Reply[]> {
  const who = await whoDecides(office, caller, submitted).catch(() => say('submitted', { id: submitted.id }, caller.locale))
  const isReachable = (await office.memory.conversations.read(caller.person.id)) !== undefined
  return [await showCase(office, caller, submitted), { text: isReachable ? who : formatsIn(caller.locale).sentences([who, say('told-here', {}, caller.locale)]) }]
}

async function whoDecides({ desk, memory }: Office, { locale }: Caller, submitted: Case): Promise<string> {
  const { id } = submitted
  if (await desk.messenger.hasApprovalsPlace(submitted.requester.id)) return say('submitted-to-place', { id }, locale)
  const approvers = await approversReachable(desk, submitted)
  const names = await Promise.all(approvers.map(async (personId) => (await memory.conversations.read(personId))?.personName || (await desk.directory.profileOf(personId))?.name || personId))
  return names.length === 0 ? say('submitted-to-nobody', { id }, locale) : say('submitted-to-people', { id, people: formatsIn(locale).list(names) }, locale)
}
