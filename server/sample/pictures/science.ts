import type { Picture } from './develop.ts'
import { between, HEIGHT, mix, type Point, points, Sheet, times, WIDTH } from './drawing.ts'
import { nightSky } from './night-sky.ts'
import { seededRandom } from './noise.ts'

const GROUND = 742

/** Radio telescopes on a high plain, all listening to the same spot of the Milky Way. */
export function science(): Picture {
  const sheet = new Sheet()
  drawStars(sheet)
  drawLand(sheet)
  for (const [x, y, size] of [
    [420, 748, 0.19],
    [530, 750, 0.21],
    [650, 752, 0.24],
    [300, 754, 0.22],
    [790, 760, 0.3],
  ] as const)
    drawDish(sheet, [x, y], size)
  drawHut(sheet)
  drawDish(sheet, [165, 790], 0.52)
  drawTrack(sheet)
  drawDish(sheet, [1150, 838], 1.16)
  return {
    svg: sheet.svg(),
    backdrop: nightSky,
    bloom: { above: 150, strength: 0.5 },
    vignette: 0.55,
    grain: 7,
  }
}

function drawStars(sheet: Sheet): void {
  const random = seededRandom(2024)
  const sizes = ['', '', '']
  for (const star of times(2600)) {
    const isInBand = star % 2 === 0
    const along = random() * 1900 - 950
    const off = (random() + random() + random() - 1.5) * 220
    const x = isInBand ? 560 + along * 0.81 + off * 0.59 : random() * WIDTH
    const y = isInBand ? 470 - along * 0.59 + off * 0.81 : random() * 700
    if (y > 700 - random() * 130) continue
    const size = star % 61 === 0 ? 2 : star % 7 === 0 ? 1 : 0
    const r = [0.55, 0.9, 1.5][size] ?? 1
    sizes[size] +=
      `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`
  }
  sizes.forEach((stars, size) =>
    sheet.path(stars, ['#c9d8f2', '#eef2ff', '#fff6e4'][size] ?? '#ffffff', 0.5 + size * 0.22),
  )
  for (const [x, y] of points('250 150, 890 96, 1440 330, 700 300, 1230 70')) {
    const halo = sheet.radial([x, y], 8, '0 #ffffff 1, 0.22 #e6eeff 0.6, 1 #9ab8ff 0')
    sheet.ellipse([x, y], 8, 8, halo)
  }
}

function drawLand(sheet: Sheet): void {
  const far =
    '0 742, 0 672, 90 650, 190 668, 300 628, 390 655, 500 640, 610 668, 760 646, 880 664, 1010 630, 1130 654, 1270 612, 1390 648, 1500 632, 1600 660, 1600 742'
  sheet.polygon(points(far), sheet.vertical(610, 742, '0 #2a3a50, 1 #5d6268'))
  const near =
    '0 750, 0 712, 160 704, 320 716, 480 700, 640 714, 820 704, 980 716, 1180 700, 1380 712, 1600 696, 1600 750'
  sheet.polygon(points(near), sheet.vertical(696, 750, '0 #1c2837, 1 #2e3640'))
  sheet.rect(
    0,
    GROUND,
    WIDTH,
    HEIGHT,
    sheet.vertical(GROUND, HEIGHT, '0 #3a3d42, 0.16 #222933, 1 #090d15'),
  )
  const random = seededRandom(6)
  const tufts = times(900).map((index) => {
    const y = GROUND + 6 + (HEIGHT - GROUND) * (index / 900) ** 1.5
    const [x, size] = [random() * WIDTH, between(0.5, 1, random()) * (1 + (y - GROUND) / 22)]
    return `M${x} ${y}l${-size} ${-size * 1.4}l${size} ${size * 0.5}l${size * 0.8} ${-size * 1.6}l${size * 0.5} ${size * 2.4}Z`
  })
  sheet.path(tufts.join(''), '#0a0e15', 0.75)
}

function drawHut(sheet: Sheet): void {
  sheet.polygon(points('905 748, 905 724, 945 716, 985 724, 985 748'), '#10161f')
  sheet.rect(918, 730, 9, 8, '#ffcf83')
  sheet.rect(934, 730, 9, 8, '#ffcf83')
  sheet.ellipse(
    [930, 750],
    90,
    12,
    sheet.radial([930, 750], 90, '0 #ffc77a 0.4, 1 #ffc77a 0', 0.14),
  )
}

function drawTrack(sheet: Sheet): void {
  for (const x of [160, 330])
    sheet.stroke(`M${780 + (x - 780) * 0.05} ${GROUND + 8}L${x} ${HEIGHT}`, '#75808a', 2.4, 0.55)
  const sleepers = times(26).map((index) => {
    const t = (index / 26) ** 2.2
    const y = between(GROUND + 9, HEIGHT, t)
    return `M${between(747, 110, t)} ${y}H${between(759, 380, t)}v${1 + t * 8}H${between(747, 110, t)}Z`
  })
  sheet.path(sleepers.join(''), '#04070c', 0.6)
}

/** A dish that looks up to the left, its foot at the given spot; about 560 high at full size. */
function drawDish(sheet: Sheet, foot: Point, size: number): void {
  const haze = Math.max(0, 0.3 - size * 0.4)
  const tone = (colour: string) => mix(colour, '#4b5866', haze)
  sheet.ellipse([foot[0], foot[1] + 4 * size], 190 * size, 20 * size, '#04070c', 0.7)
  sheet.placed(foot, 0, size, () => drawMount(sheet, tone))
  const hub: Point = [foot[0] - 4 * size, foot[1] - 300 * size]
  sheet.placed(hub, -34, size, () => {
    drawBowl(sheet, tone)
    drawFeed(sheet, tone)
  })
}

function drawMount(sheet: Sheet, tone: (colour: string) => string): void {
  const steel = sheet.linear(
    [-120, 0],
    [120, 0],
    `0 ${tone('#8492a3')}, 0.35 ${tone('#3b4859')}, 1 ${tone('#111824')}`,
  )
  sheet.path('M-128 0L-70 -150H70L128 0H104L52 -120H-52L-104 0Z', steel)
  sheet.stroke('M-110 -30L60 -140M110 -30L-60 -140M-92 -70H92', tone('#2a3543'), 7)
  sheet.path('M-80 -150H80L70 -172H-70Z', steel)
  sheet.path('M-52 -172L-40 -286Q0 -330 60 -262L52 -172Z', steel)
  sheet.rect(-140, -8, 280, 12, tone('#0d131d'))
  sheet.stroke(
    'M-60 -172V-190H60V-172M-30 -172V-190M0 -172V-190M30 -172V-190',
    tone('#5f6d7d'),
    2.5,
  )
  sheet.ellipse([0, -232], 19, 19, tone('#1a2432'))
}

/** Facing up in its own coordinates, the rim an ellipse. */
function drawBowl(sheet: Sheet, tone: (colour: string) => string): void {
  const back = sheet.linear(
    [-250, 0],
    [250, 0],
    `0 ${tone('#9aa6b3')}, 0.3 ${tone('#55616f')}, 0.75 ${tone('#1f2936')}, 1 ${tone('#0e151f')}`,
  )
  sheet.path('M-250 -92Q-190 40 0 44Q190 40 250 -92Z', back)
  const ribs = times(9).map(
    (rib) => `M${(rib - 4) * 12} 43Q${(rib - 4) * 50} 20 ${(rib - 4) * 60} -92`,
  )
  sheet.stroke(ribs.join(''), tone('#0c121b'), 3, 0.45)
  const inner = sheet.linear(
    [-230, -60],
    [240, -120],
    `0 ${tone('#39465a')}, 0.4 ${tone('#7e8b9d')}, 0.75 ${tone('#c9cdd0')}, 1 ${tone('#f2e6d2')}`,
  )
  sheet.ellipse([0, -92], 250, 74, tone('#d9d4c9'))
  sheet.ellipse([0, -91], 245, 70, inner)
  const depth = sheet.radial(
    [-30, -66],
    210,
    `0 ${tone('#1c2635')} 0.75, 1 ${tone('#2c3849')} 0`,
    0.3,
  )
  sheet.ellipse([0, -91], 245, 70, depth)
  for (const ring of [0.72, 0.44]) {
    const [rx, ry, y] = [245 * ring, 70 * ring, -91 + (1 - ring) * 34]
    sheet.stroke(
      `M${-rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`,
      tone('#1d2735'),
      1.6,
      0.4,
    )
  }
  for (const seam of times(16)) {
    const [u, v] = [Math.cos((seam * Math.PI) / 8), Math.sin((seam * Math.PI) / 8)]
    sheet.stroke(
      `M${u * 40} ${-60 + v * 12}L${u * 245} ${-91 + v * 70}`,
      tone('#1d2735'),
      1.4,
      0.32,
    )
  }
}

function drawFeed(sheet: Sheet, tone: (colour: string) => string): void {
  const legs = 'M-190 -104L-10 -286M190 -104L10 -286M-62 -34L-6 -280M78 -150L6 -286'
  sheet.stroke(legs, tone('#141c28'), 7)
  sheet.stroke(legs, tone('#aab4bf'), 2.2, 0.8)
  sheet.path('M-26 -50L-15 -108H15L26 -50Q0 -40 -26 -50Z', tone('#dcd6c8'))
  sheet.ellipse([0, -108], 15, 5, tone('#26303e'))
  sheet.path('M-34 -282Q0 -258 34 -282L22 -300H-22Z', tone('#8d99a6'))
  sheet.rect(-15, -324, 30, 26, tone('#3a4656'))
  sheet.ellipse([0, -330], 5, 5, '#ff5a4a')
  sheet.ellipse([0, -330], 30, 30, sheet.radial([0, -330], 30, '0 #ff6a55 0.7, 1 #ff6a55 0'))
}
