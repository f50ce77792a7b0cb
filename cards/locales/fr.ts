import type { Texts } from '#cards/locales/texts'
import { access, accessConfirm } from '#cards/locales/fr/access'
import { caseWords } from '#cards/locales/fr/case'
import { caseStates, caseSteps, exchangeStates, swapStates } from '#cards/locales/fr/case-states'
import { compare } from '#cards/locales/fr/compare'
import { contact } from '#cards/locales/fr/contact'
import { cap, outlook, plan } from '#cards/locales/fr/decide'
import { errand, errandNotices } from '#cards/locales/fr/errand'
import { exchange, exchanged, exchangeDetails, exchangeDone } from '#cards/locales/fr/exchange'
import { findReservation } from '#cards/locales/fr/find-reservation'
import { language, share, trouble } from '#cards/locales/fr/language'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/fr/lists'
import { manage } from '#cards/locales/fr/manage'
import { exchangeNotices, notices, swapNotices } from '#cards/locales/fr/notices'
import { notActive } from '#cards/locales/fr/not-active'
import { nouns } from '#cards/locales/fr/nouns'
import { choosePurchase, chooseReturn, pickCustomer, pickReservation } from '#cards/locales/fr/picking'
import { policy } from '#cards/locales/fr/policy'
import { quote } from '#cards/locales/fr/quote'
import { quoteDetails } from '#cards/locales/fr/quote-details'
import { refusal } from '#cards/locales/fr/refusal-card'
import { refusals } from '#cards/locales/fr/refusals'
import { scopeForm, scopePreview, scopes } from '#cards/locales/fr/scope'
import { sentences } from '#cards/locales/fr/sentences'
import { serviceErrors } from '#cards/locales/fr/service-errors'
import { services } from '#cards/locales/fr/microsoft'
import { help, welcome } from '#cards/locales/fr/start'
import { supportForm, ticket } from '#cards/locales/fr/support'

/** Everything that the bot says, in French. */
export const fr: Texts<'one' | 'many' | 'other'> = {
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
