/** Teams sends a message again, with the same id, when the answer takes long. True for an id that did not come lately. */
export function newcomers(remembered = 2_000): (id: string | undefined) => boolean {
  const seen = new Set<string>()
  return (id) => {
    if (id === undefined) return true
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
