import type { Curve } from '#domain/spread/spread-curve'

/** What so many steps can be worth on a curve; `worth`: of a unit of room by day, never rising. */
export type BestStaircase = (curve: Curve, steps: number, worth: Float64Array) => number

/**
 * How much room is worth that is used on a few days only: each step uses, at its day's worth, all that is free and was not used by
 * the steps before. Tried from the last point to the first: what a later point offers is a straight line in the room that is used
 * already, and of the lines that may still win, a queue is kept (their upper hull), so that no two points are ever compared twice.
 * Each step costs `stepCost`. The arrays are kept for all calls, of curves with at most so many points: making them takes longer than the sum.
 */
export function staircasesOf(mostPoints: number, stepCost: number): BestStaircase {
  const [slope, top, best, queue] = [new Float64Array(mostPoints), new Float64Array(mostPoints), new Float64Array(mostPoints + 1), new Int32Array(mostPoints)]

  // True where the middle one of three lines is nowhere above both others.
  const isHidden = (first: number, middle: number, last: number) => (top[last]! - top[first]!) * (slope[middle]! - slope[first]!) >= (top[middle]! - top[first]!) * (slope[last]! - slope[first]!)
  const offer = (point: number, used: number) => top[point]! - used * slope[point]!

  return ({ day, room }, steps, worth) => {
    const count = day.length
    best.fill(0, 0, count + 1)
    for (let point = 0; point < count; point++) slope[point] = worth[day[point]!]!
    for (let step = 1; step <= steps; step++) {
      // What a point offers where nothing was used before it: all room by then, and what the steps after it bring.
      for (let point = 0; point < count; point++) top[point] = room[point]! * slope[point]! + best[point + 1]!
      let [front, back] = [0, 0]
      for (let point = count - 1; point >= 0; point--) {
        while (back - front > 1 && isHidden(queue[back - 2]!, queue[back - 1]!, point)) back--
        queue[back++] = point
        const used = point === 0 ? 0 : room[point - 1]!
        while (back - front > 1 && offer(queue[front + 1]!, used) >= offer(queue[front]!, used)) front++
        best[point] = Math.max(0, offer(queue[front]!, used) - stepCost)
      }
    }
    return best[0]!
  }
}
