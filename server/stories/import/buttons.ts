import { anyOf } from './words/pattern.ts'
import { BUTTONS, OBJECTS, ON_SERVICE, SERVICES, VERBS } from './words/page-words.ts'

const words = new Set(BUTTONS.map((words) => words.toLowerCase()))
const ACTION = new RegExp(
  `^${anyOf(VERBS)}(?:\\s(?:this|the|full|on|it))?\\s${anyOf(OBJECTS)}(?:\\s(?:${anyOf(OBJECTS)}|on ${anyOf(SERVICES)}))?$`,
  'iu',
)
const SERVICE = new RegExp(
  `^${anyOf(ON_SERVICE)}\\s?${anyOf(SERVICES)}(?:\\s(?:teilen|でシェア|に共有))?$`,
  'iu',
)
const LONGEST_BUTTON = 60

/** A line that is the page's and not the story's, as a whole: `Share`, `Drucken`, `Save article`, `Share on Facebook`. */
export function isButton(bare: string): boolean {
  if (bare.length > LONGEST_BUTTON) return false
  const line = bare.normalize('NFC').toLowerCase()
  return (
    words.has(line) || ACTION.test(line) || SERVICE.test(line) || /^(?:share\s?){2,}$/i.test(line)
  )
}
