import { createRequire } from 'node:module'
import type { AdaptiveCard } from '#cards/render'

interface Renderer {
  readonly AdaptiveCard: new () => { parse(card: object, context: object): void }
  readonly SerializationContext: new () => { readonly eventCount: number; getEventAt(index: number): { readonly message: string } }
}

// Its package's entry does not load in Node; its bundle parses there without a browser.
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer

/** What Microsoft's own renderer objects to: unknown elements, wrong values, inputs without an id. */
export function objectionsTo(card: AdaptiveCard): string[] {
  const context = new renderer.SerializationContext()
  new renderer.AdaptiveCard().parse(card, context)
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
}
