/** Makes a thing once per key and gives the same one ever after; a promise that fails is forgotten, so that the next call tries again. */
export function onePer<Value>(make: (...key: string[]) => Value): (...key: string[]) => Value {
  const made = new Map<string, Value>()
  return (...key) => {
    const name = key.join('\n')
    const known = made.get(name)
    if (known !== undefined) return known
    const value = make(...key)
    made.set(name, value)
    if (value instanceof Promise) value.catch(() => made.delete(name))
    return value
  }
}
