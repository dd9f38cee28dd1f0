import {
  along,
  mirrored,
  outline,
  type Point,
  points,
  type Sheet,
  times,
  WIDTH,
} from './drawing.ts'

/** Where the square's long sides meet. */
export const FAR: Point = [900, 660]

/** Points of the long sides: `y` is the height at the picture's edge, where `near` is 1; far away it is 0. */
function leftSide(y: number, near: number): Point {
  return along(FAR, [0, y], near)
}

function rightSide(y: number, near: number): Point {
  return along(FAR, [WIDTH, y], near)
}

export function drawWall(sheet: Sheet): void {
  const brick = sheet.linear([0, 0], [780, 0], '0 #2a1833, 0.6 #48233f, 1 #8a4650')
  sheet.polygon(
    [leftSide(505, 1.02), leftSide(505, 0.12), leftSide(772, 0.12), leftSide(772, 1.02)],
    brick,
  )
  const merlons = times(330).map((index) => {
    const [from, to] = [1 / (0.985 + index * 0.021), 1 / (0.985 + index * 0.021 + 0.0155)]
    const middle = (from + to) / 2
    const swallowTail = [
      leftSide(508, from),
      leftSide(472, from),
      leftSide(484, middle),
      leftSide(472, to),
    ]
    return outline([...swallowTail, leftSide(508, to)])
  })
  sheet.path(merlons.join(''), brick)
  const rim = sheet.linear([0, 0], [800, 0], '0 #ffab6e 0, 1 #ffcf95 0.9')
  sheet.line([leftSide(516, 1.02), leftSide(516, 0.12)], rim, 1.6)
  const firs = times(34).map((index) => {
    const near = 1 / (1.7 + index * 0.13)
    const [foot, tip] = [leftSide(772, near), leftSide(560 + (index % 3) * 28, near)]
    const half = 34 * near
    return `M${tip[0]} ${tip[1]}L${foot[0] + half} ${foot[1]}H${foot[0] - half}Z`
  })
  sheet.path(firs.join(''), '#1c1830', 0.9)
}

export function drawArcade(sheet: Sheet): void {
  const stone = sheet.linear([1600, 0], [1040, 0], '0 #33213f, 0.6 #6a3c52, 1 #b36a60')
  for (const near of [0.86, 0.5, 0.32]) {
    const [x, y] = rightSide(392, near)
    const turret = '40 30, 40 -52, 46 -56, 36 -62, 26 -110, 8 -124, 3 -140, 1 -190'
    sheet.placed([x, y], 0, near, () => sheet.polygon(mirrored(0, turret), '#54304a'))
  }
  sheet.polygon(
    [rightSide(392, 1.02), rightSide(392, 0.2), rightSide(758, 0.2), rightSide(758, 1.02)],
    stone,
  )
  const lit = sheet.linear([1600, 0], [1040, 0], '0 #ffb355, 1 #ffe0a0')
  for (const [top, bottom] of points('440 500, 540 610, 655 750'))
    for (const index of times(46)) {
      const [from, to] = [1 / (1 + index * 0.085), 1 / (1 + index * 0.085 + 0.042)]
      const [a, b, c, d] = [
        rightSide(bottom, from),
        rightSide(top, from),
        rightSide(top, to),
        rightSide(bottom, to),
      ]
      const arch = `M${a.join(' ')}L${b.join(' ')}Q${(b[0] + c[0]) / 2} ${b[1] - 22 * from} ${c.join(' ')}L${d.join(' ')}Z`
      sheet.path(arch, lit, top > 600 ? 0.95 : (index * 7 + top) % 5 < 3 ? 0.75 : 0.22)
    }
  for (const y of [392, 520, 632])
    sheet.line([rightSide(y, 1.02), rightSide(y, 0.2)], '#ffd9a8', 1.5, 0.3)
}
