import { HEIGHT, type Point, WIDTH } from './drawing.ts'

/** A point in a room: metres to the right, up and away. */
export type Spot = readonly [x: number, y: number, z: number]

/** Projects spots of a room onto the sheet; `tilt` looks down, in radians. */
export function camera(view: {
  eye: Spot
  tilt: number
  zoom: number
  centre?: Point
}): (spot: Spot) => Point {
  const [cos, sin] = [Math.cos(view.tilt), Math.sin(view.tilt)]
  const [centreX, centreY] = view.centre ?? [WIDTH / 2, HEIGHT / 2]
  return ([x, y, z]) => {
    const [right, up, away] = [x - view.eye[0], y - view.eye[1], z - view.eye[2]]
    const depth = Math.max(0.1, away * cos - up * sin)
    const height = up * cos + away * sin
    return [centreX + (right / depth) * view.zoom, centreY - (height / depth) * view.zoom]
  }
}
