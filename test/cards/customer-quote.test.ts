import assert from 'node:assert/strict'
import { customerQuoteCard } from '#cards/customer-quote/customer-quote.card'
import { LOCALES } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aQuotedReturn } from '#test/cards/examples'
import { aQuotedExchange, aQuotedSwap } from '#test/cards/exchange-examples'

const INTERNAL = ['exchange.swapTexts.needsRequest', 'quote.microsoft', 'quote.microsoftAgrees', 'quote.reasonLabel', 'quote.submit'] as const

describe('a quote for the customer', () => {
  for (const locale of LOCALES) {
    it(`shows the figures in ${locale}, and nothing that is only for the partner`, () => {
      const words = wordsIn(locale)
      for (const quoted of [aQuotedReturn(), aQuotedExchange(), aQuotedSwap()]) {
        const card = customerQuoteCard(quoted, locale)
        const text = textOf(card)
        for (const key of INTERNAL) assert.ok(!text.includes(words(key)), key)
        assert.deepEqual([...partsOfType(card, 'Action.'), ...partsOfType(card, 'Input.')], [])
        assert.ok(text.includes('Contoso Bakeries Ltd'))
      }
    })
  }

  it('has the credit first, and the sum behind it', () => {
    const text = textOf(customerQuoteCard(aQuotedReturn(), 'en')).replaceAll('\u00a0', ' ')
    assert.match(text, /GBP 381\.89[\s\S]*GBP 1,600\.00[\s\S]*−GBP 1,166\.03[\s\S]*GBP 433\.97[\s\S]*−GBP 52\.08/)
  })
})
