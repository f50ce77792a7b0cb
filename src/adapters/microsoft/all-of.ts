import { AsyncLocalStorage } from 'node:async_hooks'

/** More pages than any list of ours has; what has more does not end. */
const MOST_PAGES = 1_000

// Microsoft's clients follow `nextLink` themselves and show it to nobody: what a list has asked for is noted where its requests go out.
const pagesAsked = new AsyncLocalStorage<Set<string>>()

/** Every item of a paged list. A list whose pages lead back to one that was read already is ended by the pipeline, with a ServiceError. */
export function allOf<Item>(pages: AsyncIterable<Item>): Promise<Item[]> {
  return pagesAsked.run(new Set(), async () => {
    const items: Item[] = []
    for await (const item of pages) items.push(item)
    return items
  })
}

/** Notes that the list which is being read asks for this page. False where it will not end: the page was read before, or there were too many. */
export function mayAskForPage(url: string): boolean {
  const asked = pagesAsked.getStore()
  if (!asked) return true
  if (asked.has(url) || asked.size >= MOST_PAGES) return false
  asked.add(url)
  return true
}
