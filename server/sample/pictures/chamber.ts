import type { Sheet } from './drawing.ts'
import { camera, type Spot } from './perspective.ts'

/** From the gallery; spots are metres from the rostrum. */
export const view = camera({ eye: [0, 12.6, -25], tilt: 0.3, zoom: 1130, centre: [800, 452] })
/** How far away the wall with the windows is. */
export const WALL = 9

export function slab(sheet: Sheet, corners: readonly Spot[], fill: string, opacity = 1): void {
  sheet.polygon(corners.map(view), fill, opacity)
}

export function upright(x: number, width: number, bottom: number, top: number, z = WALL): Spot[] {
  const [left, right] = [x - width / 2, x + width / 2]
  return [
    [left, bottom, z],
    [right, bottom, z],
    [right, top, z],
    [left, top, z],
  ]
}
