import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { Peer, connect, seedOf } from './peer.mjs'

/* node docs/upstream/same-letter.mjs: see "A caret that is guessed" in docs/upstream.md. */

const RUNS = 100
const PAIRS = [
  ['Tug sent out at dawn.', 'Ferry aground off bar.'],
  ['Tide turns at ten. ', 'Tug turns at two. '],
  ['aaabaaab aaa', 'aabaaaba aab'],
  ['noon, no news', 's noon, no new'],
]

/* Each leaves out one more of the two causes. */
const WAYS = {
  'y-tiptap as it is': () => {},
  'without recoverSelectionEndpoint': withoutGuessing,
  'and with each letter where it was typed, not where simpleDiff finds it': (peer) => {
    withoutGuessing(peer)
    typeExactly(peer)
  },
}

for (const [way, prepare] of Object.entries(WAYS)) {
  console.log(way)
  for (const pair of PAIRS) console.log(' ', pair.join(' / '), '->', runs(pair, prepare))
}

function runs(pair, prepare) {
  let wrong = 0
  let example = ''
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const text = run(pair, random(seed), prepare)
    if ([pair.join(''), pair.toReversed().join('')].includes(text.slice('Hello. '.length))) continue
    wrong += 1
    example ||= text
  }
  return `${wrong} of ${RUNS} torn${example && `, such as ${JSON.stringify(example)}`}`
}

function run(pair, next, prepare) {
  const seed = seedOf(['Hello. '])
  const peers =
    next() < 0.5 ? [new Peer(seed, 2), new Peer(seed, 3)] : [new Peer(seed, 3), new Peer(seed, 2)]
  connect(peers)
  peers.forEach(prepare)
  for (const peer of peers) peer.put(1 + 'Hello. '.length)
  const left = pair.map((sentence) => [...sentence])
  while (left.some((letters) => letters.length > 0)) {
    const who = next() < 0.5 ? 0 : 1
    const letter = left[who].shift()
    if (letter) peers[who].type(letter)
    for (const peer of peers) if (next() < 0.4) peer.receive(1)
  }
  for (const peer of peers) peer.receive()
  return peers[0].text
}

/** The guess needs where the caret was in the old document. */
function withoutGuessing(peer) {
  const { binding } = ySyncPluginKey.getState(peer.state)
  let selection = null
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    get: () => selection && { ...selection, absAnchor: null, absHead: null },
    set: (value) => {
      selection = value
    },
  })
}

/** Writes to Yjs itself, as a binding would that reads ProseMirror's steps. */
function typeExactly(peer) {
  peer.type = (letter) => {
    const at = peer.state.selection.from
    peer.doc
      .getXmlFragment('body')
      .get(0)
      .get(0)
      .insert(at - 1, letter)
    peer.put(at + 1)
  }
}

function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32
  }
}
