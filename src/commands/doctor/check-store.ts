import { once, type Check, type Finding } from '#commands/doctor/check'
import { foldersMade } from '#commands/doctor/folders-made'
import type { CheckUp } from '#src/wiring/check-up'

const WITHOUT_A_PLACE = 'none: approval cards go to every approver who has the bot'

/** The store, and what is set in it; what a look makes there is taken away again. A bot that runs has the store to itself, and that is well. */
export function checkStore({ config, clock, openStore }: Pick<CheckUp, 'config' | 'clock' | 'openStore'>): Check[] {
  const looked = once(async () => {
    const made = foldersMade(config.storeFolder)
    const store = await openStore().catch((error: unknown) => {
      if (isInUse(error)) return undefined
      throw error
    })
    if (!store) return undefined
    try {
      const probes = store.documents<string>('probes')
      await probes.write('doctor', clock.now())
      await probes.remove('doctor')
      return { hasPlace: (await store.documents<unknown>('places').read('approvals')) !== undefined }
    } finally {
      await made.removeInside()
      await store.close()
      await made.removeStore()
    }
  })
  const folder = config.storeFolder
  return [
    {
      group: 'Store',
      what: 'The store can be written',
      why: 'Cases, approvals and the room in each refund limit are kept there.',
      ifNot: 'fault',
      mend: `STORE=lowdb:${folder} must name a folder on a disk that lasts, in which the bot's account may write.`,
      look: async () => ((await looked()) ? folder : `${folder} is in use by another process, which is well if that is the bot; what is in it was not looked at`),
    },
    {
      group: 'Store',
      what: 'Approvals have a place',
      why: 'Approval cards of all cases go there.',
      ifNot: 'warning',
      mend: 'An admin says "approvals here" to the bot in the channel or chat that approvals shall go to.',
      async look(): Promise<Finding | string | undefined> {
        const found = await looked().catch(() => undefined)
        if (!found) return undefined
        if (found.hasPlace) return 'set'
        return config.cloud.kind === 'sandbox' ? WITHOUT_A_PLACE : { state: 'warning', note: WITHOUT_A_PLACE, mend: this.mend }
      },
    },
  ]
}

// The store says so in words alone.
function isInUse(error: unknown): boolean {
  return error instanceof Error && error.message.includes('is in use by')
}
