/** Small documents with a key: conversations, people's contacts, the approvals place, the state of a dialog. The last writer wins. */
export interface Documents<Value> {
  read(key: string): Promise<Value | undefined>
  /** Durable when it returns. */
  write(key: string, value: Value): Promise<void>
  /** Reads, changes and writes in one piece: no other change comes between. Durable when it returns. */
  update(key: string, change: (before: Value | undefined) => Value): Promise<void>
  remove(key: string): Promise<void>
  list(): Promise<readonly { readonly key: string; readonly value: Value }[]>
}
