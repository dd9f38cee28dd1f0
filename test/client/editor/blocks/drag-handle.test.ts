import { EditorState } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DragHandle } from '../../../../client/editor/blocks/drag-handle.ts'
import { nodesOf } from '../../../../client/editor/paste/nodes-of.ts'
import { paragraph } from '../../../../shared/document/content.ts'
import { SCHEMAS, type Writer } from '../binding/writers.ts'

const { window } = parseHTML(
  '<div id="text"><p>One</p><div>A picture on its way</div><p>Two</p><p>Three</p></div>',
)
const { document } = window

beforeEach(() => {
  vi.stubGlobal('document', document)
  vi.stubGlobal('HTMLElement', window.HTMLElement)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Each part of the screen is 10 px high. */
function editor() {
  const { body: schema } = SCHEMAS
  const doc = schema.topNodeType.create(
    null,
    nodesOf(['One', 'Two', 'Three'].map(paragraph), schema),
  )
  const dom = document.querySelector('#text')
  if (!dom) throw new Error('no text')
  for (const [i, element] of [...dom.children].entries())
    Object.assign(element, {
      getBoundingClientRect: () => ({ top: i * 10 + 1, bottom: i * 10 + 9 }),
    })
  const blocks = dom.querySelectorAll('p')
  const places = new Map<number, Element>()
  doc.forEach((_node, pos, i) => places.set(pos, blocks[i] ?? dom))
  const view = {
    dom,
    editable: true,
    state: EditorState.create({ doc }),
    dispatch: (tr: Parameters<Writer['dispatch']>[0]) => void (view.state = view.state.apply(tr)),
    nodeDOM: (pos: number) => places.get(pos) ?? null,
    focus: () => {},
  }
  return view
}

function selectedAt(view: ReturnType<typeof editor>, clientY: number): string {
  const move = Object.assign(new window.Event('mousemove'), { clientY, buttons: 0 })
  view.dom.dispatchEvent(move)
  document.querySelector('.drag-handle')?.dispatchEvent(new window.Event('click'))
  const { from, to } = view.state.selection
  return view.state.doc.textBetween(from, to)
}

describe('the handle beside a block', () => {
  it('is that of the block at the mouse, also behind a picture that is on its way', () => {
    const view = editor()
    const [plugin] = DragHandle.config.addProseMirrorPlugins?.call(null as never) ?? []
    plugin?.spec.view?.(view as never)
    expect([5, 25, 35].map((y) => selectedAt(view, y))).toEqual(['One', 'Two', 'Three'])
  })
})
