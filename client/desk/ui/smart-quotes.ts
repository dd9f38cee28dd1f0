import { useSyncExternalStore } from 'react'

/** On this device, whoever writes on it. */
const KEY = 'galley:smart-quotes'
const listeners = new Set<() => void>()

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** In other tabs as well. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

export function useSmartQuotes(): boolean {
  return useSyncExternalStore(subscribe, read)
}

/** Where the device keeps nothing, they stay on. */
export function setSmartQuotes(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off')
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
