import * as Y from 'yjs'
import { childrenOf, piecesOf } from '../../../shared/document/line.ts'
import { longestIncreasing } from '../../../shared/revision/longest-increasing.ts'
import { pairBlocks } from '../../../shared/revision/pairs.ts'

export type Kid = Y.XmlElement | Y.XmlText

/** What holds words itself, not blocks. */
export function isTextBlock(type: Y.XmlFragment): boolean {
  return childrenOf(type).some((kid) => kid instanceof Y.XmlText)
}

/**
 * Which of `now` each of `then` becomes, of those that can stay in their order: the same type of the draft, else the
 * likeliest of its kind. `isFlat`: texts and the like, of which each becomes the next of its kind, whatever it says.
 */
export function stayingKids(
  now: readonly Kid[],
  then: readonly Kid[],
  { isFlat }: { isFlat: boolean },
): Map<Kid, Kid> {
  const pairs = sameKids(now, then)
  const taken = new Set(pairs.values())
  const freeNow = now.filter((kid) => !taken.has(kid))
  const freeThen = then.filter((kid) => !pairs.has(kid))
  for (const [kid, own] of isFlat ? inOrder(freeNow, freeThen) : alike(freeNow, freeThen))
    pairs.set(kid, own)
  return thoseInOrder(now, then, pairs)
}

function sameKids(now: readonly Kid[], then: readonly Kid[]): Map<Kid, Kid> {
  const byId = new Map(now.map((kid) => [idOf(kid), kid]))
  return pairsOf(then, (kid) => byId.get(idOf(kid)))
}

function inOrder(now: readonly Kid[], then: readonly Kid[]): Map<Kid, Kid> {
  const waiting = Map.groupBy(now, kindOf)
  return pairsOf(then, (kid) => waiting.get(kindOf(kid))?.shift())
}

function alike(now: readonly Kid[], then: readonly Kid[]): Map<Kid, Kid> {
  const found = pairBlocks(now.map(comparable), then.map(comparable))
  return pairsOf(then, (_, i) => now[found[i] ?? -1])
}

function pairsOf(
  then: readonly Kid[],
  find: (kid: Kid, i: number) => Kid | undefined,
): Map<Kid, Kid> {
  return new Map(
    then.flatMap((kid, i): [Kid, Kid][] => {
      const own = find(kid, i)
      return own && kindOf(own) === kindOf(kid) ? [[kid, own]] : []
    }),
  )
}

function thoseInOrder(
  now: readonly Kid[],
  then: readonly Kid[],
  pairs: ReadonlyMap<Kid, Kid>,
): Map<Kid, Kid> {
  const places = new Map(now.map((kid, i) => [kid, i]))
  const all = then.flatMap((kid) => {
    const own = pairs.get(kid)
    return own ? [{ kid, own, place: places.get(own) ?? 0 }] : []
  })
  const kept = longestIncreasing(all.map(({ place }) => place))
  return new Map(
    kept.flatMap((i): [Kid, Kid][] => {
      const pair = all[i]
      return pair ? [[pair.kid, pair.own]] : []
    }),
  )
}

function kindOf(kid: Kid): string {
  return kid instanceof Y.XmlText ? '' : kid.nodeName
}

function idOf({ _item: item }: Kid): string {
  return item ? `${item.id.client}:${item.id.clock}` : ''
}

function comparable(kid: Kid): { html: string; text: string } {
  const text = wordsIn(kid)
  return { html: `${kindOf(kid)}: ${text}`, text }
}

function wordsIn(kid: Kid): string {
  if (kid instanceof Y.XmlText)
    return piecesOf(kid)
      .map(({ words }) => words)
      .join('')
  return childrenOf(kid).map(wordsIn).join(' ')
}
