/** How urgent a support request is (source: Microsoft.Support; the highest one is for Premier plans alone and is not offered). */
export const SEVERITIES = ['minimal', 'moderate', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** One of Microsoft's problem classifications, in its own words. */
export interface Classification {
  /** The full resource id. */
  readonly id: string
  readonly name: string
  readonly service: string
}

/** The longest title and text that the bot sends; Microsoft's own limits are not documented. */
export const LONGEST_TITLE = 200
export const LONGEST_DESCRIPTION = 4_000
