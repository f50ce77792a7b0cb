/** The commands that are whole messages. */
export const WHOLE_COMMANDS = ['hello', 'help', 'stop', 'cases', 'approvals-here', 'approvals', 'policy', 'language'] as const
export type WholeCommand = (typeof WHOLE_COMMANDS)[number]

/** What can be asked for in one line, with the customer and, but for the last two, the reservation. */
export const ACTIONS = ['cancel', 'exchange', 'compare', 'manage', 'cap', 'plan'] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How people of one language type: all in lower case, the first word of a list is the one that the cards show.
 * Every language is understood at any time, whatever language the bot answers in.
 */
export interface SpokenWords {
  readonly commands: Readonly<Record<WholeCommand, readonly string[]>>
  /** The command, and what else people say for it in a sentence, each in the forms that they type. */
  readonly actions: Readonly<Record<Action, readonly string[]>>
  /** “All of them” as a quantity. */
  readonly all: readonly string[]
  /** Numbers as words, and what is not a number of units but meant as a quantity (as NaN). */
  readonly numbers: Readonly<Record<string, number>>
  /** A place in a list that is shown, from 1. */
  readonly ordinals: Readonly<Record<string, number>>
  /** Words of a sentence that say nothing about which customer or reservation is meant. */
  readonly fillers: readonly string[]
  /** What begins a correction: “no”, “I mean”, “make it”. */
  readonly corrections: readonly string[]
  /** The one of two that was not taken: “the other one”. */
  readonly other: readonly string[]
  /** What takes something out of what was said: “but”, “except”, “not”. At the beginning it may be a correction instead. */
  readonly exceptions: readonly string[]
  /** What makes a request after it none: “do not”. */
  readonly negations: readonly string[]
  /** What may stand around a whole command: “please”. */
  readonly polite: readonly string[]
  /** What makes a number beside it a step from another one: “one more”. */
  readonly relatives: readonly string[]
  /** What makes a number before it a term: “years”. */
  readonly years: readonly string[]
  /** What a number before it counts: “units”, “machines”. */
  readonly units: readonly string[]
  /** What stands between a number and what it is a part of: “2 of the D4s”. */
  readonly of: readonly string[]
  /** What a number before it counts that is no unit: “reservations”, “questions”, “months”. */
  readonly reservations: readonly string[]
  /** What a name, or a word about a reservation, may end with beside its dictionary form: “'s”, cases, particles. */
  readonly endings: readonly string[]
}

/** The Azure regions as people of one language call them, by the name that Azure Resource Manager gives; Microsoft's own wording first. */
export type RegionNames = Readonly<Record<string, readonly string[]>>

/** Words that are meant as a quantity, but of which none is read off: “twenty”, “half”. */
export function noNumbers(words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, NaN]))
}
