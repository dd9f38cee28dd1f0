import { between, mix, type Point, points, type Sheet, times } from './drawing.ts'

const [LEFT, RIGHT, TOP, FLOOR] = [462, 1138, 214, 756]

/** The proscenium, its curtain drawn aside, and one dancer in the light. */
export function drawStage(sheet: Sheet): void {
  drawScene(sheet)
  drawDancer(sheet)
  drawCurtain(sheet)
  drawFrame(sheet)
}

function drawScene(sheet: Sheet): void {
  sheet.rect(
    LEFT,
    TOP,
    RIGHT - LEFT,
    FLOOR - TOP,
    sheet.vertical(TOP, 690, '0 #10213f, 0.4 #2b5673, 0.75 #d99a62, 1 #ffdc9a'),
  )
  const moon: Point = [862, 430]
  sheet.ellipse(
    moon,
    260,
    260,
    sheet.radial(moon, 260, '0 #fff4cf 0.95, 0.36 #ffdf9f 0.55, 1 #ffb267 0'),
  )
  sheet.ellipse(moon, 84, 84, '#fff3cd')
  const hills =
    '462 690, 462 600, 540 570, 620 604, 700 560, 780 606, 880 584, 970 610, 1060 566, 1138 598, 1138 690'
  sheet.polygon(points(hills), '#4b5a6e', 0.75)
  for (const wing of times(4)) {
    const [inset, colour] = [200 - wing * 46, mix('#3f6674', '#0c1c2c', wing / 3)]
    for (const side of [-1, 1]) {
      const x = 800 + side * (138 + wing * 46)
      const edge = 800 + side * 338
      sheet.path(
        `M${edge} ${TOP}H${x - side * 30}Q${x + side * 26} 360 ${x} 470Q${x + side * 30} 600 ${x - side * 6} ${676 + wing * 14}H${edge}Z`,
        colour,
        0.92,
      )
      const leaves = times(7).map((leaf) => {
        const y = 250 + leaf * 62 + wing * 9
        return `M${x + side * 14} ${y}q${-side * (26 + (leaf % 3) * 9)} 6 ${-side * 34} 40q${side * 30} -4 ${side * 40} -18Z`
      })
      sheet.path(leaves.join(''), colour, 0.92)
    }
    sheet.path(
      `M${LEFT} ${TOP}H${RIGHT}V${300 - wing * 18}Q${800 + inset} ${330 - wing * 24} 800 ${316 - wing * 22}Q${800 - inset} ${330 - wing * 24} ${LEFT} ${300 - wing * 18}Z`,
      colour,
      0.9,
    )
  }
  sheet.polygon(
    points('462 756, 540 676, 1060 676, 1138 756'),
    sheet.vertical(676, 756, '0 #f2c07c, 0.5 #b5723f, 1 #5f3220'),
  )
  for (const board of times(15)) {
    const x = (board - 7) * 37
    sheet.stroke(`M${800 + x} 676L${800 + x * 1.32} 756`, '#4a2415', 1.2, 0.35)
  }
  sheet.polygon(
    points('690 214, 730 214, 838 716, 640 716'),
    sheet.vertical(214, 716, '0 #fff2c8 0.3, 1 #fff2c8 0.05'),
  )
  sheet.ellipse(
    [738, 712],
    108,
    19,
    sheet.radial([738, 712], 108, '0 #fff6d8 0.95, 0.7 #ffe9b8 0.5, 1 #ffdf9c 0', 0.18),
  )
}

function drawDancer(sheet: Sheet): void {
  sheet.ellipse([752, 714], 40, 4, '#4a2718', 0.55)
  sheet.placed([738, 712], 0, 1.28, () => {
    sheet.stroke('M0 -58L1 0', '#f0c7a4', 4.6)
    sheet.stroke('M2 -56Q24 -50 46 -62', '#e5b68f', 4.2)
    sheet.path('M-34 -58Q-16 -70 0 -68Q22 -72 40 -60Q20 -50 0 -52Q-18 -50 -34 -58Z', '#fff8ea')
    sheet.path('M-34 -58Q-12 -54 2 -54Q24 -54 40 -60Q20 -48 0 -50Q-18 -48 -34 -58Z', '#d8b7a0')
    sheet.path('M-6 -66Q-7 -82 -6 -92H6Q7 -80 5 -66Z', '#c9433c')
    sheet.stroke('M-4 -91Q-22 -102 -26 -124M4 -91Q22 -96 38 -112', '#f0c7a4', 3)
    sheet.ellipse([0, -101], 5, 6.2, '#f0c7a4')
    sheet.path('M-5.4 -102Q-5 -109 0 -109Q5.6 -109 5.4 -102Q2 -105 -5.4 -102Z', '#3a1c16')
    sheet.ellipse([-1, -109.5], 3.2, 2.8, '#3a1c16')
  })
}

function drawCurtain(sheet: Sheet): void {
  const folds = 9
  for (const side of [-1, 1])
    for (const fold of times(folds)) {
      const outer = 800 + side * (338 - fold * 17)
      const width = 19
      const [foot, waist] = [800 + side * (338 - fold * 9), 800 + side * (342 - fold * 6)]
      const shade = sheet.linear(
        [outer - width, 0],
        [outer + width, 0],
        `0 #4a0c14, 0.45 ${mix('#8c1c24', '#d8443c', fold / folds)}, 1 #3a0910`,
      )
      sheet.path(
        `M${outer + side * 12} ${TOP}H${outer - side * width}Q${outer - side * 12} 470 ${waist - side * 10} 560Q${foot - side * 8} 640 ${foot - side * 14} 752H${foot + side * 10}Q${foot + side * 8} 640 ${waist + side * 8} 560Q${outer + side * 8} 470 ${outer + side * 12} ${TOP}Z`,
        shade,
      )
    }
  for (const side of [-1, 1])
    sheet.stroke(
      `M${800 + side * 346} 566Q${800 + side * 312} 576 ${800 + side * 284} 552`,
      '#f0c067',
      8,
    )
  for (const swag of times(6)) {
    const [from, to] = [between(LEFT, RIGHT, swag / 6), between(LEFT, RIGHT, (swag + 1) / 6)]
    const middle = (from + to) / 2
    const cloth = sheet.vertical(TOP, 318, '0 #5a0f17, 0.6 #b52c2e, 1 #7a161d')
    sheet.path(
      `M${from} ${TOP - 20}H${to}V${TOP + 44}Q${middle} ${TOP + 112} ${from} ${TOP + 44}Z`,
      cloth,
    )
    for (const pleat of [14, 30, 48, 66])
      sheet.stroke(
        `M${from + 4} ${TOP + pleat * 0.3}Q${middle} ${TOP + pleat * 1.5} ${to - 4} ${TOP + pleat * 0.3}`,
        '#3d0910',
        2,
        0.4,
      )
    sheet.stroke(`M${from} ${TOP + 44}Q${middle} ${TOP + 112} ${to} ${TOP + 44}`, '#f2c56e', 6)
    sheet.ellipse([to, TOP + 52], 5, 14, '#e0aa50')
  }
}

function drawFrame(sheet: Sheet): void {
  const hole = `M${LEFT} ${FLOOR}V${TOP + 50}Q${LEFT + 6} ${TOP - 4} ${LEFT + 70} ${TOP - 8}H${RIGHT - 70}Q${RIGHT - 6} ${TOP - 4} ${RIGHT} ${TOP + 50}V${FLOOR}`
  const pens: [number, string][] = [
    [58, '#54301a'],
    [50, '#b0752f'],
    [40, '#f4d48c'],
    [34, '#a86e2c'],
    [24, '#6b3d1c'],
    [13, '#e3b45f'],
    [6, '#fff0bd'],
  ]
  for (const [width, colour] of pens) sheet.stroke(hole, colour, width)
  for (const bead of times(27)) {
    const y = 262 + bead * 18.6
    for (const x of [LEFT - 10, RIGHT + 10]) sheet.ellipse([x, y], 4.4, 5.6, '#ffe09a')
  }
  for (const bead of times(33)) sheet.ellipse([540 + bead * 16.25, TOP - 18], 5.4, 4.4, '#ffe09a')
  sheet.path('M800 138Q836 150 858 146Q866 204 800 246Q734 204 742 146Q764 150 800 138Z', '#8f5a25')
  sheet.path('M800 147Q832 158 849 155Q854 199 800 235Q746 199 751 155Q768 158 800 147Z', '#f3d189')
  sheet.path('M800 158Q826 167 840 165Q842 196 800 224Q758 196 760 165Q774 167 800 158Z', '#1f4a5c')
  const scrolls =
    'M742 180Q690 150 650 178Q700 172 744 206ZM858 180Q910 150 950 178Q900 172 856 206Z'
  sheet.path(scrolls, '#e9bd68')
  sheet.path('M800 171l5 13 14 1-11 9 4 14-12-8-12 8 4-14-11-9 14-1Z', '#ffe7a8')
  sheet.rect(
    420,
    FLOOR - 8,
    760,
    22,
    sheet.vertical(FLOOR - 8, FLOOR + 14, '0 #ffdf9a, 0.3 #c08238, 1 #45240f'),
  )
  for (const lamp of times(23)) sheet.ellipse([492 + lamp * 28, FLOOR - 10], 8, 5, '#fff3cc')
}
