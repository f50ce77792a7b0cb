// The bot as `npm start` runs it, in a process of its own, with what a test can ask of it: to let services fail, and to break a rule of stopping.
import process from 'node:process'
import type { Misbehaviour } from '#adapters/sandbox/misbehaviour'
import { readConfig } from '#src/config'
import { startBot } from '#src/main'
import { runUntilStopped } from '#src/wiring/run-until-stopped'
import { UnderWay } from '#src/wiring/under-way'
import type { StopBug } from '#test/support/child-bot'

const bug = process.env['STOP_BUG'] as StopBug | undefined
if (bug === 'work behind an answer is dropped') UnderWay.prototype.done = () => Promise.resolve()

const read = readConfig(process.env)
if ('problems' in read) throw new Error(read.problems.join('\n'))
const { config } = read
const stopPatience = process.env['STOP_PATIENCE'] ? Number(process.env['STOP_PATIENCE']) : undefined

await runUntilStopped(async () => {
  const bot = await startBot(config, undefined, stopPatience)
  process.on('message', ({ match, ...how }: Omit<Misbehaviour, 'match'> & { match: string }) => {
    if (match === 'fault') void Promise.reject(new Error('A fault that nobody caught.'))
    bot.sandbox?.misbehave({ ...how, match: new RegExp(match) })
    process.send?.('noted')
  })
  process.send?.(bot.url)
  return bug === 'it leaves at once' ? { stop: () => process.exit(0) } : bot
}, (error) => process.stderr.write(`${String(error)}\n`))
