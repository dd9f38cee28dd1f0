import type {
  LookNews,
  RetractedNews,
  RevisionNews,
  SiteNews,
  TokenNews,
  ViewsNews,
} from '../../shared/protocol/live.ts'

export type LiveNews =
  | { event: 'revision'; data: RevisionNews }
  | { event: 'retracted'; data: RetractedNews }
  | { event: 'views'; data: ViewsNews }
  | { event: 'site'; data: SiteNews }
  | { event: 'token'; data: TokenNews }
  | { event: 'look'; data: LookNews }
  | { event: 'reset' }

type Fields = Record<string, unknown>

/** One event of a story's stream; null when it is not as this page knows it, such as a newer server's. */
export function readLiveNews(event: string, json: string): LiveNews | null {
  const data = readJson(json)
  switch (event) {
    case 'revision':
      return isRevision(data) ? { event, data } : null
    case 'retracted':
      return isRetracted(data) ? { event, data } : null
    case 'views':
      return isViews(data) ? { event, data } : null
    case 'token':
      return isToken(data) ? { event, data } : null
    case 'site':
      return isSite(data) ? { event, data } : null
    case 'look':
      return isLook(data) ? { event, data } : null
    case 'reset':
      return { event }
    default:
      return null
  }
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/* By hand: a reader page's script is small, and a library of schemas is larger than all of it. */

function isRevision(data: unknown): data is RevisionNews {
  return (
    isObject(data) &&
    typeof data['number'] === 'number' &&
    typeof data['kind'] === 'string' &&
    (data['note'] === null || typeof data['note'] === 'string') &&
    hasPatch(data)
  )
}

function isRetracted(data: unknown): data is RetractedNews {
  return (
    isObject(data) &&
    typeof data['number'] === 'number' &&
    typeof data['note'] === 'string' &&
    hasPatch(data)
  )
}

function isViews(data: unknown): data is ViewsNews {
  return (
    isObject(data) &&
    typeof data['total'] === 'number' &&
    typeof data['reading'] === 'number' &&
    typeof data['label'] === 'string'
  )
}

function isSite(data: unknown): data is SiteNews {
  return isObject(data) && typeof data['seq'] === 'number' && Array.isArray(data['cards'])
}

function isToken(data: unknown): data is TokenNews {
  return isObject(data) && typeof data['token'] === 'string'
}

function isLook(data: unknown): data is LookNews {
  return isObject(data) && typeof data['front'] === 'string' && typeof data['page'] === 'string'
}

function hasPatch({ patch }: Fields): boolean {
  return isObject(patch) && isObject(patch['slots']) && Array.isArray(patch['blocks'])
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
