import { Textarea } from '@mantine/core'

interface NoteFieldProps {
  label: string
  placeholder: string
  required: boolean
  note: string
  error: string | null
  onChange: (note: string) => void
}

/** What is said with a publication, to readers or to the newsroom. */
export function NoteField({ note, onChange, ...field }: NoteFieldProps) {
  return (
    <Textarea
      {...field}
      mt="sm"
      autosize
      minRows={3}
      data-autofocus
      value={note}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
