/** What a service said instead of doing something, in its words; or a code of ours where there was no answer. `code` is an open set. */
export interface ServiceTrouble {
  readonly code: string
  readonly message: string
  /** The HTTP status, where there was an answer. */
  readonly status?: number
  /** Microsoft's correlation id, by which its support finds what happened. */
  readonly reference?: string
}
