import { clip, clipToBytes, productLine } from '#cards/describe'
import { bytesOf, type Choice } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { listedOf, notesOnList } from '#cards/support-form/classification-list'
import { wordsIn } from '#cards/words'
import type { Contact } from '#domain/contact'
import type { Customer, Reservation } from '#domain/reservation'
import { LONGEST_DESCRIPTION, LONGEST_TITLE, SEVERITIES, type Classification } from '#domain/support'
import template from './support-form.template.json' with { type: 'json' }

interface SupportFormValues {
  readonly customer: Customer
  readonly reservation: Reservation
  /** Microsoft's list, those about reservations first. */
  readonly classifications: readonly Classification[]
  readonly typed: { readonly classificationId?: string; readonly severity?: string; readonly title?: string; readonly description?: string }
  readonly problems: Partial<Record<'classificationId' | 'title' | 'description', 'missing' | 'too-long'>>
  /** Whom Microsoft answers; left out where it is asked for next. */
  readonly contact?: Contact
  /** Names the request, so that it is sent once. */
  readonly draft: string
}

interface SupportFormData {
  readonly name: string
  readonly product: string
  readonly customer: string
  readonly classifications: readonly Choice[]
  /** Why the list is not whole; none where it is. */
  readonly notes: readonly string[]
  readonly severities: readonly Choice[]
  readonly typed: { readonly classificationId: string; readonly severity: string; readonly title: string; readonly description: string }
  readonly longest: { readonly title: number; readonly description: number }
  readonly errors: { readonly title: string; readonly description: string }
  /** None or one for each field. */
  readonly problems: { readonly classificationId: readonly string[]; readonly title: readonly string[]; readonly description: readonly string[] }
  readonly contactLine: string
  readonly hasContact: boolean
  readonly fileTitle: string
  readonly ids: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
  readonly asked: SupportFormData['ids'] & { readonly draft: string }
}

/** What the card weighs without the list and what was typed, with room to spare. */
const FORM_BYTES = 8_000
const render = compile<SupportFormData>(template)

/** The form for a support request about a reservation; problems stand at their fields, and nothing typed is lost. */
export function supportFormCard(values: SupportFormValues, locale: Locale): AdaptiveCard {
  return render(supportFormData(values, locale), locale)
}

export function supportFormData(values: SupportFormValues, locale: Locale): SupportFormData {
  const { customer, reservation, contact, draft } = values
  const words = wordsIn(locale)
  const typed = typedIn(values)
  const room = LARGEST_CARD_BYTES - FORM_BYTES - bytesOf(typed)
  const classifications = listedOf(values.classifications, typed.classificationId, room, locale)
  const longest = { title: LONGEST_TITLE, description: LONGEST_DESCRIPTION }
  const limits = { title: formatsIn(locale).number(LONGEST_TITLE), description: formatsIn(locale).number(LONGEST_DESCRIPTION) }
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  return {
    name: clip(reservation.name, 120),
    product: productLine(reservation, locale),
    customer: words('supportForm.customer', { customer: clip(customer.name, 120) }),
    classifications,
    notes: notesOnList(classifications.length, values.classifications.length, locale),
    severities: SEVERITIES.map((severity) => ({ title: words(`supportForm.severities.${severity}`), value: severity })),
    // A choice that is not listed (any more) is none.
    typed: { ...typed, classificationId: classifications.find(({ value }) => value.toLowerCase() === typed.classificationId.toLowerCase())?.value ?? '' },
    longest,
    errors: { title: words('supportForm.titleError', { longest: limits.title }), description: words('supportForm.descriptionError', { longest: limits.description }) },
    problems: problemsOf(values, limits, locale),
    contactLine: contact ? words('supportForm.contactLine', { name: clip(`${contact.firstName} ${contact.lastName}`, 120), email: clip(contact.email, 100) }) : words('supportForm.noContact'),
    hasContact: contact !== undefined,
    fileTitle: words(contact ? 'supportForm.file' : 'supportForm.next'),
    ids,
    asked: { ...ids, draft },
  }
}

// Somewhat more than may be sent is kept, so that what is too long can be shortened.
function typedIn({ typed }: SupportFormValues): SupportFormData['typed'] {
  const severity = SEVERITIES.find((known) => known === typed.severity) ?? 'moderate'
  return { classificationId: typed.classificationId ?? '', severity, title: clip(typed.title ?? '', 2 * LONGEST_TITLE), description: clipToBytes(clip(typed.description ?? '', LONGEST_DESCRIPTION + 500), 14_000) }
}

function problemsOf({ problems }: SupportFormValues, longest: SupportFormData['errors'], locale: Locale): SupportFormData['problems'] {
  const words = wordsIn(locale)
  const { classificationId, title, description } = problems
  return {
    classificationId: classificationId ? [words('supportForm.problems.classificationId')] : [],
    title: title ? [title === 'missing' ? words('supportForm.problems.title.missing') : words('supportForm.problems.title.too-long', { longest: longest.title })] : [],
    description: description ? [description === 'missing' ? words('supportForm.problems.description.missing') : words('supportForm.problems.description.too-long', { longest: longest.description })] : [],
  }
}
