/** What differs between money that came back, an exchange and a change of size. */
export interface DoneData {
  readonly heading: string
  /** What the amount is, where the heading does not say it. */
  readonly labels: readonly string[]
  readonly amounts: readonly string[]
  readonly figures: readonly { readonly label: string; readonly amount: string }[]
  readonly texts: readonly string[]
  readonly next: string
}
