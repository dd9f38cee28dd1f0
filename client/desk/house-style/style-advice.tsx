import { useEffect, useState } from 'react'
import type { OpenFields, ReadField } from '../../editor/fields/open-fields.ts'
import { StyleChecker, type Marked } from '../../editor/house-style/style-checker.ts'
import type { StyleEntry } from '../../../shared/model/house-style.ts'
import { tellBriefly } from '../ui/tell.ts'
import * as houseStyleWords from '../words/house-style.ts'
import { AdviceCard } from './advice-card.tsx'
import { LeftPlaces } from './left-places.ts'
import './house-style.css'

interface StyleAdviceProps {
  storyId: string
  entries: readonly StyleEntry[]
  fields: OpenFields
  /** How often somebody asked for the next one. */
  asked: number
  /** Brings the part of the screen into view that holds a field. */
  show: (field: ReadField) => void
}

/** What a card is about; `byKey`: the keyboard goes into it. */
interface Shown {
  marked: Marked
  byKey: boolean
}

export function StyleAdvice({ storyId, entries, fields, asked, show }: StyleAdviceProps) {
  const { checker, left } = useChecker(storyId, entries, fields)
  const [shown, setShown] = useState<Shown | null>(null)
  usePointed(checker, setShown, shown?.byKey === true)
  useEffect(() => {
    if (asked > 0) goToNext(checker, show, setShown)
  }, [asked, checker, show])
  if (!shown) return null
  const close = () => {
    setShown(null)
    if (shown.byKey) shown.marked.field.view.focus()
  }
  return (
    <AdviceCard
      key={`${shown.marked.field.name} ${shown.marked.from}`}
      marked={shown.marked}
      byKey={shown.byKey}
      use={() => {
        checker.use(shown.marked)
        close()
      }}
      leave={() => {
        left.add(shown.marked.spec.place)
        checker.look()
        close()
      }}
      close={close}
    />
  )
}

function useChecker(storyId: string, entries: readonly StyleEntry[], fields: OpenFields) {
  const [made] = useState(() => {
    const left = new LeftPlaces(storyId)
    return { left, checker: new StyleChecker({ fields, isLeft: (place) => left.has(place) }) }
  })
  useEffect(() => made.checker.check(entries), [made, entries])
  useEffect(() => () => made.checker.end(), [made])
  return made
}

function goToNext(
  checker: StyleChecker,
  show: (field: ReadField) => void,
  setShown: (shown: Shown) => void,
) {
  const marked = checker.next()
  if (!marked) return tellBriefly('house-style', houseStyleWords.title, houseStyleWords.noneHere)
  show(marked.field.name)
  checker.goTo(marked)
  // Once the part is shown, and the words stand still.
  requestAnimationFrame(() => setShown({ marked, byKey: true }))
}

/** Long enough to come from the words to their card. */
const AWAY_MS = 300
/** Who only passes wants to read nothing. */
const OVER_MS = 250

/** The words that the mouse rests on, or that a finger pressed. */
function usePointed(
  checker: StyleChecker,
  setShown: (shown: Shown | null) => void,
  byKey: boolean,
): void {
  const [timers] = useState(() => new Timers())
  useEffect(() => {
    if (byKey) return undefined
    const show = (element: Element) => {
      const marked = checker.at(element)
      if (marked) setShown({ marked, byKey: false })
    }
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse' || !(target instanceof Element)) return
      const element = target.closest('.style-mark')
      if (element) timers.in(OVER_MS, () => show(element))
      else if (!target.closest('.advice')) timers.in(AWAY_MS, () => setShown(null))
      else timers.stop()
    }
    const pressed = ({ target, pointerType }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('.advice')) return
      const element = target.closest('.style-mark')
      if (element && pointerType !== 'mouse') timers.in(0, () => show(element))
      else timers.in(0, () => setShown(null))
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('pointerup', pressed)
    return () => {
      document.removeEventListener('pointerover', over)
      document.removeEventListener('pointerup', pressed)
      timers.stop()
    }
  }, [checker, setShown, timers, byKey])
}

/** One thing at a time is about to happen. */
class Timers {
  #timer: ReturnType<typeof setTimeout> | undefined;

  in(ms: number, run: () => void) {
    this.stop()
    this.#timer = setTimeout(run, ms)
  }

  stop() {
    clearTimeout(this.#timer)
  }
}
