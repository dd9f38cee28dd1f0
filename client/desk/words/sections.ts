/* The sections of the newsroom. */

export const title = 'Sections'
export const lead =
  'Readers see them in this order at the top of every page, and those with stories on the front page. A section’s name and address may change at any time: its old address leads to the new one, and so do those of its stories.'
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
export const retire = (name: string) => `Retire ${name}`
export const retireHint = 'Retire: it keeps its stories, and takes no new ones'
export const isRetired = (address: string) =>
  `Retired: its stories stay at /${address}, and it takes no new ones`
export const bringBack = 'Bring back'
export const bringItBack = (name: string) => `Bring back ${name}`
export const changeAddress = (name: string) => `Change the address of ${name}`
export const readdressed = 'The old address will lead here'
export const willBeRemoved = 'Will be removed when you save'
export const keep = 'Keep'
export const keepIt = (name: string) => `Keep ${name}`
export const move = {
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
}
