import assert from 'node:assert/strict'
import fc from 'fast-check'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { linesWithin, plainLines } from '#cards/ticket/plain-text'
import { ticketCard, ticketData } from '#cards/ticket/ticket.card'
import { LONGEST_DESCRIPTION } from '#domain/support'
import { partsOf, partsOfType, textOf } from '#test/cards/card-parts'
import { aMessage, aTicket } from '#test/cards/support-examples'

type Values = Parameters<typeof ticketCard>[0]

const cardOf = (differs: Partial<Values> = {}) => ticketCard(aTicket(differs), 'en')
const deeds = (differs: Partial<Values> = {}) => partsOfType(cardOf(differs), 'Action.Execute').map(({ verb, title, data }) => [verb, title, data])
const shown = { customerId: aTicket().customer.id, caseId: 'RD-7K3F9Q2M' }

describe('the card of a ticket', () => {
  it('gives the number to copy, and says how it stands in Microsoft’s words', () => {
    const text = textOf(cardOf())
    for (const part of ['VM_RI_03-01-2026_09-12, Contoso Bakeries Ltd', 'Ticket number\n120011621000159\n', 'Status, in Microsoft’s word\nOpen\n', 'Microsoft’s classification\nReserved instance requests / Cancel or change an existing reservation\n', 'Filed\n23 Nov 2026, 09:00 UTC\n']) assert.ok(text.includes(part), part)
    assert.equal(partsOfType(cardOf(), 'TextRun').find(({ text: run }) => run === '120011621000159')?.['fontType'], 'Monospace')
  })

  it('shows who wrote what and when, line by line', () => {
    assert.match(textOf(cardOf()), /\nMicrosoft\n · 24 Nov 2026, 09:30 UTC\nYour request 120011621000159\nHello Anna,\nwhich of the two units shall be returned\?\nKind regards\nMicrosoft Support\n/)
    assert.match(textOf(cardOf({ messages: [aMessage(2)] })), /\nOur side\n · 22 Nov 2026, 09:30 UTC\nSubject 2\nText 2\n/)
  })

  it('shows the newest six messages, the newest last, and says that there are more', () => {
    const messages = Array.from({ length: 9 }, (_, index) => aMessage(index + 1))
    assert.deepEqual(ticketData(aTicket({ messages }), 'en').messages.map(({ lines }) => lines[0]), ['Text 4', 'Text 5', 'Text 6', 'Text 7', 'Text 8', 'Text 9'])
    assert.match(textOf(cardOf({ messages })), /The newest 6 of 9 messages\. The older ones are in the Azure portal\./)
    assert.doesNotMatch(textOf(cardOf({ messages: messages.slice(0, 6) })), /older ones/)
  })

  it('says that nothing was written, or that it cannot be known', () => {
    assert.match(textOf(cardOf({ messages: [] })), /Nothing has been written on it yet\./)
    const trouble = { code: 'http-503', message: 'Azure support answered 503.', status: 503, reference: 'c0ffee00-0000-4000-8000-000000000001' }
    const { status: _status, classification: _classification, messages: _messages, ...unknown } = aTicket({ canAnswer: false, trouble })
    const text = textOf(ticketCard(unknown, 'en'))
    assert.match(text, /Status, in Microsoft’s word\nnot known just now\n/)
    assert.match(text, /I cannot read all of it just now \(http-503\)\. .*Reference for your administrator and for Microsoft: c0ffee00-0000-4000-8000-000000000001\./)
    const { messages: _unread, ...known } = aTicket({ trouble: { code: 'AuthorizationFailed', message: 'No.', status: 403 } })
    assert.match(textOf(ticketCard(known, 'en')), /Open\n[\s\S]*I cannot read all of it just now \(AuthorizationFailed\)\. .*Support Request Contributor/)
    assert.doesNotMatch(text, /Nothing has been written|Its requester answers/)
  })

  it('sends an answer to Microsoft, and looks again with what was typed', () => {
    assert.deepEqual(deeds(), [['ticket.answer', 'Send to Microsoft', { verb: 'ticket.answer', ...shown }], ['ticket.show', 'Refresh', { verb: 'ticket.show', ...shown }], ['case.show', 'Open the case', { verb: 'case.show', ...shown }]])
    assert.deepEqual(deeds({ id: 'RE-7K3F9Q2M' }).at(-1), ['errand.show', 'Open the request', { verb: 'errand.show', customerId: shown.customerId, errandId: 'RE-7K3F9Q2M' }])
    const input = partsOf(cardOf({ answer: 'Both of them.' })).find(({ id }) => id === 'answer')
    assert.deepEqual([input?.['value'], input?.['isMultiline'], input?.['maxLength'], input?.['isRequired']], ['Both of them.', true, 4000, undefined])
  })

  it('says why an answer was not sent', () => {
    assert.match(textOf(cardOf({ problem: 'empty' })), /⚠ There is nothing to send yet\. Please type your answer\./)
    assert.match(textOf(cardOf({ problem: 'too-long' })), /⚠ The answer is too long, so it was not sent\. Please use at most 4,000 characters\./)
  })

  const silent: [string, Partial<Values>, RegExp][] = [
    ['that it is closed', { ticket: { ...aTicket().ticket, closedAt: '2026-11-30T08:00:00.000Z' } }, /Closed\n30 Nov 2026, 08:00 UTC[\s\S]*The support request is closed, so nothing more can be written on it here\./],
    ['that Microsoft shows it as closed', { status: 'Closed' }, /The support request is closed/],
    ['who else may answer', {}, /Its requester answers it here, and so may a colleague with the helpdesk or admin role\./],
  ]
  for (const [what, differs, text] of silent) {
    it(`tells whoever cannot answer ${what}`, () => {
      assert.match(textOf(cardOf({ ...differs, canAnswer: false })), text)
      assert.deepEqual(deeds({ ...differs, canAnswer: false }).map(([verb]) => verb), ['ticket.show', 'case.show'])
    })
  }

  it('is small enough for Teams with six endless mails and the longest answer, and says where a mail is cut', () => {
    for (const body of ['예약 '.repeat(20_000), 'a\n'.repeat(20_000), `<div>${'<p>Grüße &amp; Wünsche</p>'.repeat(2_000)}</div>`, '"\\\t'.repeat(20_000)]) {
      for (const answer of ['', '예'.repeat(LONGEST_DESCRIPTION + 500), '"\\'.repeat(LONGEST_DESCRIPTION)]) {
        const messages = Array.from({ length: 9 }, (_, index) => aMessage(index, { subject: '예약'.repeat(200), body }))
        const card = cardOf({ messages, answer, problem: 'too-long', status: '예'.repeat(100), classification: '예'.repeat(400), reservationName: '예'.repeat(400), customer: { id: shown.customerId, name: '예'.repeat(400) } })
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
        assert.equal(textOf(card).match(/This message is longer: all of it is on the ticket in the Azure portal\./g)?.length, 6)
      }
    }
  })
})

describe('the text of a mail', () => {
  const mails: [string, string, string[]][] = [
    ['is taken out of its tags', '<html><head><title>x</title><style>p { color: red }</style></head><body><p>Hello <b>Anna</b>,</p><div>which&nbsp;one?<br/>Or both?</div><!-- a -->\n<script>alert(1)</script></body></html>', ['Hello Anna,', 'which one?', 'Or both?']],
    ['has its five entities read, once', '<p>&lt;b&gt; &quot;R&amp;D&quot; &#39;x&#39; &amp;lt;</p>', ['<b> "R&D" \'x\' &lt;']],
    ['keeps angle brackets that are no tags', 'Write to <anna@contoso.com> if a < b and c > d', ['Write to <anna@contoso.com> if a < b and c > d']],
    ['leaves out empty lines', 'One\r\n\r\n  \n\tTwo  three\n', ['One', 'Two three']],
    ['is in lines where the mail has a list', '<ul><li>One</li><li>Two</li></ul><table><tr><td>A</td></tr></table>', ['One', 'Two', 'A']],
    ['may be nothing', '<div><br></div>', []],
  ]
  for (const [what, body, lines] of mails) it(what, () => assert.deepEqual(plainLines(body), lines))

  it('is shown as it is: Markdown in it means nothing', () => {
    const text = partsOfType(cardOf({ messages: [aMessage(1, { body: '<p>**Approved** [here](https://example.com)</p>' })] }), 'TextRun').map(({ text: run }) => run)
    assert.ok(text.includes('**Approved** [here](https://example.com)'))
  })

  it('comes to an end, however nasty the mail is', () => {
    for (const nasty of ['<', '<a ', '<!--', '<!', '<style>', '&', '<p>', '<br', '</p', '\n', '<a\n']) {
      assert.ok(plainLines(`<p>First</p>${nasty.repeat(200_000)}`).join('\n').startsWith('First'), nasty)
    }
  })

  it('is cut to the bytes that there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), { maxLength: 20 }), fc.integer({ min: 0, max: 4000 }), (lines, bytes) => {
        const { lines: within, isWhole } = linesWithin(lines, bytes)
        assert.ok(Buffer.byteLength(JSON.stringify(within)) <= Math.max(bytes, 2))
        assert.equal(isWhole, JSON.stringify(within) === JSON.stringify(lines))
      }),
    )
  })
})
