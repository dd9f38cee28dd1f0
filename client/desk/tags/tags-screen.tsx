import { ActionIcon, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { ListedTag } from '../../../shared/protocol/api/tags.ts'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useTags } from '../ui/queries.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import { useTitle } from '../ui/use-title.ts'
import * as tagsWords from '../words/tags.ts'
import { RenameTag } from './rename-tag.tsx'
import './tags.css'

export function TagsScreen() {
  useTitle(tagsWords.title)
  const [text, setText] = useState('')
  const [renaming, setRenaming] = useState<ListedTag | null>(null)
  const list = useTags(text.trim())
  const tags = list.data?.pages.flatMap((page) => page.tags) ?? []
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{tagsWords.title}</h1>
      </div>
      <p className="quiet lead">{tagsWords.lead}</p>
      <TextFilter label={tagsWords.find} text={text} onChange={setText} />
      {list.error && !list.isFetchNextPageError && (
        <ProblemNote error={list.error} retry={() => void list.refetch()} />
      )}
      {list.data && tags.length === 0 && (
        <p className="quiet">{text.trim() === '' ? tagsWords.none : tagsWords.noneFound}</p>
      )}
      <ul className="tag-list" aria-label={tagsWords.list}>
        {tags.map((tag) => (
          <TagRow key={tag.slug} tag={tag} rename={() => setRenaming(tag)} />
        ))}
      </ul>
      <MoreButton list={list} words={tagsWords.more} />
      {renaming && <RenameTag tag={renaming} onClose={() => setRenaming(null)} />}
    </main>
  )
}

function TagRow({ tag: { slug, name, stories }, rename }: { tag: ListedTag; rename: () => void }) {
  return (
    <li className="tag-row">
      <span className="tag-name" dir="auto">
        {name}
      </span>
      <span className="quiet">{tagsWords.stories(stories)}</span>
      <span className="tag-tools">
        <Tooltip label={tagsWords.page(name)}>
          <ActionIcon
            component="a"
            href={encodeURI(`/tags/${slug}`)}
            target="_blank"
            rel="noreferrer"
            aria-label={tagsWords.page(name)}
          >
            <Icon name="out" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={tagsWords.rename(name)}>
          <ActionIcon aria-label={tagsWords.rename(name)} onClick={rename}>
            <Icon name="pen" />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  )
}
