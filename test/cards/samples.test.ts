import assert from 'node:assert/strict'
import type { ApprovalsData } from '#cards/approvals/approvals.card'
import type { CaseData } from '#cards/case/case.card'
import type { CasesData } from '#cards/cases/cases.card'
import type { ChooseReturnData } from '#cards/choose-return/choose-return.card'
import type { ContactData } from '#cards/contact/contact.card'
import type { CreditedData } from '#cards/credited/credited.card'
import type { HelpData } from '#cards/help/help.card'
import type { PickCustomerData } from '#cards/pick-customer/pick-customer.card'
import type { PickReservationData } from '#cards/pick-reservation/pick-reservation.card'
import type { PostingQuestionData } from '#cards/posting-question/posting-question.card'
import type { QuoteData } from '#cards/quote/quote.card'
import type { RefusalData } from '#cards/refusal/refusal.card'
import type { WelcomeData } from '#cards/welcome/welcome.card'
import { compile, type AdaptiveCard } from '#cards/render'
import approvalsSample from '../../cards/approvals/approvals.sample.json' with { type: 'json' }
import approvalsTemplate from '../../cards/approvals/approvals.template.json' with { type: 'json' }
import caseSample from '../../cards/case/case.sample.json' with { type: 'json' }
import caseTemplate from '../../cards/case/case.template.json' with { type: 'json' }
import casesSample from '../../cards/cases/cases.sample.json' with { type: 'json' }
import casesTemplate from '../../cards/cases/cases.template.json' with { type: 'json' }
import chooseReturnSample from '../../cards/choose-return/choose-return.sample.json' with { type: 'json' }
import chooseReturnTemplate from '../../cards/choose-return/choose-return.template.json' with { type: 'json' }
import contactSample from '../../cards/contact/contact.sample.json' with { type: 'json' }
import contactTemplate from '../../cards/contact/contact.template.json' with { type: 'json' }
import creditedSample from '../../cards/credited/credited.sample.json' with { type: 'json' }
import creditedTemplate from '../../cards/credited/credited.template.json' with { type: 'json' }
import helpSample from '../../cards/help/help.sample.json' with { type: 'json' }
import helpTemplate from '../../cards/help/help.template.json' with { type: 'json' }
import pickCustomerSample from '../../cards/pick-customer/pick-customer.sample.json' with { type: 'json' }
import pickCustomerTemplate from '../../cards/pick-customer/pick-customer.template.json' with { type: 'json' }
import pickReservationSample from '../../cards/pick-reservation/pick-reservation.sample.json' with { type: 'json' }
import pickReservationTemplate from '../../cards/pick-reservation/pick-reservation.template.json' with { type: 'json' }
import postingQuestionSample from '../../cards/posting-question/posting-question.sample.json' with { type: 'json' }
import postingQuestionTemplate from '../../cards/posting-question/posting-question.template.json' with { type: 'json' }
import quoteSample from '../../cards/quote/quote.sample.json' with { type: 'json' }
import quoteTemplate from '../../cards/quote/quote.template.json' with { type: 'json' }
import refusalSample from '../../cards/refusal/refusal.sample.json' with { type: 'json' }
import refusalTemplate from '../../cards/refusal/refusal.template.json' with { type: 'json' }
import welcomeSample from '../../cards/welcome/welcome.sample.json' with { type: 'json' }
import welcomeTemplate from '../../cards/welcome/welcome.template.json' with { type: 'json' }
import { partsOf } from '#test/cards/card-parts'
import { objectionsTo } from '#test/cards/parse-card'

/** JSON files know no unions of strings. */
type Written<Data> = Data extends string ? string : Data extends readonly (infer Item)[] ? readonly Written<Item>[] : Data extends object ? { readonly [Key in keyof Data]: Written<Data[Key]> } : Data

function sampleOf<Data extends object>(template: object, sample: Written<Data>): AdaptiveCard {
  return compile<Written<Data> & object>(template)(sample, 'en')
}

/** Each sample is checked against its card's data by the compiler. */
const SAMPLES: Record<string, () => AdaptiveCard> = {
  approvals: () => sampleOf<ApprovalsData>(approvalsTemplate, approvalsSample),
  case: () => sampleOf<CaseData>(caseTemplate, caseSample),
  cases: () => sampleOf<CasesData>(casesTemplate, casesSample),
  'choose-return': () => sampleOf<ChooseReturnData>(chooseReturnTemplate, chooseReturnSample),
  contact: () => sampleOf<ContactData>(contactTemplate, contactSample),
  credited: () => sampleOf<CreditedData>(creditedTemplate, creditedSample),
  help: () => sampleOf<HelpData>(helpTemplate, helpSample),
  'pick-customer': () => sampleOf<PickCustomerData>(pickCustomerTemplate, pickCustomerSample),
  'pick-reservation': () => sampleOf<PickReservationData>(pickReservationTemplate, pickReservationSample),
  'posting-question': () => sampleOf<PostingQuestionData>(postingQuestionTemplate, postingQuestionSample),
  quote: () => sampleOf<QuoteData>(quoteTemplate, quoteSample),
  refusal: () => sampleOf<RefusalData>(refusalTemplate, refusalSample),
  welcome: () => sampleOf<WelcomeData>(welcomeTemplate, welcomeSample),
}

describe('a template with its sample', () => {
  for (const [name, card] of Object.entries(SAMPLES)) {
    it(`is a finished ${name} card`, () => {
      assert.deepEqual(objectionsTo(card()), [])
      assert.ok(partsOf(card()).length > 5)
    })
  }

  it('is refused where a value is missing', () => {
    assert.throws(() => compile<object>(welcomeTemplate)({ ...welcomeSample, hello: undefined }, 'en'), /not finished.*\$\{hello/)
  })

  it('is refused where it is larger than Teams takes', () => {
    assert.throws(() => compile<object>(welcomeTemplate)({ ...welcomeSample, hello: 'x'.repeat(30_000) }, 'en'), /Teams takes/)
  })
})
