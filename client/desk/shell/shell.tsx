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
import { api, problemOf } from '../ui/api.ts'
import { useKept } from '../kept/use-kept.ts'
import { Icon, type IconName } from '../../editor/icons.tsx'
import { isAdmin } from '../ui/queries.ts'
import { go, Link, type Route } from '../ui/router.tsx'
import { Face } from '../ui/story-marks.tsx'
import { tellProblem } from '../ui/tell.ts'
import { plural } from '../words/times.ts'

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
        Skip to content
      </a>
      <header className="bar">
        <Link href="/desk" className="wordmark" aria-label="Galley, all stories">
          Galley
        </Link>
        <nav aria-label="Desk">
          {tab('Stories', '/desk', 'story', screen === 'stories' || screen === 'story')}
          {isAdmin(user) && tab('Webhooks', '/desk/webhooks', 'hook', screen === 'webhooks')}
          {isAdmin(user) && tab('People', '/desk/people', 'people', screen === 'people')}
          {isAdmin(user) && tab('Newsroom', '/desk/newsroom', 'newsroom', screen === 'newsroom')}
          {isAdmin(user) && tab('Audit', '/desk/audit', 'audit', screen === 'audit')}
        </nav>
        <button className="find" type="button" onClick={spotlight.open}>
          <Icon name="search" />
          <span className="find-words">Find or do anything</span>
          <kbd>{keysHere('Mod+K')}</kbd>
        </button>
        <SchemeSwitch />
        <UserMenu user={user} />
      </header>
      {children}
    </div>
  )
}

const SCHEMES: Record<
  MantineColorScheme,
  { next: MantineColorScheme; icon: IconName; name: string }
> = {
  auto: { next: 'light', icon: 'auto', name: 'as the system' },
  light: { next: 'dark', icon: 'sun', name: 'light' },
  dark: { next: 'auto', icon: 'moon', name: 'dark' },
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { next, icon, name } = SCHEMES[colorScheme]
  const label = `Colours: ${name}. Switch to ${SCHEMES[next].name}`
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
        <ActionIcon size="lg" radius="xl" aria-label={`${user.name}: account`}>
          <Face person={user} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}
          <br />
          {user.email} · {user.role}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item onClick={() => go('/desk/account')}>Your account</Menu.Item>
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => window.open('/', '_blank')}>
          Open the front page
        </Menu.Item>
        {kept.length > 0 && (
          <Menu.Item onClick={() => go('/desk')}>
            Kept on this device: {plural(kept.length, 'story', 'stories')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function useSignOut() {
  const client = useQueryClient()
  return async () => {
    try {
      await api.signOut()
      go('/desk')
      await client.resetQueries()
    } catch (error) {
      tellProblem('You are still signed in', problemOf(error))
    }
  }
}
