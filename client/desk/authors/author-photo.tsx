import { Button, FileButton } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ShownAuthor } from '../../../shared/protocol/api/authors.ts'
import { Icon } from '../../editor/icons.tsx'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import * as authorsWords from '../words/authors.ts'

const TYPES = 'image/png,image/webp,image/jpeg,image/gif,image/avif'

/** The photo of an author: it is there for readers as soon as it is chosen. */
export function AuthorPhoto({ author: { slug, name, photo } }: { author: ShownAuthor }) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.authors })
  const save = useMutation({ mutationFn: newsroomApi.saveAuthorPhoto, onSuccess })
  const remove = useMutation({ mutationFn: newsroomApi.removeAuthorPhoto, onSuccess })
  const take = (file: File | null) => {
    remove.reset()
    if (file) save.mutate({ slug, file })
  }
  return (
    <div className="author-photo" role="group" aria-label={authorsWords.photo(name)}>
      {photo !== null && (
        <img
          className="author-portrait"
          src={photo}
          width={96}
          height={96}
          alt={authorsWords.photo(name)}
        />
      )}
      <div className="author-photo-tools">
        <FileButton accept={TYPES} onChange={take}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={save.isPending}
              leftSection={<Icon name="image" />}
            >
              {photo === null ? authorsWords.choosePhoto : authorsWords.replacePhoto}
            </Button>
          )}
        </FileButton>
        {photo !== null && (
          <Button
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            onClick={() => {
              save.reset()
              remove.mutate(slug)
            }}
          >
            {authorsWords.removePhoto}
          </Button>
        )}
        <p className="quiet">{authorsWords.photoHint}</p>
        <ProblemNote error={save.error ?? remove.error} />
      </div>
    </div>
  )
}
