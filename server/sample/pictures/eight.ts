import { between, mix, type Point, type Sheet, times } from './drawing.ts'

export interface Boat {
  bow: Point
  hull: string
  blade: string
  shirt: string
  /** 0 at the catch, 1 at the finish. */
  stroke: number
}

export const LENGTH = 1010

export function seatAt(seat: number): number {
  return -168 - seat * 86
}

/** Where the oar turns, and where its blade is. */
function oarOf(
  boat: Boat,
  seat: number,
): { side: number; lock: Point; blade: Point; handle: Point } {
  const side = seat % 2 ? 1 : -1
  const lock: Point = [seatAt(seat) - 26, side * 46]
  const turn = between(0.5, -0.55, boat.stroke)
  const reach = (length: number): Point => [
    lock[0] + Math.sin(turn) * length,
    lock[1] + side * Math.cos(turn) * length,
  ]
  return { side, lock, blade: reach(130), handle: reach(-50) }
}

export function drawShadow(sheet: Sheet, boat: Boat): void {
  sheet.path(
    `M-20 26Q-200 50 -500 50Q-840 50 ${-LENGTH - 20} 28Q-840 12 -500 10Q-200 10 -20 26Z`,
    '#010a0f',
    0.6,
  )
  for (const seat of times(8)) {
    const { blade, handle } = oarOf(boat, seat)
    sheet.line(
      [
        [handle[0] - 8, handle[1] + 22],
        [blade[0] - 3, blade[1] + 9],
      ],
      '#010a0f',
      5,
      0.45,
    )
    sheet.ellipse([seatAt(seat) - 14, 32], 22, 17, '#010a0f', 0.5)
  }
}

export function drawOars(sheet: Sheet, boat: Boat): void {
  for (const seat of times(8)) {
    const { side, lock, blade, handle } = oarOf(boat, seat)
    const x = seatAt(seat) - 26
    sheet.stroke(
      `M${x + 34} ${side * 12}L${lock.join(' ')}L${x - 34} ${side * 12}M${x} ${side * 12}L${lock.join(' ')}`,
      '#c3ccd0',
      2.6,
    )
    sheet.line([handle, blade], '#e9eef0', 4.4)
    sheet.line([handle, blade], '#3a4a55', 1.4, 0.6)
    const turn = (Math.atan2(blade[1] - handle[1], blade[0] - handle[0]) * 180) / Math.PI
    sheet.placed(blade, turn, 1, () => {
      sheet.path('M-8 -4L30 -11Q40 -10 40 0Q40 9 32 9L-8 3Z', boat.blade)
      sheet.path('M-4 -1L34 -4', '#ffffff', 0.4)
      sheet.stroke('M14 -14Q44 -20 50 0Q46 16 18 15', '#eefaf7', 3, 0.75)
    })
    sheet.ellipse(lock, 4, 4, '#20303a')
  }
}

export function drawHull(sheet: Sheet, boat: Boat): void {
  const shape = `M0 0Q-150 -17 -500 -18Q-850 -17 ${-LENGTH} 0Q-850 17 -500 18Q-150 17 0 0Z`
  const skin = sheet.vertical(
    -18,
    18,
    `0 #ffffff, 0.3 ${boat.hull}, 1 ${mix(boat.hull, '#1b1a22', 0.55)}`,
  )
  sheet.path(shape, skin)
  const well = sheet.vertical(-13, 13, '0 #141f28, 1 #3a4650')
  sheet.path(
    'M-128 0Q-140 -11 -170 -12H-860Q-890 -10 -905 0Q-890 10 -860 12H-170Q-140 11 -128 0Z',
    well,
  )
  sheet.line(
    [
      [-14, 0],
      [-122, 0],
    ],
    mix(boat.hull, '#1b1a22', 0.4),
    1.6,
    0.8,
  )
  sheet.line(
    [
      [-912, 0],
      [-LENGTH + 6, 0],
    ],
    mix(boat.hull, '#1b1a22', 0.4),
    1.6,
    0.8,
  )
  sheet.ellipse([-2, 0], 4.5, 4.5, '#ffffff')
}

/** Rowers sit with their backs to the bow and reach for the stern. */
export function drawRower(sheet: Sheet, boat: Boat, seat: number): void {
  const { handle } = oarOf(boat, seat)
  const x = seatAt(seat) - 6 + (boat.stroke - 0.4) * 30
  const skin =
    ['#e2b08c', '#c98f68', '#8a5a3e', '#e9bd9b'][(seat * 3 + boat.bow[0]) % 4] ?? '#e2b08c'
  const dark = mix(boat.shirt, '#0a1016', 0.4)
  for (const leg of [-6, 6]) {
    sheet.line(
      [
        [x - 12, leg],
        [x - 58, leg * 0.8],
      ],
      mix(skin, '#2a1810', 0.25),
      8,
    )
    sheet.line(
      [
        [x - 6, leg],
        [x - 26, leg],
      ],
      '#18222c',
      10,
    )
    sheet.ellipse([x - 61, leg * 0.8], 5, 4, '#f4f1e8')
  }
  for (const shoulder of [-15, 15]) {
    sheet.line(
      [
        [x - 2, shoulder],
        [handle[0] + 2, handle[1] * 0.55 + shoulder * 0.2],
      ],
      skin,
      6.4,
    )
  }
  sheet.path(
    `M${x + 13} -11Q${x + 17} 0 ${x + 13} 11Q${x + 4} 22 ${x - 7} 19Q${x - 13} 0 ${x - 7} -19Q${x + 4} -22 ${x + 13} -11Z`,
    boat.shirt,
  )
  sheet.path(
    `M${x + 14} 2Q${x + 13} 11 ${x + 9} 16Q${x + 3} 22 ${x - 7} 19Q${x - 9} 10 ${x - 9} 5Z`,
    dark,
    0.75,
  )
  sheet.ellipse([x - 2, 0], 9.4, 8.6, seat % 3 ? '#2a1c16' : '#f1ece0')
  sheet.ellipse([x, -3], 4.4, 2.8, '#ffffff', 0.22)
}

export function drawCox(sheet: Sheet, boat: Boat): void {
  const x = -884
  sheet.ellipse([x, 0], 10, 14, mix(boat.shirt, '#101820', 0.35))
  sheet.ellipse([x + 3, 0], 8, 7.6, boat.blade)
  sheet.path(`M${x + 8} -6Q${x + 17} 0 ${x + 8} 6Z`, boat.blade)
}
