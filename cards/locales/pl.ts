import type { Texts } from '#cards/locales/texts'
import { access, accessConfirm } from '#cards/locales/pl/access'
import { caseWords } from '#cards/locales/pl/case'
import { caseStates, caseSteps, exchangeStates, swapStates } from '#cards/locales/pl/case-states'
import { compare } from '#cards/locales/pl/compare'
import { contact } from '#cards/locales/pl/contact'
import { cap, outlook, plan } from '#cards/locales/pl/decide'
import { errand, errandNotices } from '#cards/locales/pl/errand'
import { exchange, exchanged, exchangeDetails, exchangeDone } from '#cards/locales/pl/exchange'
import { findReservation } from '#cards/locales/pl/find-reservation'
import { language, share, trouble } from '#cards/locales/pl/language'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/pl/lists'
import { manage } from '#cards/locales/pl/manage'
import { exchangeNotices, notices, swapNotices } from '#cards/locales/pl/notices'
import { notActive } from '#cards/locales/pl/not-active'
import { nouns } from '#cards/locales/pl/nouns'
import { choosePurchase, chooseReturn, pickCustomer, pickReservation } from '#cards/locales/pl/picking'
import { policy } from '#cards/locales/pl/policy'
import { quote } from '#cards/locales/pl/quote'
import { quoteDetails } from '#cards/locales/pl/quote-details'
import { refusal } from '#cards/locales/pl/refusal-card'
import { refusals } from '#cards/locales/pl/refusals'
import { scopeForm, scopePreview, scopes } from '#cards/locales/pl/scope'
import { sentences } from '#cards/locales/pl/sentences'
import { serviceErrors } from '#cards/locales/pl/service-errors'
import { services } from '#cards/locales/pl/microsoft'
import { help, welcome } from '#cards/locales/pl/start'
import { supportForm, ticket } from '#cards/locales/pl/support'

/** Everything that the bot says, in Polish. */
export const pl: Texts<'one' | 'few' | 'many' | 'other'> = {
  nouns,
  welcome,
  help,
  language,
  share,
  findReservation,
  trouble,
  pickCustomer,
  pickReservation,
  chooseReturn,
  choosePurchase,
  quote,
  quoteDetails,
  exchanged,
  exchange,
  exchangeDetails,
  exchangeDone,
  refusal,
  refusals,
  notActive,
  contact,
  caseWords,
  caseStates,
  exchangeStates,
  swapStates,
  caseSteps,
  cases,
  approvals,
  credited,
  postingQuestion,
  notices,
  exchangeNotices,
  swapNotices,
  sentences,
  cap,
  compare,
  plan,
  policy,
  outlook,
  manage,
  scopes,
  scopeForm,
  scopePreview,
  access,
  accessConfirm,
  supportForm,
  ticket,
  errand,
  errandNotices,
  serviceErrors,
  services,
}
