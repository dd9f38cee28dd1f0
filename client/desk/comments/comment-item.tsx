import { ActionIcon, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Comment, Thread } from '../../../shared/protocol/api/comments.ts'
import { Icon } from '../../editor/icons.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Face } from '../ui/story-marks.tsx'
import { useCommentsHere } from './comments-context.ts'
import { CommentForm } from './comment-form.tsx'
import { GuestMark } from './guest-mark.tsx'
import { mentionedIn, partsOf } from './mentions.ts'
import { keepThread } from './use-threads.ts'
import { useCopiedLink } from './comment-link.ts'
import * as buttons from '../words/buttons.ts'
import * as commentWords from '../words/comments.ts'
import { ago, atMinute } from '../words/times.ts'

interface CommentItemProps {
  comment: Comment
  thread: Thread
  now: number
  /** Its menu is there. */
  isOpen: boolean
}

export function CommentItem({ comment, thread, now, isOpen }: CommentItemProps) {
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const { by, at, editedAt, deleted } = comment
  const done = () => setDoing(null)
  return (
    <li className="comment">
      <header>
        <Face person={by} />
        <strong dir="auto" title={by.name}>
          {by.name}
        </strong>
        {by.guest && <GuestMark />}
        <time dateTime={at} title={atMinute(at)}>
          {ago(at, now)}
          {editedAt !== null && !deleted && ` · ${commentWords.edited}`}
        </time>
        {isOpen && !deleted && <CommentMenu comment={comment} thread={thread} onPick={setDoing} />}
      </header>
      {doing === 'edit' ? (
        <ChangeForm comment={comment} onDone={done} />
      ) : deleted ? (
        <p className="quiet">{commentWords.deleted}</p>
      ) : (
        <Said comment={comment} />
      )}
      {doing === 'delete' && <DeleteDialog comment={comment} onClose={done} />}
    </li>
  )
}

function Said({ comment: { text, mentions } }: { comment: Comment }) {
  return (
    <p className="comment-text" dir="auto">
      {partsOf(text, mentions).map(({ text, person }, i) =>
        person ? (
          <span key={i} className="mention">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  )
}

interface MenuProps {
  comment: Comment
  thread: Thread
  onPick: (doing: 'edit' | 'delete') => void
}

function CommentMenu({ comment, thread, onPick }: MenuProps) {
  const { user, may } = useCommentsHere()
  const copyLink = useCopiedLink(thread)
  const isOwn = may.say && comment.by.id === user.id
  const isShared = may.share && thread.comments[0]?.id === comment.id
  const mayDelete = isOwn || may.deleteOthers
  if (!isShared && !mayDelete) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={commentWords.more(comment.by.name)}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isShared && (
          <Menu.Item leftSection={<Icon name="link" />} onClick={copyLink}>
            {commentWords.copyLink}
          </Menu.Item>
        )}
        {isOwn && <Menu.Item onClick={() => onPick('edit')}>{commentWords.edit}</Menu.Item>}
        {mayDelete && (
          <Menu.Item color="red" onClick={() => onPick('delete')}>
            {commentWords.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function ChangeForm({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const { people, api } = useCommentsHere()
  const client = useQueryClient()
  const [text, setText] = useState(comment.text)
  const change = useMutation({
    mutationFn: () =>
      api.changeComment(comment.id, {
        text: text.trim(),
        mentions: mentionedIn(text, people, comment.mentions).map(({ id }) => id),
      }),
    onSuccess: (thread) => {
      keepThread(client, thread)
      onDone()
    },
  })
  return (
    <>
      <CommentForm
        label={commentWords.your.change}
        text={text}
        onChange={setText}
        submit={buttons.save}
        onSubmit={() => change.mutate()}
        onLeave={onDone}
        busy={change.isPending}
        focused
      />
      <ProblemNote error={change.error} />
    </>
  )
}

function DeleteDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { user, api } = useCommentsHere()
  const client = useQueryClient()
  const { sure } = commentWords
  const { title, text } = comment.by.id === user.id ? sure.own : sure.others(comment.by.name)
  return (
    <ConfirmDialog
      title={title}
      text={text}
      confirm={sure.confirm}
      danger
      run={async () => keepThread(client, await api.deleteComment(comment.id))}
      onClose={onClose}
    />
  )
}
