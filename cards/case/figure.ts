/** A figure of a case, with its name. */
export interface Figure {
  readonly label: string
  readonly amount: string
  readonly weight: 'Default' | 'Bolder'
  /** What else is to be said of it, such as when it was posted. */
  readonly notes: readonly string[]
}

/** A figure; `notes` are said below it. */
export function figure(label: string, amount: string, weight: Figure['weight'] = 'Default', notes: readonly string[] = []): Figure {
  return { label, amount, weight, notes }
}
