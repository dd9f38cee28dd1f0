import { mix, points, type Sheet, times } from './drawing.ts'
import { seededRandom } from './noise.ts'

export const PAINT = [
  '#a8483c',
  '#2f5566',
  '#c98a4b',
  '#3d4a5c',
  '#7d8f8a',
  '#8c3b3f',
  '#d8b384',
  '#476b66',
]

export function drawShip(sheet: Sheet): void {
  drawCargo(sheet)
  const bridge = sheet.linear([330, 0], [420, 0], '0 #b9aba0, 0.7 #efdcc0, 1 #fff0d0')
  sheet.polygon(
    points('322 560, 322 372, 308 372, 308 358, 428 358, 428 372, 414 372, 414 560'),
    bridge,
  )
  for (const y of [380, 404, 428, 452, 476]) sheet.rect(326, y, 84, 9, '#3a4452', 0.85)
  sheet.rect(360, 322, 8, 38, '#d9c7ae')
  sheet.polygon(points('268 560, 268 402, 304 402, 304 560'), '#8e3a36')
  sheet.rect(268, 420, 36, 12, '#f0dfc2')
  const hull = 'M176 546H1012Q1040 540 1064 528Q1046 596 1006 642H214Q182 604 176 546Z'
  sheet.path(
    hull,
    sheet.linear([170, 0], [1060, 0], '0 #141b2b, 0.6 #1f2c42, 0.92 #3a4358, 1 #b07a60'),
  )
  sheet.path('M206 622H1020L1006 642H214Z', '#7a2f2b')
  sheet.path('M176 546H1012Q1040 540 1064 528L1062 533Q1036 546 1012 550H177Z', '#ffcf94', 0.8)
  sheet.stroke('M1030 574h-14M1026 584h-10', '#e9d9bd', 3, 0.8)
}

function drawCargo(sheet: Sheet): void {
  const random = seededRandom(40)
  for (const bay of times(13)) {
    const x = bay < 2 ? 186 + bay * 40 : 430 + (bay - 2) * 52
    const width = bay < 2 ? 37 : 50
    const most = bay < 2 ? 3 : ([5, 7, 7, 8, 7, 7, 6, 7, 6, 5, 3][bay - 2] ?? 4)
    for (const level of times(most)) {
      const y = 530 - level * 18.4
      const colour = PAINT[Math.floor(random() * PAINT.length)] ?? '#444444'
      const warmth = 0.1 + (x / 1060) * 0.2
      sheet.rect(x, y, width, 17.4, mix(colour, '#ffb070', warmth))
      for (const rib of times(9))
        sheet.rect(x + 3 + (rib * width) / 9, y + 1.5, 1.4, 14.5, '#140f1c', 0.22)
      sheet.rect(x + width - 2.4, y, 2.4, 17.4, '#ffd7a0', 0.6)
      sheet.rect(x, y, width, 1.4, '#ffe2b4', 0.4)
    }
  }
}
