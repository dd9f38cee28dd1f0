import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'

interface CodeFieldProps {
  label: string
  /** Of digits only: a phone shows their keys. */
  digits: boolean
  value: string
  error: string | null
  onChange: (code: string) => void
}

/** Where a code is typed, or filled in by the browser. It takes the focus, but from nobody who is typing elsewhere. */
export function CodeField({ label, digits, value, error, onChange }: CodeFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const active = document.activeElement
    if (!active || active === document.body || field.current?.form?.contains(active))
      field.current?.focus({ preventScroll: true })
  }, [digits])
  return (
    <TextInput
      ref={field}
      label={label}
      name="code"
      size="sm"
      required
      className="code-field"
      autoComplete="one-time-code"
      inputMode={digits ? 'numeric' : 'text'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
