import { Button } from '@mantine/core'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { useGuests } from '../ui/guest-queries.ts'
import * as guestsWords from '../words/guests.ts'

interface GuestsNoteProps {
  story: StoryDetail
  onManage: () => void
}

/** Above the comments: that people from outside read along, and what of. */
export function GuestsNote({ story, onManage }: GuestsNoteProps) {
  const { data } = useGuests(story.id)
  const open = data?.guests.filter(({ link }) => link === 'open').length ?? 0
  if (open === 0 && !story.may.write) return null
  return (
    <div className="guests-note">
      {open > 0 && (
        <p className="quiet">
          {guestsWords.open(open)} {guestsWords.seeOnly}
        </p>
      )}
      <Button variant="subtle" size="compact-xs" onClick={onManage}>
        {open > 0 ? guestsWords.manage : guestsWords.invite}
      </Button>
    </div>
  )
}
