import { readFileSync } from 'node:fs'

type Json = Record<string, unknown>

/** One of Microsoft's API definitions (Swagger 2), with what it refers to in other files. */
export class Definition {
  readonly #files = new Map<string, Json>()
  readonly #root: URL
  readonly #paths: { pattern: RegExp; operations: Record<string, Json> }[]

  constructor(root: URL) {
    this.#root = root
    const { paths } = this.#read(root) as { paths: Record<string, Record<string, Json>> }
    this.#paths = Object.entries(paths).map(([path, operations]) => ({ pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`, 'i'), operations }))
  }

  /** Everything that is wrong with an exchange by this definition; undefined if it does not know the path. */
  faults({ method, path, request, status, response }: { method: string; path: string; request?: unknown; status: number; response?: unknown }): string[] | undefined {
    // A path without placeholders goes before one with them.
    const operation = this.#paths.filter(({ pattern }) => pattern.test(path)).map(({ operations }) => operations[method.toLowerCase()])[0]
    if (!operation) return undefined
    const { parameters = [], responses } = operation as { parameters?: Json[]; responses: Record<string, Json> }
    const body = parameters.map((parameter) => this.#resolve(parameter, this.#root)).find(({ schema }) => schema.in === 'body')
    const answer = responses[status] ?? responses.default
    return [
      ...(body && request !== undefined ? this.#check(body.schema.schema as Json, request, body.base, 'request', true) : []),
      ...(answer?.schema && response !== undefined ? this.#check(answer.schema as Json, response, this.#root, 'response', false) : []),
    ]
  }

  #check(schema: Json, value: unknown, base: URL, at: string, isStrict: boolean): string[] {
    const { schema: resolved, base: where } = this.#resolve(schema, base)
    if (value === null) return isStrict ? [`${at} is null`] : []
    const type = resolved.type ?? (this.#properties(resolved, where).size > 0 ? 'object' : undefined)
    if (type === 'array') return Array.isArray(value) ? value.flatMap((item, index) => this.#check((resolved.items ?? {}) as Json, item, where, `${at}[${index}]`, isStrict)) : [`${at} is no array`]
    if (type === 'object' && (typeof value !== 'object' || Array.isArray(value))) return [`${at} is no object`]
    if (type === 'object') return this.#checkObject(resolved, value as Json, where, at, isStrict)
    if ((type === 'number' || type === 'integer') && typeof value !== 'number') return [`${at} is no number`]
    if (type === 'integer' && !Number.isInteger(value)) return [`${at} is not whole`]
    if ((type === 'string' || type === 'boolean') && typeof value !== type) return [`${at} is no ${type}`]
    const isOpen = (resolved['x-ms-enum'] as Json | undefined)?.modelAsString !== false
    const isKnown = !Array.isArray(resolved.enum) || resolved.enum.some((known) => JSON.stringify(known).toLowerCase() === JSON.stringify(value).toLowerCase())
    return isKnown || (isOpen && !isStrict) ? [] : [`${at}: ${JSON.stringify(value)} is not in the list`]
  }

  #checkObject(schema: Json, value: Json, base: URL, at: string, isStrict: boolean): string[] {
    const properties = this.#properties(schema, base)
    const missing = isStrict ? ((schema.required ?? []) as string[]).filter((name) => value[name] === undefined && !(properties.get(name)?.schema.readOnly === true)) : []
    return [
      ...missing.map((name) => `${at}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, inner]) => {
        const property = properties.get(name)
        if (!property) return properties.size === 0 || schema.additionalProperties ? [] : [`${at}.${name} is not declared`]
        return this.#check(property.schema, inner, property.base, `${at}.${name}`, isStrict)
      }),
    ]
  }

  #properties(schema: Json, base: URL): Map<string, { schema: Json; base: URL }> {
    const inherited = ((schema.allOf ?? []) as Json[]).flatMap((part) => {
      const resolved = this.#resolve(part, base)
      return [...this.#properties(resolved.schema, resolved.base)]
    })
    const own = Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, property]) => [name, { schema: property, base }] as const)
    return new Map([...inherited, ...own])
  }

  #resolve(schema: Json, base: URL): { schema: Json; base: URL } {
    if (typeof schema.$ref !== 'string') return { schema, base }
    const target = new URL(schema.$ref, base)
    const path = target.hash.slice(2).split('/')
    target.hash = ''
    return this.#resolve(path.reduce<Json>((node, key) => node[key] as Json, this.#read(target)), target)
  }

  #read(file: URL): Json {
    const known = this.#files.get(file.href)
    if (known) return known
    const read = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Json
    this.#files.set(file.href, read)
    return read
  }
}
