import type { Picture } from './develop.ts'
import { between, HEIGHT, mix, type Point, points, Sheet, times, WIDTH } from './drawing.ts'
import { camera, type Spot } from './perspective.ts'
import { drawStage } from './stage.ts'

const view = camera({ eye: [0, 3.4, -17], tilt: 0, zoom: 1150, centre: [800, 590] })
const TIERS = [2.1, 5.1, 8.1, 11.1]
const BOXES = 7
const SIDES = [-1, 1] as const
type Side = (typeof SIDES)[number]

/** A theatre after its restoration, the house empty and the stage lit. */
export function culture(): Picture {
  const sheet = new Sheet()
  drawHouse(sheet)
  drawStage(sheet)
  for (const side of SIDES)
    for (const floor of TIERS.toReversed())
      for (const box of times(BOXES)) drawBox(sheet, { side, floor, box })
  drawChandelier(sheet)
  drawSeats(sheet)
  return { svg: sheet.svg(), bloom: { above: 150, strength: 0.62 }, vignette: 0.6, grain: 7 }
}

function drawHouse(sheet: Sheet): void {
  sheet.rect(
    0,
    0,
    WIDTH,
    HEIGHT,
    sheet.radial([800, 520], 950, '0 #6b2a20, 0.45 #3a1617, 1 #12080c'),
  )
  sheet.ellipse(
    [800, -30],
    700,
    150,
    sheet.radial([800, -30], 700, '0 #ffdf9c, 0.3 #b9793f, 0.72 #5b2c20, 1 #2a1214', 0.22),
  )
  for (const ring of [0.5, 0.74, 0.98])
    sheet.stroke(
      `M${800 - 700 * ring} -30a${700 * ring} ${150 * ring} 0 0 0 ${1400 * ring} 0`,
      '#e9b661',
      2.6,
      0.6,
    )
  for (const rib of times(23)) {
    const turn = ((rib + 0.5) / 23) * Math.PI
    const [u, v] = [Math.cos(turn), Math.sin(turn)]
    sheet.stroke(
      `M${800 + u * 200} ${-30 + v * 43}L${800 + u * 700} ${-30 + v * 150}`,
      '#d9a253',
      1.6,
      0.4,
    )
  }
}

/** The house is a horseshoe; `t` runs from the stage towards the viewer, `inward` from its wall to its middle. */
function wall(side: Side, t: number, y: number, inward = 0): Spot {
  return [side * (8.4 + 3.4 * Math.sin((Math.min(1, t) * Math.PI) / 2) - inward), y, 5.4 - 9.5 * t]
}

interface Box {
  side: Side
  floor: number
  box: number
}

function drawBox(sheet: Sheet, { side, floor, box }: Box): void {
  const [far, near] = [(box / BOXES) ** 1.08, ((box + 1) / BOXES) ** 1.08]
  const face = (from: number, to: number, low: number, high: number, inward: number) =>
    [
      wall(side, from, low, inward),
      wall(side, to, low, inward),
      wall(side, to, high, inward),
      wall(side, from, high, inward),
    ].map(view)
  const [top, lit] = [floor + 2.75, 1 - box / (BOXES + 2)]
  const [, ceiling] = view(wall(side, far, top))
  const [, ground] = view(wall(side, far, floor))
  const velvet = `0 ${mix('#2a0c10', '#5f1f1d', lit)}, 0.5 ${mix('#4a1416', '#a8432f', lit)}, 1 ${mix('#1a080c', '#4a1518', lit)}`
  sheet.polygon(face(far, near, floor, top, 0), sheet.vertical(ceiling, ground, velvet))
  const lamp = view(wall(side, between(far, near, 0.5), floor + 1.5))
  const reach = 24 + box * 7
  sheet.ellipse(
    lamp,
    reach,
    reach,
    sheet.radial(lamp, reach, '0 #ffe2a0 0.9, 0.5 #ffb65c 0.4, 1 #ff9d4a 0'),
  )
  drawDrapes(sheet, (t, y) => view(wall(side, between(far, near, t), floor + y, 0.12)), lit)
  const gold = `0 ${mix('#6e431d', '#ffe3a1', lit)}, 0.45 ${mix('#4d2c14', '#c98c41', lit)}, 1 ${mix('#231109', '#6e411f', lit)}`
  sheet.polygon(face(far, near, floor - 0.32, floor - 0.3, 0.9), '#1d0c0b')
  sheet.polygon(
    [
      wall(side, far, floor - 0.3, 0.9),
      wall(side, near, floor - 0.3, 0.9),
      wall(side, near, floor - 0.3),
      wall(side, far, floor - 0.3),
    ].map(view),
    mix('#160809', '#59281d', lit),
  )
  const [, rail] = view(wall(side, near, floor + 0.8, 0.9))
  const [, base] = view(wall(side, near, floor - 0.32, 0.9))
  sheet.polygon(
    face(far, near, floor - 0.32, floor + 0.8, 0.9),
    sheet.vertical(Math.min(rail, base), Math.max(rail, base), gold),
  )
  sheet.polygon(
    face(far + 0.012, near - 0.012, floor - 0.1, floor + 0.52, 0.92),
    mix('#3b1d14', '#f3dcae', lit * 0.9),
  )
  drawOrnament(sheet, (t, y) => view(wall(side, between(far, near, t), floor + y, 0.94)), lit)
  sheet.polygon(face(far, near, floor + 0.76, floor + 0.92, 0.98), mix('#5c1a1b', '#b23a32', lit))
  sheet.line(
    face(far, near, floor - 0.3, floor + 0.93, 0.98).slice(2),
    '#ffd48c',
    1.8,
    0.25 + lit * 0.6,
  )
  const post = face(near - 0.014, near, floor + 0.9, top, 0.1)
  sheet.polygon(post, mix('#4d2e16', '#d9a457', lit))
}

type OnFront = (t: number, y: number) => Point

function drawDrapes(sheet: Sheet, at: OnFront, lit: number): void {
  const colour = mix('#3a0d12', '#8e2429', lit)
  sheet.polygon([at(0.02, 2.75), at(0.4, 2.75), at(0.16, 1.9), at(0.1, 0.8), at(0.02, 0.8)], colour)
  sheet.polygon([at(0.98, 2.75), at(0.6, 2.75), at(0.84, 1.9), at(0.9, 0.8), at(0.98, 0.8)], colour)
  const [[x1, y1], [x2, y2], [mx, my]] = [at(0, 2.75), at(1, 2.75), at(0.5, 1.9)]
  sheet.path(`M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}Z`, mix('#4a1216', '#b0342f', lit))
  sheet.stroke(`M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`, '#eab765', 1.6, 0.3 + lit * 0.5)
}

function drawOrnament(sheet: Sheet, at: OnFront, lit: number): void {
  const gold = mix('#5a3518', '#b9772f', lit)
  for (const [from, to] of [
    [0.12, 0.5],
    [0.5, 0.88],
  ] as const) {
    const [left, right, dip] = [at(from, 0.4), at(to, 0.4), at((from + to) / 2, -0.16)]
    sheet.stroke(`M${left.join(' ')}Q${dip.join(' ')} ${right.join(' ')}`, gold, 2.6)
  }
  for (const t of [0.12, 0.5, 0.88]) {
    const [x, y] = at(t, 0.34)
    const r = Math.abs(at(0.56, 0)[0] - at(0.5, 0)[0])
    sheet.ellipse([x, y], r * 0.7, r * 0.8, gold)
    sheet.ellipse([x, y + r * 1.4], r * 0.25, r * 0.7, gold)
  }
}

function drawChandelier(sheet: Sheet): void {
  sheet.ellipse(
    [800, 74],
    330,
    190,
    sheet.radial([800, 74], 330, '0 #fff0c0 0.7, 0.3 #ffc873 0.28, 1 #ff9d4a 0', 0.58),
  )
  sheet.rect(797, 0, 6, 40, '#7a4f22')
  for (const [y, half] of points('44 34, 66 74, 92 108, 112 66, 128 26')) {
    sheet.stroke(`M${800 - half} ${y}Q800 ${y + half * 0.36} ${800 + half} ${y}`, '#b98036', 4)
    for (const lamp of times(Math.round(half / 6))) {
      const t = lamp / (Math.round(half / 6) - 1) - 0.5
      sheet.ellipse([800 + t * 2 * half, y + half * 0.18 * (1 - 4 * t * t) - 5], 3, 5, '#fffbe6')
    }
  }
  const strings = times(19).map(
    (drop) =>
      `M${800 + (drop - 9) * 3.4} 40Q${800 + (drop - 9) * 13} 70 ${800 + (drop - 9) * 11.6} 94L${800 + (drop - 9) * 2.6} 132`,
  )
  sheet.stroke(strings.join(''), '#ffe7b0', 1.2, 0.5)
}

function drawSeats(sheet: Sheet): void {
  for (const row of times(12)) {
    const z = 2.9 - row * 0.92
    const [pitch, lit] = [0.62, 1 - row / 14]
    const [, floor] = view([0, 0, z])
    const [, top] = view([0, 1.02, z])
    sheet.rect(0, top + (floor - top) * 0.55, WIDTH, HEIGHT, '#0d0508', 0.62)
    const velvet = sheet.vertical(
      top,
      floor,
      `0 ${mix('#5c1518', '#d8503c', lit)}, 0.2 ${mix('#3a0d12', '#8a2226', lit)}, 1 #16070b`,
    )
    for (const seat of times(34)) {
      const x = (seat - 16.5) * pitch
      if (Math.abs(x) < 0.9) continue
      const [left, right] = [view([x - 0.27, 0, z])[0], view([x + 0.27, 0, z])[0]]
      if (right < 0 || left > WIDTH) continue
      const bow = (floor - top) * 0.16
      const back = `${left} ${top + bow}Q${(left + right) / 2} ${top - bow} ${right} ${top + bow}`
      sheet.path(`M${left} ${floor}L${back}V${floor}Z`, velvet)
      sheet.stroke(`M${back}`, mix('#8a5a2b', '#ffd68a', lit), 1 + row * 0.16, 0.35 + lit * 0.45)
    }
  }
}
