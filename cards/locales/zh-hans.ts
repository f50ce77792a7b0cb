import type { Texts } from '#cards/locales/texts'
import { access, accessConfirm } from '#cards/locales/zh-hans/access'
import { caseWords } from '#cards/locales/zh-hans/case'
import { caseStates, caseSteps, exchangeStates, swapStates } from '#cards/locales/zh-hans/case-states'
import { compare } from '#cards/locales/zh-hans/compare'
import { contact } from '#cards/locales/zh-hans/contact'
import { cap, outlook, plan } from '#cards/locales/zh-hans/decide'
import { errand, errandNotices } from '#cards/locales/zh-hans/errand'
import { exchange, exchanged, exchangeDetails, exchangeDone } from '#cards/locales/zh-hans/exchange'
import { findReservation } from '#cards/locales/zh-hans/find-reservation'
import { language, share, trouble } from '#cards/locales/zh-hans/language'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/zh-hans/lists'
import { manage } from '#cards/locales/zh-hans/manage'
import { exchangeNotices, notices, swapNotices } from '#cards/locales/zh-hans/notices'
import { notActive } from '#cards/locales/zh-hans/not-active'
import { nouns } from '#cards/locales/zh-hans/nouns'
import { choosePurchase, chooseReturn, pickCustomer, pickReservation } from '#cards/locales/zh-hans/picking'
import { policy } from '#cards/locales/zh-hans/policy'
import { quote } from '#cards/locales/zh-hans/quote'
import { quoteDetails } from '#cards/locales/zh-hans/quote-details'
import { refusal } from '#cards/locales/zh-hans/refusal-card'
import { refusals } from '#cards/locales/zh-hans/refusals'
import { scopeForm, scopePreview, scopes } from '#cards/locales/zh-hans/scope'
import { sentences } from '#cards/locales/zh-hans/sentences'
import { serviceErrors } from '#cards/locales/zh-hans/service-errors'
import { services } from '#cards/locales/zh-hans/microsoft'
import { help, welcome } from '#cards/locales/zh-hans/start'
import { supportForm, ticket } from '#cards/locales/zh-hans/support'

/** Everything that the bot says, in Simplified Chinese. */
export const zhHans: Texts<'other'> = {
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
