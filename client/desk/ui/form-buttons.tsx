import { Button, Group, type ButtonProps } from '@mantine/core'
import * as buttons from '../words/buttons.ts'

interface FormButtonsProps extends Pick<ButtonProps, 'color' | 'disabled' | 'loading'> {
  /** What the button says that sends the form. */
  submit: string
  onCancel: () => void
  /** Under what keeps no distance of its own. */
  apart?: boolean
  /** The dialog opens with the cursor on the button that sends the form. */
  focused?: boolean
}

/** The end of a form in a dialog. */
export function FormButtons({ submit, onCancel, apart, focused, ...button }: FormButtonsProps) {
  return (
    <Group justify="flex-end" {...(apart ? { mt: 'md' } : {})}>
      <Button variant="default" onClick={onCancel}>
        {buttons.cancel}
      </Button>
      <Button type="submit" {...(focused ? { 'data-autofocus': true } : {})} {...button}>
        {submit}
      </Button>
    </Group>
  )
}
