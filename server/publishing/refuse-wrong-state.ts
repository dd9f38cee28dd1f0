import type { PublishKind } from '../../shared/model/story.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { StoryTable } from '../store/tables.ts'
import type { Revision } from './revisions.ts'

/** Throws `conflict` when the story's state, or a newer revision, does not allow what is ordered. */
export function refuseWrongState(
  story: StoryTable,
  newest: Revision | null,
  order: { kind: PublishKind; seq: number },
) {
  const { kind } = order
  if (kind === 'reinstate' && story.state !== 'retracted')
    throw new GalleyError('conflict', 'This story is not retracted: publish it, or an update.')
  if (kind !== 'reinstate' && story.state === 'retracted')
    throw new GalleyError('conflict', 'This story was retracted: reinstate it, or duplicate it.')
  if (kind === 'publish' && story.state === 'live')
    throw new GalleyError(
      'conflict',
      'This story is live already: publish an update or a correction.',
    )
  if ((kind === 'update' || kind === 'correct') && story.state !== 'live')
    throw new GalleyError('conflict', 'This story is not live yet: publish it first.')
  if (newest && order.seq < newest.seq)
    throw new GalleyError('conflict', `Revision ${newest.number} is newer than this text: reload.`)
}

/** Nobody would find it in the desk: whoever publishes it wants it back there first. */
export async function refuseArchived(
  { archived_at, archived_by }: StoryTable,
  namesOf: (userId: string) => Promise<string[]>,
): Promise<void> {
  if (archived_at === null) return
  const [name = 'Somebody'] = await namesOf(archived_by ?? '')
  throw new GalleyError('conflict', `${name} archived this story: restore it, then publish it.`)
}
