import { useState } from 'react'
import { BodyEditor } from '../../editor/body-editor.tsx'
import { LineEditor } from '../../editor/line-editor.tsx'
import { tellNotPasted } from '../ui/tell.ts'
import { GuestPicture } from './guest-picture.tsx'
import { guestPictures } from './guest-pictures.ts'
import type { SheetParts } from './sheet-parts.ts'
import * as fieldNames from '../words/fields.ts'
import * as guestPageWords from '../words/guest-page.ts'

const stay = () => undefined

/** The story as it is now, to read. */
export function GuestSheet({ onComment, ...parts }: SheetParts & { onComment: () => void }) {
  const [pictures] = useState(() => guestPictures(parts.writer.id))
  return (
    <section className="sheet" aria-label={guestPageWords.text} tabIndex={0}>
      <div className="sheet-column">
        <LineEditor
          {...parts}
          field="headline"
          label={fieldNames.labels.headline}
          placeholder={guestPageWords.untitled}
          next={stay}
        />
        <LineEditor
          {...parts}
          field="standfirst"
          label={fieldNames.labels.standfirst}
          placeholder=""
          next={stay}
        />
        <GuestPicture {...parts} />
        <BodyEditor
          {...parts}
          pictures={pictures}
          onComment={onComment}
          onReady={stay}
          onNotPasted={tellNotPasted}
        />
      </div>
    </section>
  )
}
