import { basename, dirname, relative, sep } from 'node:path'

/** The rules that enforce a row of the import table (`values`, `types`, `why`), for imports and for `import()`. */
export function importRules({ values, types = [], why }) {
  const forbidden = `^(?!${anyOf([...values, ...types])})`
  const forbiddenAtRunTime = `^(?!${anyOf(values)})`
  const onlyTypes = { regex: `${forbiddenAtRunTime}${anyOf(types)}`, allowTypeImports: true, message: `Import only its types here (import type). ${why}` }
  return {
    imports: ['error', { patterns: [{ regex: forbidden, message: why }, ...(types.length > 0 ? [onlyTypes] : [])] }],
    dynamicImports: [
      { selector: `ImportExpression > Literal.source[value=/${forbiddenAtRunTime.replaceAll('/', '\\u002F')}/]`, message: why },
      { selector: 'ImportExpression:not([source.type="Literal"])', message: `An import whose name is computed cannot be checked. ${why}` },
    ],
  }
}

// A regular expression for the names, and for the own folder's files by `./`; none of them may go up and out again.
function anyOf(names) {
  const each = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (/[/:]$/.test(name) ? '(?!.*\\.\\.)' : '(?:/|$)'))
  return `(?:${[...each, '\\./(?!.*\\.\\.)'].join('|')})`
}

const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'service', 'services', 'common', 'misc']

/** Rules for names, which no package has. */
export const nameRules = {
  rules: {
    'file-name': {
      create: (context) => ({
        Program(node) {
          const path = relative(context.cwd, context.filename)
          const name = basename(path).replace(/\.ts$/, '')
          const empty = [...dirname(path).split(sep), name.split(/[-.]/).at(-1)].find((word) => EMPTY_NAMES.includes(word))
          if (empty) context.report({ node, message: `"${empty}" says nothing about what is in the file: name it after the one thing that it exports.` })
          if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name)) context.report({ node, message: 'Files are named in kebab-case.' })
        },
      }),
    },
    'plain-verbs': {
      create(context) {
        const check = (id) => {
          if (id?.type === 'Identifier' && /^(handle|process)([A-Z].*)?$/.test(id.name)) context.report({ node: id, message: `"${id.name}" does not say what happens: name the deed (approve, file, answer, read).` })
        }
        return {
          FunctionDeclaration: ({ id }) => check(id),
          VariableDeclarator: ({ id }) => check(id),
          MethodDefinition: ({ override, key }) => override || check(key), // an overridden name is the vendor's
        }
      },
    },
  },
}
