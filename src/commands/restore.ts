/** `npm run restore -- FOLDER`: puts a backup in the place of a store that is not there. Exit code 1 where it does not, and then no bot opens what is there. */
import { resolve } from 'node:path'
import { inspectAudit } from '#commands/audit-faults'
import { fail, withStoreFolder } from '#commands/with-store-folder'

const [folder, ...more] = process.argv.slice(2)
if (!folder || folder.startsWith('-') || more.length > 0) fail('Usage: npm run restore -- FOLDER   restores a backup into the folder of STORE, which must not hold a store')
else
  await withStoreFolder(async (store) => {
    const { digest, restore } = await import('#src/wiring/store-tools')
    const at = await restore(folder, store, inspectAudit(digest))
    process.stdout.write(`Restored ${resolve(store)} as it was at ${at}: every file and every audit chain is whole. What came after the backup is not in it: look at the tickets and credits of those days before the bot goes on.\n`)
    return true
  })
