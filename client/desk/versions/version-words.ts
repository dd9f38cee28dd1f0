import { STORY_STATES } from '../../../shared/model/story.ts'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import type { IconName } from '../../editor/icons.tsx'
import * as names from '../words/names.ts'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'

type Told = Pick<Version, 'kind' | 'label' | 'revision' | 'madeBy' | 'writers'>

/** What made a version, under the name that somebody gave it. */
export interface VersionWords {
  icon: IconName
  /** Null where nobody gave it one. */
  name: string | null
  /** Null of one that is there for its name alone. */
  what: string | null
  who: string
}

const ICONS: Record<Version['kind'], IconName> = {
  auto: 'clock',
  named: 'pen',
  state: 'flag',
  publication: 'newspaper',
  restore: 'past',
}

/** `versions`: those that are known, among them perhaps the one that this one restored. */
export function versionWordsOf(
  version: Told,
  versions: readonly Version[],
  now: number,
): VersionWords {
  const { kind, label, madeBy, writers } = version
  const by = madeBy ? [versionWords.madeBy(madeBy.name)] : []
  const others = writers.filter(({ id }) => id !== madeBy?.id)
  const wrote = others.length > 0 ? [versionWords.wrote(writers.map(({ name }) => name))] : []
  const who =
    kind === 'auto' ? [versionWords.wrote(writers.map(({ name }) => name))] : [...by, ...wrote]
  return {
    icon: ICONS[kind],
    name: givenName(version) === null ? null : versionWords.quoted(label ?? ''),
    what: whatMade(version, versions, now),
    who: who.join(' · '),
  }
}

/** What somebody called it, not what Galley keeps in the same place. */
export function givenName({ kind, label }: Pick<Version, 'kind' | 'label'>): string | null {
  if (label === null) return null
  if (kind === 'state' && stateOf(label)) return null
  if (kind === 'restore' && /^\d+$/.test(label)) return null
  return label
}

function whatMade(
  { kind, label, revision }: Told,
  versions: readonly Version[],
  now: number,
): string | null {
  switch (kind) {
    case 'auto':
      return versionWords.kept
    case 'named':
      return null
    case 'publication':
      return versionWords.published(revision ?? 0)
    case 'state': {
      const state = stateOf(label)
      return state ? versionWords.movedTo(names.states[state]) : versionWords.movedOn
    }
    case 'restore': {
      const one = versions.find(({ number }) => String(number) === label)
      return one ? versionWords.restoredAt(atClock(one.at, now)) : versionWords.restoredEarlier
    }
  }
}

const stateOf = (label: string | null) => STORY_STATES.find((state) => state === label)

/** What a version, or the draft now, is called by its time. */
export function sideWords(side: Pick<Version, 'at'> | 'now', now: number): string {
  return side === 'now' ? versionWords.theNow : atClock(side.at, now)
}
