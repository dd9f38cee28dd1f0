import { useCallback, useMemo, useState } from 'react'
import type { FieldTools } from '../../editor/fields/field-tools.ts'
import { OpenFields } from '../../editor/fields/open-fields.ts'
import { keysHere } from '../../editor/editor-actions.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useFind } from '../find/use-find.ts'
import { ADVICE_KEYS, useStyleAdvice } from '../house-style/use-style-advice.ts'
import type { Command } from '../ui/commands.ts'
import { useProfile } from '../ui/queries.ts'
import { useSmartQuotes } from '../ui/smart-quotes.ts'
import { viewOf, type FieldName } from '../ui/story-fields.ts'
import * as findWords from '../words/find.ts'
import * as houseStyleWords from '../words/house-style.ts'
import * as peopleHereWords from '../words/people-here.ts'
import * as storyWords from '../words/story.ts'
import { FollowingNote, useFollowing } from './people-here.tsx'
import type { Parts } from './use-parts.ts'
import { CHANGES_KEYS, useTellChanges } from './use-tell-changes.tsx'

export type WritingTools = ReturnType<typeof useWritingTools>

/** What works on all fields of a story, and tells of colleagues in them. */
export function useWritingTools(provider: StoryProvider, parts: Parts) {
  const tools = useTools()
  const { fields } = tools
  const find = useFind(fields)
  const advice = useStyleAdvice()
  const following = useFollowing(provider.awareness, fields, parts)
  const changes = useTellChanges(provider)
  const { begin } = find
  const { next } = advice
  const { tell } = changes
  const commands = useMemo((): readonly Command[] => {
    const group = storyWords.commands
    return [
      {
        id: 'find',
        group,
        label: findWords.command,
        icon: 'search',
        run: begin,
        description: keysHere('Mod+F'),
      },
      {
        id: 'advice',
        group,
        label: houseStyleWords.next,
        icon: 'quote',
        run: next,
        description: keysHere(ADVICE_KEYS),
      },
      {
        id: 'changes',
        group,
        label: peopleHereWords.tellChanges,
        icon: 'people',
        run: tell,
        description: keysHere(CHANGES_KEYS),
      },
    ]
  }, [begin, next, tell])
  return { tools, fields, find, advice, following, changes, commands }
}

/** What is typed follows the newsroom's language. */
function useTools(): FieldTools {
  const [fields] = useState(() => new OpenFields())
  const language = useProfile().data?.language ?? ''
  const smartQuotes = useSmartQuotes()
  return useMemo(() => ({ fields, language, smartQuotes }), [fields, language, smartQuotes])
}

interface ToolPartsProps {
  storyId: string
  writing: WritingTools
  parts: Parts
}

export function ToolParts({ storyId, writing, parts: { show } }: ToolPartsProps) {
  const { fields, find, advice, following, changes } = writing
  const { Bar, begun } = find
  const { Advice, entries, asked } = advice
  const showField = useCallback((field: FieldName) => show(viewOf(field)), [show])
  return (
    <>
      {Bar && begun && <Bar find={find} fields={fields} show={showField} />}
      {Advice && <Advice {...{ storyId, entries, asked, fields }} show={showField} />}
      <FollowingNote following={following} />
      {changes.told}
    </>
  )
}
