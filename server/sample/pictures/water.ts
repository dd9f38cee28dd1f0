import type { Pixels } from './develop.ts'
import { HEIGHT, WIDTH } from './drawing.ts'
import { cloudNoise } from './noise.ts'
import { type Colour, paint } from './paint.ts'

const DEEP: Colour = [6, 28, 40]
const SWELL: Colour = [30, 90, 98]
const GLINT: Colour = [226, 190, 140]

/** Dark water from above, with the last of the sun on its crests. */
export function darkWater(): Pixels {
  const swell = cloudNoise(41, 1)
  const ripple = cloudNoise(17, 2)
  return paint(2, (x, y) => {
    // Waves run across the wind, so their crests are long one way and short the other.
    const u = x * 0.94 + y * 0.34
    const v = y * 0.94 - x * 0.34
    const slow = swell(x / 330, y / 250)
    const crest = ripple(u / 46 + slow * 2, v / 11)
    const sunny = 0.72 - (x / WIDTH) * 0.1 - (y / HEIGHT) * 0.42 + (slow - 0.5) * 0.7
    const light = Math.max(0, sunny) * (0.55 + crest * 0.8)
    const peak = Math.max(0, crest - 0.74 + (slow - 0.5) * 0.22)
    const sparkle = Math.min(0.6, peak * 1.5 * (1 - y / 1000))
    const channel = (at: 0 | 1 | 2) => {
      const body = DEEP[at] + (SWELL[at] - DEEP[at]) * light
      return body + (GLINT[at] - body) * sparkle
    }
    return [channel(0), channel(1), channel(2)]
  })
}
