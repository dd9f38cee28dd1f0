import { Button, Group } from '@mantine/core'
import { CopyText } from './copy-text.tsx'
import * as buttons from '../words/buttons.ts'
import * as madeLinkWords from '../words/made-link.ts'

/** A link that is shown once, for whoever made it to hand on. */
export function LinkToHandOn({ link, onDone }: { link: string; onDone: () => void }) {
  return (
    <>
      <code className="secret">{link}</code>
      <Group justify="flex-end" mt="md">
        <CopyText text={link} label={madeLinkWords.copy} variant="default" isFirst />
        <Button onClick={onDone}>{buttons.done}</Button>
      </Group>
    </>
  )
}
