import { decimalOf } from '#domain/money'
import { postedOf } from '#domain/posting'
import { faultsOfAudit } from '#test/hardening/simulator/audit-faults'
import { recordsNoDeedOf } from '#test/hardening/simulator/broken-parts'
import { Delivery, type Letter } from '#test/hardening/simulator/delivery'
import { aReservation } from '#test/hardening/simulator/customer'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

const BUGS = ['a yes that comes again is a new one', 'an old card acts on the case as it is now', 'a refund counts as often as it is listed', 'a deed leaves no record'] as const
type Bug = (typeof BUGS)[number]

target<Bug>({
  id: 'B4',
  rule: 'What comes again, late, in another order or after a restart leads to the same end as what comes once',
  counts: { quick: 200, full: 100_000, of: 'histories, each lived once as it was and once with duplicates' },
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    for (let number = 0; number < count; number++) {
      const letters = aStory(random)
      const once = await endOf(letters, bug)
      const often = await endOf(withDuplicates(letters, random), bug, random)
      const faults = [...once.faults, ...often.faults, ...(once.end === often.end ? [] : [`ends as ${often.end} instead of ${once.end}`])]
      if (faults.length > 0) return [`history ${number}: ${letters.map(({ deed, of }) => `${deed} ${of}`).join(', ')}: ${faults.join('; ')}`]
    }
    return []
  },
})

// Two cases on one order, and one on another: asked for, decided on at once or too late, filed, and credited at once or in parts.
function aStory(random: () => number): Letter[] {
  const pick = <Item>(...items: readonly [Item, ...Item[]]): Item => items[Math.floor(items.length * random())] ?? items[0]
  let id = 0
  const stories = [0, 1, 2].map((of): Letter[] => {
    const step = (deed: Letter['deed'], seconds = pick(0, 60, 3_600)): Letter => ({ id: ++id, deed, of, seconds, isAgain: false })
    const late = pick(false, false, true)
    return [
      step('submit'),
      ...(late ? [step('approve', 6 * 86_400), step('confirm'), step(pick('approve', 'reject', 'withdraw'))] : [step(pick('approve', 'approve', 'approve', 'reject', 'withdraw'))]),
      step('beat'),
      step(pick('post', 'post in parts')),
      step('beat', pick(900, 86_400)),
    ]
  })
  return stories.sort(() => random() - 0.5).flat()
}

// Each comes up to four times more, at any time after its own; and the process starts anew in between.
function withDuplicates(letters: readonly Letter[], random: () => number): Letter[] {
  const all = [...letters]
  for (const letter of letters) {
    const again: Letter = { ...letter, seconds: 0, isAgain: true }
    for (let times = Math.floor(5 * random() ** 2); times > 0; times--) all.splice(all.indexOf(letter) + 1 + Math.floor((all.length - all.indexOf(letter)) * random()), 0, again)
    if (random() < 0.1) all.splice(all.indexOf(letter) + 1, 0, { ...again, deed: 'restart' })
  }
  return all
}

async function endOf(letters: readonly Letter[], bug: Bug | undefined, random?: () => number): Promise<{ end: string; faults: string[] }> {
  const world = new World([aReservation(1, 5), aReservation(2, 5)])
  if (bug === 'a deed leaves no record') world.broken = recordsNoDeedOf('case.withdraw')
  const delivery = new Delivery(world, { hasNewYeses: bug === 'a yes that comes again is a new one', actsFromOldCards: bug === 'an old card acts on the case as it is now' })
  if (random) {
    const isCounted = bug === 'a refund counts as often as it is listed'
    world.listed = (postings) => [...postings, ...postings.map((posting) => (isCounted ? { ...posting, id: `${posting.id} again` } : posting))].sort(() => random() - 0.5)
  }
  for (const letter of letters) await delivery.deliver(letter)
  for (let beats = 0; beats < 3; beats++) await delivery.deliver({ id: -1, deed: 'beat', of: 0, seconds: 900, isAgain: false })
  const cases = world.cases().map(({ draft, state, approvals, confirmation, postings }) => `${delivery.nameOf(draft)} ${state} ${approvals.length} ${decimalOf(postedOf(confirmation.credit, postings))}`)
  // What is over by the next beat is not told at all: an earlier beat may still tell it.
  const fleeting = ['refresh', 'approval-needed', 'partly-credited']
  const told = world.told.filter(({ message }) => !fleeting.includes(message.notice.kind)).map(({ to, message }) => `${to} ${message.notice.kind}`)
  return { end: `${cases.sort().join('; ')}; ${world.support.tickets.size} tickets; ${told.sort().join()}`, faults: faultsOfAudit(world) }
}
