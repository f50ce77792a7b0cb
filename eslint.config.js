import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importRules, nameRules } from './eslint.house.js'

/**
 * Who may import what: the table of the house's rules, one row a folder. `values` may be imported for any use, `types` with
 * `import type` alone; a name that ends in `/` or `:` stands for everything below it. What is not in the row is refused,
 * dynamic imports included. Every folder may import its own files by `./`, and by its `#` name if it is in the row.
 */
const TABLE = [
  { folder: 'src', values: [], except: ['src/main.ts', 'src/config.ts'], why: 'Only src/main.ts and src/config.ts see everything: every other file lives in a folder that has a row in the import table (eslint.config.js).' },
  { folder: 'src/domain', values: ['#domain/'], why: 'src/domain decides from facts alone: pass what it needs in as an argument.' },
  { folder: 'src/ports', values: ['#ports/'], types: ['#domain/'], why: 'src/ports says what we need from the world in plain nouns: it imports types of src/domain and nothing else.' },
  { folder: 'src/usecases', values: ['#usecases/', '#domain/', '#ports/'], why: 'src/usecases reaches the world through a port: say what you need as an interface in src/ports, and let an adapter implement it.' },
  adapter('lowdb', ['lowdb']),
  adapter('azure-storage', ['@azure/data-tables', '@azure/storage-blob', '@azure/storage-queue', '@azure/identity', '@azure/core-auth', '@azure/core-rest-pipeline']),
  adapter('microsoft', ['@azure/arm-authorization', '@azure/arm-consumption', '@azure/arm-reservations', '@azure/arm-support', '@azure/core-auth', '@azure/core-rest-pipeline', '@azure/identity', '@azure/keyvault-secrets']),
  adapter('opentelemetry', ['@opentelemetry/']),
  adapter('pino', []),
  adapter('sandbox', ['@azure/core-auth', '@azure/core-rest-pipeline']),
  { folder: 'src/settings', values: ['#src/settings/', '#domain/', 'zod', 'jsonc-parser', 'node:'], types: ['#adapters/microsoft/credentials', '#adapters/opentelemetry/telemetry'], why: 'src/settings reads what somebody typed and checks it: it connects nothing, and knows the shape of an adapter\'s settings alone.' },
  { folder: 'src/wiring', values: ['#src/wiring/', '#src/config', '#adapters/', '#domain/', '#ports/', 'node:'], why: 'src/wiring joins adapters to ports as the settings say, for src/main.ts and the commands: it decides nothing.' },
  { folder: 'src/commands', values: ['#commands/', '#usecases/', '#domain/', '#ports/', '#src/main', '#src/config', '#src/wiring/', 'zod', 'jsonc-parser', 'fflate', '@microsoft/app-manifest', 'node:'], why: 'src/commands is thin: it gets whole parts from #src/main, #src/config and #src/wiring, and never wires adapters, cards or the bot itself.' },
  { folder: 'cards', values: ['#cards/', '#domain/', 'adaptivecards-templating', 'i18next'], why: 'cards shows finished values: what it shows is computed in src/domain or src/usecases and handed in by bot.' },
  { folder: 'bot', values: ['#bot/', '#cards/', '#usecases/', '#domain/', '#ports/service-error', 'botbuilder', 'restify', 'jose', 'rate-limiter-flexible', 'raw-body', 'jsonc-parser', 'windows-iana', 'zod', 'pino', 'node:'], types: ['#ports/'], why: 'bot talks Teams and asks src/usecases for everything else: adapters are handed to it by src/main.ts.' },
]

function adapter(name, vendor) {
  const why = `src/adapters/${name} knows the domain, the ports, its own vendor and no other adapter: what two adapters share belongs behind a port, and src/main.ts joins them.`
  return { folder: `src/adapters/${name}`, values: [`#adapters/${name}/`, '#domain/', '#ports/', ...vendor, 'zod', 'pino', 'node:'], why }
}

const OURS = ['src/**/*.ts', 'bot/**/*.ts', 'cards/**/*.ts', 'test/**/*.ts']

/** Facts come in as arguments, so that the same question always has the same answer. */
const NO_CLOCK_NO_CHANCE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']", message: 'What time it is comes in as an argument, or from the port Clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1], MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset)$/]", message: 'Days are UTC: no local time.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='crypto']", message: 'Chance comes in as an argument.' },
]
const NO_FORMATTING = { selector: "Identifier[name='Intl'], MemberExpression[property.name=/^toLocale(String|DateString|TimeString)$/]", message: 'Amounts, days and names are formatted in cards/format.ts alone.' }
const WORLD = ['process', 'Buffer', 'console', 'fetch', 'crypto', 'performance', 'navigator', 'globalThis', 'global', 'require', 'module', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket', 'localStorage']

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', 'artefacts/', 'reports/', 'appPackage/build/'] },
  { files: ['**/*.js', '**/*.cjs'], ...js.configs.recommended, languageOptions: { globals: { process: 'readonly', module: 'writable' } } },
  {
    files: OURS,
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: nameRules },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-undef': 'off', // the compiler's work
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'house/file-name': 'error',
      'house/plain-verbs': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off', // indexes that may be missing are checked on purpose
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unsafe-enum-comparison': 'off', // botbuilder's enums are compared with what comes over the wire
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/unbound-method': 'off', // ports and formats are plain objects, taken apart on purpose; a class with #fields fails at once
      '@typescript-eslint/require-await': 'off', // an async function without await keeps a port's promise
      'no-restricted-syntax': ['error', NO_FORMATTING],
    },
  },
  { files: ['src/main.ts', 'src/config.ts', 'src/commands/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  ...TABLE.map(({ folder, except = [], ...row }) => {
    const isPure = ['src/domain', 'src/ports', 'src/usecases'].includes(folder)
    const { imports, dynamicImports } = importRules(row)
    return {
      files: [`${folder}/**/*.ts`],
      ignores: except,
      rules: {
        '@typescript-eslint/no-restricted-imports': imports,
        'no-restricted-syntax': ['error', ...dynamicImports, NO_FORMATTING, ...(isPure ? NO_CLOCK_NO_CHANCE : [])],
        ...(isPure ? { 'no-restricted-globals': ['error', ...WORLD.map((name) => ({ name, message: row.why }))] } : {}),
      },
    }
  }),
  { files: ['cards/format.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // French sets narrow spaces before its signs.
  { files: ['cards/locales/**/*.ts'], rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
)
