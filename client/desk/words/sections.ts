/* The sections of the newsroom. */

export const title = 'Sections'
export const lead =
  'Readers see them in this order at the top of every page, and those with stories on the front page. A section’s name may change at any time; its address stays, because stories stand under it.'
export const add = 'Add section'
export const undo = 'Undo changes'
export const saved = 'Readers see these sections within a second.'
export const moved = (name: string, place: number, of: number) =>
  `${name} is now ${place} of ${of}.`
export const unnamed = (number: number) => `section ${number}`
export const name = 'Name'
export const nameOf = (number: number) => `Name of section ${number}`
export const address = 'address'
export const addressOf = (number: number) => `Address of section ${number}`
export const remove = (name: string) => `Remove ${name}`
export const willBeRemoved = 'Will be removed when you save'
export const keep = 'Keep'
export const keepIt = (name: string) => `Keep ${name}`
export const move = {
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
}
