import type { Awareness } from 'y-protocols/awareness'
import type { OpenField, OpenFields, ReadField } from '../../editor/fields/open-fields.ts'
import { isHere, whereIs } from '../../editor/fields/whereabouts.ts'
import type { Person } from '../../../shared/model/person.ts'
import { fieldNamed, type FieldName } from '../ui/story-fields.ts'

/** Why somebody is no longer followed. */
export type Ended = 'by-self' | 'left'

interface Deps {
  awareness: Awareness
  fields: OpenFields
  /** Brings the part of the screen into view that holds a field. */
  show: (field: ReadField) => void
  jump: (field: FieldName) => void
  onEnd: (person: Person, why: Ended) => void
}

/** What is nearer to an edge of the window is brought to its middle. */
const EDGE_PX = { top: 190, bottom: 90 }

/** Goes to where a colleague is, and along with them. */
export class Following {
  readonly #deps: Deps
  readonly #listeners = new Set<() => void>()
  #person: Person | null = null
  #stop = () => {}
  #frame = 0

  constructor(deps: Deps) {
    this.#deps = deps
  }

  readonly person = (): Person | null => this.#person

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** False if they are nowhere in it. */
  goTo({ id }: Person): boolean {
    const { awareness, fields, show, jump } = this.#deps
    const where = whereIs(id, awareness, fields)
    if (!where) return false
    if (where.kind === 'field') {
      const name = fieldNamed(where.name)
      if (name) jump(name)
      return name !== null
    }
    show(where.field.name)
    // Once the part is shown.
    requestAnimationFrame(() => reveal(where.field, where.pos))
    return true
  }

  /** Any key, press or turn of the wheel of one's own ends it. */
  follow(person: Person): void {
    this.#end()
    this.goTo(person)
    this.#set(person)
    const { awareness, fields } = this.#deps
    const look = () => this.#look(person)
    const own = () => this.stop('by-self')
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true, passive: true }
    for (const type of ['keydown', 'wheel', 'touchmove', 'pointerdown'])
      addEventListener(type, own, options)
    awareness.on('change', look)
    const unsubscribe = fields.subscribe(look)
    this.#stop = () => {
      listening.abort()
      awareness.off('change', look)
      unsubscribe()
      cancelAnimationFrame(this.#frame)
    }
  }

  stop(why: Ended): void {
    const person = this.#person
    this.#end()
    if (person) this.#deps.onEnd(person, why)
  }

  /** Nobody is told. */
  leave(): void {
    this.#end()
  }

  #end() {
    this.#stop()
    this.#stop = () => {}
    this.#set(null)
  }

  #look(person: Person) {
    const { awareness, fields, show } = this.#deps
    if (!isHere(person.id, awareness)) return this.stop('left')
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      const where = whereIs(person.id, awareness, fields)
      if (where?.kind !== 'text' || isInView(where.field, where.pos)) return
      show(where.field.name)
      reveal(where.field, where.pos)
    })
  }

  #set(person: Person | null) {
    if (person === this.#person) return
    this.#person = person
    for (const listener of this.#listeners) listener()
  }
}

function isInView({ view }: OpenField, pos: number): boolean {
  const { top, bottom } = view.coordsAtPos(Math.min(pos, view.state.doc.content.size))
  return top >= EDGE_PX.top && bottom <= innerHeight - EDGE_PX.bottom
}

function reveal({ view }: OpenField, pos: number) {
  if (view.isDestroyed) return
  const { node } = view.domAtPos(Math.min(pos, view.state.doc.content.size))
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
