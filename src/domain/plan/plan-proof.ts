/*
 * How the best plan is found and proven. Every step narrows the gap between the best plan so far and what no plan can exceed:
 * - from the top: ask for the most that the bounds allow, and for a cent less where the search proves that there is no such plan.
 *   As a rule the room can be filled to the cent, so that the first question is the last one;
 * - sweep: where the gap is wider than a few cents, rule it out in growing pieces, until a piece holds the best plan;
 * - climb: halve the gap from below. Where plans are few, so that gaps are wide, this rules out a half at a time;
 * - fewer cases: ask for the same credit with fewer cases, until that is ruled out as well.
 * What is quick is tried first; where it was not enough, the same follows with more steps. The shares of all steps are set so that
 * the plans of test/support/plan-corpus.ts, and many others made like them, are proven with a good margin.
 */
import { boardOf, type Board, type Goal } from '#domain/plan/plan-board'
import { commonDivisor, type Holding } from '#domain/plan/plan-choices'
import type { Offer } from '#domain/plan/plan-offers'
import { Standing, type Answer } from '#domain/plan/plan-standing'

/** A plan and what is proven of it; amounts are cents. */
export interface Proof {
  /** What the offers' places mean. */
  readonly board: Board
  readonly offers: readonly Offer[]
  readonly credit: number
  /** No plan brings more. */
  readonly bound: number
  /** No plan that brings as much has fewer cases. */
  readonly leastCases: number
  readonly steps: number
}

/** The best plan that is found in about so many steps. Everything together must count more than the room. */
export function prove(holdings: readonly Holding[], wholeRoom: number, mostSteps: number): Proof {
  const divisor = Math.max(1, holdings.reduce((common, { choices }) => choices.reduce((all, { counted }) => commonDivisor(counted, all), common), 0))
  const room = wholeRoom - (wholeRoom % divisor)
  const plain = fillPlainly(holdings, room, mostSteps / 4)
  if (plain?.credit === room) return plain
  const standing = new Standing(boardOf(holdings, room), room, divisor, mostSteps - (plain?.steps ?? 0))
  standing.until(0.05, () => fromTheTop(standing, 1 / 256))
  standing.until(0.1, () => reduceCases(standing, 1 / 256))
  standing.until(0.25, () => standing.fillSmallRoom())
  workOn(standing)
  const { board, best, credit, bound, leastCases, steps } = standing
  return { board, offers: best, credit, bound, leastCases: credit < bound ? Math.min(1, best.length) : leastCases, steps: steps + (plain?.steps ?? 0) }
}

// Where no option brings more than it counts, nothing can beat a room that is filled by options which count just what they bring,
// and no other options can do that: then the plain board, on which the search is quickest, has the whole answer.
function fillPlainly(holdings: readonly Holding[], room: number, mostSteps: number): Proof | undefined {
  const all = holdings.flatMap(({ choices }) => choices)
  if (all.every(({ credit, counted }) => credit === counted) || all.some(({ credit, counted }) => credit > counted)) return undefined
  const plain = holdings.flatMap(({ id, choices }): Holding[] => {
    const [first, ...rest] = choices.filter(({ credit, counted }) => credit === counted)
    return first ? [{ id, choices: [first, ...rest] }] : []
  })
  if (plain.reduce((sum, { choices: [{ counted }] }) => sum + counted, 0) <= room) return undefined
  return prove(plain, room, mostSteps)
}

function workOn(standing: Standing): void {
  if (standing.board.isPlain) {
    standing.until(0.2, () => climb(standing, 1 / 128))
    standing.until(1, () => standing.fillSmallRoom())
    standing.until(0.5, () => fromTheTop(standing, 1 / 16))
    standing.until(0.65, () => sweepDown(standing, 1))
    standing.until(0.9, () => fromTheTop(standing, 1 / 4))
  } else {
    standing.until(0.45, () => sweepDown(standing, 1 / 8))
    standing.until(1, () => standing.fillSmallRoom())
    standing.until(0.75, () => fromTheTop(standing, 1 / 6))
    standing.until(0.8, () => climb(standing, 1 / 128))
    standing.until(0.95, () => sweepDown(standing, 1))
  }
  for (const share of [1 / 128, 1 / 32, 1 / 8]) standing.until(1, () => climb(standing, share))
  standing.until(1, () => reduceCases(standing, 1 / 32))
  if (!standing.board.isPlain) standing.until(0.9, () => sweepForFewer(standing))
  standing.until(1, () => reduceCases(standing, 1))
}

// A plan of any number of cases: the fewest first, as the search is best at few, then all, then somewhat more than the fewest.
function ask(standing: Standing, goal: Goal, share: number, mostMore = Infinity): Answer {
  const { mostCases } = standing.board
  const fewest = standing.fewestFor(goal)
  if (fewest === undefined) return 'none'
  const first = standing.search(goal, fewest, share)
  const any = first === 'plan' ? first : standing.search(goal, mostCases, share)
  if (any !== 'unknown') return any
  for (let more = 1; more <= mostMore && fewest + more < mostCases && standing.hasSteps; more *= 2) {
    if (standing.search(goal, fewest + more, share) === 'plan') return 'plan'
  }
  return 'unknown'
}

/** How many searches may rule out one credit each before larger steps are taken. */
const TRIES = 100

function fromTheTop(standing: Standing, share: number): void {
  for (let tries = 0; standing.isOpen && tries < TRIES; ) {
    const before = standing.steps
    const answer = ask(standing, standing.goal(standing.bound), share)
    if (answer === 'unknown' || (answer === 'none' && !standing.board.isPlain)) return
    if (answer === 'none') standing.bound -= standing.unit
    if (standing.steps > before) tries++
  }
}

function sweepDown(standing: Standing, share: number): void {
  for (let piece = 1; standing.isOpen; piece = Math.ceil(piece * 1.5)) {
    const credit = Math.max(standing.credit, standing.bound - piece * standing.unit)
    const isLast = credit === standing.credit
    const answer = standing.sweepAbove(credit, share)
    if (answer === 'unknown') return
    if (isLast || answer === 'plan') standing.settle(standing.best)
    else standing.bound = credit
  }
}

function climb(standing: Standing, share: number): void {
  let open = standing.bound + standing.unit
  while (standing.credit + standing.unit < open && standing.isOpen) {
    const credit = standing.credit + standing.unit * Math.ceil((open - standing.credit) / 2 / standing.unit)
    const answer = ask(standing, standing.goalFrom(credit), share, 2)
    if (answer === 'none') standing.bound = Math.min(standing.bound, credit - standing.unit)
    if (answer !== 'plan') open = credit
  }
}

// From the fewest upwards, in growing steps, as the search is best at few.
function reduceCases(standing: Standing, share: number): void {
  if (standing.credit < standing.bound) return
  const goal = standing.goal(standing.credit)
  standing.leastCases = Math.max(standing.leastCases, standing.fewestFor(goal) ?? 1)
  let [tried, further] = [standing.leastCases - 1, 1]
  while (tried + 1 < standing.best.length && standing.hasSteps) {
    const cases = tried + Math.max(1, Math.min(further, (standing.best.length - tried) >> 1))
    const answer = standing.search(goal, cases, share)
    if (answer === 'plan') continue
    if (answer === 'none') standing.leastCases = cases + 1
    tried = cases
    further = answer === 'none' ? 1 : further * 2
  }
}

function sweepForFewer(standing: Standing): void {
  if (standing.credit < standing.bound || standing.isProven) return
  if (standing.sweepAbove(standing.credit, 1 / 4) !== 'unknown') standing.settle(standing.best)
}
