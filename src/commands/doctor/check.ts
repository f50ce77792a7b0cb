/** `fault`: the bot cannot do its work. `warning`: something will be missing, or could not be told. */
export type State = 'ok' | 'warning' | 'fault'

/** What a look found. */
export interface Finding {
  readonly state: State
  readonly note: string
  readonly mend?: string
}

/** One thing to look at, which changes nothing. */
export interface Check {
  readonly group: string
  readonly what: string
  readonly why: string
  /** How bad it is if the answer is no. */
  readonly ifNot: Exclude<State, 'ok'>
  /** What to do then. */
  readonly mend: string
  /** A note where all is well; undefined where there is nothing to look at, and then no line. What it throws is a no. */
  look(): Promise<Finding | string | undefined>
}

/** What came of a check. */
export type Result = Pick<Check, 'group' | 'what' | 'why'> & Finding

/** Thrown by a look that cannot be had because of something that has a line of its own. */
export class NotLookedAt extends Error {
  override name = 'NotLookedAt'
}

/** Does something once, when it is first asked for. */
export function once<Answer>(act: () => Promise<Answer>): () => Promise<Answer> {
  let begun: Promise<Answer> | undefined
  return () => (begun ??= act())
}
