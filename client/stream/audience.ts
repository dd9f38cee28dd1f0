/* What the tabs of a browser want of the stream that they share, and what each makes of its news. Pure. */

/** Something that a tab wants to hear of; `at` is the revision that it shows. */
export interface Want {
  topic: string
  at: number
}

/** One message of the stream: for tabs at `from`, which are at `to` when they have taken it in. */
export interface News {
  topic: string
  from: number
  /** Infinity when nothing can follow. */
  to: number
  event: string
  data: string
}

/** Where a tab stands. Whoever leads holds the stream. */
export interface Standing {
  /** What matters most comes first; nothing when the tab leaves. */
  wants: readonly Want[]
  visible: boolean
  leads: boolean
}

/** What a tab says of itself; `ask` asks the others to do the same. */
export interface Here extends Standing {
  type: 'here'
  tab: string
  ask: boolean
}

/** What tabs of one browser say to each other. Whoever leads says all but the first. */
export type TabMessage =
  | Here
  /** The stream is open: what came before may have been missed. */
  | { type: 'opened' }
  /** It broke, and will be open again. */
  | { type: 'broken' }
  | { type: 'news'; news: News }
  /** No stream brings these, until news of them comes again. */
  | { type: 'cut'; wants: readonly Want[] }

/** Tabs that have not answered for so long have crashed. (A hidden leader may get to ask only once a minute.) */
const SILENT_MS = 130_000
/** A stream serves one page and 30 others at most, see PROTOCOL.md. */
const MOST_WANTS = 31

/** `behind`: there is newer news than the tab's, but it fits another revision than it has [RDR1]. */
export function fateOf({ topic, from, to }: News, want: Want): 'mine' | 'behind' | 'nothing' {
  if (topic !== want.topic) return 'nothing'
  if (from === want.at) return 'mine'
  return to > want.at ? 'behind' : 'nothing'
}

export function advance(want: Want, news: News): Want {
  return fateOf(news, want) === 'mine' ? { ...want, at: news.to } : want
}

/** A visible tab takes over from a hidden one, which the browser may slow down or freeze. */
export function takesOver(self: Standing, { leads, visible }: Here): boolean {
  return self.visible && !self.leads && leads && !visible
}

/** The stream carries all that is wanted and nothing else: who left must not count as reading. */
export function serves(carried: readonly Want[], wanted: readonly Want[]): boolean {
  return keysOf(carried) === keysOf(wanted)
}

/** The other tabs, as far as they are heard of. */
export class Audience {
  #tabs = new Map<string, { wants: readonly Want[]; visible: boolean; heardAt: number }>()

  hear({ tab, wants, visible }: Here, now: number) {
    if (wants.length > 0) this.#tabs.set(tab, { wants, visible, heardAt: now })
    else this.#tabs.delete(tab)
  }

  advance(news: News) {
    for (const tab of this.#tabs.values()) tab.wants = tab.wants.map((want) => advance(want, news))
  }

  /** What one stream is to carry, `own` first, then what is in sight; and what it has no room for. */
  wanted(own: readonly Want[], now: number): { carry: Want[]; cut: Want[] } {
    const heard = [...this.#tabs.values()].filter(({ heardAt }) => now - heardAt < SILENT_MS)
    heard.sort((a, b) => Number(b.visible) - Number(a.visible))
    const wants = [...own, ...heard.flatMap((tab) => tab.wants)]
    const distinct = [...new Map(wants.map((want) => [keyOf(want), want])).values()]
    return { carry: distinct.slice(0, MOST_WANTS), cut: distinct.slice(MOST_WANTS) }
  }
}

function keysOf(wants: readonly Want[]): string {
  return [...new Set(wants.map(keyOf))].sort().join()
}

export function keyOf({ topic, at }: Want): string {
  return `${topic}.${at}`
}
