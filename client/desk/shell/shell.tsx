import {
  ActionIcon,
  Menu,
  Tooltip,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { keysHere } from '../../editor/editor-actions.ts'
import { problemOf } from '../ui/api.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { useKept } from '../kept/use-kept.ts'
import { Icon, type IconName } from '../../editor/icons.tsx'
import { isAdmin, mayArrange, mayChangeTags, mayKeepAuthors } from '../ui/queries.ts'
import { go, Link, type Route } from '../ui/router.tsx'
import { Face } from '../ui/story-marks.tsx'
import { tellProblem } from '../ui/tell.ts'
import * as names from '../words/names.ts'
import * as shellWords from '../words/shell.ts'

const tab = (name: string, href: string, icon: IconName, here: boolean) => (
  <Link href={href} className="nav-link" aria-current={here ? 'page' : undefined}>
    <Icon name={icon} />
    <span>{name}</span>
  </Link>
)

interface ShellProps {
  user: User
  screen: Route['screen']
  children: ReactNode
}

export function Shell({ user, screen, children }: ShellProps) {
  return (
    <div className="shell" data-screen={screen}>
      <a className="skip" href="#main">
        {shellWords.skip}
      </a>
      <header className="bar">
        <Link href="/desk" className="wordmark" aria-label={shellWords.home}>
          {names.galley}
        </Link>
        <nav aria-label={shellWords.nav}>
          {tab(shellWords.stories, '/desk', 'story', screen === 'stories' || screen === 'story')}
          {mayArrange(user) &&
            tab(shellWords.front, '/desk/front', 'newspaper', screen === 'front')}
          {isAdmin(user) &&
            tab(shellWords.webhooks, '/desk/webhooks', 'hook', screen === 'webhooks')}
          {isAdmin(user) && tab(shellWords.people, '/desk/people', 'people', screen === 'people')}
          {isAdmin(user) &&
            tab(shellWords.newsroom, '/desk/newsroom', 'newsroom', screen === 'newsroom')}
          {isAdmin(user) && tab(shellWords.audit, '/desk/audit', 'audit', screen === 'audit')}
        </nav>
        <button className="find" type="button" onClick={spotlight.open}>
          <Icon name="search" />
          <span className="find-words">{shellWords.find}</span>
          <kbd>{keysHere('Mod+K')}</kbd>
        </button>
        <SchemeSwitch />
        <UserMenu user={user} />
      </header>
      {children}
    </div>
  )
}

const SCHEMES: Record<MantineColorScheme, { next: MantineColorScheme; icon: IconName }> = {
  auto: { next: 'light', icon: 'auto' },
  light: { next: 'dark', icon: 'sun' },
  dark: { next: 'auto', icon: 'moon' },
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { next, icon } = SCHEMES[colorScheme]
  const label = shellWords.schemes[colorScheme]
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" aria-label={label} onClick={() => setColorScheme(next)}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}

function UserMenu({ user }: { user: User }) {
  const signOut = useSignOut()
  const { kept } = useKept(user.id)
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size="lg" radius="xl" aria-label={shellWords.account(user.name)}>
          <Face person={user} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}
          <br />
          {shellWords.signedInAs(user.email, names.roles[user.role])}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item onClick={() => go('/desk/account')}>{shellWords.yourAccount}</Menu.Item>
        <Menu.Item onClick={() => go('/desk/house-style')}>{shellWords.houseStyle}</Menu.Item>
        {mayKeepAuthors(user) && (
          <Menu.Item onClick={() => go('/desk/authors')}>{shellWords.authors}</Menu.Item>
        )}
        {mayChangeTags(user) && (
          <Menu.Item onClick={() => go('/desk/tags')}>{shellWords.tags}</Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => window.open('/', '_blank')}>
          {shellWords.frontPage}
        </Menu.Item>
        {kept.length > 0 && (
          <Menu.Item onClick={() => go('/desk')}>{shellWords.kept(kept.length)}</Menu.Item>
        )}
        <Menu.Item onClick={() => void signOut()}>{shellWords.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function useSignOut() {
  const client = useQueryClient()
  return async () => {
    try {
      await signInApi.signOut()
      go('/desk')
      await client.resetQueries()
    } catch (error) {
      tellProblem(shellWords.stillSignedIn, problemOf(error))
    }
  }
}
