import { fold } from '#bot/reading/words-of'

const SIZE = String.raw`(?:standard_)?(?!v\d)[a-z]{1,3}\d+[a-z]*(?:_v\d+)?`
const COUNT = String.raw`(?:(?:\d+|an?|une?|one|two|deux|dwa|dwie|jeden|some|new|des|les)\s*(?:个|台)?\s*(?:x\s*)?)?`
const BEFORE = new RegExp(String.raw`(?<=\S.*)[\s,]+(?:for|to|into|against|contre|par|pour|na)\s+(?:the\s+)?${COUNT}${SIZE}(?![\p{L}\p{N}_]).*$`, 'su')
const CHINESE = new RegExp(String.raw`(?<=\S.*)(换成|换为|換成|換為|兑换成|兌換成|交换成|交換成|更换为|更換為)\s*${COUNT}${SIZE}.*$`, 'su')
const KOREAN = new RegExp(String.raw`(?<=\S.*)\s${SIZE}(?:[\s_]v\d+)?\s*(?:\d+\s*(?:개|대)\s*)?(?:으로|로)(?![\p{L}\p{N}])`, 'su')

/** What is longer is no sentence of a conversation. */
const LONGEST_SENTENCE = 500

/** The text of an exchange without what is to be bought instead: “for E4s”, “contre 2 D4s v5”, “na D8s”, “D8s 1개로”, “换成 1 个 D8s”. */
export function withoutNewThing(text: string): string {
  if (text.length > LONGEST_SENTENCE) return text
  const folded = fold(text)
  for (const pattern of [BEFORE, CHINESE, KOREAN]) {
    const found = pattern.exec(folded)
    if (found) return text.slice(0, found.index + (found[1]?.length ?? 0)) + text.slice(found.index + found[0].length)
  }
  return text
}
