import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react'

export type Route =
  | { screen: 'stories' }
  | { screen: 'story'; id: string }
  | { screen: 'webhooks' }
  | { screen: 'people' }
  | { screen: 'newsroom' }
  | { screen: 'house-style' }
  | { screen: 'authors' }
  | { screen: 'tags' }
  | { screen: 'account' }
  | { screen: 'link' }
  | { screen: 'oidc' }
  | { screen: 'guest' }
  | { screen: 'audit' }
  | { screen: 'front' }
  | { screen: 'lost' }

export function routeOf(path: string): Route {
  const [desk, screen, id, ...rest] = path.split('/').filter((part) => part !== '')
  if (desk !== 'desk' || rest.length > 0) return { screen: 'lost' }
  if (screen === undefined) return { screen: 'stories' }
  if (screen === 'stories')
    return id === undefined
      ? { screen: 'stories' }
      : { screen: 'story', id: decodeURIComponent(id) }
  if (screen === 'guest' || (isOneScreen(screen) && id === undefined)) return { screen }
  return { screen: 'lost' }
}

const ONES = [
  'front',
  'webhooks',
  'people',
  'newsroom',
  'house-style',
  'authors',
  'tags',
  'audit',
  'account',
  'link',
  'oidc',
] as const

function isOneScreen(name: string): name is (typeof ONES)[number] {
  return ONES.some((one) => one === name)
}

/** The page of a guest. */
export const guestPath = (guestId: string) => `/desk/guest/${encodeURIComponent(guestId)}`

/** Whose page that is; null where a link leads. */
export function guestIn(path: string): string | null {
  const [, , id] = path.split('/').filter((part) => part !== '')
  return id === undefined ? null : decodeURIComponent(id)
}

export const storyPath = (id: string) => `/desk/stories/${encodeURIComponent(id)}`

let list = '/desk'

/** The list of stories as somebody left it, or else all of them. */
export const listPath = () => list

export function keepListPath(search: string) {
  list = `/desk${search}`
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** What stands behind the path: `?state=live`, or nothing. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search)
}

export function go(path: string) {
  if (path === location.pathname + location.search) return
  history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

/** Says something else at the same place, which is no step of its own to go back. */
export function replaceSearch(search: string) {
  if (search === location.search) return
  history.replaceState(null, '', location.pathname + search)
  for (const listener of listeners) listener()
}

/** A link inside the desk: the browser's own ways of opening one elsewhere keep working. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event)
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || elsewhere || event.button !== 0) return
    event.preventDefault()
    go(props.href)
  }
  return (
    <a {...props} onClick={onClick}>
      {props.children}
    </a>
  )
}
