import { recall, remember } from './device.ts'

/** Whoever comes back sooner is still on the same visit. */
const PAUSE_MS = 30 * 60_000
/** Stories whose revision is remembered, those read last. */
const MOST_READ = 300

type Read = Record<string, number>

/** When this reader was here last, and when before that visit. */
interface Visit {
  at: number
  since: number
}

/** Marks the cards of stories that came since the last visit, unless they were read. */
export function markNew(page: ParentNode) {
  const since = visit()
  document.addEventListener('visibilitychange', visit)
  const read = stories()
  for (const card of page.querySelectorAll<HTMLElement>('[data-card]')) {
    const { card: id = '', published } = card.dataset
    if (Number(published) > since && !(id in read)) card.dataset['new'] = ''
  }
}

/** Somebody is here: gives when the visit before this one ended; at the first of all, now. */
function visit(): number {
  const now = Date.now()
  const { at, since } = (recall('visit') ?? { at: now, since: now }) as Visit
  const before = now - at > PAUSE_MS ? at : since
  remember('visit', { at: now, since: before })
  return before
}

/** The revision at which this reader saw the story last; null if never. From now on it is the one that is shown. */
export function readAt({ dataset }: HTMLElement): number | null {
  const { story: id = '', revision } = dataset
  const { [id]: before = null, ...others } = stories()
  const kept = Object.entries(others).slice(1 - MOST_READ)
  remember('read', Object.fromEntries([...kept, [id, Number(revision)]]))
  return before
}

function stories(): Read {
  return (recall('read') ?? {}) as Read
}
