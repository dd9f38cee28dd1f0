import { recall, remember } from './device.ts'

/** Whoever comes back sooner is still on the same visit. */
const PAUSE_MS = 30 * 60_000
/** Stories whose revision is remembered, those read last. */
const MOST_READ = 300

/** Marks the cards of stories that came since the last visit, unless they were read. */
export function markNew(page: ParentNode) {
  const since = visit()
  document.addEventListener('visibilitychange', visit)
  const read = numbers('read')
  for (const card of page.querySelectorAll<HTMLElement>('[data-card]')) {
    const { card: id = '', published } = card.dataset
    if (Number(published) > since && !(id in read)) card.dataset['new'] = ''
  }
}

/** Somebody is here: gives when the visit before this one ended; at the first of all, now. */
function visit(): number {
  const now = Date.now()
  const { at = now, since = now } = numbers('visit')
  const before = now - at > PAUSE_MS ? at : since
  remember('visit', { at: now, since: before })
  return before
}

/** The revision at which this reader saw the story last; null if never. From now on it is the one that is shown. */
export function readAt({ dataset }: HTMLElement): number | null {
  const { story: id = '', revision } = dataset
  const { [id]: before = null, ...others } = numbers('read')
  const kept = Object.entries(others).slice(1 - MOST_READ)
  remember('read', Object.fromEntries([...kept, [id, Number(revision)]]))
  return before
}

/** Only numbers: anything may stand in a device's memory. */
function numbers(name: string): Record<string, number> {
  const kept = Object.entries(recall(name) ?? {})
  return Object.fromEntries(kept.filter(([, value]) => Number.isFinite(value)))
}
