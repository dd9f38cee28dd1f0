import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ShownAuthor } from '../../../shared/protocol/api/authors.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { PictureButtons } from '../ui/picture-buttons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import * as authorsWords from '../words/authors.ts'

/** The photo of an author: it is there for readers as soon as it is chosen. */
export function AuthorPhoto({ author: { slug, name, photo } }: { author: ShownAuthor }) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.authors })
  const save = useMutation({ mutationFn: newsroomApi.saveAuthorPhoto, onSuccess })
  const remove = useMutation({ mutationFn: newsroomApi.removeAuthorPhoto, onSuccess })
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
        <PictureButtons
          words={authorsWords.photoButtons}
          has={photo !== null}
          isSaving={save.isPending}
          isRemoving={remove.isPending}
          take={(file) => {
            remove.reset()
            save.mutate({ slug, file })
          }}
          remove={() => {
            save.reset()
            remove.mutate(slug)
          }}
        />
        <p className="quiet">{authorsWords.photoHint}</p>
        <ProblemNote error={save.error ?? remove.error} />
      </div>
    </div>
  )
}
