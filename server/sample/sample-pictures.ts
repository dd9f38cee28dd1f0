import { business } from './pictures/business.ts'
import { culture } from './pictures/culture.ts'
import { develop } from './pictures/develop.ts'
import { politics } from './pictures/politics.ts'
import { science } from './pictures/science.ts'
import { sport } from './pictures/sport.ts'
import { world } from './pictures/world.ts'

const PICTURES = { world, politics, business, science, culture, sport }

/** A JPEG of 1600x900 pixels, drawn by code: for the same name always the same picture. */
export function drawSamplePicture(name: keyof typeof PICTURES): Promise<Uint8Array> {
  return develop(PICTURES[name]())
}
