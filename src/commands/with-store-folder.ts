/** Does a command's work on the folder that STORE names. Whatever goes wrong is said on stderr, and the exit code is 1. */
export async function withStoreFolder(work: (folder: string) => Promise<boolean>): Promise<void> {
  const { readSettings } = await import('#src/wiring/read-settings')
  const read = readSettings()
  try {
    if ('problems' in read) throw new Error(`The settings need your attention:\n${read.problems.map((problem) => `  - ${problem}\n`).join('')}See .env.example for what each one means.`)
    if (!(await work(read.config.storeFolder))) process.exitCode = 1
  } catch (error) {
    fail(error instanceof Error ? error.message : 'It failed, and no reason was given.')
  }
}

/** Ends a command that cannot go on. */
export function fail(reason: string): void {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
}
