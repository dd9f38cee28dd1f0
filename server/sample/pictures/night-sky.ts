import type { Pixels } from './develop.ts'
import { cloudNoise } from './noise.ts'
import { type Colour, paint } from './paint.ts'

const ZENITH: Colour = [7, 12, 30]
const MIDDLE: Colour = [17, 42, 68]
const HORIZON: Colour = [112, 104, 92]
const GALAXY: Colour = [150, 158, 186]
const CORE: Colour = [255, 206, 168]
const NEBULA: Colour = [176, 72, 108]

/** A clear sky: airglow above the horizon and the Milky Way with its lanes of dust. */
export function nightSky(): Pixels {
  return paint(4, skyPainter())
}

function skyPainter(): (x: number, y: number) => Colour {
  const wisps = cloudNoise(3, 5)
  const dust = cloudNoise(8, 6)
  return (x, y) => {
    const down = y / 760
    const base =
      down < 0.62
        ? blend(ZENITH, MIDDLE, down / 0.62)
        : blend(MIDDLE, HORIZON, ((down - 0.62) / 0.38) ** 2)
    // The band rises from the lower left; `off` is how far from its spine, `on` how far along it.
    const [u, v] = [x - 560, y - 470]
    const off = u * 0.59 + v * 0.81 + (wisps(x / 420, y / 420) - 0.5) * 130
    const on = u * 0.81 - v * 0.59
    const width = 118 + Math.max(0, 120 - Math.abs(on + 60) * 0.22)
    const cloud = wisps(x / 210 + 9, y / 210) * 0.75 + wisps(x / 55, y / 55 + 5) * 0.45
    const light = Math.exp(-((off / width) ** 2)) * cloud
    const lane =
      Math.exp(-(((off - 14) / (width * 0.4)) ** 2)) *
      Math.max(0, dust(x / 105, y / 78) - 0.44) *
      4.4
    const core = Math.exp(-((on + 60) ** 2 / 90_000)) * light
    const rose = Math.max(0, wisps(x / 130 + 40, y / 130) - 0.56) * light * 2.4
    const seen = Math.max(0.12, 1 - Math.min(0.92, lane))
    const glow = (at: 0 | 1 | 2) =>
      base[at] +
      (GALAXY[at] * light * 0.6 + CORE[at] * core * 0.62 + NEBULA[at] * rose) * seen -
      lane * 7 * light
    return [glow(0), glow(1), glow(2)]
  }
}

function blend(from: Colour, to: Colour, t: number): Colour {
  const part = Math.min(1, t)
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * part
  return [at(0), at(1), at(2)]
}
