import { asChoice, clip } from '#cards/describe'
import { thatFit, type Choice } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Classification } from '#domain/support'

/** So many are listed, whatever was typed: one that was chosen among them keeps its place. */
const SURELY_LISTED = 8

/** Microsoft's classifications in its own words, as many as so many bytes hold; the service stands in front where it is another than the first one's. */
export function listedOf(classifications: readonly Classification[], chosenId: string, bytes: number, locale: Locale): Choice[] {
  const words = wordsIn(locale)
  const usual = classifications[0]?.service
  const choices = classifications.map(({ id, name, service }) => {
    const title = service === usual ? clip(name, 150) : words('supportForm.classificationOf', { service: clip(service, 60), name: clip(name, 150) })
    return { title: asChoice(title), value: id }
  })
  // The one that was chosen comes first where the list might be cut before it.
  const index = choices.findIndex(({ value }) => value.toLowerCase() === chosenId.toLowerCase())
  const inOrder = index < SURELY_LISTED ? choices : [...choices.slice(index, index + 1), ...choices.slice(0, index), ...choices.slice(index + 1)]
  return thatFit(inOrder, bytes)
}

/** Why the list is not whole; nothing where it is. */
export function notesOnList(shown: number, all: number, locale: Locale): string[] {
  const words = wordsIn(locale)
  if (all === 0) return [words('supportForm.none')]
  return shown < all ? [words('supportForm.cut', { shown: formatsIn(locale).number(shown), count: all })] : []
}
