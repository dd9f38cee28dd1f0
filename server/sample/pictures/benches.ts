import { mix, type Sheet, times } from './drawing.ts'
import { slab, view } from './chamber.ts'
import type { Spot } from './perspective.ts'

export const ROWS = times(10).map((row) => ({ radius: 5.6 + row * 1.58, floor: 0.2 + row * 0.3 }))
/** The aisles' directions, in radians from the one that leads to the viewer. */
const AISLES = [-1.08, -0.37, 0.37, 1.08]

/** A spot on a circle around the rostrum; `turn` is 0 towards the viewer. */
function around(radius: number, turn: number, y: number): Spot {
  return [Math.sin(turn) * radius, y, 1.4 - Math.cos(turn) * radius]
}

/** Where the sun reaches: bars of light that lie across the benches. */
function sunAt(spot: Spot): number {
  const across = spot[0] - (spot[2] + 24) * 0.42
  const bar = Math.cos(((across + 3.2) / 4.8) * Math.PI * 2) * 1.9 - 0.6
  return Math.max(0, Math.min(1, bar)) * Math.max(0, 1 - Math.abs(spot[0] - 2) / 17)
}

export function drawRow(sheet: Sheet, row: { radius: number; floor: number }): void {
  const { radius, floor } = row
  const step = 0.66 / radius
  const count = Math.floor(3 / step)
  for (const seat of times(count)) {
    const turn = (seat - (count - 1) / 2) * step
    if (AISLES.some((aisle) => Math.abs(aisle - turn) < 0.56 / radius)) continue
    const sun = sunAt(around(radius, turn, floor))
    const ring = (from: number, to: number, y: number, half: number) => [
      around(from, turn - half, y),
      around(from, turn + half, y),
      around(to, turn + half, y),
      around(to, turn - half, y),
    ]
    slab(
      sheet,
      ring(radius - 1, radius - 0.5, floor + 0.72, step * 0.51),
      mix('#6e4a2b', '#f2c486', sun),
    )
    slab(
      sheet,
      [
        ...[-0.51, 0.51].map((at) => around(radius - 0.5, turn + at * step, floor + 0.72)),
        ...[0.51, -0.51].map((at) => around(radius - 0.5, turn + at * step, floor)),
      ],
      mix('#2a1a10', '#5e3d22', sun),
    )
    drawSeat(sheet, { radius, floor, turn, step, sun })
  }
}

function drawSeat(
  sheet: Sheet,
  seat: { radius: number; floor: number; turn: number; step: number; sun: number },
): void {
  const { radius, floor, turn, step, sun } = seat
  const back = (half: number, low: number, high: number) =>
    [
      [-1, low],
      [1, low],
      [1, high - 0.16],
      [0.72, high],
      [-0.72, high],
      [-1, high - 0.16],
    ].map(([side = 0, y = 0]) => around(radius, turn + side * half * step, floor + y))
  slab(sheet, back(0.44, 0, 1.12), mix('#071d1e', '#2c6a60', sun))
  slab(sheet, back(0.4, 0.3, 1.06), mix('#10393a', '#5fae98', sun))
  sheet.line(
    [
      around(radius, turn - 0.3 * step, floor + 1.12),
      around(radius, turn + 0.3 * step, floor + 1.12),
    ].map(view),
    mix('#3f7370', '#fff0c4', sun),
    radius / 9,
    0.8,
  )
}
