/** More than this many are not kept. */
const MOST = 5_000

/** What is made once per key. */
export interface OnePer<Value> {
  (...key: string[]): Value
  forget(...key: string[]): void
}

/**
 * Makes a thing once per key and gives the same one ever after; of more than some thousands, the one that was not asked for for longest is
 * forgotten. So is a promise that fails, and what `forget` names: the next call makes it anew.
 */
export function onePer<Value>(make: (...key: string[]) => Value): OnePer<Value> {
  const made = new Map<string, Value>()
  const keep = (name: string, value: Value) => {
    // A map tells its keys in the order in which they were put there.
    made.delete(name)
    made.set(name, value)
    const [oldest = name] = made.keys()
    if (made.size > MOST) made.delete(oldest)
    return value
  }
  const get = (...key: string[]): Value => {
    const name = key.join('\n')
    const known = made.get(name)
    if (known !== undefined) return keep(name, known)
    const value = keep(name, make(...key))
    if (value instanceof Promise) value.catch(() => made.get(name) === value && made.delete(name))
    return value
  }
  return Object.assign(get, { forget: (...key: string[]) => void made.delete(key.join('\n')) })
}
