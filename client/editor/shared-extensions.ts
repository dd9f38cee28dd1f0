import { Extension, type CommandProps, type Editor, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import { COMMENTED_FIELDS } from '../../shared/protocol/api/comments.ts'
import type { StoryProvider } from '../sync/story-provider.ts'
import { colleagueCarets, takeUpCaret } from './binding/colleague-carets.ts'
import { caretsOf, type Colleague } from './binding/colleagues.ts'
import { DraftBinding } from './binding/draft-binding.ts'
import { COMPOSED_MS, readScreen } from './binding/read-screen.ts'
import type { CommentAnchors } from './comments/comment-anchors.ts'
import { commentMarks } from './comments/comment-marks.ts'
import { nearCarets } from './fields/near-caret.ts'
import type { FieldParts } from './fields/open-fields.ts'
import { clearRoom } from './clear-room.ts'
import { draftLimit } from './draft-limit.ts'
import { pastedPictures } from './media/pasted-pictures.ts'
import { pictureUploads } from './media/picture-uploads.ts'
import type { PictureSource } from './media/picture-source.ts'
import { DraftUndo } from './binding/draft-undo.ts'
import { SUGGESTED_FIELDS } from '../../shared/document/suggested/suggestion.ts'
import { FieldSuggestions } from './suggestions/field-suggestions.ts'
import type { SuggestionDesk } from './suggestions/suggestion-desk.ts'
import { suggestionMarks } from './suggestions/suggestion-marks.ts'
import type { Problem } from './binding/shown-field.ts'

export interface Writer {
  id: string
  name: string
  colour: string
}

interface SharedField {
  provider: StoryProvider
  field: string
  writer: Writer
  /** For the threads on words of the draft. */
  anchors: CommentAnchors
  /** Of the tools that work on all fields. */
  plugins: (field: string, parts: FieldParts) => Plugin[]
  /** Null where nothing is suggested. */
  suggestions: SuggestionDesk | null
  onProblem: (problem: Problem | null) => void
  /** Pictures can be brought into it. */
  pictures?: PictureSource | null
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    sharedField: {
      undo: () => ReturnType
      redo: () => ReturnType
      /** Focuses the field if its person was writing there when the draft had to be opened anew. */
      takeUpCaret: () => ReturnType
    }
  }
}

interface Parts {
  binding: DraftBinding
  undo: DraftUndo
  suggested: FieldSuggestions
}

/**
 * What makes an editor a shared one. Each field has its own undo: Ctrl+Z takes back one's own last change where
 * the cursor is, never something in a field that is not in view.
 */
export function sharedExtensions(shared: SharedField): Extensions {
  const { provider, field, writer, anchors, plugins, onProblem, pictures = null } = shared
  const { suggestions } = shared
  const { doc, awareness } = provider
  const commented = COMMENTED_FIELDS.find((one) => one === field)
  const mayTake = () => suggestions?.takesAll() ?? true
  awareness.setLocalStateField('user', { id: writer.id, name: writer.name, color: writer.colour })
  return [
    Extension.create<object, Partial<Parts>>({
      name: 'sharedField',
      priority: 1000,
      addStorage: () => ({}),
      dispatchTransaction({ transaction, next }) {
        const { suggested } = this.storage
        if (suggested) suggested.dispatch(transaction, this.editor.state, next)
        else next(transaction)
      },
      addProseMirrorPlugins() {
        const binding = new DraftBinding({
          fragment: doc.getXmlFragment(field),
          caretsIn: caretsOf(awareness),
          theirDeletions: () => provider.arrivals.theirDeletions,
          beforeArriving: (look) => provider.arrivals.before(look),
          ...(suggestions && { wrote: suggestions.suggestions.wrote }),
          onProblem,
          onError: reportError,
        })
        const undo = new DraftUndo(binding)
        this.storage.binding = binding
        this.storage.undo = undo
        this.editor.on('destroy', () => undo.destroy())
        const marks = suggestions && suggestedWith(suggestions, { field, binding, undo })
        if (marks) this.storage.suggested = marks.places
        return [
          binding.plugin,
          undo.plugin,
          ...(commented ? [commentMarks({ field: commented, binding, anchors })] : []),
          ...plugins(field, {
            undo: () => aheadOf(suggestions)(() => undo.undo()),
            positionOf: (place) => binding.field.positionOf(place),
            struck: () => marks?.places.toGo() ?? [],
            added: () => marks?.places.toCome() ?? [],
          }),
          ...(marks ? [marks.plugin] : []),
          colleagueCarets(binding, awareness, LOOKS),
          ...(pictures ? takingPictures({ binding, awareness, pictures, mayTake }) : []),
          ...eventsOf(provider),
          draftLimit((added) => provider.takes(added)),
          clearRoom(),
        ]
      },
      addCommands() {
        return commandsOf(this.storage, awareness, suggestions)
      },
      addKeyboardShortcuts() {
        return undoKeys(this.editor)
      },
    }),
  ]
}

function takingPictures(taking: Parameters<typeof pictureUploads>[0]): Plugin[] {
  return [pictureUploads(taking), pastedPictures(taking)]
}

function eventsOf(provider: StoryProvider): Plugin[] {
  const seen = { keydown: actsWhereSeen, mouseup: actsWhereSeen }
  const events = [composingHolds(provider), seen, nearCarets()]
  return events.map((handleDOMEvents) => new Plugin({ props: { handleDOMEvents } }))
}

function undoKeys(editor: Editor) {
  const redo = () => editor.commands.redo()
  return { 'Mod-z': () => editor.commands.undo(), 'Mod-y': redo, 'Shift-Mod-z': redo }
}

/** Null for a field in which nothing is suggested. */
function suggestedWith(
  desk: SuggestionDesk,
  { field: name, binding, undo }: Omit<Parts, 'suggested'> & { field: string },
) {
  const field = SUGGESTED_FIELDS.find((one) => one === name)
  if (!field) return null
  const { suggestions } = desk
  const onRefused = () => desk.onRefused()
  const places = new FieldSuggestions({ field, binding, suggestions, onRefused })
  return { places, plugin: suggestionMarks(desk, { places, binding, undo }) }
}

/** How an undo is done where something is suggested. */
function aheadOf(desk: SuggestionDesk | null): (run: () => void) => void {
  return (run) => (desk ? desk.suggestions.ahead(run) : run())
}

function commandsOf(
  parts: Partial<Parts>,
  awareness: Awareness,
  suggestions: SuggestionDesk | null,
) {
  const ahead = aheadOf(suggestions)
  // An undo is a change of the draft, and comes into the editor as one.
  const command = (may: 'mayUndo' | 'mayRedo', run: 'undo' | 'redo') => () => {
    return ({ tr, dispatch }: CommandProps) => {
      tr.setMeta('preventDispatch', true)
      const { undo } = parts
      if (!undo?.[may]) return false
      if (dispatch) ahead(() => undo[run]())
      return true
    }
  }
  const takeUp = () => {
    return ({ tr, view }: CommandProps) => {
      tr.setMeta('preventDispatch', true)
      return parts.binding !== undefined && takeUpCaret(view, parts.binding, awareness)
    }
  }
  return {
    undo: command('mayUndo', 'undo'),
    redo: command('mayRedo', 'redo'),
    takeUpCaret: takeUp,
  }
}

/** A key or a tap that follows a click at once acts where the caret stands on the screen, not where the editor last heard of it. */
function actsWhereSeen(view: EditorView): boolean {
  readScreen(view)
  return false
}

/** What colleagues write waits while a word is composed here. */
function composingHolds({ arrivals }: StoryProvider) {
  return {
    compositionstart: () => {
      arrivals.release()
      arrivals.hold()
      return false
    },
    compositionend: () => {
      arrivals.releaseIn(COMPOSED_MS)
      return false
    },
  }
}

const LOOKS = {
  caret: caretOf,
  selection: ({ colour }: Colleague) => ({
    class: 'other-selection',
    style: `--person: ${safeColour(colour)}`,
  }),
}

function safeColour(colour: string): string {
  return CSS.supports('color', colour) ? colour : 'gray'
}

function caretOf({ name, colour }: Colleague): HTMLElement {
  const cursor = document.createElement('span')
  cursor.className = 'other-caret'
  // It is told at the fields who is there, and in between it would be read as a word.
  cursor.setAttribute('aria-hidden', 'true')
  cursor.style.setProperty('--person', safeColour(colour))
  const label = document.createElement('span')
  label.className = 'other-caret-name'
  label.textContent = name
  label.dataset['initial'] = Array.from(name)[0] ?? ''
  cursor.append('\u2060', label, '\u2060')
  return cursor
}
