import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { HandText } from '#cards/case/case-values'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { Contact } from '#domain/contact'
import { COUNTRIES } from '#domain/countries'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** Who asks, why, and whom Microsoft answers. */
export function factsOf({ requester, reason, contact }: Case, locale: Locale): Fact[] {
  const words = wordsIn(locale)
  return [
    { label: words('caseWords.requester'), value: clip(requester.name, 100) },
    { label: words('caseWords.reason'), value: reason.trim() === '' ? words('caseWords.noReason') : clip(reason, 500) },
    { label: words('caseWords.contact'), value: contactText(contact, locale) },
  ]
}

/** What to copy: the ticket's number, and both ids. */
export function idsOf({ request, ticket }: Case, locale: Locale): Fact[] {
  const words = wordsIn(locale)
  return [
    ...(ticket ? [{ label: ticket.enteredBy ? words('caseWords.ticketEnteredBy') : words('caseWords.ticketNumber'), value: ticket.number }] : []),
    { label: words('nouns.reservationId'), value: request.reservationId },
    { label: words('nouns.orderId'), value: request.orderId },
  ]
}

/** The answers for Microsoft's form, each to copy line by line. */
export function answersOf({ title, description, classification }: HandText, locale: Locale): { label: string; lines: string[] }[] {
  const words = wordsIn(locale)
  const lines = clip(description, 4000).split('\n').filter((line) => line.trim() !== '')
  return [
    { label: words('caseWords.handIssue'), lines: [words('caseWords.handIssueValue')] },
    { label: words('caseWords.handProblem'), lines: [words('caseWords.handProblemValue')] },
    { label: words('caseWords.handCategory'), lines: [words('caseWords.handCategoryValue')] },
    ...(classification === '' ? [] : [{ label: words('caseWords.handClassification'), lines: [clip(classification, 200)] }]),
    { label: words('caseWords.handTitle'), lines: [clip(title, 300)] },
    { label: words('caseWords.handDescription'), lines },
  ]
}

function contactText({ firstName, lastName, email, method, phone, timeZone, country, language }: Contact, locale: Locale): string {
  const words = wordsIn(locale)
  const alpha2 = COUNTRIES.find(({ alpha3 }) => alpha3 === country)?.alpha2
  return words('caseWords.contactValue', {
    name: `${firstName} ${lastName}`,
    email,
    method: phone ? `${words(`caseWords.methods.${method}`)} (${phone})` : words(`caseWords.methods.${method}`),
    timeZone,
    country: alpha2 ? formatsIn(locale).country(alpha2) : country,
    language: words(`contact.languages.${language}`),
  })
}
