import * as names from '../words/names.ts'
import * as panelWords from '../words/panel.ts'

interface Place {
  editable: boolean
  /** The draft has come; before, what is empty here may not be empty there. */
  shown: boolean
}

const EMPTY = {
  section: { hint: panelWords.chooseSection, none: names.noSection },
  slug: { hint: panelWords.slug, none: '' },
  bylines: { hint: panelWords.bylines, none: '' },
  tags: { hint: panelWords.tags, none: '' },
}

/** What stands in an empty field: what to do, to those who may; else that there is nothing, as soon as that is known. */
export function emptyWords(field: keyof typeof EMPTY, place: Place): string {
  const { hint, none } = EMPTY[field]
  if (place.editable) return hint
  return place.shown ? none : ''
}

/** In place of a picture, to those who can’t add one. */
export function noPictureWords(shown: boolean): string | null {
  return shown ? panelWords.noPicture : null
}
