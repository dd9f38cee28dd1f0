import type { z } from 'zod'
import {
  letterWriters,
  restoring,
  version,
  versionList,
  type newVersion,
  type versionChange,
} from '../../../shared/protocol/api/versions.ts'
import { bytes, call, nothing, on } from '../ui/api.ts'

const PAGE = 30

const of = (storyId: string, ...parts: (string | number)[]) =>
  on('stories', storyId, ...parts.map(String))

export const versionsApi = {
  /** Newest first; from the newest on, or those before a number. */
  list: (storyId: string, before: number | null) =>
    call(
      versionList,
      of(storyId, 'versions') + `?limit=${PAGE}${before === null ? '' : `&before=${before}`}`,
    ),
  /** All of the draft then, as an update. */
  draft: (storyId: string, number: number) => bytes(of(storyId, 'versions', number, 'draft')),
  /** Null: of the draft now. */
  writers: (storyId: string, number: number | null) =>
    call(
      letterWriters,
      number === null ? of(storyId, 'writers') : of(storyId, 'versions', number, 'writers'),
    ).then((body) => body.writers),
  name: (storyId: string, json: z.input<typeof newVersion>) =>
    call(version, of(storyId, 'versions'), { method: 'POST', json }),
  rename: (storyId: string, number: number, json: z.input<typeof versionChange>) =>
    call(version, of(storyId, 'versions', number), { method: 'PATCH', json }),
  beginRestore: (storyId: string, number: number) =>
    call(restoring, of(storyId, 'restores'), { method: 'POST', json: { number } }),
  restored: (storyId: string, restore: string, seq: number) =>
    call(version, of(storyId, 'restores', restore, 'done'), { method: 'POST', json: { seq } }),
  giveBack: (storyId: string, restore: string) =>
    call(nothing, of(storyId, 'restores', restore), { method: 'DELETE' }),
}
