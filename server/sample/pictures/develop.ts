import sharp from 'sharp'
import { HEIGHT, WIDTH } from './drawing.ts'
import { seededRandom } from './noise.ts'

/** Red, green, blue of each pixel, row by row. */
export type Pixels = Uint8ClampedArray

export interface Picture {
  svg: string
  /** What shows where the drawing is transparent. Gets the drawing, with its alpha: four bytes a pixel. */
  backdrop?: (drawing: Uint8Array) => Pixels
  /** Light brighter than `above` (0..255) spills over its surroundings. */
  bloom: { above: number; strength: number }
  /** How much the corners darken, 0..1. */
  vignette: number
  grain: number
}

const CELL = 10
const SAMPLE = 5
const [COLUMNS, ROWS] = [WIDTH / CELL, HEIGHT / CELL]
const JPEG = { quality: 88, chromaSubsampling: '4:4:4' } as const

/** Turns a drawing into a picture: backdrop, bloom, vignette and grain, then a JPEG. */
export async function develop(picture: Picture): Promise<Uint8Array> {
  const pixels = await expose(picture)
  finish(pixels, glow(pixels, picture.bloom.above), picture)
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const
  return await sharp(pixels, { raw }).jpeg(JPEG).toBuffer()
}

async function expose({ svg, backdrop }: Picture): Promise<Pixels> {
  const drawing = sharp(Buffer.from(svg))
  if (backdrop) {
    const pixels = await drawing.ensureAlpha().raw().toBuffer()
    return layOver(backdrop(pixels), pixels)
  }
  return new Uint8ClampedArray(await drawing.flatten().raw().toBuffer())
}

function layOver(pixels: Pixels, drawing: Uint8Array): Pixels {
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    const alpha = drawing[from + 3] ?? 0
    if (alpha === 0) continue
    for (let channel = 0; channel < 3; channel += 1) {
      const under = pixels[to + channel] ?? 0
      pixels[to + channel] = under + (((drawing[from + channel] ?? 0) - under) * alpha) / 255
    }
  }
  return pixels
}

/** The spilled light: a coarse, blurred image of the bright parts; three numbers a cell. */
function glow(pixels: Pixels, above: number): Float32Array {
  const bright = new Float32Array(COLUMNS * ROWS * 3)
  const samples = (CELL / SAMPLE) ** 2
  for (let y = 0; y < HEIGHT; y += SAMPLE) {
    for (let x = 0; x < WIDTH; x += SAMPLE) {
      const from = (y * WIDTH + x) * 3
      const to = (Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL)) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const excess = (pixels[from + channel] ?? 0) - above
        if (excess > 0) bright[to + channel] = (bright[to + channel] ?? 0) + excess / samples
      }
    }
  }
  const near = blur(blur(bright, 2), 2)
  const far = blur(blur(near, 9), 9)
  return near.map((light, at) => light * 0.5 + (far[at] ?? 0))
}

function blur(cells: Float32Array, radius: number): Float32Array {
  const across = slide(cells, radius, { lines: ROWS, step: COLUMNS * 3, length: COLUMNS, next: 3 })
  return slide(across, radius, { lines: COLUMNS, step: 3, length: ROWS, next: COLUMNS * 3 })
}

/** A moving mean along each line; nothing lies beyond the edges. */
function slide(
  cells: Float32Array,
  radius: number,
  run: { lines: number; step: number; length: number; next: number },
): Float32Array {
  const means = new Float32Array(cells.length)
  for (let start = 0; start < run.lines * 3; start += 1) {
    const first = Math.floor(start / 3) * run.step + (start % 3)
    const at = (index: number) =>
      index < 0 || index >= run.length ? 0 : (cells[first + index * run.next] ?? 0)
    let sum = 0
    for (let index = -radius; index < radius; index += 1) sum += at(index)
    for (let index = 0; index < run.length; index += 1) {
      sum += at(index + radius)
      means[first + index * run.next] = sum / (2 * radius + 1)
      sum -= at(index - radius)
    }
  }
  return means
}

function finish(pixels: Pixels, light: Float32Array, picture: Picture): void {
  const grain = grainOf(picture.grain)
  const lit = new Float32Array(COLUMNS * 3)
  for (let y = 0, at = 0, speck = 0; y < HEIGHT; y += 1) {
    lightRow(lit, light, { row: place(y, ROWS), strength: picture.bloom.strength })
    const down = (y / HEIGHT - 0.5) ** 2
    for (let x = 0; x < WIDTH; x += 1) {
      const fromCentre = (x / WIDTH - 0.5) ** 2 + down
      const shade = 1 - picture.vignette * fromCentre * Math.sqrt(fromCentre) * 2.4
      const column = place(x, COLUMNS)
      const cell = Math.floor(column)
      speck = speck === grain.length - 1 ? 0 : speck + 1
      for (let from = cell * 3; from < cell * 3 + 3; from += 1, at += 1) {
        const ink = (pixels[at] ?? 0) * shade
        const left = lit[from] ?? 0
        const spill = left + ((lit[from + 3] ?? 0) - left) * (column - cell)
        pixels[at] = ink + spill * (1 - ink / 255) + (grain[speck] ?? 0)
      }
    }
  }
}

/** The difference of two even draws is close enough to film's grain. */
function grainOf(strength: number): Float32Array {
  const random = seededRandom(7)
  return new Float32Array(65_521).map(() => (random() - random()) * strength)
}

/** Between which cells a pixel lies: their middles are whole numbers. */
function place(pixel: number, cells: number): number {
  return Math.min(cells - 1.001, Math.max(0, (pixel + 0.5) / CELL - 0.5))
}

function lightRow(
  lit: Float32Array,
  light: Float32Array,
  { row, strength }: { row: number; strength: number },
): void {
  const top = Math.floor(row)
  for (let at = 0; at < lit.length; at += 1) {
    const upper = light[top * lit.length + at] ?? 0
    const lower = light[(top + 1) * lit.length + at] ?? 0
    lit[at] = Math.min(255, (upper + (lower - upper) * (row - top)) * strength)
  }
}
