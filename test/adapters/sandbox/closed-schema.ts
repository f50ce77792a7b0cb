export type Json = Record<string, unknown>

/** Finds what a `$ref` means, and where it stands. */
export type Resolve = (ref: string, base: URL) => { readonly schema: Json; readonly url: URL }

/** What of a schema says something about a value; the rest is for people and for makers of clients. */
const KEPT = ['type', 'format', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems']

/**
 * A schema of Microsoft's as one for ajv. What an object inherits (`allOf`) is written into it, so that it can be closed: fields that are not
 * declared are faults. A question must keep to the letter, but never has to send what is read-only; an answer may hold values that are new in
 * an open list (`modelAsString`), and writes those of a closed one in any case.
 */
export function closedSchema(schema: Json, base: URL, side: 'question' | 'answer', resolve: Resolve): Json {
  const closed = (inner: unknown, at: URL) => closedSchema(inner as Json, at, side, resolve)
  if (typeof schema.$ref === 'string') return { $ref: resolve(schema.$ref, base).url.href }
  const properties = propertiesOf(schema, base, resolve)
  const own = { ...Object.fromEntries(KEPT.flatMap((name) => (name in schema ? [[name, schema[name]]] : []))), ...choiceOf(schema, side) }
  if (properties.size === 0) {
    const parts = ((schema.allOf ?? []) as Json[]).map((part) => closed(part, base))
    const more = typeof schema.additionalProperties === 'object' ? { additionalProperties: closed(schema.additionalProperties, base) } : {}
    return { ...own, ...more, ...(schema.items ? { items: closed(schema.items, base) } : {}), ...(parts.length > 0 ? { allOf: parts } : {}) }
  }
  const isReadOnly = (name: string) => properties.get(name)?.schema.readOnly === true
  const required = [...new Set(requiredOf(schema, base, resolve))].filter((name) => side === 'answer' || !isReadOnly(name))
  return {
    type: 'object',
    properties: Object.fromEntries([...properties].map(([name, property]) => [name, closed(property.schema, property.base)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: typeof schema.additionalProperties === 'object' ? closed(schema.additionalProperties, base) : schema.additionalProperties === true,
  }
}

function choiceOf(schema: Json, side: 'question' | 'answer'): Json {
  if (!Array.isArray(schema.enum)) return {}
  if (side === 'question') return { enum: schema.enum }
  return (schema['x-ms-enum'] as Json | undefined)?.modelAsString === true ? {} : { oneOfInAnyCase: schema.enum }
}

function propertiesOf(schema: Json, base: URL, resolve: Resolve): Map<string, { schema: Json; base: URL }> {
  const inherited = partsOf(schema, base, resolve).flatMap((part) => [...propertiesOf(part.schema, part.base, resolve)])
  const own = Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, property]) => [name, { schema: property, base }] as const)
  return new Map([...inherited, ...own])
}

function requiredOf(schema: Json, base: URL, resolve: Resolve): string[] {
  return [...partsOf(schema, base, resolve).flatMap((part) => requiredOf(part.schema, part.base, resolve)), ...((schema.required ?? []) as string[])]
}

function partsOf(schema: Json, base: URL, resolve: Resolve): { schema: Json; base: URL }[] {
  return ((schema.allOf ?? []) as Json[]).map((part) => {
    if (typeof part.$ref !== 'string') return { schema: part, base }
    const found = resolve(part.$ref, base)
    return { schema: found.schema, base: found.url }
  })
}
