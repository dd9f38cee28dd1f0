import { Button } from '@mantine/core'
import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { focusIn, MIDDLE, movedFocus, type Focus } from '../../../shared/model/focus.ts'
import type { Asset } from '../../../shared/protocol/api/assets.ts'
import * as panelWords from '../words/panel.ts'

/** `unchosen`: the file that is cut to this shape where no point is chosen; without it, crops keep the middle. */
interface ShownCrop {
  shape: string
  name: string
  unchosen: string | undefined
}

interface FocusChooserProps {
  id: string
  name: string
  words: { none: string; reset: string }
  /** All of the picture. */
  preview: string
  crops: readonly ShownCrop[]
  focus: Focus | null
  /** Null where nothing may be changed. */
  choose: ((focus: Focus | null) => void) | null
  /** The picture itself, all of it. */
  children: ReactNode
}

/** Which point of a picture its crops keep, and the crops that it makes. */
export function FocusChooser({ choose, children, ...shared }: FocusChooserProps) {
  const { id, name, words, preview, crops, focus } = shared
  const { moving, ...moves } = useMoves((moved) => choose?.(moved))
  const shown = moving ?? focus
  const reset = () => {
    if (focus) choose?.(null)
  }
  return (
    <>
      <div className="focus-picture">
        {children}
        {shown && <span className="focus-mark" style={placeOf(shown)} />}
        {choose && <FocusSlider {...{ id, name, words, ...moves, reset }} focus={shown} />}
      </div>
      <Crops preview={preview} crops={crops} focus={shown} />
      {choose && (
        <p className="focus-hint quiet">
          {panelWords.focus.hint}{' '}
          {focus && (
            <Button variant="subtle" size="compact-xs" onClick={reset}>
              {words.reset}
            </Button>
          )}
        </p>
      )}
    </>
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

interface SliderProps extends Pick<FocusChooserProps, 'id' | 'name' | 'words' | 'focus'> {
  move: (focus: Focus) => void
  settle: () => void
  drop: () => void
  reset: () => void
}

function FocusSlider({ id, name, words, focus, move, settle, drop, reset }: SliderProps) {
  const toPointer = (event: PointerEvent) =>
    move(
      focusIn(event.currentTarget.getBoundingClientRect(), { x: event.clientX, y: event.clientY }),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (step) move(movedFocus(focus ?? MIDDLE, step))
    else if (event.key === 'Delete' || event.key === 'Backspace') reset()
    else return
    event.preventDefault()
  }
  const { x, y } = focus ?? MIDDLE
  return (
    <div
      id={id}
      className="focus-slider"
      role="slider"
      tabIndex={0}
      data-autofocus
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={x}
      aria-valuetext={focus ? panelWords.focus.at(x, y) : words.none}
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

/** As others show a picture. */
export function cropsOf({ crops }: Asset): ShownCrop[] {
  return SHOWN.map(({ shape, name }) => ({
    shape,
    name,
    unchosen: crops.find((crop) => crop.shape === shape)?.url,
  }))
}

function Crops({ preview, crops, focus }: Pick<FocusChooserProps, 'preview' | 'crops' | 'focus'>) {
  return (
    <ul className="focus-crops" aria-label={panelWords.focus.crops}>
      {crops.map(({ shape, name, unchosen }) => (
        <li key={shape}>
          <img
            data-shape={shape}
            src={(focus ? undefined : unchosen) ?? preview}
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
