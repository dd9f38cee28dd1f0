import type { Thread, ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import * as commentWords from '../words/comments.ts'

/** What a thread is about, as it stands above it; a quote speaks for itself. */
export function aboutPlace(place: ThreadPlace): { label: string; isQuote: boolean } {
  switch (place.on) {
    case 'story':
      return { label: commentWords.about.story, isQuote: false }
    case 'picture':
      return { label: commentWords.about.picture, isQuote: false }
    case 'words':
      return { label: place.quote, isQuote: true }
  }
}

const MOST_NAMED = 80

const short = (text: string) =>
  text.length > MOST_NAMED ? `${text.slice(0, MOST_NAMED).trimEnd()}…` : text

/** What a screen reader calls a thread. */
export function nameOf({ comments, place }: Thread): string {
  return commentWords.thread(comments[0]?.by.name ?? '', placeName(place))
}

export function placeName(place: ThreadPlace): string {
  switch (place.on) {
    case 'story':
      return commentWords.theStory
    case 'picture':
      return commentWords.thePicture
    case 'words':
      return commentWords.quoted(short(place.quote))
  }
}

/** What a screen reader says of words in the text. */
export function markWords({ comments }: Thread): string {
  const said = comments.find(({ deleted }) => !deleted)
  return said ? commentWords.mark(said.by.name, short(said.text)) : ''
}
