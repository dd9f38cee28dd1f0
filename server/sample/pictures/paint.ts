import type { Pixels } from './develop.ts'
import { HEIGHT, WIDTH } from './drawing.ts'

/** Red, green and blue, 0..255. */
export type Colour = readonly [number, number, number]

/** Asks for the colour of one pixel in `every` each way, which divides both sides, and fills in between. */
export function paint(every: number, colourAt: (x: number, y: number) => Colour): Pixels {
  const columns = WIDTH / every + 1
  const rows = HEIGHT / every + 1
  const coarse = new Float32Array(columns * rows * 3)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      coarse.set(colourAt(column * every, row * every), (row * columns + column) * 3)
  return enlarge(coarse, { every, next: columns * 3 })
}

function enlarge(coarse: Float32Array, { every, next }: { every: number; next: number }): Pixels {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 3)
  for (let y = 0, to = 0; y < HEIGHT; y += 1) {
    const v = (y % every) / every
    const row = Math.floor(y / every) * next
    for (let x = 0; x < WIDTH; x += 1) {
      const u = (x % every) / every
      const cell = row + Math.floor(x / every) * 3
      for (let at = cell; at < cell + 3; at += 1, to += 1) {
        const upper = (coarse[at] ?? 0) * (1 - u) + (coarse[at + 3] ?? 0) * u
        const lower = (coarse[at + next] ?? 0) * (1 - u) + (coarse[at + next + 3] ?? 0) * u
        pixels[to] = upper + (lower - upper) * v
      }
    }
  }
  return pixels
}
