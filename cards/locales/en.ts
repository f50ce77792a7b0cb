import { access, accessConfirm } from '#cards/locales/en/access'
import { caseWords } from '#cards/locales/en/case'
import { caseStates, caseSteps, exchangeStates, swapStates } from '#cards/locales/en/case-states'
import { compare } from '#cards/locales/en/compare'
import { contact } from '#cards/locales/en/contact'
import { cap, outlook, plan } from '#cards/locales/en/decide'
import { errand, errandNotices } from '#cards/locales/en/errand'
import { exchange, exchanged, exchangeDetails, exchangeDone } from '#cards/locales/en/exchange'
import { findReservation } from '#cards/locales/en/find-reservation'
import { language, share, trouble } from '#cards/locales/en/language'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/en/lists'
import { manage } from '#cards/locales/en/manage'
import { exchangeNotices, notices, swapNotices } from '#cards/locales/en/notices'
import { notActive } from '#cards/locales/en/not-active'
import { nouns } from '#cards/locales/en/nouns'
import { choosePurchase, chooseReturn, pickCustomer, pickReservation } from '#cards/locales/en/picking'
import { policy } from '#cards/locales/en/policy'
import { quote } from '#cards/locales/en/quote'
import { quoteDetails } from '#cards/locales/en/quote-details'
import { refusal } from '#cards/locales/en/refusal-card'
import { refusals } from '#cards/locales/en/refusals'
import { scopeForm, scopePreview, scopes } from '#cards/locales/en/scope'
import { sentences } from '#cards/locales/en/sentences'
import { serviceErrors } from '#cards/locales/en/service-errors'
import { services } from '#cards/locales/en/microsoft'
import { help, welcome } from '#cards/locales/en/start'
import { supportForm, ticket } from '#cards/locales/en/support'

/** Everything that the bot says, in English. Other languages have the same keys. */
export const en = {
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
} as const
