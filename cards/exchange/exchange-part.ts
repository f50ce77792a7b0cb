/** A part of the exchange card: a headline with its answer, what it means, and the lines that it unfolds into. */
export interface Part {
  readonly id: string
  readonly heading: string
  readonly summary: string
  readonly bars: readonly { readonly taken: string; readonly added: string }[]
  readonly texts: readonly string[]
  /** None where there is nothing to unfold. */
  readonly lines: readonly string[]
}
