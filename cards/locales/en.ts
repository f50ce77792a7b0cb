import { caseWords, caseStates, caseSteps } from '#cards/locales/en/case'
import { contact } from '#cards/locales/en/contact'
import { approvals, cases, credited, postingQuestion } from '#cards/locales/en/lists'
import { notices } from '#cards/locales/en/notices'
import { notActive } from '#cards/locales/en/not-active'
import { nouns } from '#cards/locales/en/nouns'
import { chooseReturn, pickCustomer, pickReservation } from '#cards/locales/en/picking'
import { quote } from '#cards/locales/en/quote'
import { quoteDetails } from '#cards/locales/en/quote-details'
import { refusal, refusals } from '#cards/locales/en/refusals'
import { sentences } from '#cards/locales/en/sentences'
import { help, welcome } from '#cards/locales/en/start'

/** Everything that the bot says, in English. Other languages have the same keys. */
export const en = {
  nouns,
  welcome,
  help,
  pickCustomer,
  pickReservation,
  chooseReturn,
  quote,
  quoteDetails,
  refusal,
  refusals,
  notActive,
  contact,
  caseWords,
  caseStates,
  caseSteps,
  cases,
  approvals,
  credited,
  postingQuestion,
  notices,
  sentences,
} as const
