import { Button, FileButton } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'

const TYPES = 'image/png,image/webp,image/jpeg,image/gif,image/avif'

interface PictureButtonsProps {
  words: { choose: string; replace: string; remove: string }
  /** There is a picture already. */
  has: boolean
  isSaving: boolean
  isRemoving: boolean
  take: (file: File) => void
  remove: () => void
}

/** Chooses a picture that stands by itself, or takes it away. */
export function PictureButtons(props: PictureButtonsProps) {
  const { words, has, isSaving, isRemoving, take, remove } = props
  return (
    <>
      <FileButton accept={TYPES} onChange={(file) => file && take(file)}>
        {(button) => (
          <Button
            {...button}
            variant="default"
            loading={isSaving}
            leftSection={<Icon name="image" />}
          >
            {has ? words.replace : words.choose}
          </Button>
        )}
      </FileButton>
      {has && (
        <Button variant="subtle" color="gray" loading={isRemoving} onClick={remove}>
          {words.remove}
        </Button>
      )}
    </>
  )
}
