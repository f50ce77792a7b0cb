import type { Clock } from '#ports/clock'

/** As many as are asked about in a minute, and a few more. */
const MOST_KEPT = 200

/** Answers that hold for a short while, also for those who ask before the first answer is there; what fails is asked again. */
export function lately<Answer>(clock: Clock, seconds: number): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const kept = new Map<string, { readonly since: number; readonly answer: Promise<Answer> }>()
  return (key, ask) => {
    const now = Date.parse(clock.now())
    const known = kept.get(key)
    if (known && now - known.since < seconds * 1000) return known.answer
    const answer = ask()
    kept.delete(key)
    kept.set(key, { since: now, answer })
    answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
