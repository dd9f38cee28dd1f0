import { Button, type ButtonProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'
import * as copyWords from '../words/copy.ts'
import { copy } from './clipboard.ts'
import { tell } from './tell.ts'

const TOLD_MS = 2_000

interface CopyTextProps extends Pick<ButtonProps, 'variant' | 'color' | 'size'> {
  text: string
  label: string
  /** It has the focus when it comes. */
  isFirst?: boolean
}

/** A button that says for a moment that the text is in the clipboard. */
export function CopyText({ text, label, isFirst = false, ...look }: CopyTextProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), TOLD_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const press = () =>
    copy(text).then(
      () => setCopied(true),
      () => tell(copyWords.notCopied, copyWords.refused),
    )
  return (
    <Button
      {...look}
      leftSection={<Icon name={copied ? 'check' : 'copy'} />}
      onClick={() => void press()}
      {...(isFirst && { autoFocus: true, 'data-autofocus': true })}
    >
      {copied ? buttons.copied : label}
    </Button>
  )
}
