import { amount, together } from './language.ts'
import * as fieldNames from './fields.ts'
import type { FieldName } from '../ui/story-fields.ts'

/* Colleagues in a story: where they are, and what they changed. */

export const goTo = (name: string) => `Go to ${name}`
export const follow = (name: string) => `Follow ${name}`
export const nowhere = (name: string) => `${name} has the story open, and is in no field of it.`
export const following = (name: string) => `Following ${name}. Any key, press or scroll ends it.`
export const ended = {
  'by-self': (name: string) => `You no longer follow ${name}.`,
  left: (name: string) => `${name} has left the story.`,
}
export const tellChanges = 'Say what others changed'
export const nothingChanged = 'Nobody else has changed anything since you last asked.'
/** Who changed a field, and how the first of its changed passages read now. */
export const changed = (
  names: readonly string[],
  field: FieldName,
  { passages, texts }: { passages: number; texts: readonly string[] },
) => {
  const who = names.length === 0 ? 'Somebody' : together(names)
  const where = fieldNames.within[field]
  const what =
    field === 'body'
      ? `${amount(passages, { one: '# passage', other: '# passages' })} of the ${where}`
      : `the ${where}`
  const now = texts.map((text) => `“${text}”`).join(', ')
  return now === '' ? `${who} changed ${what}.` : `${who} changed ${what}, now: ${now}.`
}
