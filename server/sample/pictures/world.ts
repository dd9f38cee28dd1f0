import type { Picture } from './develop.ts'
import { between, HEIGHT, mirrored, type Point, points, Sheet, times, WIDTH } from './drawing.ts'
import { seededRandom } from './noise.ts'
import { reflection } from './reflection.ts'
import { drawClockTower } from './clock-tower.ts'
import { drawArcade, drawWall, FAR } from './square-sides.ts'

/** Red Square at dusk, after rain. */
export function world(): Picture {
  const sheet = new Sheet()
  drawSky(sheet)
  drawTrails(sheet)
  drawBehindTheWall(sheet)
  drawMuseum(sheet)
  drawWall(sheet)
  drawArcade(sheet)
  drawClockTower(sheet)
  drawSquare(sheet)
  drawPassersBy(sheet)
  const backdrop = reflection({ shore, squeeze: 1.25, ripple: 5, seed: 11 })
  return {
    svg: sheet.svg(),
    backdrop,
    bloom: { above: 165, strength: 0.55 },
    vignette: 0.5,
    grain: 7,
  }
}

function shore(x: number): number {
  return Math.max(684, FAR[1] + Math.abs(x - FAR[0]) * (x < FAR[0] ? 0.125 : 0.14))
}

function drawSky(sheet: Sheet): void {
  const dusk = '0 #1d2447, 0.34 #4a3d6b, 0.6 #a0567a, 0.8 #e58a63, 1 #ffd08a'
  sheet.rect(0, 0, WIDTH, 660, sheet.vertical(0, 670, dusk))
  const sun = '0 #fff0c0 0.95, 0.25 #ffc46b 0.6, 1 #ff9a5a 0'
  sheet.ellipse([720, 640], 620, 260, sheet.radial([720, 640], 620, sun, 0.42))
  const random = seededRandom(3)
  for (const index of times(26)) {
    const y = between(230, 610, (index / 26) ** 0.8)
    const colour = ['#7b4a78', '#c76a72', '#f2a070', '#ffd9a0'][Math.floor((y - 200) / 110)]
    const streak = cloudStreak([between(-100, 1600, random()), y], random)
    sheet.path(streak, colour ?? '#ffd9a0', between(0.16, 0.42, random()))
  }
}

function cloudStreak([x, y]: Point, random: () => number): string {
  const length = between(160, 620, random())
  const height = between(3, 13, random())
  const top = `Q${x + length * 0.35} ${y - height} ${x + length} ${y - height * 0.3}`
  return `M${x} ${y}${top}Q${x + length * 0.6} ${y + height * 0.8} ${x} ${y}Z`
}

function drawTrails(sheet: Sheet): void {
  for (const trail of ['760 420, 1270 118', '1010 395, 1500 208', '640 250, 905 62']) {
    const [tail = FAR, head = FAR] = points(trail)
    const light = sheet.linear(tail, head, '0 #ffb58a 0, 0.55 #ffc9a0 0.5, 1 #fff3dc 0.95')
    const drift = (tail[0] - head[0]) / 130
    sheet.polygon([tail, [tail[0] + drift, tail[1] + drift], head], light)
    sheet.ellipse(head, 2.6, 1.9, '#fffaf0')
  }
}

function drawBehindTheWall(sheet: Sheet): void {
  const haze = sheet.vertical(380, 680, '0 #6d466f, 1 #c57669')
  const part = (x: number, half: string) => sheet.polygon(mirrored(x, half), haze)
  part(150, '44 680, 44 430, 34 425, 34 350, 24 344, 24 300, 30 290, 24 266, 8 246, 3 236, 1 205')
  part(58, '60 680, 60 470, 22 464, 22 440, 27 430, 20 408, 4 394, 1 366')
  part(238, '34 680, 34 480, 13 474, 13 452, 17 444, 12 426, 3 416, 1 392')
  part(610, '130 680, 130 548, 70 544, 66 520, 60 496, 46 470, 24 454, 6 449, 5 436, 1 434, 1 396')
  sheet.polygon(points('611 397, 644 401, 640 409, 611 411'), '#b5443f', 0.9)
}

function drawMuseum(sheet: Sheet): void {
  const brick = sheet.vertical(440, 690, '0 #4d2b4a, 1 #7c3d4c')
  const part = (x: number, half: string) => sheet.polygon(mirrored(x, half), brick)
  part(905, '128 690, 128 586, 104 580, 104 566, 70 566, 62 552, 40 552, 40 545')
  for (const x of [846, 964])
    part(x, '26 690, 26 540, 30 536, 30 526, 22 520, 9 462, 4 456, 2 430, 1 412')
  for (const x of [790, 1020]) part(x, '16 690, 16 572, 19 568, 9 540, 3 532, 1 512')
  for (const column of times(9))
    for (const y of [604, 632])
      sheet.rect(812 + column * 23, y, 7, 15, '#ffc46e', (column * 5 + y) % 3 ? 0.85 : 0.25)
}

function drawSquare(sheet: Sheet): void {
  const floor: Point[] = [
    [0, shore(0)],
    ...points('708 684, 1071 684'),
    [WIDTH, shore(WIDTH)],
    [WIDTH, HEIGHT],
    [0, HEIGHT],
  ]
  sheet.polygon(
    floor,
    sheet.vertical(660, HEIGHT, '0 #5d3350 0.25, 0.4 #2c1c3a 0.55, 1 #120d20 0.82'),
  )
  const joints = times(34).map((row) => {
    const down = 24 + 216 * (row / 34) ** 1.9
    return `M${FAR[0] - down / 0.125} ${FAR[1] + down}H${FAR[0] + down / 0.14}`
  })
  for (const ray of times(27))
    joints.push(`M${900 + (ray - 13) * 13} 684L${(ray - 13) * 130 + 900} 900`)
  sheet.stroke(joints.join(''), '#150d22', 1.1, 0.34)
}

function drawPassersBy(sheet: Sheet): void {
  const random = seededRandom(8)
  const coats = [
    'M-6 0Q-7 -20 -5 -27Q0 -31 5 -27Q7 -18 6 0Z',
    'M-4 0Q-6 -18 -5 -27Q0 -31 5 -27Q6 -20 4 0Z',
  ]
  for (const spot of points(
    '760 668, 812 672, 990 670, 1060 680, 1092 682, 690 688, 930 694, 1180 716, 1206 718, 620 744',
  )) {
    const size = (spot[1] - 640) / 62
    sheet.placed(spot, 0, size, () => {
      const stride = between(2, 5, random())
      sheet.path(
        `M-4 -10L${-stride} 9H${-stride + 2.4}L0 -6L${stride} 9H${stride + 2.4}L4 -10Z`,
        '#160e20',
      )
      sheet.path(coats[random() < 0.5 ? 0 : 1] ?? '', '#1d1226')
      sheet.ellipse([0.6, -33.4], 2.9, 3.7, '#1d1226')
      sheet.line(
        [
          [5.2, -25],
          [6.6, -6],
        ],
        '#ffb27a',
        0.9,
        0.55,
      )
      sheet.path('M-4 10L-6 42Q0 52 6 42L4 10Z', '#0d0816', 0.4)
    })
  }
}
