import { useEffect, useState } from 'react'
import { LineEditor } from '../../editor/line-editor.tsx'
import { useLine, useValue } from '../../editor/use-fields.ts'
import { pictureUrl } from './guest-api.ts'
import type { SheetParts } from './sheet-parts.ts'
import * as fieldNames from '../words/fields.ts'
import * as guestPageWords from '../words/guest-page.ts'

/** The server may know a new picture a moment later than this page. */
const TRIES = { most: 5, everyMs: 1_000 }

export function GuestPicture(parts: SheetParts) {
  const { doc } = parts.provider
  const assetId = useValue(doc, 'heroAsset')
  const alt = useLine(doc, 'heroAlt')
  const credit = useLine(doc, 'heroCredit')
  if (assetId === '') return null
  return (
    <figure className="guest-picture">
      <Picture
        key={assetId}
        url={pictureUrl(parts.writer.id, assetId)}
        alt={alt || guestPageWords.picture}
      />
      <figcaption>
        <LineEditor
          {...parts}
          field="heroCaption"
          label={fieldNames.labels.heroCaption}
          placeholder=""
          next={() => undefined}
        />
        {credit !== '' && <span dir="auto">{credit}</span>}
      </figcaption>
    </figure>
  )
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!failed || tries >= TRIES.most) return undefined
    const timer = setTimeout(() => {
      setTries(tries + 1)
      setFailed(false)
    }, TRIES.everyMs)
    return () => clearTimeout(timer)
  }, [failed, tries])
  if (failed) return <p className="quiet">{guestPageWords.noPicture}</p>
  return <img key={tries} src={url} alt={alt} onError={() => setFailed(true)} />
}
