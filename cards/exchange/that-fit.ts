/** One answer of a list to choose from. */
export interface Choice {
  readonly title: string
  readonly value: string
}

/** The first of the choices, as many as so many bytes of a card's JSON hold. */
export function thatFit(choices: readonly Choice[], bytes: number): Choice[] {
  const fitting: Choice[] = []
  let left = bytes
  for (const choice of choices) {
    left -= bytesOf(choice) + 1
    if (left < 0) break
    fitting.push(choice)
  }
  return fitting
}

/** How many bytes something takes as JSON. */
export function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
