import type { Pixels } from './develop.ts'
import { HEIGHT, WIDTH } from './drawing.ts'
import { cloudNoise } from './noise.ts'

/** The drawing upside down under its shore, broken by ripples that grow towards the viewer. */
export function reflection(look: {
  shore: (x: number) => number
  /** Above 1, things look shorter in the water than they are. */
  squeeze: number
  ripple: number
  seed: number
}): (drawing: Uint8Array) => Pixels {
  const noise = cloudNoise(look.seed, 2)
  return (drawing) => {
    const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 3)
    for (let x = 0; x < WIDTH; x += 1) {
      const shore = Math.round(look.shore(x))
      for (let y = shore; y < HEIGHT; y += 1) {
        const depth = y - shore
        const near = 1 + depth / 60
        const swell = noise((x / 90) * (1.6 / near) + y / 40, (y / 5.5) * (1.8 / near)) - 0.5
        const up = shore - 1 - depth * look.squeeze - Math.abs(swell) * look.ripple * 0.9 * near
        const fromX = clamp(x + swell * look.ripple * 0.5 * near, WIDTH - 1)
        const from = (clamp(up, HEIGHT - 1) * WIDTH + fromX) * 4
        const to = (y * WIDTH + x) * 3
        for (let channel = 0; channel < 3; channel += 1)
          pixels[to + channel] = drawing[from + channel] ?? 0
      }
    }
    return pixels
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(value)))
}
