import type { EditorView } from '@tiptap/pm/view'
import { expect, it, onTestFinished, vi } from 'vitest'
import { FOUND, HOUSE_STYLE } from '../../../../client/editor/fields/layers.ts'
import type { OpenField, OpenFields } from '../../../../client/editor/fields/open-fields.ts'
import { TextCounter } from '../../../../client/editor/fields/text-counter.ts'
import { namingOf } from '../../../../client/editor/use-fields.ts'
import { FindSession, type FindState } from '../../../../client/editor/find/find-session.ts'
import { NO_QUERY } from '../../../../client/editor/find/asked.ts'
import { expressionOf, search } from '../../../../client/editor/find/query.ts'
import { StyleChecker } from '../../../../client/editor/house-style/style-checker.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

const subscribe = () => () => {}

/** Ada suggests, in a field that tools find. */
function suggesting(words: string) {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const line = new Line(seedOf('body', [words]))
  onTestFinished(() => {
    line.close()
    vi.unstubAllGlobals()
  })
  const ada = line.join('ada')
  const plugins = [...ada.state.plugins, FOUND.plugin(), HOUSE_STYLE.plugin()]
  ada.updateState(ada.state.reconfigure({ plugins }))
  ada.suggestions.setMode('suggesting')
  const field: OpenField = {
    name: 'body',
    view: Object.assign(ada, { editable: true, composing: false }) as unknown as EditorView,
    undo: () => ada.undo.undo(),
    positionOf: () => null,
    struck: () => ada.suggested.toGo(),
    added: () => ada.suggested.toCome(),
  }
  const lists = { all: [], subscribe }
  const fields = { all: [field], last: null, subscribe, lists } as unknown as OpenFields
  return { ada, fields }
}

function finding(fields: OpenFields) {
  const matcher = {
    find: async (query: typeof NO_QUERY, texts: readonly string[]) => {
      const expression = expressionOf(query)
      return { kind: 'found' as const, hits: (expression && search(expression, texts)) ?? [] }
    },
    end: () => {},
  }
  const session = new FindSession({ fields, matcher, show: () => {} })
  onTestFinished(() => session.end())
  /** What it says once it has looked again. */
  const next = () =>
    new Promise<FindState>((resolve) => {
      const stop = session.subscribe(() => {
        if (session.state().kind === 'looking') return
        stop()
        resolve(session.state())
      })
    })
  return { session, next }
}

const struckOf = (ada: Writer) => {
  const places = ada.suggested.places(pendingIn(ada.doc).struck)
  return places.map(({ from, to }) => ada.state.doc.textBetween(from, to))
}

it.each(['fan', ''])(
  'words replaced by “%s” are found no more, and are replaced once',
  async (by) => {
    const { ada, fields } = suggesting('The mill and the mill')
    const { session, next } = finding(fields)
    const found = next()
    session.ask({ ...NO_QUERY, text: 'mill' })
    expect(await found).toMatchObject({ count: 2 })
    const after = next()
    expect(session.replaceAll(by)).toMatchObject({ made: 2, left: 0 })
    expect(await after).toMatchObject({ count: 0 })
    expect(session.replaceAll(by).made).toBe(0)
    expect(ada.text).toBe(`The mill${by} and the mill${by}`)
    expect(struckOf(ada)).toEqual(['mill', 'mill'])
  },
)

it('advice on words goes with them, once they are struck', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { ada, fields } = suggesting('They came prior to noon')
  const checker = new StyleChecker({ fields, isLeft: () => false })
  onTestFinished(() => checker.end())
  const entry = { id: 's', words: 'prior to', instead: 'before', why: '' }
  checker.check([entry])
  vi.runAllTimers()
  expect(checker.marked).toHaveLength(1)
  ada.caretIn('prior')
  const { from } = ada.state.selection
  ada.dispatch(ada.state.tr.delete(from, from + 5))
  checker.look()
  vi.runAllTimers()
  expect(checker.marked).toEqual([])
  expect(ada.text).toContain('prior to')
})

it('words that are only suggested count once they are accepted, and struck ones until then', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { ada, fields } = suggesting('The old mill')
  const counter = new TextCounter(fields, namingOf(ada.doc))
  const heard = vi.fn<() => void>()
  onTestFinished(counter.subscribe(heard))
  ada.caretAtEnd()
  ada.type(' turns again')
  vi.runAllTimers()
  expect(counter.counts().all.words).toBe(3)
  const { open } = pendingIn(ada.doc)
  ada.suggestions.carryOut({ kind: 'decide', open, accepted: true }, () => {}, null)
  vi.runAllTimers()
  expect(counter.counts().all.words).toBe(5)
  expect(heard).toHaveBeenCalledTimes(2)
})
