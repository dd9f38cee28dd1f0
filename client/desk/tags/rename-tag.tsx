import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { Problem } from '../../../shared/protocol/api/problem.ts'
import type { ListedTag } from '../../../shared/protocol/api/tags.ts'
import { problemOf } from '../ui/api.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys, useTags } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useSettled } from '../ui/use-settled.ts'
import * as buttons from '../words/buttons.ts'
import * as tagsWords from '../words/tags.ts'

/**
 * Another name for a tag. That it makes one of two is said before it is done: as soon as the list tells it, and in any case by the
 * server, which does it only where the other tag is known.
 */
export function RenameTag({ tag, onClose }: { tag: ListedTag; onClose: () => void }) {
  useFocusReturn()
  const [name, setName] = useState(tag.name)
  const wanted = name.trim()
  const { save, asked } = useRename(tag, onClose)
  const listed = useTagCalled(wanted, tag)
  const told = asked?.name === wanted ? asked.other : undefined
  const into = told?.id ?? listed?.slug
  const isChanged = wanted !== '' && wanted !== tag.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate({ name: wanted, into })
  }
  return (
    <Modal opened onClose={onClose} title={tagsWords.renameTitle(tag.name)}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={tagsWords.name}
          description={tagsWords.nameHint}
          dir="auto"
          autoComplete="off"
          data-autofocus
          value={name}
          error={faultAt(save.error, 'name', save.variables?.name === wanted)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className="tag-outcome" role="status">
          {isChanged && outcome(tag, wanted, { told, listed })}
        </p>
        <ProblemNote error={otherIn(save.error) ? null : save.error} shown={['name']} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {buttons.cancel}
          </Button>
          <Button
            type="submit"
            color={into === undefined ? 'pencil' : 'red'}
            disabled={!isChanged}
            loading={save.isPending}
          >
            {into === undefined ? tagsWords.confirmRename : tagsWords.confirmMerge}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function outcome(
  { name }: ListedTag,
  wanted: string,
  { told, listed }: { told: Problem['thing']; listed: ListedTag | undefined },
): string {
  if (told && told.id !== listed?.slug) return tagsWords.leads(name, wanted, told.name)
  if (listed) return tagsWords.isMerge(name, wanted, tagsWords.stories(listed.stories))
  return tagsWords.isNew(wanted)
}

/** Of the same address, but the tag itself. */
function useTagCalled(name: string, tag: ListedTag): ListedTag | undefined {
  const slug = nameSlug(name)
  const list = useTags(useSettled(name))
  const tags = list.data?.pages.flatMap((page) => page.tags) ?? []
  return slug === tag.slug ? undefined : tags.find((one) => one.slug === slug)
}

/** The tag that it would become one with. */
function otherIn(error: Error | null): Problem['thing'] {
  return error ? problemOf(error).thing : undefined
}

/** `asked`: what the server wants to hear before it does it, and for which name. */
function useRename(tag: ListedTag, onClose: () => void) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<{ name: string; other: Problem['thing'] } | null>(null)
  const save = useMutation({
    mutationFn: (change: { name: string; into: string | undefined }) =>
      newsroomApi.renameTag(tag.slug, change),
    onSuccess: async (now) => {
      await client.invalidateQueries({ queryKey: keys.allTags })
      tell(tagsWords.done, tagsWords.doneLong(now.name))
      onClose()
    },
    onError: (error, { name }) => {
      const other = otherIn(error)
      if (other) setAsked({ name, other })
    },
  })
  return { save, asked }
}
