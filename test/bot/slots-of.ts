import { quantityIn } from '#bot/reading/quantity'
import { actionIn } from '#bot/reading/read-sentence'
import { piecesOf, sentenceOf, typedFor } from '#bot/reading/sentence'
import { understand } from '#bot/reading/understand'

/** What a sentence says, in a line, as if every word were of a reservation: what is to be done, how many, the words of names, `@` the region, `~` the term. */
export function slotsOf(text: string): string {
  const typed = understand(text)
  const sentence = sentenceOf(typed.type === 'begin' ? typed.words : text)
  const pieces = piecesOf(sentence)
  const told = pieces.flatMap((piece) => {
    if (piece.kind === 'region') return [`@${piece.region}`]
    if (piece.kind === 'term') return [`~${piece.term}`]
    return piece.kind === 'word' ? [typedFor(sentence, piece)] : []
  })
  return [typed.type === 'begin' ? typed.action : actionIn(sentence), quantityIn(pieces, sentence, () => true), ...told].filter((part) => part !== undefined).join(' ')
}
