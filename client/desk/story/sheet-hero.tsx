import type * as Y from 'yjs'
import { useLine, useValue } from '../../editor/use-fields.ts'
import type { FieldName } from '../ui/story-fields.ts'
import { useAsset } from '../ui/use-asset.ts'
import * as storyWords from '../words/story.ts'

interface HeroProps {
  doc: Y.Doc
  /** To where it is changed. */
  jump: (field: FieldName) => void
}

/** The picture at the top of the story, where readers will see it, with what they are told of it. */
export function SheetHero({ doc, jump }: HeroProps) {
  const id = useValue(doc, 'heroAsset')
  return id === '' ? null : <Hero key={id} id={id} doc={doc} jump={jump} />
}

function Hero({ id, doc, jump }: HeroProps & { id: string }) {
  const alt = useLine(doc, 'heroAlt')
  const caption = useLine(doc, 'heroCaption')
  const credit = useLine(doc, 'heroCredit')
  const { data } = useAsset(id)
  // The panel says what is the matter with it.
  if (!data) return null
  const { preview, width, height } = data
  return (
    <figure className="sheet-hero">
      <img
        src={preview}
        width={width}
        height={height}
        alt={alt}
        draggable={false}
        decoding="async"
      />
      <figcaption dir="auto">
        {caption} {credit !== '' && <span className="sheet-credit">{credit}</span>}
        <button type="button" onClick={() => jump('heroCaption')}>
          {storyWords.editPicture}
        </button>
      </figcaption>
    </figure>
  )
}
