/*
 * What is a cent of room worth? If parts of options could be chosen, the best plan would be easy: take the steps that bring most
 * for each cent that they count, until the room is full. What the last step brings for a cent is the price of room. Charge that
 * price for every cent, and each reservation can be judged alone: its gain is what its best option brings above the price. All
 * gains, and the price of the whole room, are more than any plan can bring. That is the bound from which every proof starts.
 */
import type { Holding } from '#domain/plan/plan-choices'

/** A point of a frontier: what is paid, and what it is worth. */
interface Point {
  readonly cost: number
  readonly worth: number
}

/** The options of a reservation that no mix of two others beats, from the cheapest on; the first is nothing at all, or what is free. */
export type Frontier = readonly Point[]

/** The frontier of each reservation; no cost may be negative. */
export function frontiersOf(holdings: readonly Holding[], cost: (choice: Holding['choices'][0]) => number, worth: (choice: Holding['choices'][0]) => number): Frontier[] {
  return holdings.map(({ choices }) => {
    const points = choices.map((choice) => ({ cost: cost(choice), worth: worth(choice) })).sort((a, b) => a.cost - b.cost || b.worth - a.worth)
    const corners: Point[] = [{ cost: 0, worth: 0 }]
    for (const point of points) if (point.worth > (corners.at(-1)?.worth ?? 0)) addCorner(corners, point)
    return corners
  })
}

function addCorner(corners: Point[], point: Point): void {
  for (let last = corners.at(-1); last; last = corners.at(-1)) {
    const before = corners.at(-2)
    const isBent = before && (last.worth - before.worth) * (point.cost - last.cost) > (point.worth - last.worth) * (last.cost - before.cost)
    if (isBent || (!before && point.cost > last.cost)) break
    corners.pop()
  }
  corners.push(point)
}

/** What the best option brings above the price; 0 where none does. */
export function gainOf(frontier: Frontier, price: number): number {
  let gain = 0
  for (const { cost, worth } of frontier) gain = Math.max(gain, worth - price * cost)
  return gain
}

/**
 * Tells the price of room for any size of room. The price is rounded to a binary fraction so short that all sums with it are
 * exact: any price gives a true bound, the right one only gives the best.
 */
export function pricesOf(frontiers: readonly Frontier[]): (room: number) => number {
  let [allWorth, allCost, free] = [0, 0, 0]
  const steps: Point[] = []
  for (const frontier of frontiers) {
    const last = frontier.at(-1)
    allWorth += last?.worth ?? 0
    allCost += last?.cost ?? 0
    free += frontier[0]?.cost ?? 0
    frontier.forEach(({ cost, worth }, at) => {
      const before = frontier[at - 1]
      if (before) steps.push({ cost: cost - before.cost, worth: worth - before.worth })
    })
  }
  steps.sort((a, b) => b.worth * a.cost - a.worth * b.cost)
  return (room) => {
    let left = room - free
    const step = steps.find(({ cost }) => (left -= cost) < 0)
    const most = Math.max(room, allCost, 1)
    const price = step ? Math.min(step.worth / step.cost, 2 ** 50 / most) : 0
    const bits = Math.max(0, Math.min(20, 51 - Math.ceil(Math.log2(2 + allWorth + (price + 1) * most))))
    return Math.round(price * 2 ** bits) / 2 ** bits
  }
}
