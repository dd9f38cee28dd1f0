import * as Y from 'yjs'

/*
 * An undo of Yjs may put what it brings back between a letter and the same letter (docs/upstream.md, "Both neighbours are
 * one"). Yjs then cuts its left neighbour at the right one, and puts it before both. Desks of ours send no such place any more;
 * what older ones send, or sent, stands where it stands on their screens: right behind its left neighbour.
 */

// oxlint-disable-next-line typescript/unbound-method -- called with its item below
const { integrate } = Y.Item.prototype
Y.Item.prototype.integrate = function (transaction, offset) {
  const { left, origin } = this
  if (offset === 0 && left && origin && !Y.compareIDs(left.lastId, origin))
    standBehind(this, Y.getItem(transaction.doc.store, origin))
  integrate.call(this, transaction, offset)
}

function standBehind(item: Y.Item, left: Y.AbstractStruct) {
  if (!(left instanceof Y.Item)) return
  item.left = left
  item.right = left.right
  item.rightOrigin = left.right?.id ?? null
}
