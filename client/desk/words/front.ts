/* The front page, as editors arrange it. */

export const title = 'Front page'
export const lead =
  'Put stories where readers see them first. What you leave empty is filled with the newest, and a retracted story leaves its place at once.'
export const top = 'At the top'
export const leadPlace = 'Lead'
export const secondPlace = (number: number) => `Beside it, ${number}`
export const sections = 'In sections'
export const first = (section: string) => `First in ${section}`
export const pinPlace = (section: string, number: number) => `${section}, ${number}`
export const empty = 'The newest flows in here'
export const gone = 'A story that is not live'
export const isOver = 'Its time here is over'
export const untilWhen = (headline: string) => `How long “${headline}” stays`
export const until = 'until'
export const takeOut = (headline: string) => `Take “${headline}” out`
export const move = {
  up: (headline: string) => `Move “${headline}” up`,
  down: (headline: string) => `Move “${headline}” down`,
}
export const put = (headline: string) => `Put “${headline}” somewhere`
export const putShort = 'Put…'
export const isAt = (place: string) => `Stands at: ${place}`
export const said = {
  put: (headline: string, place: string) => `“${headline}” is now at: ${place}.`,
  out: (headline: string) => `“${headline}” is out.`,
}
export const search = 'Search live stories'
export const found = 'Live stories'
export const nothing = 'No live story of that name'
export const preview = 'As readers will see it'
export const previewFrame = 'The front page with your changes'
export const show = 'Show to readers'
export const shown = 'Readers see it within a second'
export const shownText = 'Open front pages offer it with a button, and move nothing by themselves.'
export const undo = 'Undo changes'
export const overtaken = 'Somebody else has arranged the front page meanwhile'
export const theirs = (leading: string) =>
  `With them, the lead is ${leading}. Nothing of yours is lost: it is what you see here.`
export const byTime = 'the newest story'
export const keepMine = 'Go on with mine'
export const takeTheirs = 'Take theirs'
export const mineAgain = 'Bring mine back'
export const tookTheirs = 'This is how they arranged it.'
