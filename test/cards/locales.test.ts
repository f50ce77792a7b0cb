import assert from 'node:assert/strict'
import { en } from '#cards/locales/en'
import { Locales, LOCALES, localeFor, type Locale } from '#cards/locales/locales'
import { SPOKEN } from '#bot/reading/spoken-words'

const ENGLISH = textsOf(en)
const COMMANDS = Object.entries({ ...SPOKEN.en.actions, ...SPOKEN.en.commands })

describe('each language', () => {
  for (const locale of LOCALES.filter((each) => each !== 'en')) {
    describe(locale, () => {
      const texts = textsOf(Locales[locale])
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories

      it('has every text, in each plural form that it has, and none that nobody says', () => {
        const expected = [...ENGLISH.keys()].flatMap((key) => (key.endsWith('_one') ? [] : key.endsWith('_other') ? forms.map((form) => key.replace(/_other$/, `_${form}`)) : [key]))
        assert.deepEqual([...texts.keys()].sort(), expected.sort())
      })

      it('tells the same values', () => {
        for (const [key, text] of texts) {
          const english = ENGLISH.get(key.replace(/_(few|many|one)$/, '_other')) ?? ''
          const told = placesOf(text)
          // “One unit” need not say its number.
          const isSaid = told.length === 0 || told.join() === placesOf(english).join()
          assert.ok(key.endsWith('_one') || key.endsWith('_zero') ? isSaid || told.join() === placesOf(ENGLISH.get(key) ?? english).join() : told.join() === placesOf(english).join(), `${key}: ${text}`)
        }
      })

      it('says nothing in English', () => {
        const same = [...texts].filter(([key, text]) => text === ENGLISH.get(key.replace(/_(few|many)$/, '_other')) && /\p{Ll}{2,}.*\s\p{Ll}{3,}.*\s\p{Ll}{2,}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
        assert.deepEqual(same.map(([key, text]) => `${key}: ${text}`), [])
      })

      it('names the commands as one types them in it', () => {
        for (const [key, english] of ENGLISH) {
          for (const [command] of COMMANDS.filter(([, [word]]) => english.includes(`“${String(word)}”`))) {
            const shown = shownIn(locale, command)
            const translated = texts.get(key) ?? texts.get(key.replace(/_one$/, '_other')) ?? ''
            assert.ok(translated.toLowerCase().includes(shown), `${key} names “${shown}”: ${translated}`)
          }
        }
      })

      it('begins and ends its texts without a space, and has none twice', () => {
        for (const [key, text] of texts) {
          const english = ENGLISH.get(key.replace(/_(few|many|one)$/, '_other')) ?? ''
          assert.ok(text === text.trim() || english !== english.trim(), `${key}: “${text}”`)
          assert.doesNotMatch(text, / {2}/, key)
        }
      })
    })
  }

  it('is chosen by what the channel says of a person, and is English where we do not speak theirs', () => {
    const told = ['en-US', 'fr-CA', 'pl', 'ko-KR', 'zh-CN', 'zh-Hant-TW', 'PL-pl', 'de-DE', undefined, 'constructor']
    assert.deepEqual(told.map(localeFor), ['en', 'fr', 'pl', 'ko', 'zh-Hans', 'zh-Hans', 'pl', 'en', 'en', 'en'])
  })
})

function shownIn(locale: Locale, command: string): string {
  const { actions, commands } = SPOKEN[locale]
  const lists: Readonly<Record<string, readonly string[]>> = { ...actions, ...commands }
  return lists[command]?.[0] ?? ''
}

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort()
}

function textsOf(tree: object, path = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, inner]: [string, unknown]) => (typeof inner === 'string' ? [[path + key, inner] as const] : [...textsOf(inner as object, `${path}${key}.`)])))
}
