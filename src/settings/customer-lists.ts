import { readFileSync } from 'node:fs'
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { z } from 'zod'
import type { CustomerLists } from '#domain/customer-lists'

const GUID = z.guid()
const FORM = 'must be JSON of the form {"object id of a group": ["tenant id of a customer", …]}'

/** The file of CUSTOMER_LISTS; gives every fault in it, each with its line. */
export function readCustomerLists(path: string): { lists: CustomerLists } | { problems: string[] } {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return { problems: [`CUSTOMER_LISTS: ${path} cannot be read`] }
  }
  const at = ({ offset }: { readonly offset: number }) => `CUSTOMER_LISTS: ${path}, line ${text.slice(0, offset).split('\n').length}:`
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  if (errors.length > 0) return { problems: errors.map((error) => `${at(error)} ${printParseErrorCode(error.error)}; the file ${FORM}`) }
  if (root?.type !== 'object' || !root.children?.length) return { problems: [`${at({ offset: root?.offset ?? 0 })} the file ${FORM}`] }
  return listsOf(root.children, at)
}

// `JSON.parse` would keep the last of two lists for one group without a word.
function listsOf(groups: readonly Node[], at: (node: Node) => string): ReturnType<typeof readCustomerLists> {
  const problems: string[] = []
  const lists = new Map<string, string[]>()
  for (const { children: [key, list] = [] } of groups) {
    if (!key || !list) continue
    const group = idOf(key)
    if (!group) problems.push(`${at(key)} ${shown(key)} is not the object id of a group (a GUID)`)
    else if (lists.has(group)) problems.push(`${at(key)} the group ${shown(key)} is listed twice`)
    const customers = list.type === 'array' ? (list.children ?? []) : []
    if (list.type !== 'array') problems.push(`${at(list)} the customers of ${shown(key)} must be a list of tenant ids`)
    problems.push(...customers.filter((customer) => !idOf(customer)).map((customer) => `${at(customer)} ${shown(customer)} is not the tenant id of a customer (a GUID)`))
    if (group) lists.set(group, customers.flatMap((customer) => idOf(customer) ?? []))
  }
  return problems.length > 0 ? { problems } : { lists: Object.fromEntries(lists) }
}

function idOf({ value }: Node): string | undefined {
  const read = GUID.safeParse(value)
  return read.success ? read.data.toLowerCase() : undefined
}

function shown({ type, value }: Node): string {
  return type === 'object' || type === 'array' ? `a JSON ${type}` : JSON.stringify(value)
}
