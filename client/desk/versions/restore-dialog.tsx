import { Button, Group, Modal } from '@mantine/core'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as buttons from '../words/buttons.ts'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'
import { useRestore } from './use-restore.ts'

/** Says what a restore does, and does it; who else is at it is said here. */
export function RestoreDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  useFocusReturn()
  const restore = useRestore(version)
  const time = atClock(version.at, Date.now())
  return (
    <Modal opened onClose={onClose} title={versionWords.sure.title(time)} size="sm">
      <p>{versionWords.sure.text(time)}</p>
      <ProblemNote error={restore.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {buttons.cancel}
        </Button>
        <Button
          loading={restore.isPending}
          onClick={() => restore.mutate(undefined, { onSuccess: onClose })}
        >
          {versionWords.sure.confirm}
        </Button>
      </Group>
    </Modal>
  )
}
