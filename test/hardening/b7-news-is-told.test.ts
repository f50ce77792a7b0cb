import { target } from '#test/hardening/target'
import type { Bug } from '#test/hardening/telling/broken-telling'
import { History } from '#test/hardening/telling/history'

target<Bug>({
  id: 'B7',
  rule: 'every credit is shown exactly once on its card, and told to somebody: nothing is lost silently, and nothing told twice where a card can show it',
  counts: { quick: 150, full: 20_000, of: 'histories of notices' },
  bugs: ['it is noted as told before Teams has taken it', 'a 5xx is taken for somebody who is gone', 'nobody is told in the requester’s place', 'it is sent again blindly after a reset', 'nothing is noted before it is sent', 'Retry-After is not read'],
  noticedWithin: 200,
  async faultsOf({ count, random, bug }) {
    for (let history = 0; history < count; history++) {
      const faults = await new History(random, bug).faults()
      if (faults.length > 0) return faults.map((fault) => `history ${history}: ${fault}`)
    }
    return []
  },
})
