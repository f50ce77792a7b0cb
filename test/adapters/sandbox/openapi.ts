import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import formats from 'ajv-formats'
import { closedSchema, type Json } from '#test/adapters/sandbox/closed-schema'

type Side = 'question' | 'answer'

/** One thing that can be asked of a service: a method and a path of an API definition (Swagger 2). */
export interface Operation {
  readonly method: string
  /** As the definition writes it, such as `/subscriptions/{subscriptionId}/locations`. */
  readonly path: string
  readonly host: string
  readonly version: string | undefined
  readonly parameters: readonly Json[]
  readonly responses: Readonly<Record<string, Json>>
  /** Where the references in it are counted from. */
  readonly base: URL
}

/** An operation with what a request's path says of its parameters. */
export interface Asked extends Operation {
  readonly named: Readonly<Record<string, string>>
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete']

/** Reads Microsoft's API definitions and says what of a value is not as they say. Each is read, and each schema compiled, once. */
export class OpenApi {
  readonly #files = new Map<string, Json>()
  readonly #ajv: Readonly<Record<Side, Ajv>> = { question: ajv(), answer: ajv() }
  readonly #compiled = { question: new Map<Json, ReturnType<Ajv['compile']>>(), answer: new Map<Json, ReturnType<Ajv['compile']>>() }
  readonly #operations: (Operation & { readonly pattern: RegExp; readonly fixed: number })[]

  /** `written`: definitions that are not in a file, with the URL from which their references are counted. */
  constructor(files: readonly URL[], written: readonly { url: URL; definition: Json }[] = []) {
    for (const { url, definition } of written) this.#files.set(url.href, definition)
    this.#operations = [...files, ...written.map(({ url }) => url)].flatMap((file) => this.#operationsIn(file))
  }

  /** The operation that a request asks for; of several, the one whose path says most. */
  find(method: string, url: URL): Asked | undefined {
    const path = decodeURIComponent(url.pathname)
    const known = this.#operations.filter((operation) => operation.method === method && operation.host === url.host && operation.pattern.test(path))
    const [found] = known.sort((a, b) => b.fixed - a.fixed)
    return found && { ...found, named: found.pattern.exec(path)?.groups ?? {} }
  }

  /** Everything that is wrong with a value by a schema of the definition at `base`. */
  faults(side: Side, schema: Json, base: URL, value: unknown): string[] {
    const validate = this.#compiled[side].get(schema) ?? this.#ajv[side].compile(this.#closed(side, schema, base))
    this.#compiled[side].set(schema, validate)
    return validate(value) ? [] : (validate.errors ?? []).map(sentenceOf)
  }

  resolve(ref: string, base: URL): { schema: Json; url: URL } {
    const url = new URL(ref, base)
    const [file = '', pointer = ''] = url.href.split('#')
    const schema = pointer.slice(1).split('/').reduce<Json>((node, key) => node[decodeURIComponent(key)] as Json, this.#read(file))
    return typeof schema.$ref === 'string' ? this.resolve(schema.$ref, new URL(file)) : { schema, url }
  }

  #operationsIn(file: URL) {
    const { host, info, paths } = this.#read(file.href) as { host: string; info?: { version?: string }; paths: Record<string, Record<string, Json>> }
    // A path that is one parameter and nothing else would take anything.
    return Object.entries(paths).filter(([path]) => !/^\/\{\w+\}$/.test(path)).flatMap(([path, item]) =>
      Object.entries(item).filter(([method]) => METHODS.includes(method)).map(([method, { parameters = [], responses }]) => ({
        method: method.toUpperCase(),
        path,
        host,
        version: info?.version,
        parameters: [...(parameters as Json[]), ...((item.parameters ?? []) as unknown as Json[])].map((one) => (typeof one.$ref === 'string' ? this.resolve(one.$ref, file).schema : one)),
        responses: responses as Record<string, Json>,
        base: file,
        pattern: patternOf(path),
        fixed: path.replace(/\{\w+\}/g, '').length,
      })),
    )
  }

  #closed(side: Side, schema: Json, base: URL): Json {
    return closedSchema(schema, base, side, (ref, from) => {
      const found = this.resolve(ref, from)
      this.#declare(side, found.url.href.split('#')[0] ?? '')
      return found
    })
  }

  // Before the definitions are closed, so that files which refer to each other end somewhere.
  #declare(side: Side, file: string): void {
    if (this.#ajv[side].schemas[file]) return
    const definitions: Json = {}
    this.#ajv[side].addSchema({ definitions }, file, undefined, false)
    for (const [name, schema] of Object.entries((this.#read(file).definitions ?? {}) as Record<string, Json>)) definitions[name] = this.#closed(side, schema, new URL(file))
  }

  #read(file: string): Json {
    const known = this.#files.get(file) ?? (JSON.parse(readFileSync(new URL(file), 'utf8').replace(/^\uFEFF/, '')) as Json)
    this.#files.set(file, known)
    return known
  }
}

function ajv(): Ajv {
  const made = new Ajv({ strict: false, allErrors: true, logger: false, inlineRefs: false, verbose: true })
  formats.default(made)
  const same = (a: unknown, b: unknown) => JSON.stringify(a).toLowerCase() === JSON.stringify(b).toLowerCase()
  return made.addKeyword({ keyword: 'oneOfInAnyCase', validate: (known: unknown[], value: unknown) => known.some((one) => same(one, value)), errors: false })
}

// A scope is a path of its own.
function patternOf(path: string): RegExp {
  const pattern = path.replace(/[.$()'*+?^|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${/scope$/i.test(name) ? '.+' : '[^/]+'})`)
  return new RegExp(`^${pattern}/?$`, 'i')
}

function sentenceOf({ instancePath, keyword, params, data, message = '' }: ErrorObject): string {
  const at = instancePath.replaceAll('/', '.')
  const named = params as Record<string, unknown>
  if (keyword === 'additionalProperties') return `${at}.${String(named.additionalProperty)} is not declared`
  if (keyword === 'required') return `${at}.${String(named.missingProperty)} is missing`
  if (keyword === 'enum' || keyword === 'oneOfInAnyCase') return `${at}: ${JSON.stringify(data)} is not in the list`
  return `${at} ${message}`
}
