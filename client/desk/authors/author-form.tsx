import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { AuthorChange, ShownAuthor } from '../../../shared/protocol/api/authors.ts'
import { problemOf } from '../ui/api.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import * as authorsWords from '../words/authors.ts'
import * as buttons from '../words/buttons.ts'

const EMPTY = { name: '', title: '', bio: '', email: '', link: '' }
const LINES = ['name', 'title', 'email', 'link'] as const
const LABELS = {
  name: authorsWords.name,
  title: authorsWords.role,
  email: authorsWords.email,
  link: authorsWords.link,
}
const HINTS = {
  name: authorsWords.nameHint,
  title: authorsWords.roleHint,
  email: authorsWords.emailHint,
  link: authorsWords.linkHint,
}

/** Of a new author, or in the place of one who is there. */
export function AuthorForm({ author, onDone }: { author?: ShownAuthor; onDone: () => void }) {
  const [said, setSaid] = useState<AuthorChange>(() => changeOf(author))
  const save = useSave(author, onDone)
  const fault = (field: keyof AuthorChange) =>
    faultAt(save.error, field, save.variables?.[field] === said[field])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said.name.trim() !== '') save.mutate(said)
  }
  return (
    <form className="author-form" onSubmit={submit} noValidate>
      {LINES.map((field) => (
        <TextInput
          key={field}
          label={LABELS[field]}
          description={HINTS[field]}
          dir={field === 'email' || field === 'link' ? 'ltr' : 'auto'}
          autoComplete="off"
          autoCapitalize={field === 'email' || field === 'link' ? 'none' : undefined}
          autoFocus={field === 'name'}
          value={said[field]}
          error={fault(field)}
          onChange={(event) => {
            const { value } = event.currentTarget
            setSaid((now) => ({ ...now, [field]: value }))
          }}
        />
      ))}
      <Textarea
        className="author-form-bio"
        label={authorsWords.bio}
        description={authorsWords.bioHint}
        dir="auto"
        autosize
        minRows={3}
        maxRows={8}
        value={said.bio}
        error={fault('bio')}
        onChange={(event) => {
          const { value } = event.currentTarget
          setSaid((now) => ({ ...now, bio: value }))
        }}
      />
      <div className="author-form-buttons">
        <Button type="submit" disabled={said.name.trim() === ''} loading={save.isPending}>
          {buttons.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {buttons.cancel}
        </Button>
      </div>
      <ProblemNote error={save.error} shown={[...LINES, 'bio']} />
    </form>
  )
}

function useSave(author: ShownAuthor | undefined, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: AuthorChange) =>
      newsroomApi.saveAuthor(author?.slug ?? slugOf(sent.name), sent),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: keys.authors })
      tell(authorsWords.saved, authorsWords.savedLong(name))
      onDone()
    },
    onError: (error) => {
      // Somebody else has added whom this was to add.
      if (problemOf(error).code === 'conflict')
        void client.invalidateQueries({ queryKey: keys.authors })
    },
  })
}

function changeOf(author: ShownAuthor | undefined): AuthorChange {
  const { name, title, bio, email, link } = author ?? EMPTY
  return { name, title, bio, email, link, isNew: author === undefined }
}

/** The server says what is wrong with a name of which no address can be made. */
function slugOf(name: string): string {
  return nameSlug(name.trim()) || '-'
}
