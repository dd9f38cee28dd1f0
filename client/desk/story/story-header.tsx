import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useMemo, useState } from 'react'
import { isRetraction } from '../../../shared/model/story.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { usePeople } from '../../editor/use-people.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useCommentCommands, type CommentDeeds } from '../comments/use-comment-keys.ts'
import { useOfferCommands, type Command } from '../ui/commands.ts'
import { Icon } from '../../editor/icons.tsx'
import { kindsFor, type Doing } from '../publish/publish-kinds.ts'
import { problemOf } from '../ui/api.ts'
import { useAwaySince } from '../ui/reach.ts'
import { Link, listPath } from '../ui/router.tsx'
import { reading } from '../save/reading.ts'
import { SaveBadge, useOfSaving } from '../save/save-badge.tsx'
import { ConfidentialMark } from '../ui/confidential-mark.tsx'
import { FIELD_NAMES, type FieldName } from '../ui/story-fields.ts'
import { StateMark } from '../ui/story-marks.tsx'
import { tellProblem } from '../ui/tell.ts'
import { DialogWhenHere, WhenHere } from '../ui/when-here.tsx'
import { dialogs } from './later-parts.ts'
import { PeopleHere } from './people-here.tsx'
import type { WritingTools } from './writing-tools.tsx'
import { StoryMenu } from './story-menu.tsx'
import { stillAbsent } from '../ui/absence-words.ts'
import { AbsentMark } from './absent-mark.tsx'
import { ModeMenu } from '../suggestions/mode-menu.tsx'
import { useSuggestionsHere } from '../suggestions/suggestions-context.ts'
import { useSuggestionCommands } from '../suggestions/use-suggestion-keys.ts'
import { useOpenCount } from '../suggestions/use-suggestions.ts'
import { useChanges } from './use-changes.ts'
import { nextMove, useMove } from './story-moves.ts'
import { useWholeStory } from './use-whole-story.ts'
import * as storyWords from '../words/story.ts'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as publishWords from '../words/publish.ts'
import * as savingWords from '../words/save.ts'

interface StoryHeaderProps {
  story: StoryDetail
  user: User
  provider: StoryProvider
  jump: (field: FieldName) => void
  commenting: CommentDeeds
  showVersions: () => void
  writing: Pick<WritingTools, 'commands' | 'following'>
  showSuggestions: () => void
  showGuests: () => void
}

export function StoryHeader(props: StoryHeaderProps) {
  const { story, user, provider, jump, commenting, writing } = props
  const { showVersions, showSuggestions, showGuests } = props
  const [doing, setDoing] = useState<Doing | null>(null)
  const people = usePeople(provider.awareness, user)
  const isLive = useAwaySince() === null
  const absent = isLive ? stillAbsent(story.absent, people) : []
  const changes = useChanges(story, provider)
  const whole = useWholeStory(story, provider, showGuests)
  const suggestions = useSuggestionsHere()
  const suggesting = useSuggestionCommands(suggestions, showSuggestions)
  const open = useOpenCount(suggestions.desk)
  const ways = { jump, whole, commenting, suggesting, showVersions, onPick: setDoing }
  useOfferCommands(useStoryCommands({ story, provider, ...ways, tools: writing.commands }))
  const close = () => setDoing(null)
  return (
    <div className="story-bar">
      <Link href={listPath()} className="back" aria-label={buttons.allStories}>
        <Icon name="back" />
        <span>{storyWords.back}</span>
      </Link>
      <StateMark state={story.state} />
      {story.confidants && <ConfidentialMark confidants={story.confidants} />}
      <SaveBadge provider={provider} storyId={story.id} />
      {changes && (
        <WhenHere of={reading}>{({ ChangesMark }) => <ChangesMark changes={changes} />}</WhenHere>
      )}
      <ModeMenu />
      <span className="bar-space" />
      <AbsentMark absent={absent} />
      <PeopleHere people={people} me={user.id} following={writing.following} />
      {story.url && <OpenPage url={story.url} />}
      <StoryMenu commands={whole} />
      <NextStep story={story} onPick={setDoing} />
      {doing !== null && (
        <Dialog
          {...{ story, provider, user, jump, absent, changes, doing }}
          onClose={close}
          showComments={commenting.open}
          suggestions={open}
          showSuggestions={showSuggestions}
        />
      )}
    </div>
  )
}

function OpenPage({ url }: { url: string }) {
  return (
    <Tooltip label={storyWords.openPage}>
      <ActionIcon
        component="a"
        href={url}
        target="_blank"
        size="lg"
        aria-label={storyWords.openPage}
        className="open-page"
      >
        <Icon name="out" />
      </ActionIcon>
    </Tooltip>
  )
}

interface DialogProps extends Pick<
  StoryHeaderProps,
  'story' | 'provider' | 'user' | 'jump' | 'showSuggestions'
> {
  doing: Doing
  absent: ReturnType<typeof stillAbsent>
  changes: ReturnType<typeof useChanges>
  onClose: () => void
  showComments: () => void
  /** How many nobody has decided about. */
  suggestions: number
}

function Dialog({ doing, ...shared }: DialogProps) {
  const { story, onClose } = shared
  return (
    <DialogWhenHere of={dialogs} onMissing={onClose}>
      {({ PublishDialog, MendDialog, RetractDialog }) => {
        if (!isRetraction(doing)) return <PublishDialog {...shared} kind={doing} />
        if (doing === 'mend') return <MendDialog story={story} onClose={onClose} />
        return <RetractDialog story={story} onClose={onClose} />
      }}
    </DialogWhenHere>
  )
}

interface ButtonsProps {
  story: StoryDetail
  onPick: (doing: Doing) => void
}

/** The one thing that this person does next with the story: publishers publish it, others hand it on. */
function NextStep({ story, onPick }: ButtonsProps) {
  const [first, ...others] = kindsFor(story)
  if (!story.may.publish) return <HandOn story={story} />
  if (first === undefined) return null
  return (
    <div className="publish">
      <Button onClick={() => onPick(first)}>{publishWords.names[first]}</Button>
      {others.length > 0 && <OtherWays kinds={others} onPick={onPick} />}
    </div>
  )
}

function HandOn({ story }: { story: StoryDetail }) {
  const move = useMove(story.id)
  const next = nextMove(story)
  if (next === null) return null
  return (
    <div className="publish">
      <Button
        loading={move.isPending}
        onClick={() =>
          move.mutate(next, {
            onError: (error) =>
              tellProblem(storyWords.notMoved(story.headline || names.untitled), problemOf(error)),
          })
        }
      >
        {storyWords.moves[next]}
      </Button>
    </div>
  )
}

function OtherWays({ kinds, onPick }: { kinds: Doing[]; onPick: (doing: Doing) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="filled" color="pencil" size={30} aria-label={storyWords.otherWays}>
          <Icon name="down" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            {...(kind === 'retract' ? { color: 'red' } : {})}
            onClick={() => onPick(kind)}
          >
            {publishWords.items[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface Offered {
  story: StoryDetail
  provider: StoryProvider
  jump: (field: FieldName) => void
  whole: readonly Command[]
  commenting: CommentDeeds
  suggesting: readonly Command[]
  showVersions: () => void
  tools: readonly Command[]
  onPick: (doing: Doing) => void
}

function useStoryCommands({
  story,
  provider,
  jump,
  whole,
  commenting,
  suggesting,
  showVersions,
  tools,
  onPick,
}: Offered): Command[] {
  const away = useOfSaving(provider, ({ state }) => state.kind === 'reconnecting')
  const comments = useCommentCommands(commenting)
  return useMemo(() => {
    const kinds = story.may.publish ? kindsFor(story) : []
    const reconnect: Command = {
      id: 'reconnect',
      group: storyWords.commands,
      label: savingWords.reconnect,
      icon: 'redo',
      run: () => provider.connectAnew(),
    }
    return [
      ...(away ? [reconnect] : []),
      ...kinds.map((kind): Command => ({
        id: `do-${kind}`,
        group: storyWords.commands,
        label: publishWords.commands[kind],
        icon: kind === 'retract' ? 'cross' : 'check',
        run: () => onPick(kind),
      })),
      ...tools,
      ...comments,
      ...suggesting,
      {
        id: 'versions',
        group: storyWords.commands,
        label: storyWords.showVersions,
        icon: 'clock',
        run: showVersions,
      },
      ...whole,
      ...FIELD_NAMES.map((field): Command => ({
        id: `go-${field}`,
        group: storyWords.commands,
        label: storyWords.goTo(field),
        icon: 'right',
        run: () => jump(field),
      })),
    ]
  }, [story, provider, away, jump, whole, comments, suggesting, showVersions, tools, onPick])
}
