/** Numbers in [0, 1), the same ones for the same seed. mulberry32, by Tommy Ettinger (public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const LATTICE = 256

/** Clouds: smooth noise in [0, 1], coarse and fine, around 0.5. One unit is the size of the coarsest swell. */
export function cloudNoise(seed: number, octaves: number): (x: number, y: number) => number {
  const random = seededRandom(seed)
  const lattice = Float32Array.from({ length: LATTICE * LATTICE }, random)
  const at = (x: number, y: number) => lattice[(y & 255) * LATTICE + (x & 255)] ?? 0
  const smooth = (x: number, y: number) => {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const u = ease(x - left)
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u
    return upper + (lower - upper) * ease(y - top)
  }
  const whole = 2 - 2 ** (1 - octaves)
  return (x, y) => {
    let sum = 0
    for (let octave = 0, scale = 1; octave < octaves; octave += 1, scale *= 2)
      sum += smooth(x * scale + octave * 17, y * scale + octave * 31) / scale
    return sum / whole
  }
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}
