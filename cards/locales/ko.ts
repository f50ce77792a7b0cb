import type { Texts } from '#cards/locales/texts'
import { access, accessConfirm } from '#cards/locales/ko/access'
import { caseWords } from '#cards/locales/ko/case'
import { caseStates, caseSteps, exchangeStates, swapStates } from '#cards/locales/ko/case-states'
import { compare } from '#cards/locales/ko/compare'
import { contact } from '#cards/locales/ko/contact'
import { cap, outlook, plan } from '#cards/locales/ko/decide'
import { errand, errandNotices } from '#cards/locales/ko/errand'
import { exchange, exchanged, exchangeDetails, exchangeDone } from '#cards/locales/ko/exchange'
import { findReservation } from '#cards/locales/ko/find-reservation'
import { language, share, trouble } from '#cards/locales/ko/language'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/ko/lists'
import { manage } from '#cards/locales/ko/manage'
import { exchangeNotices, notices, swapNotices } from '#cards/locales/ko/notices'
import { notActive } from '#cards/locales/ko/not-active'
import { nouns } from '#cards/locales/ko/nouns'
import { choosePurchase, chooseReturn, pickCustomer, pickReservation } from '#cards/locales/ko/picking'
import { policy } from '#cards/locales/ko/policy'
import { quote } from '#cards/locales/ko/quote'
import { quoteDetails } from '#cards/locales/ko/quote-details'
import { refusal } from '#cards/locales/ko/refusal-card'
import { refusals } from '#cards/locales/ko/refusals'
import { scopeForm, scopePreview, scopes } from '#cards/locales/ko/scope'
import { sentences } from '#cards/locales/ko/sentences'
import { serviceErrors } from '#cards/locales/ko/service-errors'
import { services } from '#cards/locales/ko/microsoft'
import { help, welcome } from '#cards/locales/ko/start'
import { supportForm, ticket } from '#cards/locales/ko/support'

/** Everything that the bot says, in Korean. */
export const ko: Texts<'other'> = {
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
