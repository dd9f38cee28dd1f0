import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { ListedTag } from '../../../shared/protocol/api/tags.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys, useTags } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useSettled } from '../ui/use-settled.ts'
import * as buttons from '../words/buttons.ts'
import * as tagsWords from '../words/tags.ts'

/** Another name for a tag. That of a tag that is there is said to be one before it is done. */
export function RenameTag({ tag, onClose }: { tag: ListedTag; onClose: () => void }) {
  useFocusReturn()
  const [name, setName] = useState(tag.name)
  const wanted = name.trim()
  const other = useTagCalled(wanted, tag)
  const save = useRename(tag, onClose)
  const isChanged = wanted !== '' && wanted !== tag.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate(wanted)
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
          error={faultAt(save.error, 'name', save.variables === wanted)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className="tag-outcome" role="status">
          {isChanged && outcome(tag, wanted, other)}
        </p>
        <ProblemNote error={save.error} shown={['name']} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {buttons.cancel}
          </Button>
          <Button
            type="submit"
            color={other ? 'red' : 'pencil'}
            disabled={!isChanged}
            loading={save.isPending}
          >
            {other ? tagsWords.confirmMerge : tagsWords.confirmRename}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function outcome(tag: ListedTag, wanted: string, other: ListedTag | undefined): string {
  if (!other) return tagsWords.isNew(wanted)
  return tagsWords.isMerge(tag.name, wanted, tagsWords.stories(other.stories))
}

/** Of the same address, but the tag itself. */
function useTagCalled(name: string, tag: ListedTag): ListedTag | undefined {
  const slug = nameSlug(name)
  const list = useTags(useSettled(name))
  const tags = list.data?.pages.flatMap((page) => page.tags) ?? []
  return slug === tag.slug ? undefined : tags.find((one) => one.slug === slug)
}

function useRename(tag: ListedTag, onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => newsroomApi.renameTag(tag.slug, name),
    onSuccess: async (now) => {
      await client.invalidateQueries({ queryKey: keys.allTags })
      tell(tagsWords.done, tagsWords.doneLong(now.name))
      onClose()
    },
  })
}
