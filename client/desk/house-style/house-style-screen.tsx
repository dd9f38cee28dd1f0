import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { StyleEntry } from '../../../shared/model/house-style.ts'
import { roleMay } from '../../../shared/model/roles.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import { Icon } from '../../editor/icons.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys, useHouseStyle } from '../ui/queries.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import { useTitle } from '../ui/use-title.ts'
import * as buttons from '../words/buttons.ts'
import * as houseStyleWords from '../words/house-style.ts'
import { found } from './style-list.ts'
import './house-style.css'

export function HouseStyleScreen({ user }: { user: User }) {
  useTitle(houseStyleWords.title)
  const list = useHouseStyle()
  const mayChange = roleMay(user.role, 'style.change')
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{houseStyleWords.title}</h1>
      </div>
      <p className="quiet lead">{houseStyleWords.lead}</p>
      {mayChange ? (
        <section aria-label={houseStyleWords.addTitle}>
          <StyleForm />
        </section>
      ) : (
        <p className="quiet lead">{houseStyleWords.onlyEditors}</p>
      )}
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.data && <StyleList entries={list.data} mayChange={mayChange} />}
    </main>
  )
}

interface StyleListProps {
  entries: readonly StyleEntry[]
  mayChange: boolean
}

function StyleList({ entries, mayChange }: StyleListProps) {
  const [text, setText] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const [removing, setRemoving] = useState<StyleEntry | null>(null)
  const client = useQueryClient()
  if (entries.length === 0) return <p className="quiet">{houseStyleWords.none}</p>
  return (
    <>
      <div className="style-find">
        <TextFilter label={houseStyleWords.find} text={text} onChange={setText} />
      </div>
      <ul className="style-list" aria-label={houseStyleWords.list}>
        {found(entries, text).map((entry) => (
          <li key={entry.id} className="style-row">
            {changing === entry.id ? (
              <StyleForm entry={entry} onDone={() => setChanging(null)} />
            ) : (
              <StyleRow
                entry={entry}
                mayChange={mayChange}
                change={() => setChanging(entry.id)}
                remove={() => setRemoving(entry)}
              />
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <ConfirmDialog
          title={houseStyleWords.removeTitle}
          text={houseStyleWords.removeText(removing.words)}
          confirm={buttons.remove}
          danger
          run={async () => {
            await newsroomApi.removeStyle(removing.id)
            await client.invalidateQueries({ queryKey: keys.houseStyle })
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

interface StyleRowProps {
  entry: StyleEntry
  mayChange: boolean
  change: () => void
  remove: () => void
}

function StyleRow({ entry, mayChange, change, remove }: StyleRowProps) {
  return (
    <>
      <span className="style-words" dir="auto">
        {entry.words}
      </span>
      <span className="style-instead" dir="auto">
        {entry.instead}
      </span>
      <span className="quiet style-why" dir="auto">
        {entry.why}
      </span>
      {mayChange && (
        <span className="style-tools">
          <Tool name={houseStyleWords.edit(entry.words)} icon="pen" run={change} />
          <Tool name={houseStyleWords.remove(entry.words)} icon="cross" run={remove} />
        </span>
      )}
    </>
  )
}

function Tool({ name, icon, run }: { name: string; icon: 'pen' | 'cross'; run: () => void }) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} onClick={run}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}

const EMPTY = { words: '', instead: '', why: '' }
const FIELDS = ['words', 'instead', 'why'] as const
const LABELS = {
  words: houseStyleWords.words,
  instead: houseStyleWords.instead,
  why: houseStyleWords.why,
}
const HINTS = { words: houseStyleWords.wordsHint, instead: houseStyleWords.insteadHint, why: null }

/** Of a new entry, or in the place of one that is there. */
function StyleForm({ entry, onDone }: { entry?: StyleEntry; onDone?: () => void }) {
  const { words, instead, why } = entry ?? EMPTY
  const [said, setSaid] = useState({ words, instead, why })
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (said: typeof EMPTY) =>
      entry ? newsroomApi.changeStyle(entry.id, said) : newsroomApi.addStyle(said),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.houseStyle })
      onDone?.()
    },
    // Whoever has begun the next one goes on with that.
    onError: (_error, sent) => setSaid((now) => (now.words === '' ? sent : now)),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(said)
    if (entry) return
    setSaid(EMPTY)
    event.currentTarget.querySelector('input')?.focus()
  }
  return (
    <form className="style-form" onSubmit={submit} noValidate>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          className={`style-form-${field}`}
          label={LABELS[field]}
          description={HINTS[field]}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          dir="auto"
          autoComplete="off"
          autoFocus={entry !== undefined && field === 'words'}
          value={said[field]}
          error={faultAt(save.error, field, true)}
          onChange={(event) => {
            const { value } = event.currentTarget
            setSaid((said) => ({ ...said, [field]: value }))
          }}
        />
      ))}
      <div className="style-form-buttons">
        <Button type="submit" disabled={said.words.trim() === ''} loading={save.isPending}>
          {entry ? buttons.save : houseStyleWords.add}
        </Button>
        {entry && (
          <Button variant="default" onClick={onDone}>
            {buttons.cancel}
          </Button>
        )}
      </div>
      <ProblemNote error={save.error} shown={[...FIELDS]} />
    </form>
  )
}
