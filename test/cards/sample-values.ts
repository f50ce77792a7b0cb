import { approvalsData } from '#cards/approvals/approvals.card'
import { caseData } from '#cards/case/case.card'
import { casesData } from '#cards/cases/cases.card'
import { chooseReturnData } from '#cards/choose-return/choose-return.card'
import { contactData } from '#cards/contact/contact.card'
import { creditedData } from '#cards/credited/credited.card'
import { helpData } from '#cards/help/help.card'
import { pickCustomerData } from '#cards/pick-customer/pick-customer.card'
import { pickReservationData } from '#cards/pick-reservation/pick-reservation.card'
import { postingQuestionData } from '#cards/posting-question/posting-question.card'
import { quoteData } from '#cards/quote/quote.card'
import { refusalData } from '#cards/refusal/refusal.card'
import { welcomeData } from '#cards/welcome/welcome.card'
import { aSpread } from '#test/cards/decide-examples'
import { DECISION_SAMPLES } from '#test/cards/decide-gallery'
import { EXCHANGE_SAMPLES } from '#test/cards/exchange-gallery'
import { aCase, aContact, aCustomer, amount, anna, aQuotedReturn, aReservation, ben, day, someFacts, today } from '#test/cards/examples'
import { caseIn } from '#test/cards/gallery'
import { LANGUAGE_SAMPLES } from '#test/cards/language-gallery'
import { MANAGE_SAMPLES } from '#test/cards/manage-gallery'
import { anErrand, DEEDS } from '#test/cards/support-examples'
import { SUPPORT_SAMPLES } from '#test/cards/support-gallery'

const customer = aCustomer()
const reservation = aReservation()
const ended = aReservation({
  id: 'a0a0a0a0-0000-4000-8000-000000000002',
  orderId: 'b0b0b0b0-0000-4000-8000-000000000002',
  name: 'SQL_RI_01-10-2023',
  resourceType: 'SqlDatabases',
  sku: 'SQLDB_GP_Compute_Gen5',
  quantity: 8,
  term: 'P3Y',
  billingPlan: 'Monthly',
  purchasedOn: day('2023-10-01'),
  expiresOn: day('2026-10-01'),
  state: 'Expired',
  utilization: [{ days: 30, percent: 4 }],
})
const { reason } = aCase()
const other = aCase({ id: 'RD-4M2X8TQA' })
const onceApproved = aCase({ id: 'RD-4M2X8TQA', approvals: [{ by: ben, at: '2026-11-22T12:00:00.000Z' }] })
const offer = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: 2, draft: 'figures.offer' }

/** What each card's sample shows: the card's data for one example. */
export const SAMPLE_VALUES: Readonly<Record<string, object>> = {
  ...DECISION_SAMPLES,
  ...EXCHANGE_SAMPLES,
  ...MANAGE_SAMPLES,
  ...LANGUAGE_SAMPLES,
  ...SUPPORT_SAMPLES,
  // One that nobody has looked at, and one that waits for its second approval.
  approvals: approvalsData({ waiting: [aCase(), onceApproved] }, 'en'),
  // Microsoft's service would not take it: an approver files it by hand.
  case: caseData({ case: caseIn('by-hand'), viewer: 'approver', may: ['case.ticket', 'case.credit', 'case.decline'], otherOpenCases: [other], handText: handText(), today }, 'en'),
  // An open one, and two that are closed.
  cases: casesData({ mine: [aCase(), caseIn('credited', { id: 'RD-4M2X8TQA' }), caseIn('rejected', { id: 'RD-9PJ3W5ZC' })], errands: [anErrand(DEEDS.scope, { state: 'done' })] }, 'en'),
  // What was typed as the quantity is none.
  'choose-return': chooseReturnData({ customer, reservation, today, problem: 'quantity' }, 'en'),
  contact: contact(),
  // Microsoft has posted a little less than was expected.
  credited: creditedData({ case: caseIn('credited'), today }, 'en'),
  help: helpData({ roles: ['Admin'] }, 'en'),
  'pick-customer': pickCustomerData({ action: 'cancel', search: 'con', customers: [customer, aCustomer({ id: '21111111-2222-4333-8444-555555555555', name: 'Contoso 建設株式会社', domain: 'contosokensetsu.onmicrosoft.com' })], more: true }, 'en'),
  // The second page of three, narrowed to a region.
  'pick-reservation': pickReservationData({ customer, reservations: [reservation, ended], page: 1, pages: 3, total: 8, filter: 'westeurope', today }, 'en'),
  'posting-question': postingQuestionData({ posting: { id: 'posting-3', orderId: reservation.orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') }, cases: [caseIn('filed')] }, 'en'),
  // Microsoft's figure is another one, and the contact is known.
  quote: quoteData({ quoted: aQuotedReturn({ microsoft: microsoftSays('GBP 430.00') }), draft: offer.draft, reason, contact: aContact(), canSubmit: true, openCases: [aCase()] }, 'en'),
  // Two units would fit under the refund limit, three do not: they are returned in parts.
  refusal: refusal(),
  welcome: welcomeData({ name: anna.name, roles: ['Helpdesk'], waiting: 2 }, 'en'),
}

function handText() {
  return {
    title: 'Cancel 2 of 3 units of an Azure reservation',
    description: 'Please cancel the reservation below.\nCustomer: Contoso Bakeries Ltd',
    portalUrl: 'https://portal.azure.com/',
    classification: 'Reserved instance requests / Cancel or change an existing reservation',
  }
}

// The e-mail address is none. A sample has a few of the 139 time zones and 249 countries.
function contact() {
  const data = contactData({ typed: aContact({ email: 'anna.berg' }), problems: { email: 'not-an-email' }, submitData: offer, reason }, 'en')
  return {
    ...data,
    timeZones: data.timeZones.filter(({ value }) => /Europe|Korea|Tokyo/.test(value)),
    countries: data.countries.filter(({ value }) => ['DEU', 'GBR', 'KOR', 'POL'].includes(value)),
  }
}

function microsoftSays(refund: string) {
  const { microsoft } = someFacts()
  return microsoft && { ...microsoft, refund: amount(refund) }
}

function refusal() {
  const quoted = aQuotedReturn({ quantity: 3, price: { amount: amount('GBP 60000.00'), source: 'schedule' } })
  if (quoted.answer.outcome !== 'refusal') throw new Error('The example is over the refund limit.')
  return refusalData({ refusal: quoted.answer, today, quoted, spread: aSpread() }, 'en')
}
