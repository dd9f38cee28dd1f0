import type { ImportNote, LeftOutReason } from '../../../shared/model/import-note.ts'
import type { Section } from '../../../shared/model/section.ts'
import { bareOf, type Line } from './line.ts'
import { sectionIn } from './sections.ts'

/** The story of a page of Galley's own that was copied as text, and what the page has around it. */
interface GalleyText {
  lines: Line[]
  tags: string[]
  leftOut: ImportNote<LeftOutReason>[]
}

const HISTORY = /^Revision history \(\d+\)$/
const PUBLISHED = /^Published On /
const MOMENT = /^\w{3}, \d{2} \w{3} \d{4}, \d{2}:\d{2} UTC\b/
const LIVE = /^(?:Pause|Resume) live updates\b|^Updated \w{3}, \d{2} \w{3} \d{4}, \d{2}:\d{2} UTC$/
const CORRECTIONS = /^Corrections?$/
const HEAD_LINES = 100
/** The name of the newsroom stands in one of the first lines. */
const MASTHEAD_LINES = 6

/** Null for the text of any other page. */
export function readGalleyText(
  all: readonly Line[],
  sections: readonly Section[],
): GalleyText | null {
  const published = all.slice(0, HEAD_LINES).findIndex(({ text }) => PUBLISHED.test(bareOf(text)))
  if (published < 0) return null
  const history = all.findIndex(({ text }, at) => at > published && HISTORY.test(text))
  if (history < 0) return null
  const start = afterMasthead(all.slice(0, published), sections)
  const foot = footStart(all, history)
  const { tags, rest } = tagsIn(all.slice(foot, history))
  const story = all.slice(start, foot)
  const around = [...all.slice(0, start), ...story.filter(isOfPage), ...rest, ...all.slice(history)]
  return {
    lines: story.filter((line) => !isOfPage(line)),
    tags,
    leftOut: around
      .filter(({ text }) => text !== '')
      .map(({ text }) => ({ line: text, reason: 'around' })),
  }
}

function isOfPage({ text }: Line): boolean {
  return LIVE.test(bareOf(text))
}

/** The list of sections ends where one is named again: that is the story's own. */
function afterMasthead(lines: readonly Line[], sections: readonly Section[]): number {
  const name = lines.findIndex(({ text }) => text === 'Galley')
  if (name < 0 || name > MASTHEAD_LINES) return 0
  const seen = new Set<string>()
  for (let at = name + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (text === '') continue
    const slug = sectionIn(bareOf(text), sections)?.slug
    if (slug === undefined || seen.has(slug)) return at
    seen.add(slug)
  }
  return name + 1
}

/** Corrections and tags stand above the history, each on its line, with an empty one before the first. */
function footStart(lines: readonly Line[], history: number): number {
  let at = history
  while (at > 0 && lines[at - 1]?.text !== '') at--
  return at
}

function tagsIn(foot: readonly Line[]): { tags: string[]; rest: readonly Line[] } {
  const moment = foot.findLastIndex(({ text }) => MOMENT.test(text))
  const isAlone = MOMENT.exec(foot[moment]?.text ?? '')?.[0] === foot[moment]?.text
  const corrections = CORRECTIONS.test(foot[0]?.text ?? '') && moment > 0
  const end = corrections ? moment + (isAlone ? 2 : 1) : 0
  return { tags: foot.slice(end).map(({ text }) => text), rest: foot.slice(0, end) }
}
