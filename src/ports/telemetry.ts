/** The pieces of work whose time is measured: `filing` is what Microsoft takes for a support request. */
export type Timed = 'turn' | 'quote' | 'filing'

/** What tells one measurement from another: few and fixed words, never an id, a name or somebody's text. */
export type Attributes = Readonly<Record<string, string>>

/** How a piece of work went, as far as it says so; what throws is `failed`. */
export type Outcome = 'done' | 'refused' | 'trouble' | 'failed'

/** Measures what the bot does. Never throws, never waits: what measures must not change what is measured. */
export interface Telemetry {
  /** Does a piece of work and measures how long it takes. What is measured by `within` is a part of it. */
  time<Answer>(what: Timed, attributes: Attributes, work: (within: Telemetry) => Promise<Answer>, outcomeOf?: (answer: Answer) => Outcome): Promise<Answer>
  /** Counts a no, by its code: of the guard, before anybody is listened to; of the desk, to somebody who asked. */
  refused(by: 'guard' | 'desk', code: string): void
  /** Counts a turn that a service, named as people know it, or the bot itself let down. */
  troubled(by: string): void
}

/** How much there is to do: notices that are not sent yet, and cases that are not closed. */
export interface Levels {
  readonly outboxDepth: number
  readonly openCases: number
}

/** Measures nothing. */
export const NO_TELEMETRY: Telemetry = {
  time: (_what, _attributes, work) => work(NO_TELEMETRY),
  refused: () => undefined,
  troubled: () => undefined,
}
