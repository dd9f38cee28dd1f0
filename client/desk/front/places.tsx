import { ActionIcon, Tooltip } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { flushSync } from 'react-dom'
import type { FrontPage, FrontSlot } from '../../../shared/protocol/api/front.ts'
import { Icon } from '../../editor/icons.tsx'
import { useNow } from '../ui/use-now.ts'
import * as buttons from '../words/buttons.ts'
import * as frontWords from '../words/front.ts'
import { lasting, moved, put, slotAt, takeOut, type Arranged, type Place } from './arrangement.ts'

/** What a dragged story is carried as. */
export const CARRIED = 'application/x-galley-story'

export interface PlacesProps {
  arranged: Arranged
  stories: FrontPage['stories']
  change: (next: Arranged) => void
  /** Says aloud what was done. */
  say: (text: string) => void
}

interface PlaceItemProps extends PlacesProps {
  place: Place
  name: string
  /** Behind it there is none to move to. */
  isLast: boolean
}

/** One place of the front page, and what stands there. Stories are dropped on it, and moved by its buttons. */
export function PlaceItem(props: PlaceItemProps) {
  const { arranged, place, name, change, say, stories } = props
  const [over, setOver] = useState(false)
  const slot = slotAt(arranged, place)
  const drop = (event: DragEvent) => {
    setOver(false)
    const story = event.dataTransfer.getData(CARRIED)
    if (story === '') return
    event.preventDefault()
    change(put(arranged, story, place))
    say(frontWords.said.put(headlineIn(stories, story), name))
  }
  return (
    <li
      className="front-place"
      data-over={over}
      data-empty={!slot}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(CARRIED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="front-place-name">{name}</span>
      {slot ? <Standing {...props} slot={slot} /> : <p className="quiet">{frontWords.empty}</p>}
    </li>
  )
}

function Standing({ slot, ...props }: PlaceItemProps & { slot: FrontSlot }) {
  const { arranged, place, change, say, stories } = props
  const now = useNow()
  const card = stories[slot.story]
  const headline = headlineIn(stories, slot.story)
  const isOver = slot.until !== null && Date.parse(slot.until) <= now
  return (
    <>
      <div
        className="front-story"
        draggable
        onDragStart={(event) => carry(event, slot.story)}
        data-off={!card || isOver}
      >
        {card?.thumbnail && <img src={card.thumbnail} alt="" width={48} height={32} />}
        <div>
          <p dir="auto">{headline}</p>
          {isOver && <p className="quiet">{frontWords.isOver}</p>}
        </div>
      </div>
      <div className="front-tools">
        <MoveButtons {...props} headline={headline} />
        <label className="front-until">
          {frontWords.until}
          <input
            type="datetime-local"
            aria-label={frontWords.untilWhen(headline)}
            value={localTime(slot.until)}
            onChange={(event) =>
              change(lasting(arranged, place, isoTime(event.currentTarget.value)))
            }
          />
        </label>
        <Tooltip label={buttons.remove}>
          <ActionIcon
            aria-label={frontWords.takeOut(headline)}
            onClick={() => {
              change(takeOut(arranged, place))
              say(frontWords.said.out(headline))
            }}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Tooltip>
      </div>
    </>
  )
}

/** The focus goes with the story: who moves by key presses again. */
function MoveButtons(props: PlaceItemProps & { headline: string }) {
  const { arranged, place, isLast, change, say, headline } = props
  const move = (by: -1 | 1, pressed: HTMLElement) => {
    const list = pressed.closest('.front-places')
    flushSync(() => change(moved(arranged, place, by)))
    const item = list?.querySelectorAll('.front-place')[place.i + by]
    item?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus()
    say(frontWords.said.put(headline, item?.querySelector('.front-place-name')?.textContent ?? ''))
  }
  const button = (to: 'up' | 'down', by: -1 | 1, isEnd: boolean) => (
    <ActionIcon
      aria-label={frontWords.move[to](headline)}
      aria-disabled={isEnd}
      {...(isEnd ? { 'data-disabled': true } : {})}
      data-move={by}
      onClick={({ currentTarget }) => !isEnd && move(by, currentTarget)}
    >
      <Icon name={to} />
    </ActionIcon>
  )
  return (
    <span className="front-moves">
      {button('up', -1, place.i === 0)}
      {button('down', 1, isLast)}
    </span>
  )
}

export function carry({ dataTransfer }: DragEvent, story: string) {
  dataTransfer.setData(CARRIED, story)
  dataTransfer.effectAllowed = 'move'
}

export function headlineIn(stories: FrontPage['stories'], story: string): string {
  return stories[story]?.headline ?? frontWords.gone
}

/** As the field has it, by this device's clock. */
function localTime(iso: string | null): string {
  if (iso === null) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function isoTime(local: string): string | null {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
