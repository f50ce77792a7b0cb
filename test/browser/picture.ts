import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Where two pictures of the same thing differ. */
export interface Difference {
  /** In how many places. */
  readonly places: number
  /** A picture of it. */
  readonly picture: Buffer
}

/** Every browser smooths the edges of letters in its own way, and all of them put as much ink into a square of so many pixels. */
const SQUARE = 8
/** Of a square's colour, from 0 to 1. Measured: another build of Chromium changes up to 0.08, a grey text that turns black 0.1, two other letters in a word 0.12. */
const UNNOTICED = 0.09
/** A field or a line may be a pixel higher elsewhere. */
const SLACK = 4

/** Compares two PNGs by the colours of their squares; undefined where their sizes differ by more than a few pixels. */
export function differenceOf(one: Buffer, other: Buffer): Difference | undefined {
  const pictures = [PNG.sync.read(one), PNG.sync.read(other)] as const
  const [width, height] = [Math.min(...pictures.map((picture) => picture.width)), Math.min(...pictures.map((picture) => picture.height))]
  if (pictures.some((picture) => picture.width > width + SLACK || picture.height > height + SLACK)) return undefined
  const [first, second] = pictures.map((picture) => cut(picture, width, height)) as [PNG, PNG]
  const [softFirst, softSecond] = [softened(first), softened(second)]
  const shown = new PNG({ width, height })
  pixelmatch(first.data, second.data, shown.data, width, height, { threshold: UNNOTICED })
  return { places: pixelmatch(softFirst.data, softSecond.data, undefined, softFirst.width, softFirst.height, { threshold: UNNOTICED, includeAA: true }), picture: PNG.sync.write(shown) }
}

function cut(picture: PNG, width: number, height: number): PNG {
  const part = new PNG({ width, height })
  PNG.bitblt(picture, part, 0, 0, width, height)
  return part
}

/** A small picture of the mean colours of the squares, each of which begins in the middle of the one before. */
function softened({ width, height, data }: PNG): PNG {
  const step = SQUARE / 2
  const small = new PNG({ width: Math.floor(width / step) - 1, height: Math.floor(height / step) - 1 })
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const sums = [0, 0, 0, 0]
      for (let row = y * step; row < y * step + SQUARE; row++) {
        for (let at = (row * width + x * step) * 4, end = at + SQUARE * 4; at < end; at++) sums[at % 4]! += data[at]!
      }
      sums.forEach((sum, channel) => (small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / SQUARE ** 2)))
    }
  }
  return small
}
