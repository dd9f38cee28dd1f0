import * as paletteWords from '../words/palette.ts'
import * as storiesWords from '../words/stories.ts'

/** A list of stories as far as it is known. */
export interface Listed {
  /** Null while nothing has come. */
  stories: number | null
  /** There is more further down. */
  more: boolean
  /** What is shown is of the filter before. */
  ofBefore: boolean
  /** The filter lets everything through that is not archived. */
  all: boolean
  /** Some are archived, as far as that is known. */
  someArchived: boolean
}

/** What is said of it: aloud, and in place of it when it is empty. Of a list that has not come, nothing. */
export function listWords({ stories, more, ofBefore, all, someArchived }: Listed): {
  aloud: string
  instead: string | null
} {
  if (stories === null || ofBefore) return { aloud: '', instead: null }
  if (stories > 0 || more) {
    const aloud = more ? storiesWords.shownSoFar(stories) : storiesWords.shown(stories)
    return { aloud, instead: null }
  }
  if (!all) return { aloud: '', instead: storiesWords.noMatch }
  return { aloud: '', instead: someArchived ? storiesWords.noneButArchived : storiesWords.none }
}

/** What the palette says when it offers nothing. */
export function nothingWords({ looking, failed }: { looking: boolean; failed: boolean }): string {
  if (failed) return paletteWords.notFound
  return looking ? paletteWords.looking : paletteWords.nothing
}
