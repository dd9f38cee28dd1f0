import type { Picture } from './develop.ts'
import { between, HEIGHT, mix, type Point, points, Sheet, times, WIDTH } from './drawing.ts'
import { seededRandom } from './noise.ts'
import { reflection } from './reflection.ts'
import { drawShip, PAINT } from './container-ship.ts'

const SHORE = 640
const SUN: Point = [1085, 560]

/** Cranes unload a container ship while the sun comes up behind them. */
export function business(): Picture {
  const sheet = new Sheet()
  drawSky(sheet)
  drawFarShore(sheet)
  for (const [x, size] of [
    [1225, 0.46],
    [1335, 0.5],
    [1455, 0.56],
  ] as const)
    drawCrane(sheet, { foot: [x, SHORE - 6], size, steel: '#b5705c', lift: 18 })
  drawQuay(sheet)
  for (const [x, lift] of [
    [250, 0],
    [505, 46],
    [760, 0],
  ] as const)
    drawCrane(sheet, { foot: [x, SHORE - 18], size: 1.12, steel: '#2c2638', lift })
  drawShip(sheet)
  drawWater(sheet)
  const backdrop = reflection({ shore: () => SHORE, squeeze: 1.35, ripple: 15, seed: 5 })
  return {
    svg: sheet.svg(),
    backdrop,
    bloom: { above: 168, strength: 0.62 },
    vignette: 0.5,
    grain: 7,
  }
}

function drawSky(sheet: Sheet): void {
  const dawn = '0 #2f5168, 0.3 #6f8c92, 0.55 #d9b795, 0.78 #f5b777, 1 #f6945a'
  sheet.rect(0, 0, WIDTH, SHORE, sheet.vertical(0, SHORE, dawn))
  const glow = '0 #fff6d2 1, 0.12 #ffe6a6 0.85, 0.4 #ffc377 0.4, 1 #ff9e5c 0'
  sheet.ellipse(SUN, 620, 520, sheet.radial(SUN, 620, glow, 0.84))
  const random = seededRandom(12)
  for (const band of times(30)) {
    const y = between(70, 500, band / 30)
    const [x, length] = [between(-200, 1500, random()), between(180, 640, random())]
    const [height, lit] = [between(4, 17, random()), y / 500]
    const cloud = `M${x} ${y}Q${x + length * 0.3} ${y - height} ${x + length} ${y - 2}Q${x + length * 0.62} ${y + height * 0.7} ${x} ${y}Z`
    sheet.path(cloud, mix('#54707d', '#ffd9a4', lit * 1.1), between(0.22, 0.5, random()))
  }
  sheet.ellipse(SUN, 47, 47, '#fff9e2')
  for (const bird of points('930 330, 962 318, 985 340, 1016 326, 905 352'))
    sheet.stroke(`M${bird[0] - 9} ${bird[1] - 3}q5 -5 9 2q4 -7 10 -3`, '#3b3744', 1.6, 0.75)
}

function drawFarShore(sheet: Sheet): void {
  const hills =
    '0 640, 0 588, 120 572, 260 580, 420 560, 560 578, 700 584, 860 600, 1010 604, 1180 596, 1330 580, 1480 570, 1600 574, 1600 640'
  sheet.polygon(
    points(hills),
    sheet.linear([0, 0], [WIDTH, 0], '0 #9c7a72, 0.66 #f0a66c, 1 #b98069'),
    0.85,
  )
  const random = seededRandom(31)
  for (const block of times(36)) {
    const height = between(8, 34, random() ** 2)
    sheet.rect(
      between(860, 1600, block / 36),
      SHORE - 14 - height,
      between(10, 26, random()),
      height + 14,
      '#bd7a62',
      0.55,
    )
  }
}

function drawQuay(sheet: Sheet): void {
  const random = seededRandom(77)
  for (const stack of times(22)) {
    const x = 1150 + stack * 23
    for (const level of times(1 + Math.floor(random() * 3)))
      sheet.rect(
        x,
        SHORE - 20 - level * 8,
        21,
        7.4,
        mix('#c57f5f', PAINT[(stack + level * 3) % 8] ?? '', 0.42),
      )
  }
  sheet.rect(1120, SHORE - 13, 480, 13, '#7c5450')
  sheet.rect(0, SHORE - 22, 880, 22, '#241f2e')
  sheet.rect(0, SHORE - 22, 880, 2, sheet.linear([0, 0], [880, 0], '0 #e79a66 0.1, 1 #ffd9a0 0.9'))
}

interface Crane {
  foot: Point
  size: number
  steel: string
  /** How far the container hangs below the boom. */
  lift: number
}

/** A ship-to-shore gantry: portal, boom, stays and a trolley. */
function drawCrane(sheet: Sheet, { foot, size, steel, lift }: Crane): void {
  const rim = size > 1 ? '#f3a469' : '#ffd3a0'
  sheet.placed(foot, 0, size, () => {
    for (const [x, width] of [
      [-74, 12],
      [58, 12],
    ] as const) {
      sheet.rect(x, -306, width, 302, steel)
      sheet.rect(x + width - 2, -304, 2, 300, rim, 0.75)
      sheet.rect(x - 12, -8, width + 24, 8, steel)
    }
    sheet.rect(-74, -128, 144, 11, steel)
    sheet.stroke('M-62 -292L62 -130M62 -292L-62 -130', steel, 4.5)
    sheet.rect(-170, -318, 520, 14, steel)
    sheet.rect(-170, -319, 520, 2, rim, 0.7)
    const lattice = times(26).map((bay) => `M${-170 + bay * 20} -318l10 -17l10 17`)
    sheet.stroke(`${lattice.join('')}M-160 -335H340`, steel, 2.6)
    sheet.path('M-70 -312L-18 -462H-4L70 -312H54L-6 -430L-54 -312Z', steel)
    sheet.stroke('M-11 -460L340 -330M-11 -460L190 -332M-11 -460L-166 -334', steel, 3)
    sheet.rect(-168, -348, 66, 36, steel)
    sheet.rect(-108, -340, 4, 20, rim, 0.6)
    const trolley = 150 + lift * 1.6
    sheet.rect(trolley - 22, -306, 44, 12, steel)
    sheet.rect(trolley + 24, -304, 20, 22, steel)
    const deep = -286 + lift * 0.25
    sheet.stroke(`M${trolley - 16} -296V${deep}M${trolley + 16} -296V${deep}`, steel, 1.6)
    sheet.rect(trolley - 34, deep, 68, 5, steel)
    if (lift > 0) sheet.rect(trolley - 34, deep + 6, 68, 30, size > 1 ? '#b4523f' : steel)
    sheet.ellipse([-11, -464], 3.4, 3.4, '#ff6a4d')
  })
}

function drawWater(sheet: Sheet): void {
  const tint = '0 #f0a273 0.18, 0.25 #6c6a74 0.34, 1 #12283a 0.78'
  sheet.rect(0, SHORE, WIDTH, HEIGHT - SHORE, sheet.vertical(SHORE, HEIGHT, tint))
  const random = seededRandom(9)
  const near = (y: number) => (y - SHORE) / (HEIGHT - SHORE)
  for (const ripple of times(520)) {
    const y = SHORE + 4 + (HEIGHT - SHORE) * (ripple / 520) ** 1.35
    const length = between(12, 120, random()) * (0.3 + near(y))
    const isGlint = random() < 0.5
    const spread = (random() + random() + random() - 1.5) * (70 + near(y) * 420)
    const x = isGlint ? SUN[0] + spread : random() * WIDTH
    const colour = isGlint ? '#ffe3a8' : '#142536'
    const height = 0.8 + near(y) * 2.6
    const wave = `M${x - length / 2} ${y}q${length / 2} ${-height} ${length} 0q${-length / 2} ${height} ${-length} 0Z`
    sheet.path(wave, colour, isGlint ? 0.75 - Math.abs(spread) / 700 : 0.26)
  }
}
