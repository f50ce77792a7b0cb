import { approvalsCard } from '#cards/approvals/approvals.card'
import { caseCard } from '#cards/case/case.card'
import { casesCard } from '#cards/cases/cases.card'
import { chooseReturnCard } from '#cards/choose-return/choose-return.card'
import { contactCard } from '#cards/contact/contact.card'
import { creditedCard } from '#cards/credited/credited.card'
import { helpCard } from '#cards/help/help.card'
import type { Locale } from '#cards/locales/locales'
import { pickCustomerCard } from '#cards/pick-customer/pick-customer.card'
import { pickReservationCard } from '#cards/pick-reservation/pick-reservation.card'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import { quoteCard } from '#cards/quote/quote.card'
import { refusalCard } from '#cards/refusal/refusal.card'
import type { AdaptiveCard } from '#cards/render'
import { welcomeCard } from '#cards/welcome/welcome.card'
import type { Case, CaseState } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { decisionCards } from '#test/cards/decide-gallery'
import { exchangeCards } from '#test/cards/exchange-gallery'
import { languageCards } from '#test/cards/language-gallery'
import { manageCards } from '#test/cards/manage-gallery'
import { supportCards } from '#test/cards/support-gallery'
import { aCase, aContact, aCustomer, amount, anna, aQuotedReturn, aReservation, ben, day, policy, someFacts, today } from '#test/cards/examples'

/** A text from outside that no card turns into anything else. */
export const PLAIN = 'Wideworld'

export const STATES: readonly CaseState[] = ['submitted', 'reconfirm', 'approved', 'filing', 'by-hand', 'filed', 'credited', 'withdrawn', 'rejected', 'expired', 'declined']

/** A case as it is in a state, with all that belongs to it. */
export function caseIn(state: CaseState, differs: Partial<Case> = {}): Case {
  const filed = ['filed', 'credited', 'declined'].includes(state)
  return aCase({
    state,
    approvals: ['submitted', 'reconfirm', 'rejected', 'expired', 'withdrawn'].includes(state) ? [] : [{ by: ben, at: '2026-11-22T12:00:00.000Z' }],
    ...(state === 'by-hand' ? { trouble: { code: 'NoSupportPlan', message: 'The subscription has no support plan.' } } : {}),
    ...(state === 'reconfirm' ? { reconfirmation: 'below-the-floor' as const } : {}),
    ...(state === 'rejected' ? { rejection: { by: ben, reason: 'The customer wants to keep it.' } } : {}),
    ...(state === 'declined' ? { declineReason: 'The limit is used up' } : {}),
    ...(filed ? { ticket: { name: 'reservation-desk-rd-7k3f9q2m', number: '120011621000159', filedAt: '2026-11-23T09:00:00.000Z', classification: 'Billing', toldMessages: [] } } : {}),
    ...(state === 'credited' ? { postings: [{ id: 'posting-2', orderId: 'order', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 381.00') }] } : {}),
    ...differs,
  })
}

/** Every card in every form and in one language, with the same text wherever a text comes from outside. */
export function gallery(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside, domain: outside })
  const reservation = aReservation({ name: outside, sku: outside, region: outside })
  const somebody = { ...ben, name: outside }
  const contact = aContact({ firstName: outside, lastName: outside, email: outside })
  const base = aCase()
  const returned = { ...base.returns[0], reservationName: outside, sku: outside, region: outside }
  const about = (state: CaseState, differs: Partial<Case> = {}) => {
    const typical = caseIn(state, differs)
    return {
      ...typical,
      customer: { ...typical.customer, name: outside },
      returns: [returned] as const,
      requester: { ...anna, name: outside },
      reason: outside,
      contact,
      approvals: typical.approvals.map((approval) => ({ ...approval, by: somebody })),
      ...(typical.rejection ? { rejection: { by: somebody, reason: outside } } : {}),
      ...(typical.declineReason ? { declineReason: outside } : {}),
      ...(typical.trouble ? { trouble: { code: outside, message: outside } } : {}),
    }
  }
  const other = { ...about('submitted'), id: 'RD-0THER000' }
  const quote = { draft: 'figures.offer', reason: outside, contact, canSubmit: true, openCases: [other] }
  const refused = aQuotedReturn({ customer, reservation, quantity: 3, price: { amount: amount('GBP 90000.00'), source: 'schedule' } })
  if (refused.answer.outcome !== 'refusal') throw new Error('The example is over the cap.')
  const handText = { title: outside, description: outside, portalUrl: 'https://portal.azure.com/', classification: outside }
  const showing = (state: CaseState, viewer: 'requester' | 'approver') => {
    const may = actionsFor(about(state), viewer === 'requester' ? anna.id : ben.id, ['Admin'])
    return caseCard({ case: about(state), viewer, may, otherOpenCases: [other], handText, today }, locale)
  }
  return {
    ...decisionCards(outside, locale),
    ...exchangeCards(outside, locale),
    ...manageCards(outside, locale),
    ...languageCards(outside, locale),
    ...supportCards(outside, locale),
    welcome: welcomeCard({ name: outside, roles: ['Helpdesk'], waiting: 2 }, locale),
    'welcome without a role': welcomeCard({ roles: [], waiting: 0 }, locale),
    help: helpCard({ roles: ['Admin'] }, locale),
    'help without a role': helpCard({ roles: [] }, locale),
    'pick customer': pickCustomerCard({ action: 'cancel', search: outside, customers: [customer, aCustomer()], more: true }, locale),
    'pick customer, none listed': pickCustomerCard({ action: 'cancel', search: outside, customers: [], more: false, isListed: true }, locale),
    'pick customer, none': pickCustomerCard({ action: 'cancel', search: outside, customers: [], more: false }, locale),
    'pick reservation': pickReservationCard({ customer, reservations: [reservation, aReservation({ name: outside, state: 'Cancelled', utilization: [] }), reservation], page: 1, pages: 3, total: 8, filter: outside, today }, locale),
    'pick reservation, none': pickReservationCard({ customer, reservations: [], page: 0, pages: 0, total: 0, filter: outside, today }, locale),
    'choose return': chooseReturnCard({ customer, reservation, today, problem: 'quantity' }, locale),
    quote: quoteCard({ ...quote, quoted: aQuotedReturn({ customer, reservation }) }, locale),
    'quote with every warning': quoteCard({ ...quote, quoted: warned(customer.name) }, locale),
    'quote without Microsoft': quoteCard({ ...quote, quoted: withoutMicrosoft(customer.name), canSubmit: false }, locale),
    'quote of an indirect reseller': quoteCard({ ...quote, quoted: aQuotedReturn({ customer, reservation }), canSubmit: false, cannotFile: true }, locale),
    'quote to confirm': quoteCard({ ...quote, quoted: aQuotedReturn({ customer, reservation }), confirms: about('reconfirm') }, locale),
    refusal: refusalCard({ refusal: refused.answer, today, quoted: refused }, locale),
    'refusal without a quote': refusalCard({ refusal: { outcome: 'refusal', code: 'not-refundable', details: { reservedResourceType: outside } }, today, customer, reservation, quantity: 1 }, locale),
    contact: contactCard({ typed: { ...contact, phone: outside }, problems: { email: 'not-an-email', phone: 'not-a-phone' }, submitData: { customerId: 'c', orderId: 'o', reservationId: 'r', quantity: 1, draft: 'f' }, reason: outside }, locale),
    ...Object.fromEntries(STATES.flatMap((state) => (['requester', 'approver'] as const).map((viewer) => [`case ${state}, ${viewer}`, showing(state, viewer)]))),
    'case after one approval': caseCard({ case: about('submitted', { approvals: [{ by: ben, at: '2026-11-22T12:00:00.000Z' }] }), viewer: 'approver', may: ['case.approve', 'case.reject'], otherOpenCases: [], today }, locale),
    cases: casesCard({ mine: STATES.map((state) => about(state)), errands: [] }, locale),
    'cases, none': casesCard({ mine: [], errands: [] }, locale),
    approvals: approvalsCard({ waiting: [about('submitted'), about('submitted', { approvals: [{ by: ben, at: '2026-11-22T12:00:00.000Z' }] })] }, locale),
    credited: creditedCard({ case: { ...about('credited'), creditedBy: somebody }, today }, locale),
    'posting question': postingQuestionCard({ posting: { id: 'p', orderId: base.returns[0].orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') }, cases: [about('filed')] }, locale),
  }
}

/** Monthly, under a policy that reserves its fee, with everything in doubt that can be. */
function warned(name: string) {
  const said = someFacts().microsoft
  if (!said) throw new Error('The example knows Microsoft’s figures.')
  return aQuotedReturn({
    customer: aCustomer({ name }),
    reservation: aReservation({ name, resourceType: name, term: 'P3Y', billingPlan: 'Monthly', expiresOn: day('2029-03-01') }),
    policy: policy('self-service-2026'),
    price: { amount: amount('GBP 1600.00'), source: 'calculate-refund' },
    usage: 'unknown',
    rate: { ...someFacts().rate, source: 'calculate-refund' },
    microsoft: { ...said, refund: amount('GBP 400.00'), consumedUsd: amount('USD 7.00'), policyErrors: [{ code: name, message: name }] },
  })
}

function withoutMicrosoft(name: string) {
  return aQuotedReturn({ customer: aCustomer({ name }), reservation: aReservation({ name, quantity: 1 }), quantity: 1, microsoft: undefined, refunds: undefined })
}
