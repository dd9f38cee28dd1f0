import { describe, expect, it } from 'vitest'
import { Later } from '../../../client/editor/later.ts'

/** Parts that come when the test says so. */
function parts() {
  const asked: PromiseWithResolvers<string>[] = []
  const later = new Later(() => {
    const answer = Promise.withResolvers<string>()
    asked.push(answer)
    return answer.promise
  })
  const seen: string[] = []
  later.subscribe(() => seen.push(later.state().kind))
  return { later, asked, seen }
}

describe('parts that come later', () => {
  it('are fetched once, whoever asks, and then stay', async () => {
    const { later, asked, seen } = parts()
    const both = [later.load(), later.load()]
    asked[0]?.resolve('the dialogs')
    expect(await Promise.all(both)).toEqual(['the dialogs', 'the dialogs'])
    expect(await later.load()).toBe('the dialogs')
    expect([asked.length, later.state()]).toEqual([1, { kind: 'here', parts: 'the dialogs' }])
    expect(seen).toEqual(['coming', 'here'])
  })

  it('can be asked for again where they could not be had', async () => {
    const { later, asked, seen } = parts()
    const first = later.load()
    asked[0]?.reject(new Error('no network'))
    await expect(first).rejects.toThrow('no network')
    expect(later.state()).toEqual({ kind: 'failed' })
    const second = later.load()
    asked[1]?.resolve('the dialogs')
    expect(await second).toBe('the dialogs')
    expect(seen).toEqual(['coming', 'failed', 'coming', 'here'])
  })
})
