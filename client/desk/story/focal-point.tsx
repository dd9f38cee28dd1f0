import { Button } from '@mantine/core'
import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import type * as Y from 'yjs'
import {
  focusIn,
  focusOf,
  MIDDLE,
  movedFocus,
  writtenFocus,
  type Focus,
} from '../../../shared/model/focus.ts'
import type { Asset } from '../../../shared/protocol/api/assets.ts'
import type { FieldUndo } from '../../editor/field-undo.ts'
import { setValue, useValue } from '../../editor/use-fields.ts'
import * as fieldNames from '../words/fields.ts'
import * as panelWords from '../words/panel.ts'
import { Field } from './field.tsx'

interface FocalPointProps {
  doc: Y.Doc
  asset: Asset
  editable: boolean
  undo: FieldUndo
  /** The picture itself, all of it. */
  children: ReactNode
}

/** Which point of the picture its crops keep, and the crops that it makes. */
export function FocalPoint({ doc, asset, editable, undo, children }: FocalPointProps) {
  const kept = focusOf(asset.id, useValue(doc, 'heroFocus'))
  const { moving, move, settle, drop } = useMoves((focus) =>
    undo.change(() => setValue(doc, 'heroFocus', writtenFocus(asset.id, focus))),
  )
  const shown = moving ?? kept
  const reset = () => undo.change(() => setValue(doc, 'heroFocus', null))
  return (
    <Field name="heroFocus">
      <div className="focus-picture">
        {children}
        {shown && <span className="focus-mark" style={placeOf(shown)} />}
        {editable && (
          <FocusSlider
            focus={shown}
            move={move}
            settle={settle}
            drop={drop}
            {...(kept && { reset })}
          />
        )}
      </div>
      <Crops asset={asset} focus={shown} />
      {editable && (
        <p className="focus-hint quiet">
          {panelWords.focus.hint}{' '}
          {kept && (
            <Button variant="subtle" size="compact-xs" onClick={reset}>
              {panelWords.focus.reset}
            </Button>
          )}
        </p>
      )}
    </Field>
  )
}

/** A point that is being moved; it is kept when it has come to rest, in one step. */
function useMoves(keep: (focus: Focus) => void) {
  const [moving, setMoving] = useState<Focus | null>(null)
  const latest = useRef<Focus | null>(null)
  const move = (focus: Focus | null) => {
    latest.current = focus
    setMoving(focus)
  }
  const settle = () => {
    if (latest.current) keep(latest.current)
    move(null)
  }
  return { moving, move, settle, drop: () => move(null) }
}

interface SliderProps {
  focus: Focus | null
  move: (focus: Focus) => void
  settle: () => void
  drop: () => void
  reset?: () => void
}

function FocusSlider({ focus, move, settle, drop, reset }: SliderProps) {
  const toPointer = (event: PointerEvent) =>
    move(
      focusIn(event.currentTarget.getBoundingClientRect(), { x: event.clientX, y: event.clientY }),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (step) move(movedFocus(focus ?? MIDDLE, step))
    else if (event.key === 'Delete' || event.key === 'Backspace') reset?.()
    else return
    event.preventDefault()
  }
  const { x, y } = focus ?? MIDDLE
  return (
    <div
      id="field-heroFocus"
      className="focus-slider"
      role="slider"
      tabIndex={0}
      aria-label={fieldNames.labels.heroFocus}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={x}
      aria-valuetext={focus ? panelWords.focus.at(x, y) : panelWords.focus.none}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        toPointer(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) toPointer(event)
      }}
      onPointerUp={settle}
      onPointerCancel={drop}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
    />
  )
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** A hundredth, with Shift ten. */
function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  const arrow = ctrlKey || metaKey || altKey ? undefined : ARROWS[key]
  const times = shiftKey ? 10 : 1
  return arrow && { x: arrow.x * times, y: arrow.y * times }
}

const SHOWN = [
  { shape: 'square', name: '1:1' },
  { shape: '4x3', name: '4:3' },
  { shape: '16x9', name: '16:9' },
] as const

function Crops({ asset, focus }: { asset: Asset; focus: Focus | null }) {
  const cropped = (shape: string) => asset.crops.find((crop) => crop.shape === shape)?.url
  return (
    <ul className="focus-crops" aria-label={panelWords.focus.crops}>
      {SHOWN.map(({ shape, name }) => (
        <li key={shape}>
          <img
            data-shape={shape}
            src={(focus ? undefined : cropped(shape)) ?? asset.preview}
            alt=""
            style={{ objectPosition: focus ? `${focus.x}% ${focus.y}%` : '50% 50%' }}
          />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}

function placeOf({ x, y }: Focus): CSSProperties {
  return { left: `${x}%`, top: `${y}%` }
}
