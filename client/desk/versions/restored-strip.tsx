import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useMayEdit } from '../save/save-badge.tsx'
import { Strip } from '../ui/strip.tsx'
import * as buttons from '../words/buttons.ts'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'
import { useVersionsHere, type Restored } from './versions-here.ts'

/** After a restore, as long as it can be taken back. */
export function RestoredStrip({ restored }: { restored: Restored }) {
  const { provider, setRestored } = useVersionsHere()
  const mayEdit = useMayEdit(provider)
  const [isUndone, setIsUndone] = useState(false)
  useEffect(() => {
    setIsUndone(false)
    return restored.forget
  }, [restored])
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
