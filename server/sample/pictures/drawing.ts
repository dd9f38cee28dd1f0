export const WIDTH = 1600
export const HEIGHT = 900

export type Point = readonly [x: number, y: number]

/**
 * Shapes on an SVG sheet, later ones over earlier ones. Colours are CSS colours or a gradient made here,
 * whose stops are written as `0 #ffffff, 0.5 #ff9a5a 0.6`: place, colour and, if not 1, opacity.
 */
export class Sheet {
  readonly #defs: string[] = []
  readonly #marks: string[] = []

  linear(from: Point, to: Point, stops: string): string {
    const line = `x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}"`
    return this.#gradient('linearGradient', line, stops)
  }

  vertical(top: number, bottom: number, stops: string): string {
    return this.linear([0, top], [0, bottom], stops)
  }

  /** `squash` is the height of the glow for a width of 1. */
  radial([x, y]: Point, r: number, stops: string, squash = 1): string {
    const shape = `cx="0" cy="0" r="${n(r)}"`
    const place = `gradientTransform="translate(${n(x)} ${n(y)}) scale(1 ${squash})"`
    return this.#gradient('radialGradient', `${shape} ${place}`, stops)
  }

  path(d: string, fill: string, opacity = 1): void {
    this.#marks.push(`<path d="${d}" fill="${fill}"${faint('fill', opacity)}/>`)
  }

  polygon(points: readonly Point[], fill: string, opacity = 1): void {
    this.path(outline(points), fill, opacity)
  }

  rect(x: number, y: number, width: number, height: number, fill: string, opacity = 1): void {
    const box = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`
    this.#marks.push(`<rect ${box} fill="${fill}"${faint('fill', opacity)}/>`)
  }

  ellipse([x, y]: Point, rx: number, ry: number, fill: string, opacity = 1): void {
    const round = `cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}"`
    this.#marks.push(`<ellipse ${round} fill="${fill}"${faint('fill', opacity)}/>`)
  }

  stroke(d: string, colour: string, width: number, opacity = 1): void {
    const pen = `stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round"`
    this.#marks.push(`<path d="${d}" fill="none" ${pen}${faint('stroke', opacity)}/>`)
  }

  line(points: readonly Point[], colour: string, width: number, opacity = 1): void {
    this.stroke(open(points), colour, width, opacity)
  }

  /** Draws in coordinates of its own: moved, then turned (degrees), then scaled. */
  placed(at: Point, turn: number, scale: number, draw: () => void): void {
    const move = `translate(${n(at[0])} ${n(at[1])}) rotate(${n(turn)}) scale(${scale.toFixed(3)})`
    this.#marks.push(`<g transform="${move}">`)
    draw()
    this.#marks.push('</g>')
  }

  svg(): string {
    const size = `width="${WIDTH}" height="${HEIGHT}"`
    const defs = `<defs>${this.#defs.join('')}</defs>`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${defs}${this.#marks.join('')}</svg>`
  }

  #gradient(tag: string, shape: string, stops: string): string {
    const id = `g${this.#defs.length}`
    const marks = stops.split(', ').map((stop) => {
      const [offset = '0', colour = 'none', opacity = '1'] = stop.split(' ')
      return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`
    })
    const units = 'gradientUnits="userSpaceOnUse"'
    this.#defs.push(`<${tag} id="${id}" ${units} ${shape}>${marks.join('')}</${tag}>`)
    return `url(#${id})`
  }
}

export function outline(points: readonly Point[]): string {
  return `${open(points)}Z`
}

export function open(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`
}

/** Written as `10 20, 30 40`. */
export function points(text: string): Point[] {
  return text.split(', ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(' ').map(Number)
    return [x, y]
  })
}

/** The right half of a shape, from its bottom to its top, and its mirror image. */
export function mirrored(centre: number, half: string): Point[] {
  const right = points(half).map(([x, y]): Point => [centre + x, y])
  const left = points(half).map(([x, y]): Point => [centre - x, y])
  return [...right, ...left.reverse()]
}

export function between(from: number, to: number, t: number): number {
  return from + (to - from) * t
}

export function along(from: Point, to: Point, t: number): Point {
  return [between(from[0], to[0], t), between(from[1], to[1], t)]
}

/** A colour on the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, t: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round(between(a ?? 0, b ?? 0, Math.max(0, Math.min(1, t))))
  })
  return `rgb(${channels.join(',')})`
}

/** 0, 1, … `count - 1`. */
export function times(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function faint(what: 'fill' | 'stroke', opacity: number): string {
  return opacity === 1 ? '' : ` ${what}-opacity="${opacity.toFixed(3)}"`
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
