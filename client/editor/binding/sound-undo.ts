import * as Y from 'yjs'

type Step = ReturnType<Y.UndoManager['undo']>

/**
 * Yjs gives what an undo brings back the neighbours that it had, each looked up by itself. Where these were made anew
 * meanwhile, the right one may stand before the left one, or be the same: a place that is none, which each copy of the
 * document understands in its own way, for ever. Here it then stands right behind its left neighbour.
 * docs/upstream.md, "Both neighbours are one".
 */
export class SoundUndoManager extends Y.UndoManager {
  override undo(): Step {
    return withSoundPlaces(() => super.undo())
  }

  override redo(): Step {
    return withSoundPlaces(() => super.redo())
  }
}

function withSoundPlaces<T>(run: () => T): T {
  // oxlint-disable-next-line typescript/unbound-method -- called with its item below
  const { integrate } = Y.Item.prototype
  Y.Item.prototype.integrate = function (transaction, offset) {
    const { left, right } = this
    if (left && right && !standsBehind(left, right)) {
      this.right = left.right
      this.rightOrigin = left.right?.id ?? null
    }
    integrate.call(this, transaction, offset)
  }
  try {
    return run()
  } finally {
    Y.Item.prototype.integrate = integrate
  }
}

function standsBehind(left: Y.Item, right: Y.Item): boolean {
  let at = left.right
  while (at && at !== right) at = at.right
  return at === right
}
