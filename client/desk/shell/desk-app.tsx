import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { isSignedOut } from '../ui/api.ts'
import { commentsApi } from '../comments/comments-api.ts'
import { useCommentSending } from '../comments/use-comment-sending.ts'
import { SendNow, useSending } from '../kept/use-sending.ts'
import { CommandPalette } from './command-palette.tsx'
import { useLiveNews } from './live-news.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { isAdmin, mayArrange, mayChangeTags, mayKeepAuthors, useMe } from '../ui/queries.ts'
import { Link, routeOf, usePath, type Route } from '../ui/router.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { Shell } from './shell.tsx'
import { SignIn } from './sign-in.tsx'
import { StoriesScreen } from '../stories/stories-screen.tsx'
import { useTitle } from '../ui/use-title.ts'
import { useWriting } from './use-writing.ts'
import * as buttons from '../words/buttons.ts'
import * as shellWords from '../words/shell.ts'

const StoryScreen = lazy(() =>
  import('../story/story-screen.tsx').then((module) => ({ default: module.StoryScreen })),
)
const WebhooksScreen = lazy(() =>
  import('../webhooks/webhooks-screen.tsx').then((module) => ({ default: module.WebhooksScreen })),
)
const PeopleScreen = lazy(() =>
  import('../people/people-screen.tsx').then((module) => ({ default: module.PeopleScreen })),
)
const HouseStyleScreen = lazy(() =>
  import('../house-style/house-style-screen.tsx').then((module) => ({
    default: module.HouseStyleScreen,
  })),
)
const AuthorsScreen = lazy(() =>
  import('../authors/authors-screen.tsx').then((module) => ({ default: module.AuthorsScreen })),
)
const TagsScreen = lazy(() =>
  import('../tags/tags-screen.tsx').then((module) => ({ default: module.TagsScreen })),
)
const AccountScreen = lazy(() =>
  import('../people/account-screen.tsx').then((module) => ({ default: module.AccountScreen })),
)
const LinkScreen = lazy(() =>
  import('../people/link-screen.tsx').then((module) => ({ default: module.LinkScreen })),
)
const GuestScreen = lazy(() =>
  import('../guest-page/guest-screen.tsx').then((module) => ({ default: module.GuestScreen })),
)
const ProviderScreen = lazy(() =>
  import('../people/provider-screen.tsx').then((module) => ({ default: module.ProviderScreen })),
)
const NewsroomScreen = lazy(() =>
  import('../newsroom/newsroom-screen.tsx').then((module) => ({ default: module.NewsroomScreen })),
)

const FrontScreen = lazy(() =>
  import('../front/front-screen.tsx').then((module) => ({ default: module.FrontScreen })),
)

const AuditScreen = lazy(() =>
  import('../audit/audit-screen.tsx').then((module) => ({ default: module.AuditScreen })),
)

export function DeskApp() {
  const { screen } = routeOf(usePath())
  // Whoever comes by a link or from the provider has no account yet, or is not signed in; a guest has none.
  if (screen !== 'link' && screen !== 'oidc' && screen !== 'guest') return <Desk />
  return (
    <Suspense fallback={<Waiting />}>
      {screen === 'link' && <LinkScreen />}
      {screen === 'oidc' && <ProviderScreen />}
      {screen === 'guest' && <GuestScreen />}
    </Suspense>
  )
}

function Desk() {
  const me = useMe()
  const signedOut = isSignedOut(me.error)
  const writing = useWriting(signedOut)
  // Signed out elsewhere: the desk stays as it is behind the sign-in, with what was not saved yet. Whoever is writing
  // goes on, above it, until they stop.
  if (me.data)
    return (
      <>
        {signedOut && <SignIn again beside={writing} />}
        <div hidden={signedOut && !writing}>
          <SignedInDesk user={me.data} away={signedOut} />
        </div>
      </>
    )
  if (signedOut) return <SignIn />
  if (me.error)
    return (
      <main className="lone">
        <ProblemNote error={me.error} retry={() => void me.refetch()} />
      </main>
    )
  return <Waiting />
}

function SignedInDesk({ user, away }: { user: User; away: boolean }) {
  useLiveNews(user.id, { away })
  const sendNow = useSending(user.id, { away })
  useCommentSending(user.id, { away, api: commentsApi })
  const path = usePath()
  const route = routeOf(path)
  return (
    <SendNow value={sendNow}>
      <Shell user={user} screen={route.screen}>
        <ScreenBoundary path={path}>
          <Suspense fallback={<Waiting />}>
            <Screen route={route} user={user} />
          </Suspense>
        </ScreenBoundary>
      </Shell>
      {!away && <CommandPalette user={user} />}
    </SendNow>
  )
}

function Screen({ route, user }: { route: Route; user: User }) {
  switch (route.screen) {
    case 'stories':
      return <StoriesScreen user={user} />
    case 'story':
      return <StoryScreen key={route.id} id={route.id} user={user} />
    case 'front':
      return mayArrange(user) ? <FrontScreen /> : <Lost text={shellWords.lost.front} />
    case 'webhooks':
      return isAdmin(user) ? <WebhooksScreen /> : <Lost text={shellWords.lost.webhooks} />
    case 'people':
      return isAdmin(user) ? <PeopleScreen me={user} /> : <Lost text={shellWords.lost.people} />
    case 'newsroom':
      return isAdmin(user) ? <NewsroomScreen /> : <Lost text={shellWords.lost.newsroom} />
    case 'audit':
      return isAdmin(user) ? <AuditScreen /> : <Lost text={shellWords.lost.audit} />
    case 'house-style':
      return <HouseStyleScreen user={user} />
    case 'authors':
      return mayKeepAuthors(user) ? <AuthorsScreen /> : <Lost text={shellWords.lost.authors} />
    case 'tags':
      return mayChangeTags(user) ? <TagsScreen /> : <Lost text={shellWords.lost.tags} />
    case 'account':
      return <AccountScreen me={user} />
    case 'link':
    case 'oidc':
    case 'guest':
    case 'lost':
      return <Lost text={shellWords.lost.page} />
  }
}

function Lost({ text }: { text: string }) {
  useTitle(text)
  return (
    <main className="lone">
      <h1>{text}</h1>
      <Link href="/desk">{buttons.allStories}</Link>
    </main>
  )
}

function Waiting() {
  return (
    <div className="waiting" role="status" aria-label={shellWords.loading}>
      <Loader size="sm" color="gray" type="dots" />
    </div>
  )
}
