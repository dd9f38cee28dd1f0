import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import { focusOf, writtenFocus, type Focus } from '../../../shared/model/focus.ts'
import type { Asset } from '../../../shared/protocol/api/assets.ts'
import type { FieldUndo } from '../../editor/field-undo.ts'
import { setValue, useValue } from '../../editor/use-fields.ts'
import * as fieldNames from '../words/fields.ts'
import * as panelWords from '../words/panel.ts'
import { Field } from './field.tsx'
import { cropsOf, FocusChooser } from './focus-chooser.tsx'

interface FocalPointProps {
  doc: Y.Doc
  asset: Asset
  editable: boolean
  undo: FieldUndo
  /** The picture itself, all of it. */
  children: ReactNode
}

/** Which point of the picture at the top its crops keep. */
export function FocalPoint({ doc, asset, editable, undo, children }: FocalPointProps) {
  const kept = focusOf(asset.id, useValue(doc, 'heroFocus'))
  const choose = (focus: Focus | null) =>
    undo.change(() => setValue(doc, 'heroFocus', focus && writtenFocus(asset.id, focus)))
  return (
    <Field name="heroFocus">
      <FocusChooser
        id="field-heroFocus"
        name={fieldNames.labels.heroFocus}
        words={panelWords.focus}
        preview={asset.preview}
        crops={cropsOf(asset)}
        focus={kept}
        choose={editable ? choose : null}
      >
        {children}
      </FocusChooser>
    </Field>
  )
}
