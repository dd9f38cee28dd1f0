/**
 * Who has the copy of a draft open: all editors of a browser together, or alone whoever sends it without one, and gives
 * way as soon as an editor wants it. Where there are no locks (a page over plain HTTP), nobody has it alone.
 */
export function haveCopy(name: string): { had: Promise<boolean>; release: () => void } {
  if (!hasLocks()) return { had: Promise.resolve(true), release: () => undefined }
  const leaving = new AbortController()
  const had = new Promise<boolean>((resolve) => {
    const hold = async () => {
      resolve(true)
      await aborted(leaving.signal)
    }
    const options = { mode: 'shared', signal: leaving.signal } as const
    navigator.locks
      .request(lockName(name), options, hold)
      .catch(() => resolve(!leaving.signal.aborted))
  })
  wants(name)
  return { had, release: () => leaving.abort() }
}

/** Null if somebody has it open. `work` ends early when an editor wants it, or `signal` says so. */
export async function haveCopyAlone<T>(
  name: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const wanted = new AbortController()
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    if (data === name) wanted.abort()
  })
  try {
    return await navigator.locks.request(
      lockName(name),
      { ifAvailable: true },
      async (lock) => lock && (await work(AbortSignal.any([signal, wanted.signal]))),
    )
  } finally {
    channel.close()
  }
}

export function hasLocks(): boolean {
  return 'locks' in navigator
}

const CHANNEL = 'galley copies'
const lockName = (name: string) => `${name} copy`

function wants(name: string) {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(name)
  channel.close()
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}
