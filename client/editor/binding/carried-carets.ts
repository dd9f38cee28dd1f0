import type * as Y from 'yjs'
import { begun, behindTheirWord, carried } from './carried-places.ts'
import type { Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import type { Place } from './places.ts'
import type { TypedWords } from './typed-words.ts'

/** How much the draft held at a time: the clock of each client. */
type Known = ReadonlyMap<number, number>

/** Where the person's carets belong when the letters go beside which they stood, or words go on there. */
export class CarriedCarets {
  readonly #doc: Y.Doc
  readonly #lineage: Lineage
  readonly #typed: TypedWords

  constructor(doc: Y.Doc, lineage: Lineage, typed: TypedWords) {
    this.#doc = doc
    this.#lineage = lineage
    this.#typed = typed
  }

  /** Where a caret stands that stood beside what is gone now; null if that is not gone. */
  carried(place: Place): Place | null {
    const isOneWord = this.#isOneWord
    return carried(place, { lineage: this.#lineage, doc: this.#doc, isOneWord })
  }

  /** The same for one that began a text when the draft held `known`; beside a letter it can be found later on, too. */
  withText(place: Place, known: Known): Place | null {
    const lineage = this.#lineage
    const stood = (id: Y.ID) => isKnown(lineage.first(id), known)
    return begun(place, { lineage, doc: this.#doc, stood })
  }

  /** What `carried` says of one that stood at `place` when the draft held no more than `known`. */
  carriedSince(place: Place, known: Known): Place | null {
    const stands = this.carried(place)
    return stands && (this.#behindTheirNewWord(stands, known) ?? stands)
  }

  /** The same for every caret, also behind a letter that is not gone. */
  since(place: Place, known: Known): Place {
    return this.carriedSince(place, known) ?? this.#behindTheirNewWord(place, known) ?? place
  }

  /** Where a caret stands after what arrived when the draft held `known`; null if it stays. */
  arrived(place: Place, known: Known): Place | null {
    return this.carriedSince(place, known) ?? this.#behindTheirWord(place, known)
  }

  /** What an undo brings back is not new; what was left behind by a move is, when somebody takes it along. */
  #behindTheirNewWord(place: Place, known: Known): Place | null {
    const lineage = this.#lineage
    return this.#behindTheirWord(place, known, (id) =>
      lineage.wasTakenAlong(id) ? id : lineage.first(id),
    )
  }

  #behindTheirWord(place: Place, known: Known, nameOf = (id: Y.ID) => id): Place | null {
    return behindTheirWord(place, this.#doc, {
      isOwn: (id) => this.#isTyped(id),
      isNew: (id) => !isKnown(nameOf(id), known),
    })
  }

  /** True for what the person typed, wherever it was moved since. */
  #isTyped(id: Y.ID): boolean {
    return this.#lineage.first(id).client === this.#doc.clientID
  }

  readonly #isOneWord = (before: Letter, next: Letter): boolean => {
    if (!/^\S\S$/.test(before.text + next.text)) return false
    if (this.#isTyped(before.id)) return this.#typed.isOneWord(before.id, next.id)
    return this.#lineage.first(before.id).client === this.#lineage.first(next.id).client
  }
}

function isKnown({ client, clock }: Y.ID, known: Known): boolean {
  return clock < (known.get(client) ?? 0)
}
