import type { Picture } from './develop.ts'
import { HEIGHT, type Point, Sheet, times, WIDTH } from './drawing.ts'
import { cloudNoise, seededRandom } from './noise.ts'
import { drawRow, ROWS } from './benches.ts'
import { slab, upright, view, WALL } from './chamber.ts'

const WINDOWS = [-19.2, -14.4, -9.6, -4.8, 4.8, 9.6, 14.4, 19.2]

/** A parliament's chamber on a bright morning, seen from the gallery. */
export function politics(): Picture {
  const sheet = new Sheet()
  drawRoom(sheet)
  for (const x of WINDOWS) drawWindow(sheet, x)
  drawEmblem(sheet)
  drawRostrum(sheet)
  for (const row of ROWS) drawRow(sheet, row)
  drawLight(sheet)
  drawRail(sheet)
  return { svg: sheet.svg(), bloom: { above: 172, strength: 0.7 }, vignette: 0.62, grain: 7 }
}

function drawRoom(sheet: Sheet): void {
  const [, floorY] = view([0, 0, WALL])
  sheet.rect(
    0,
    0,
    WIDTH,
    floorY + 2,
    sheet.vertical(0, floorY, '0 #3f3a38, 0.45 #948468, 1 #77603f'),
  )
  sheet.rect(
    0,
    floorY,
    WIDTH,
    HEIGHT,
    sheet.vertical(floorY, HEIGHT, '0 #55402c, 0.3 #2e231c, 1 #15110f'),
  )
  const walnut = sheet.vertical(
    view([0, 4.2, WALL])[1],
    floorY,
    '0 #6d4a2c, 0.08 #523620, 1 #2f1f14',
  )
  slab(sheet, upright(0, 60, 0, 4.2), walnut)
  for (const panel of times(40)) {
    const x = (panel - 19.5) * 1.2
    slab(sheet, upright(x, 0.95, 0.5, 3.7), '#20140c', 0.35)
    slab(sheet, upright(x, 0.87, 0.55, 3.62), '#7a5230', 0.3)
  }
  slab(sheet, upright(0, 60, 4.2, 4.42), '#a97c47')
  for (const x of [-16.8, -12, -7.2, -2.5, 2.5, 7.2, 12, 16.8]) {
    const shaft = sheet.linear(
      view([x - 0.5, 5, WALL]),
      view([x + 0.5, 5, WALL]),
      '0 #b8ab92, 0.5 #847a69, 1 #4d473f',
    )
    slab(sheet, upright(x, 0.95, 4.42, 17), shaft)
    slab(sheet, upright(x, 1.3, 4.42, 4.9), '#c2a878')
  }
}

function drawWindow(sheet: Sheet, x: number): void {
  const arch = (width: number, bottom: number, spring: number): Point[] => [
    view([x - width, bottom, WALL]),
    ...times(17).map((step) => {
      const turn = Math.PI * (1 - step / 16)
      return view([x + Math.cos(turn) * width, spring + Math.sin(turn) * width, WALL])
    }),
    view([x + width, bottom, WALL]),
  ]
  sheet.polygon(arch(1.62, 4.9, 11.2), '#4a4339')
  sheet.polygon(arch(1.5, 5.05, 11.2), '#d8c39a')
  const [, top] = view([x, 13, WALL])
  const [, bottom] = view([x, 5, WALL])
  const sky = sheet.vertical(top, bottom, '0 #f3f1e2, 0.6 #fff6da, 1 #ffe6b0')
  sheet.polygon(arch(1.36, 5.15, 11.2), sky)
  const bars = [-0.46, 0.46].map((at) => [view([x + at, 5.1, WALL]), view([x + at, 12.5, WALL])])
  for (const y of [6.5, 8, 9.5, 11.1])
    bars.push([view([x - 1.36, y, WALL]), view([x + 1.36, y, WALL])])
  for (const bar of bars) sheet.line(bar, '#9c8a68', 2.2, 0.8)
}

/** The curtain and the emblem behind the speaker, between two flags. */
function drawEmblem(sheet: Sheet): void {
  slab(
    sheet,
    upright(0, 4.6, 4.4, 12.6, WALL - 0.1),
    sheet.vertical(130, 420, '0 #1f4a4b, 1 #123032'),
  )
  for (const fold of times(12))
    slab(sheet, upright(-2.1 + fold * 0.38, 0.12, 4.4, 12.6, WALL - 0.12), '#0b2224', 0.5)
  const [x, y] = view([0, 9.6, WALL - 0.2])
  for (const [r, colour] of [
    [44, '#c79a52'],
    [39, '#163a3b'],
    [33, '#d8ae64'],
    [29, '#163a3b'],
  ] as const)
    sheet.ellipse([x, y], r, r, colour)
  for (const ray of times(16)) {
    const [u, v] = [Math.cos((ray * Math.PI) / 8), Math.sin((ray * Math.PI) / 8)]
    sheet.stroke(`M${x + u * 9} ${y + v * 9}L${x + u * 24} ${y + v * 24}`, '#e3be78', 3)
  }
  for (const [at, flag] of [
    [-3.4, '#7c2f33'],
    [3.4, '#24506b'],
  ] as const) {
    slab(sheet, upright(at, 0.08, 0.5, 8.2, 7.5), '#d9b66c')
    slab(
      sheet,
      [
        [at, 8, 7.4],
        [at + 0.7, 7.2, 7.4],
        [at + 0.55, 3.2, 7.4],
        [at - 0.35, 3.2, 7.4],
      ],
      flag,
    )
  }
}

function drawRostrum(sheet: Sheet): void {
  const wood = sheet.linear(view([-5, 2, 6]), view([5, 2, 6]), '0 #9b6b3c, 0.45 #7a512c, 1 #3b2616')
  const tiers: [number, number, number, number][] = [
    [7.6, 0, 2.7, 6.4],
    [11, 0, 1.75, 4.6],
    [4, 0, 1.3, 2.9],
  ]
  slab(sheet, upright(0, 1.3, 2.6, 5.3, 7), '#5d1f24')
  slab(sheet, upright(0, 1.02, 2.8, 5.1, 6.95), '#8a3236')
  for (const [width, bottom, top, z] of tiers) {
    slab(sheet, upright(0, width, bottom, top, z), wood)
    slab(
      sheet,
      [
        [-width / 2, top, z],
        [width / 2, top, z],
        [width / 2 - 0.1, top + 0.06, z + 1],
        [0.1 - width / 2, top + 0.06, z + 1],
      ],
      '#d7a564',
    )
    for (const panel of times(Math.floor(width)))
      slab(
        sheet,
        upright(panel + 0.5 - Math.floor(width) / 2, 0.76, 0.25, top - 0.3, z - 0.02),
        '#2a1a0f',
        0.4,
      )
  }
}

function drawLight(sheet: Sheet): void {
  for (const x of WINDOWS) {
    const from = view([x, 9, WALL])
    const to = view([x + 8.4, 1, -11])
    const beam = sheet.linear(from, to, '0 #ffefc4 0.34, 0.5 #ffe7b0 0.12, 1 #ffe0a0 0')
    for (const soft of [1, 0.72, 0.44])
      slab(
        sheet,
        [
          [x - 1.3 * soft, 12, WALL],
          [x + 1.3 * soft, 5.4, WALL],
          [x + 9.8 + soft, 0, -12],
          [x + 8.2 - soft * 2.4, 2, -12],
        ],
        beam,
        0.42,
      )
  }
  const random = seededRandom(5)
  const drift = cloudNoise(4, 2)
  const motes = times(420).map(() => {
    const [x, y] = [random() * WIDTH, 120 + random() * 560]
    const size = 0.8 + random() * 1.5
    return drift(x / 160, y / 160) < 0.5 ? '' : `M${x} ${y}h${size}v${size}h-${size}Z`
  })
  sheet.path(motes.join(''), '#fff3cf', 0.4)
}

function drawRail(sheet: Sheet): void {
  const brass = sheet.linear([0, 0], [WIDTH, 0], '0 #6b4a22, 0.42 #ffdf9a, 0.6 #d9a04e, 1 #4d3417')
  sheet.rect(0, 846, WIDTH, 54, '#0c0908')
  for (const post of times(41))
    sheet.path(
      `M${post * 40 - 9} 900V858Q${post * 40 - 2} 850 ${post * 40 + 3} 858V900Z`,
      '#1c1410',
    )
  sheet.rect(0, 828, WIDTH, 20, '#17100c')
  sheet.rect(0, 824, WIDTH, 6, brass)
}
