import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../../editor/icons.tsx'
import { useSettled } from './use-settled.ts'

interface TextFilterProps {
  label: string
  text: string
  onChange: (text: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** Words that a list is searched for. */
export function TextFilter({ label, text, onChange, onKeyDown }: TextFilterProps) {
  const [typed, setTyped] = useState(text)
  const told = useRef(text)
  const settled = useSettled(typed)
  useEffect(() => {
    // Somebody else changed it: the way back, or another link.
    if (text !== told.current) setTyped(text)
    told.current = text
  }, [text])
  useEffect(() => {
    if (settled !== typed || settled === told.current) return
    told.current = settled
    onChange(settled)
  }, [settled, typed, onChange])
  return (
    <TextInput
      className="filter-text"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
