/** Small documents with a key: conversations, people's contacts, the approvals place, the state of a dialog. The last writer wins. */
export interface Documents<Value> {
  read(key: string): Promise<Value | undefined>
  /** Durable when it returns. */
  write(key: string, value: Value): Promise<void>
  remove(key: string): Promise<void>
  list(): Promise<readonly { readonly key: string; readonly value: Value }[]>
}
