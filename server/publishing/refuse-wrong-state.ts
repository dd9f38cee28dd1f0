import type { PublishKind } from '../../shared/model/story.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { StoryTable } from '../store/tables.ts'
import type { Revision } from './revisions.ts'

/** Throws `conflict` where a story's state does not allow what is asked. */
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
