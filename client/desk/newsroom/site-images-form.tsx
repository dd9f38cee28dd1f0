import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SITE_IMAGE_KINDS, type SiteImageKind } from '../../../shared/model/site-image.ts'
import type { ShownSiteImages } from '../../../shared/protocol/api/site.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { PictureButtons } from '../ui/picture-buttons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import * as newsroomWords from '../words/newsroom.ts'

/** The newsroom's logo and icon: each is there for readers as soon as it is chosen. */
export function SiteImagesForm({ saved }: { saved: ShownSiteImages }) {
  return (
    <div className="site-images">
      {SITE_IMAGE_KINDS.map((kind) => (
        <SiteImagePlace key={kind} kind={kind} image={saved[kind]} />
      ))}
    </div>
  )
}

interface PlaceProps {
  kind: SiteImageKind
  image: ShownSiteImages[SiteImageKind]
}

function SiteImagePlace({ kind, image }: PlaceProps) {
  const client = useQueryClient()
  const onSuccess = (images: ShownSiteImages) => client.setQueryData(keys.siteImages, images)
  const save = useMutation({ mutationFn: newsroomApi.saveSiteImage, onSuccess })
  const remove = useMutation({ mutationFn: newsroomApi.removeSiteImage, onSuccess })
  const words = newsroomWords.imageKinds[kind]
  return (
    <div className="site-image" role="group" aria-label={words.title}>
      <p className="site-image-title">{words.title}</p>
      <div className="site-image-shown" data-kind={kind}>
        {image ? (
          <img src={image.url} width={image.width} height={image.height} alt={words.title} />
        ) : (
          <span className="quiet">{words.none}</span>
        )}
      </div>
      <p className="quiet">{words.hint}</p>
      <ProblemNote error={save.error ?? remove.error} />
      <div className="site-image-tools">
        <PictureButtons
          words={words}
          has={image !== null}
          isSaving={save.isPending}
          isRemoving={remove.isPending}
          take={(file) => {
            remove.reset()
            save.mutate({ kind, file })
          }}
          remove={() => {
            save.reset()
            remove.mutate(kind)
          }}
        />
      </div>
    </div>
  )
}
