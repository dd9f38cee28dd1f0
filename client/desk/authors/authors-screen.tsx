import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { authorPath } from '../../../shared/model/author.ts'
import { folded } from '../../../shared/model/fold.ts'
import type { ShownAuthor } from '../../../shared/protocol/api/authors.ts'
import { Icon } from '../../editor/icons.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys, useAuthors } from '../ui/queries.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import { useTitle } from '../ui/use-title.ts'
import * as authorsWords from '../words/authors.ts'
import * as buttons from '../words/buttons.ts'
import { AuthorForm } from './author-form.tsx'
import { AuthorPhoto } from './author-photo.tsx'
import './authors.css'

export function AuthorsScreen() {
  useTitle(authorsWords.title)
  const list = useAuthors()
  const [isAdding, setAdding] = useState(false)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{authorsWords.title}</h1>
        {!isAdding && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {authorsWords.add}
          </Button>
        )}
      </div>
      <p className="quiet lead">{authorsWords.lead}</p>
      {isAdding && (
        <section className="card" aria-label={authorsWords.addTitle}>
          <AuthorForm onDone={() => setAdding(false)} />
        </section>
      )}
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.data && <AuthorList authors={list.data} />}
    </main>
  )
}

const collator = new Intl.Collator()
/** So many are seen at a glance. */
const FEW = 8

function AuthorList({ authors }: { authors: readonly ShownAuthor[] }) {
  const [text, setText] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const [removing, setRemoving] = useState<ShownAuthor | null>(null)
  const client = useQueryClient()
  if (authors.length === 0) return <p className="quiet">{authorsWords.none}</p>
  const wanted = folded(text.trim())
  const found = authors
    .filter(({ name }) => folded(name).includes(wanted))
    .toSorted((a, b) => collator.compare(a.name, b.name))
  return (
    <>
      {authors.length > FEW && (
        <div className="author-find">
          <TextFilter label={authorsWords.find} text={text} onChange={setText} />
        </div>
      )}
      <ul className="cards" aria-label={authorsWords.list}>
        {found.map((author) => (
          <li key={author.slug} className="card author-card">
            {changing === author.slug ? (
              <>
                <AuthorPhoto author={author} />
                <AuthorForm author={author} onDone={() => setChanging(null)} />
              </>
            ) : (
              <AuthorRow
                author={author}
                change={() => setChanging(author.slug)}
                remove={() => setRemoving(author)}
              />
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <ConfirmDialog
          title={authorsWords.removeTitle}
          text={authorsWords.removeText(removing.name)}
          confirm={buttons.remove}
          danger
          run={async () => {
            await newsroomApi.removeAuthor(removing.slug)
            await client.invalidateQueries({ queryKey: keys.authors })
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

interface AuthorRowProps {
  author: ShownAuthor
  change: () => void
  remove: () => void
}

function AuthorRow({ author, change, remove }: AuthorRowProps) {
  const { name, title, bio, email, link } = author
  const contacts = [email, link].filter((text) => text !== '')
  return (
    <div className="author-row">
      <Portrait author={author} />
      <div className="author-words">
        <h2 dir="auto">{name}</h2>
        {title !== '' && <p dir="auto">{title}</p>}
        {bio !== '' && (
          <p className="quiet author-bio" dir="auto">
            {bio}
          </p>
        )}
        {contacts.map((text) => (
          <p key={text} className="quiet">
            <bdi>{text}</bdi>
          </p>
        ))}
      </div>
      <span className="author-tools">
        <Tooltip label={authorsWords.page(name)}>
          <ActionIcon
            component="a"
            href={encodeURI(authorPath(author.slug))}
            target="_blank"
            rel="noreferrer"
            aria-label={authorsWords.page(name)}
          >
            <Icon name="out" />
          </ActionIcon>
        </Tooltip>
        <Tool name={authorsWords.edit(name)} icon="pen" run={change} />
        <Tool name={authorsWords.remove(name)} icon="cross" run={remove} />
      </span>
    </div>
  )
}

/** The name stands beside it. */
function Portrait({ author: { photo } }: { author: ShownAuthor }) {
  if (photo === null) return <span className="author-portrait" aria-hidden="true" />
  return <img className="author-portrait" src={photo} width={56} height={56} alt="" />
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
