import assert from 'node:assert/strict'
import { textOf, type FakePerson } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const LINE = 'cancel contoso ltd 8b5e3628-2f5b-459a-910f-9dc6e461ab61 2'

describe('In a personal chat, a group chat and a channel', function () {
  this.timeout(30_000)
  let desk: OpenDesk

  before(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
  })
  after(() => desk.close())

  const places: Record<string, (person: FakePerson) => FakePerson> = {
    'a personal chat': (person) => person.inChat('a:everywhere'),
    'a group chat': (person) => person.inGroupChat('19:group@unq.gbl.spaces'),
    'a channel': (person) => person.inChannel('19:channel@thread.tacv2'),
    'a thread of a channel': (person) => person.inChannel('19:channel@thread.tacv2;messageid=1732269600000'),
  }
  for (const [place, goTo] of Object.entries(places)) {
    describe(`in ${place}`, () => {
      const sales = () => goTo(desk.teams.person('sales'))

      it('greets when it is added, and not when it is upgraded', async () => {
        const before = sales().seen.length
        await sales().install()
        assert.match(textOf(sales().seen.at(-1)?.card), /Reservation desk/)
        assert.equal(sales().seen.length, before + 1)
        await sales().install('remove-upgrade')
        assert.equal(sales().seen.length, before + 1)
      })

      it('answers the same, with a mention and without', async () => {
        for (const say of [(text: string) => sales().say(text), (text: string) => sales().sayPlainly(text)]) {
          const [quote] = await say(LINE)
          assert.match(textOf(quote?.card), /EUR 803\.84/)
          assert.match(textOf((await say('help'))[0]?.card), /What you can say to me/)
          assert.match((await say('stop'))[0]?.text ?? '', /Stopped|nothing to stop/)
        }
      })

      it('leads through the conversation, each person in their own', async () => {
        const helpdesk = goTo(desk.teams.person('helpdesk'))
        await sales().say('cancel')
        await helpdesk.say('exchange')
        assert.match(textOf((await sales().say('contoso ltd'))[0]?.card), /Reservations of Contoso Ltd/)
        assert.match(textOf((await helpdesk.say('northwind'))[0]?.card), /Reservations of Northwind/)
        for (const person of [sales(), helpdesk]) await person.say('stop')
      })

      it('answers each in their own language', async () => {
        const [english] = await sales().say('help')
        const [french] = await goTo(desk.teams.person('helpdesk').speaking('fr-FR')).say('aide')
        assert.match(textOf(english?.card), /What you can say to me/)
        assert.match(textOf(french?.card), /Ce que vous pouvez me dire/)
      })
    })
  }
})
