import assert from 'node:assert/strict'
import { helpCard, helpData } from '#cards/help/help.card'
import { welcomeCard } from '#cards/welcome/welcome.card'
import { en } from '#cards/locales/en'
import type { Role } from '#domain/person'
import { textOf } from '#test/cards/card-parts'

const commandsFor = (...roles: Role[]) => helpData({ roles }, 'en').groups.map(({ heading, commands }) => [heading, ...commands.map(({ command }) => command)])

describe('the help', () => {
  it('lists what one may do, in groups', () => {
    assert.deepEqual(commandsFor('Sales'), [
      ['Reservations', 'cancel', 'exchange', 'compare', 'manage', 'cancel <customer> <reservation order ID>'],
      ['Refund limit and rules', 'cap', 'plan', 'policy'],
      ['Cases', 'cases'],
      ['At any time', 'language', 'stop', 'help'],
    ])
    assert.deepEqual(commandsFor('Admin')[2], ['Cases', 'cases', 'approvals', 'approvals here'])
  })

  it('leaves out what one may not do', () => {
    assert.deepEqual(commandsFor('UserAdmin'), [['Reservations', 'manage'], ['Refund limit and rules', 'policy'], ['At any time', 'language', 'stop', 'help']])
    assert.deepEqual(commandsFor(), [['At any time', 'language', 'stop', 'help']])
    assert.match(textOf(helpCard({ roles: [] }, 'en')), /You have no Partner Center role/)
  })

  it('explains every command once', () => {
    const shown = commandsFor('Admin').flatMap(([, ...commands]) => commands)
    assert.deepEqual(shown.toSorted(), Object.values(en.help.commands).toSorted())
  })

  it('is hinted at in the welcome, for those who may', () => {
    const hint = /“compare” shows what pays, “plan” finds the best returns of a customer, “cap” shows the refund limit/
    assert.match(textOf(welcomeCard({ roles: ['Sales'], waiting: 0 }, 'en')), hint)
    assert.doesNotMatch(textOf(welcomeCard({ roles: [], waiting: 0 }, 'en')), hint)
  })
})
