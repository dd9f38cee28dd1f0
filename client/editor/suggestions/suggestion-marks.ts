import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import type { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { OpenSuggestion } from '../../../shared/document/suggested/pending.ts'
import { readScreen } from '../binding/read-screen.ts'
import type { Shown } from '../binding/shown.ts'
import type { Range } from '../comments/text-pieces.ts'
import { cutBy, spansBetween, type Span } from './letter-spans.ts'
import { NamedLetters } from './named-letters.ts'
import type { SuggestionDesk, SuggestionField } from './suggestion-desk.ts'

interface MarkSpec {
  key: string
  suggestion: string
}

/** Shows in the text of a field what is suggested there. */
export function suggestionMarks(
  desk: SuggestionDesk,
  field: Omit<SuggestionField, 'view'>,
): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('suggestion-marks')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const now: unknown = tr.getMeta(key)
        return now instanceof DecorationSet ? now : marks.map(tr.mapping, tr.doc)
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        focus: () => {
          desk.focused(field.places.field)
          return false
        },
      },
      handleClick: (view, pos) => {
        desk.activate(suggestionAt(view, pos))
        return false
      },
    },
    view: (view) => {
      const detach = desk.attach(field.places.field, { ...field, view })
      const look = () => {
        if (!view.isDestroyed && !view.composing) show(view, key, { desk, field })
      }
      const stop = desk.marks(look)
      look()
      return {
        update: (_view: EditorView, before: EditorState) => {
          const { doc, selection } = view.state
          if (before.doc !== doc) desk.moved()
          else if (!before.selection.eq(selection) && view.hasFocus())
            desk.activate(suggestionAt(view, selection.head))
        },
        destroy: () => {
          detach()
          stop()
        },
      }
    },
  })

  function suggestionAt(view: EditorView, pos: number): string | null {
    const here = key.getState(view.state)?.find(pos, pos) ?? []
    const spec = here[0]?.spec as MarkSpec | undefined
    return spec?.suggestion ?? null
  }
}

function show(
  view: EditorView,
  key: PluginKey<DecorationSet>,
  { desk, field }: { desk: SuggestionDesk; field: Omit<SuggestionField, 'view'> },
) {
  readScreen(view)
  const { state } = view
  const shown = field.binding.field.shownAs(state.doc)
  if (!shown) return
  const marks = marksIn(shown, desk)
  const before = key.getState(state)?.find() ?? []
  if (keyOf(marks) === keyOf(before)) return
  const now = DecorationSet.create(state.doc, marks)
  view.dispatch(state.tr.setMeta(key, now).setMeta('addToHistory', false))
}

type Which = 'added' | 'struck'

/** Letters side by side that one suggestion names. */
interface Named extends Range {
  id: string
  userId: string
  which: Which
  splits: boolean
}

function marksIn(shown: Shown, desk: SuggestionDesk): Decoration[] {
  const { open, added, struck } = desk.suggestions.pending()
  if (open.length === 0) return []
  const spans = spansBetween(shown, { from: 0, to: shown.node.content.size })
  const inAny = (any: LetterSet) =>
    spans.flatMap((span) => cutBy(span, any)).filter(({ isIn }) => isIn)
  return [
    ...namedIn(inAny(added), open, 'added', shown),
    ...namedIn(inAny(struck), open, 'struck', shown),
  ].map((named) => markOf(named, desk))
}

function namedIn(
  spans: readonly Span[],
  open: readonly OpenSuggestion[],
  which: Which,
  { node }: Shown,
): Named[] {
  const all: Named[] = []
  const lasts = new Map<string, Named>()
  const letters = new NamedLetters(open, which)
  for (const { one, from, to } of spans.flatMap((span) => letters.in(span))) {
    const { id, userId } = one
    const last = lasts.get(id)
    const splits = node.textBetween(from, to).includes(SUGGESTED_SPLIT)
    if (last?.to === from && !last.splits && !splits) last.to = to
    else {
      const named = { from, to, id, userId, which, splits }
      all.push(named)
      lasts.set(id, named)
    }
  }
  return all
}

function markOf({ from, to, id, userId, which, splits }: Named, desk: SuggestionDesk): Decoration {
  const { colour } = desk.lookOf(userId)
  const looks = [
    `suggested-${which}`,
    ...(splits ? ['suggested-split'] : []),
    ...(id === desk.active ? ['suggested-active'] : []),
  ].join(' ')
  const attributes = {
    nodeName: which === 'added' ? 'ins' : 'del',
    class: looks,
    // A colleague who selects them has a colour of their own.
    style: `--suggester: ${CSS.supports('color', colour) ? colour : 'gray'}`,
  }
  const spec: MarkSpec = { key: `${looks} ${id} ${colour}`, suggestion: id }
  return Decoration.inline(from, to, attributes, spec)
}

function keyOf(marks: readonly Decoration[]): string {
  const keys = marks.map(({ from, to, spec }) => `${from} ${to} ${(spec as MarkSpec).key}`)
  return keys.toSorted().join('\n')
}
