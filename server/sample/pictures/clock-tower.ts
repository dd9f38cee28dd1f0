import { mirrored, type Point, points, type Sheet, times } from './drawing.ts'

export function drawClockTower(sheet: Sheet): void {
  const x = 395
  const brick = sheet.linear(
    [x - 90, 0],
    [x + 90, 0],
    '0 #1b1129, 0.6 #3a1c39, 0.86 #6e3245, 1 #f09a68',
  )
  const part = (half: string) => sheet.polygon(mirrored(x, half), brick)
  part('86 732, 86 520, 92 514, 92 496, 86 496, 86 480, 70 480, 70 462, 62 462, 62 452')
  part('60 470, 60 330, 66 326, 66 312, 52 312, 52 300, 44 300, 44 292')
  part('40 300, 40 214, 45 210, 45 202, 36 198, 7 84, 5 70, 3 50')
  for (const side of [-1, 1])
    for (const [at, foot] of points('80 480, 58 312'))
      sheet.polygon(mirrored(x + side * at, `8 ${foot}, 8 ${foot - 30}, 1 ${foot - 62}`), brick)
  const sky = sheet.vertical(210, 300, '0 #c46c78, 1 #ffb482')
  for (const at of [-24, 0, 24])
    sheet.path(`M${x + at - 7} 292V236Q${x + at} 222 ${x + at + 7} 236V292Z`, sky, 0.9)
  sheet.ellipse([x, 386], 42, 42, '#e7b25e')
  sheet.ellipse([x, 386], 38, 38, '#20142c')
  for (const hour of times(12)) {
    const [u, v] = [Math.sin((hour * Math.PI) / 6), Math.cos((hour * Math.PI) / 6)]
    sheet.line(
      [
        [x + u * 29, 386 + v * 29],
        [x + u * 34, 386 + v * 34],
      ],
      '#ffd98c',
      3,
    )
  }
  sheet.stroke(`M${x - 17} 374L${x} 386L${x + 8} 358`, '#ffd98c', 3.2)
  sheet.path(`M${x - 26} 735V610Q${x} 572 ${x + 26} 610V735Z`, '#120b1d')
  for (const at of [-48, 0, 48]) sheet.rect(x + at - 4, 540, 8, 26, '#ffc878', at ? 0.35 : 0.9)
  for (const [half, y] of points('88 496, 58 452, 62 326, 42 206'))
    sheet.stroke(`M${x - half * 0.4} ${y}H${x + half}`, '#ffb27a', 1.4, 0.4)
  sheet.placed([x, 42], 0, 1, () => {
    const tips = times(10).map((tip): Point => {
      const [turn, r] = [(tip * Math.PI) / 5, tip % 2 ? 6 : 15]
      return [Math.sin(turn) * r, -Math.cos(turn) * r]
    })
    sheet.polygon(tips, '#ff5a4a')
  })
}
