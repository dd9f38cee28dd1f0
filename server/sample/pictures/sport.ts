import type { Picture } from './develop.ts'
import { points, Sheet, times } from './drawing.ts'
import { seededRandom } from './noise.ts'
import { darkWater } from './water.ts'
import {
  type Boat,
  drawCox,
  drawHull,
  drawOars,
  drawRower,
  drawShadow,
  LENGTH,
  seatAt,
} from './eight.ts'

const TURN = -21
const BOATS: Boat[] = [
  { bow: [914, 10], hull: '#efe6d2', blade: '#c8402f', shirt: '#b5372c', stroke: 0.32 },
  { bow: [1299, 258], hull: '#e0a84e', blade: '#f2ead8', shirt: '#1f4e6e', stroke: 0.4 },
  { bow: [1319, 647], hull: '#f1ece0', blade: '#3fa08c', shirt: '#22685c', stroke: 0.24 },
]

/** Three eights from above, side by side on dark water. */
export function sport(): Picture {
  const sheet = new Sheet()
  drawLanes(sheet)
  for (const [index, boat] of BOATS.entries())
    sheet.placed(boat.bow, TURN, 0.9, () => {
      const random = seededRandom(50 + index)
      drawWake(sheet, random)
      drawPuddles(sheet, random)
      drawShadow(sheet, boat)
      drawOars(sheet, boat)
      drawHull(sheet, boat)
      for (const seat of times(8)) drawRower(sheet, boat, seat)
      drawCox(sheet, boat)
    })
  return {
    svg: sheet.svg(),
    backdrop: darkWater,
    bloom: { above: 185, strength: 0.4 },
    vignette: 0.62,
    grain: 7,
  }
}

function drawLanes(sheet: Sheet): void {
  for (const start of points('-224 253, -92 598, 37 935, 170 1280'))
    sheet.placed(start, TURN, 1, () => {
      for (const buoy of times(52)) {
        const x = buoy * 44 - 60
        sheet.ellipse([x + 3, 6], 6, 4.4, '#020b10', 0.5)
        sheet.ellipse([x, 0], 4.6, 4.6, buoy % 8 ? '#d9d2c0' : '#e0613f')
        sheet.ellipse([x + 1.2, -1.4], 1.7, 1.7, '#ffffff', 0.8)
      }
    })
}

/** The boat's own coordinates: the bow at 0, the stern at -LENGTH, both on y = 0. */
function drawWake(sheet: Sheet, random: () => number): void {
  for (const side of [-1, 1]) {
    const fade = sheet.linear([0, 0], [-1500, 0], '0 #bfe3df 0.75, 0.35 #8fc4c2 0.3, 1 #7fb5b8 0')
    sheet.path(`M6 0Q-300 ${side * 30} -1500 ${side * 176}Q-300 ${side * 42} 6 0Z`, fade)
    for (const wave of times(16)) {
      const x = -70 - wave * 86 - random() * 24
      const y = side * (12 - x * 0.105)
      sheet.stroke(
        `M${x} ${y}q${-24} ${side * 8} ${-66} ${side * 6}`,
        '#b7dcd9',
        2,
        0.34 - wave * 0.019,
      )
    }
  }
  const trail = sheet.linear([-LENGTH, 0], [-LENGTH - 560, 0], '0 #cdeae6 0.6, 1 #8fc4c2 0')
  sheet.path(
    `M${-LENGTH + 16} -3Q${-LENGTH - 250} -20 ${-LENGTH - 560} -26V26Q${-LENGTH - 250} 20 ${-LENGTH + 16} 3Z`,
    trail,
    0.26,
  )
}

/** Each stroke leaves eight whirls; the boat then leaves them behind. */
function drawPuddles(sheet: Sheet, random: () => number): void {
  for (const stroke of times(3))
    for (const seat of times(8)) {
      const x = seatAt(seat) - 122 - stroke * 700 + random() * 16
      const y = (seat % 2 ? 1 : -1) * (160 + random() * 10)
      const size = 15 + stroke * 9
      const strength = 0.62 - stroke * 0.2
      const whirl = sheet.radial(
        [x, y],
        size * 1.7,
        '0 #021016 0.9, 0.34 #0a2a34 0.6, 0.62 #bfe2df 0.36, 1 #8fc4c2 0',
        0.74,
      )
      sheet.ellipse([x, y], size * 1.7, size * 1.26, whirl, strength)
      for (const ring of [1, 1.6])
        sheet.stroke(
          `M${x - size * ring} ${y}a${size * ring} ${size * ring * 0.74} 0 0 1 ${size * ring * 1.7} ${-size * 0.4}`,
          '#d5f0ec',
          1.8,
          strength * 0.8,
        )
      for (const fleck of times(6)) {
        const [u, v] = [
          Math.cos(fleck * 1.9 + seat) * size,
          Math.sin(fleck * 1.9 + seat) * size * 0.8,
        ]
        sheet.ellipse([x + u, y + v], 1 + random() * 1.8, 1 + random(), '#f2fbf8', strength)
      }
    }
}
