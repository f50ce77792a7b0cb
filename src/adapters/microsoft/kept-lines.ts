import type { PostedLine } from '#adapters/microsoft/invoice-line'

interface Kept {
  readonly reading: Promise<readonly PostedLine[]>
  readonly since: number
  /** How many lines it holds; 0 while it is being read. */
  size: number
}

/**
 * Reads each listing once, for whoever asks, and keeps it for `lifetimeMs`; of more than `mostLines` lines in all, those read first are let
 * go. A listing that cannot be read is forgotten: the next one who asks has it read again. `now` is in milliseconds.
 */
export function keptLines<Listing extends object>(read: (listing: Listing) => Promise<readonly PostedLine[]>, { lifetimeMs, mostLines, now }: { lifetimeMs: number; mostLines: number; now: () => number }): (listing: Listing) => Promise<readonly PostedLine[]> {
  const kept = new Map<string, Kept>()
  const letGo = () => {
    const sizes = [...kept].map(([name, { size }]) => [name, size] as const)
    let all = sizes.reduce((sum, [, size]) => sum + size, 0)
    for (const [name, size] of sizes) {
      if (all <= mostLines) return
      if (size > 0) kept.delete(name)
      all -= size
    }
  }
  return (listing) => {
    const name = JSON.stringify(listing)
    const known = kept.get(name)
    if (known && now() - known.since < lifetimeMs) return known.reading
    const reading = read(listing)
    const mine: Kept = { reading, since: now(), size: 0 }
    kept.set(name, mine)
    reading.then(
      ({ length }) => {
        mine.size = length
        letGo()
      },
      () => kept.get(name) === mine && kept.delete(name),
    )
    return reading
  }
}
