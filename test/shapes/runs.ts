import * as fc from 'fast-check'
import { MOST_TURN_MS, ShapeDesk } from './desk.ts'
import { shape } from './shape.ts'

/** A draft takes so many before the next one is begun. */
const OF_DRAFT = 25
/** How often a shape that took too long is tried again, alone: what else the machine does is no fault of it. */
const AGAIN = 3

interface Outcome {
  runs: number
  refused: number
  taken: number
  longestMs: number
  /** The first harm that was done, and what repeats it. */
  failure: string | null
}

/** So many shapes, the same for the same seed. */
export async function run({ runs, seed }: { runs: number; seed: number }): Promise<Outcome> {
  const outcome: Outcome = { runs: 0, refused: 0, taken: 0, longestMs: 0, failure: null }
  let desk = await ShapeDesk.open()
  for (const one of fc.sample(shape, { numRuns: runs, seed })) {
    if (outcome.runs % OF_DRAFT === OF_DRAFT - 1) {
      await desk[Symbol.asyncDispose]()
      desk = await ShapeDesk.open()
    }
    const before = [desk.refused, desk.taken] as const
    desk.longestMs = 0
    try {
      await desk.suffer(one)
    } catch (error) {
      outcome.failure ??= `seed ${seed}, shape ${outcome.runs}: ${String(error)}\n${fc.stringify(one).slice(0, 3_000)}`
      await desk[Symbol.asyncDispose]().catch(() => undefined)
      desk = await ShapeDesk.open()
      if (!(error instanceof Error)) throw error
    }
    outcome.runs += 1
    outcome.refused += Math.max(0, desk.refused - before[0])
    outcome.taken += Math.max(0, desk.taken - before[1])
    let ms = desk.longestMs
    for (let i = 0; i < AGAIN && ms > MOST_TURN_MS; i++) ms = Math.min(ms, await alone(one))
    outcome.longestMs = Math.max(outcome.longestMs, ms)
    if (ms > MOST_TURN_MS)
      outcome.failure ??= `seed ${seed}, shape ${outcome.runs - 1}: ${Math.round(ms)} ms in one turn\n${fc.stringify(one).slice(0, 3_000)}`
  }
  await desk[Symbol.asyncDispose]()
  return outcome
}

async function alone(one: Parameters<ShapeDesk['suffer']>[0]): Promise<number> {
  await using desk = await ShapeDesk.open()
  await desk.suffer(one).catch(() => undefined)
  return desk.longestMs
}
