import type { Disk } from '#adapters/lowdb/disk'
import { ModelDisk } from '#test/support/model-disk'
import { auditAfterTheHead, openOn, ROOT, SmallWorld } from '#test/support/small-world'
import { target } from '#test/hardening/target'

const STATES_PER_RUN = 40
const CHANGES = 8
const MOST_CALLS = 130

target({
  id: 'C2',
  rule: 'a loss of power loses nothing that was acknowledged, and leaves nothing unreadable',
  counts: { quick: 4_000, full: 1_000_000, of: 'states after a loss of power, each unsynced write or name kept, dropped or torn' },
  bugs: ['the disk never syncs names', 'the disk never syncs content', 'the audit is written after the head', 'a file is written over in place'],
  async faultsOf({ count, random, bug }) {
    const lie = bug === 'the disk never syncs names' ? 'never syncs names' : bug === 'the disk never syncs content' ? 'never syncs content' : undefined
    const wrap = bug === 'the audit is written after the head' ? auditAfterTheHead : bug === 'a file is written over in place' ? inPlace : undefined
    const faults: string[] = []
    for (let states = 0; states < count && faults.length === 0; states += STATES_PER_RUN) {
      const world = new SmallWorld()
      const callsUntilPowerCut = Math.floor(random() * MOST_CALLS)
      const disk = new ModelDisk(ModelDisk.holding(ROOT), { callsUntilPowerCut, lie })
      await openOn(disk, wrap).then((store) => world.work(store, random, CHANGES)).catch(unlessPowerIsOut(disk))
      for (let state = 0; state < Math.min(STATES_PER_RUN, count - states); state++) {
        const found = await faultsAfter(world, disk, random)
        faults.push(...found.map((fault) => `state ${states + state}, power cut at call ${callsUntilPowerCut}: ${fault}`))
      }
    }
    return faults
  },
})

/** Opens what a loss of power left, one time in four after another one while it was opened, and looks at it; then the store must go on. */
async function faultsAfter(world: SmallWorld, lost: ModelDisk, random: () => number): Promise<string[]> {
  try {
    let names = lost.afterPowerCut(random)
    if (random() < 0.25) {
      const again = new ModelDisk(names, { callsUntilPowerCut: Math.floor(random() * 8) })
      await openOn(again).then((store) => world.faultsOf(store)).catch(unlessPowerIsOut(again))
      names = again.afterPowerCut(random)
    }
    const store = await openOn(new ModelDisk(names))
    const faults = await world.faultsOf(store)
    const { ledger, version } = await store.ledgers.read('a')
    if (!(await store.ledgers.commit({ ledger, readAt: version, operationId: 'next' }))) faults.push('the store takes no more changes')
    return faults
  } catch (error) {
    return [String(error)]
  }
}

function unlessPowerIsOut(disk: ModelDisk): (error: unknown) => void {
  return (error) => {
    if (!disk.lostPower) throw error
  }
}

/** A store that takes no temporary file. */
function inPlace(disk: Disk): Disk {
  return {
    ...disk,
    writeSynced: (path, text) => disk.writeSynced(path.replace(/\.tmp$/, ''), text),
    rename: (from, to) => (from.endsWith('.tmp') || to.endsWith('.previous') ? Promise.resolve(true) : disk.rename(from, to)),
  }
}
