import { Button } from '@mantine/core'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { Strip } from '../ui/strip.tsx'
import { archivedWords } from './story-words.ts'
import { useArchive } from './use-archive.ts'
import * as buttons from '../words/buttons.ts'

/** Tells whoever opens an archived story that it is one. */
export function ArchivedStrip({ story, userId }: { story: StoryDetail; userId: string }) {
  const archive = useArchive(story)
  return (
    <div role="status">
      {story.archived && (
        <Strip about="story" tone="quiet" icon="story" text={archivedWords(story, userId)}>
          {story.may.archive && (
            <Button variant="default" onClick={() => archive('restore')}>
              {buttons.restore}
            </Button>
          )}
        </Strip>
      )}
    </div>
  )
}
