import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { onceWrittenOn } from '../../editor/restore/written-on.ts'
import { useMayEdit } from '../save/save-badge.tsx'
import { Strip } from '../ui/strip.tsx'
import * as buttons from '../words/buttons.ts'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'
import { useVersionsHere, type Restored } from './versions-here.ts'

/** After a restore, until somebody closes it, has written on, or does something with the story. */
export function RestoredStrip({ restored }: { restored: Restored }) {
  const { provider, setRestored } = useVersionsHere()
  const mayEdit = useMayEdit(provider)
  const [isUndone, setIsUndone] = useState(false)
  useEffect(() => {
    setIsUndone(false)
    return restored.forget
  }, [restored])
  usePast(restored, isUndone)
  const undo = () => {
    restored.undo()
    setIsUndone(true)
  }
  const words = versionWords.restored(atClock(restored.at, Date.now()))
  return (
    <div role="status">
      <Strip about="story" tone="good" icon="past" text={isUndone ? versionWords.takenBack : words}>
        {!isUndone && (
          <Button variant="default" disabled={!mayEdit} onClick={undo}>
            {versionWords.undoRestore}
          </Button>
        )}
        <Button variant="default" onClick={() => setRestored(null)}>
          {buttons.close}
        </Button>
      </Strip>
    </div>
  )
}

/** The time-line has the version from before the restore. */
function usePast(restored: Restored, isUndone: boolean) {
  const { story, provider, setRestored } = useVersionsHere()
  const { doc } = provider
  useEffect(
    () =>
      onceWrittenOn(
        doc,
        () => performance.now(),
        () => setRestored(null),
      ),
    [doc, restored, isUndone, setRestored],
  )
  const done = `${story.state} ${story.revision}`
  const before = useRef({ restored, done })
  useEffect(() => {
    const isOther = before.current.restored === restored && before.current.done !== done
    before.current = { restored, done }
    if (isOther) setRestored(null)
  }, [restored, done, setRestored])
}
