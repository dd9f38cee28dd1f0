import type { Shown } from '../../../shared/model/front.ts'
import type { Section } from '../../../shared/model/section.ts'
import type { ListedStory, Position } from '../published/published.ts'

/** How many stories stand beside the front page's first one where nobody says more; when there are many, one more. */
const BESIDE = 2
const MANY = 8
/** How many a section shows on the front page. */
const OF_A_SECTION = 5

/** What a front page is made of. */
export interface FrontStories {
  /** The live ones that an editor put there, by id: one that was retracted has left its place. */
  chosen: ReadonlyMap<string, ListedStory>
  /** Of all sections. */
  newest: readonly ListedStory[]
  /** The newest ones of each. */
  ofSections: ReadonlyMap<Section, readonly ListedStory[]>
}

export interface FrontPlaces {
  lead: ListedStory | null
  beside: readonly ListedStory[]
  bands: readonly { section: Section; stories: readonly ListedStory[] }[]
  /** Where the list of all that is older begins; null where there is no more. */
  older: Position | null
}

/** Without what is pinned in sections that have no place on the front page. */
export function shownIn(shown: Shown, sections: readonly Section[]): Shown {
  const slugs = new Set(sections.map(({ slug }) => slug))
  const pins = Object.entries(shown.pins).filter(([slug]) => slugs.has(slug))
  return { ...shown, pins: Object.fromEntries(pins) }
}

/** How many stories are looked up for it, besides those that are chosen. */
export function frontNeeds(shown: Shown) {
  const { pins } = shown
  const chosen = [shown.lead, ...shown.seconds, ...Object.values(pins).flat()].flatMap(
    (id) => id ?? [],
  )
  const top = 1 + Math.max(BESIDE + 1, shown.seconds.length)
  return {
    chosen,
    // Any of the newest may have a place by choice.
    newest: Math.max(MANY + 1, top) + chosen.length,
    ofSection: top + OF_A_SECTION + chosen.length,
  }
}

/** Each story once: where an editor put it, else by its time, the newest at the top. */
export function frontPlaces(
  shown: Shown,
  { chosen, newest, ofSections }: FrontStories,
): FrontPlaces {
  const flow = newest.filter(({ id }) => !chosen.has(id))
  const flowed: ListedStory[] = []
  const placed = (id: string | null | undefined): ListedStory | null => {
    const story = chosen.get(id ?? '')
    if (story) return story
    const next = flow[flowed.length]
    if (next) flowed.push(next)
    return next ?? null
  }
  const lead = placed(shown.lead)
  const usual = newest.length <= MANY ? BESIDE : BESIDE + 1
  const count = Math.max(usual, shown.seconds.length)
  const beside = Array.from({ length: count }, (_, i) => placed(shown.seconds[i]) ?? []).flat()
  const top = new Set([lead, ...beside].map((story) => story?.id))
  const bands = [...ofSections].map(([section, list]) => {
    const pinned = (shown.pins[section.slug] ?? []).flatMap((id) => chosen.get(id) ?? [])
    const others = list.filter(({ id }) => !chosen.has(id) && !top.has(id))
    return { section, stories: [...pinned, ...others].slice(0, OF_A_SECTION) }
  })
  const isAll = newest.every(({ id }) => top.has(id))
  return { lead, beside, bands, older: isAll ? null : olderFrom(newest, flowed) }
}

/** Behind the last one that stands at the top by its time: what is newer has its place on the page. */
function olderFrom(
  [first]: readonly ListedStory[],
  flowed: readonly ListedStory[],
): Position | null {
  const last = flowed.at(-1)
  if (last || !first) return last ?? null
  return { id: first.id, publishedAt: first.publishedAt + 1 }
}
