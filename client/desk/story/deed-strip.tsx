import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { Strip } from '../ui/strip.tsx'
import { deedBetween, stillStands, type Deed } from './deeds.ts'
import { deedWords } from './story-words.ts'
import * as buttons from '../words/buttons.ts'

interface DeedStripProps {
  story: StoryDetail
  userId: string
}

/** Tells whoever is in a story what a colleague has just done to it. */
export function DeedStrip({ story, userId }: DeedStripProps) {
  const seen = useRef(story)
  const [deed, setDeed] = useState<Deed | null>(null)
  useEffect(() => {
    const news = deedBetween(seen.current, story)
    seen.current = story
    if (news) setDeed(news.by.id === userId ? null : news)
  }, [story, userId])
  return (
    <div role="status">
      {deed && stillStands(deed, story) && (
        <Strip about="story" tone="warn" icon="warn" text={deedWords(deed)}>
          <Button variant="default" onClick={() => setDeed(null)}>
            {buttons.close}
          </Button>
        </Strip>
      )}
    </div>
  )
}
