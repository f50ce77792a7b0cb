import { contactText, type Fact, type Ids } from '#cards/case/facts'
import { linesToCopy } from '#cards/case/hand'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { describeScope, namedBy } from '#cards/manage/describe-scope'
import { wordsIn } from '#cards/words'
import type { Errand, ErrandDeed } from '#domain/errand'
import type { ReservationScope } from '#domain/reservation-scope'
import type { Principal } from '#domain/role-assignment'

/** A support request as a person files it by hand: each answer of Microsoft's form to copy line by line, a long text as a whole. */
export interface Ready {
  readonly answers: readonly { readonly label: string; readonly lines: readonly string[] }[]
  readonly longTexts: readonly string[]
}

/** What was asked, by whom and when; `names`: display names by the id of a subscription or management group. */
export function factsOf({ deed, requester, askedAt, ticket }: Errand, names: Readonly<Record<string, string>>, locale: Locale): Fact[] {
  const words = wordsIn(locale)
  const { instant } = formatsIn(locale)
  return [
    ...deedFacts(deed, names, locale),
    { label: words('errand.labels.asked'), value: words('errand.askedBy', { date: instant(askedAt), name: clip(requester.name, 100) }) },
    ...(ticket ? [{ label: words('errand.labels.filed'), value: instant(ticket.filedAt) }] : []),
    ...(ticket?.closedAt ? [{ label: words('errand.labels.closed'), value: instant(ticket.closedAt) }] : []),
  ]
}

/** What to copy: the ticket's number and both ids of the reservation. */
export function idsOf({ reservation, ticket }: Errand, locale: Locale): Ids[] {
  const words = wordsIn(locale)
  return [
    ...(ticket ? [{ label: words('errand.labels.number'), values: [ticket.number] }] : []),
    { label: words('nouns.reservationId'), values: [reservation.id] },
    { label: words('nouns.orderId'), values: [reservation.orderId] },
  ]
}

/** The support request that was not sent, ready to copy; none for anything else. */
export function readyOf({ state, deed }: Errand, description: string | undefined, locale: Locale): Ready[] {
  if (state !== 'failed' || deed.kind !== 'support' || description === undefined) return []
  const words = wordsIn(locale)
  const { classification, severity, title, contact } = deed
  const { lines, longTexts } = linesToCopy(description)
  const answers = [
    { label: words('errand.labels.classification'), lines: [clip(classification.name, 200)] },
    { label: words('errand.labels.severity'), lines: [words(`errand.severities.${severity}`)] },
    { label: words('errand.labels.title'), lines: [clip(title, 300)] },
    ...(lines.length > 0 ? [{ label: words('errand.labels.description'), lines }] : []),
    { label: words('errand.labels.answers'), lines: [contactText(contact, locale)] },
  ]
  return [{ answers, longTexts }]
}

/** The name of somebody whom a role is for; the id where the directory does not tell a name. */
export function principalName({ id, name }: Principal): string {
  return name === '' ? id : clip(name, 100)
}

function deedFacts(deed: ErrandDeed, names: Readonly<Record<string, string>>, locale: Locale): Fact[] {
  const words = wordsIn(locale)
  switch (deed.kind) {
    case 'scope':
      return [
        { label: words('errand.labels.from'), value: scopeText(deed.from, names, locale) },
        { label: words('errand.labels.to'), value: scopeText(deed.to, names, locale) },
      ]
    case 'add-access':
    case 'remove-access': {
      const { id, name } = deed.principal
      return [
        { label: words('errand.labels.who'), value: name === '' ? id : words('errand.principal', { name: clip(name, 100), id }) },
        { label: words('errand.labels.role'), value: clip(deed.role, 100) },
      ]
    }
    case 'support':
      return [
        { label: words('errand.labels.title'), value: clip(deed.title, 200) },
        { label: words('errand.labels.classification'), value: clip(deed.classification.name, 200) },
        { label: words('errand.labels.severity'), value: words(`errand.severities.${deed.severity}`) },
        { label: words('errand.labels.answers'), value: words('errand.contact', { name: clip(`${deed.contact.firstName} ${deed.contact.lastName}`, 120), email: clip(deed.contact.email, 100) }) },
      ]
  }
}

function scopeText(scope: ReservationScope | undefined, names: Readonly<Record<string, string>>, locale: Locale): string {
  if (!scope) return wordsIn(locale)('scopes.unknown')
  const id = namedBy(scope)
  return describeScope(scope, id !== undefined && Object.hasOwn(names, id) ? names[id] : undefined, locale)
}
