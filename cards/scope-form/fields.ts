import { asChoice, clipToBytes } from '#cards/describe'
import { bytesOf, type Choice } from '#cards/exchange/that-fit'

/** One question: a list to choose from, or, where that is too long for a card, a text to type. None of both where there is nothing to choose. */
export interface Field {
  readonly lists: readonly { readonly choices: readonly Choice[]; readonly value: string }[]
  readonly texts: readonly { readonly value: string; readonly note: string }[]
}

/** What can be chosen, and what is chosen. `note` says of a long list why it is not there. */
export interface Question {
  readonly choices: readonly Choice[]
  readonly value: string
  readonly note: string
}

/** The longest name that a list shows, in bytes. */
const NAME_BYTES = 80

/** As many of the lists as so many bytes of a card hold, the short ones first; what does not fit is typed. In the order of the questions. */
export function fieldsThatFit(questions: readonly Question[], bytes: number): Field[] {
  let left = bytes
  const fits = new Set<Question>()
  for (const question of questions.toSorted((a, b) => bytesOf(a.choices) - bytesOf(b.choices))) {
    left -= bytesOf(question.choices)
    if (left >= 0) fits.add(question)
  }
  return questions.map((question) => fieldOf(question, fits.has(question)))
}

function fieldOf({ choices, value, note }: Question, fits: boolean): Field {
  if (choices.length === 0) return { lists: [], texts: [] }
  if (!fits) return { lists: [], texts: [{ value, note }] }
  const chosen = choices.find((choice) => choice.value.toLowerCase() === value.toLowerCase())
  return { lists: [{ choices, value: chosen?.value ?? '' }], texts: [] }
}

/** Things with an id as choices; where two have the same name, `tellApart` adds the id. */
export function choicesOf(things: readonly { readonly id: string; readonly name: string }[], tellApart: (thing: { name: string; id: string }) => string): Choice[] {
  const times = Map.groupBy(things, ({ name }) => name)
  return things.map(({ id, name }) => {
    const title = clipToBytes(asChoice(name), NAME_BYTES)
    return { title: (times.get(name)?.length ?? 0) > 1 ? tellApart({ name: title, id }) : title, value: id }
  })
}
