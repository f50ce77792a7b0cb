import { Canaries, type Owner } from '#test/hardening/a8-canaries'
import { CONTOSO, tellStory, WINGTIP, type Told } from '#test/hardening/a8-desk'
import { askMicrosoft, knock } from '#test/hardening/a8-edges'
import { target } from '#test/hardening/target'
import { OtlpReceiver } from '#test/support/otlp-receiver'

type Bug = 'a line of the log holds the headers of a request' | 'an error is logged with all that it carries' | 'the audit holds what a case holds' | 'the words of one customer are kept with another'

const WORDS: readonly Owner[] = ['sales', 'global']
/** A person's words stay with their customer. */
const CUSTOMER_OF: Partial<Record<Owner, string>> = { sales: CONTOSO, global: WINGTIP }

target<Bug>({
  id: 'A8',
  rule: 'no secret that comes in gets out, and no person’s words get where they do not belong: logs, audit, measurements, cards and folders of others',
  counts: { quick: 1, full: 40, of: 'stories in which everything fails, each with more than a hundred planted texts' },
  isWaiting: true,
  bugs: ['a line of the log holds the headers of a request', 'an error is logged with all that it carries', 'the audit holds what a case holds', 'the words of one customer are kept with another'],
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    for (let story = 0; story < count && faults.length === 0; story++) {
      const canaries = new Canaries(random)
      const isLoggingHeaders = bug === 'a line of the log holds the headers of a request'
      const isTellingAll = bug === 'an error is logged with all that it carries'
      // A planted bug is looked for where it is.
      const edges = [...(!bug || isLoggingHeaders ? [await knock(canaries, isLoggingHeaders)] : []), ...(!bug || isTellingAll ? [await askMicrosoft(canaries, isTellingAll)] : [])]
      faults.push(...edges.flatMap(({ log, answers }) => [...log.flatMap((line) => canaries.leaksIn(line, 'the log')), ...answers.flatMap((answer) => canaries.leaksIn(answer, 'an answer'))]))
      if (!isLoggingHeaders && !isTellingAll) faults.push(...(await faultsOfStory(canaries, random, bug)))
    }
    return faults
  },
})

async function faultsOfStory(canaries: Canaries, random: () => number, bug: Bug | undefined): Promise<string[]> {
  const collector = new OtlpReceiver()
  await collector.start()
  const written: string[] = []
  const stop = listenTo(written)
  try {
    const told = spoiled(await tellStory(canaries, random, collector, bug !== undefined), bug)
    return [
      ...[...told.log, ...written].flatMap((line) => canaries.leaksIn(line, 'the log')),
      ...told.audit.flatMap((text) => canaries.leaksIn(text, 'the audit')),
      ...collector.bodies.flatMap((body) => canaries.leaksIn(body, 'what is measured')),
      ...canaries.leaksIn(told.manifest, 'the list of a backup'),
      ...Object.entries(told.folders).flatMap(([customer, text]) => canaries.leaksIn(text, `the folder of ${customer}`, ['the one who asked', ...WORDS.filter((owner) => customer === 'documents' || CUSTOMER_OF[owner] === customer)])),
      ...shown(canaries, told),
    ]
  } finally {
    stop()
    await collector.stop()
  }
}

// A message may hold the words of one of the two, never of both; those who work on no case see none.
function shown(canaries: Canaries, { messages, answers }: Told): string[] {
  return [...messages, ...answers.map((text) => ({ conversation: 'an answer', text }))].flatMap(({ conversation, text }) => {
    const may: Owner[] = conversation === 'a:users' ? ['the one who asked'] : ['the one who asked', ...WORDS]
    const both = WORDS.every((owner) => canaries.isIn(text, owner)) ? [`a message in ${conversation} holds the words of both: ${text.slice(0, 200)}`] : []
    return [...canaries.leaksIn(text, `a message in ${conversation}`, may), ...both]
  })
}

function spoiled(told: Told, bug: Bug | undefined): Told {
  const ofContoso = told.folders[CONTOSO] ?? ''
  if (bug === 'the audit holds what a case holds') return { ...told, audit: [...told.audit, ofContoso] }
  if (bug === 'the words of one customer are kept with another') return { ...told, folders: { ...told.folders, [WINGTIP]: `${told.folders[WINGTIP]}${ofContoso}` } }
  return told
}

// What is written past the log.
function listenTo(written: string[]): () => void {
  const streams = [process.stdout, process.stderr]
  const writes = streams.map((stream) => stream.write.bind(stream))
  streams.forEach((stream, index) => {
    stream.write = ((...args: Parameters<typeof stream.write>) => {
      written.push(String(args[0]))
      return writes[index]?.(...args) ?? true
    }) as typeof stream.write
  })
  return () => streams.forEach((stream, index) => (stream.write = writes[index] ?? stream.write))
}
