/* What a live page says of itself, in words. Pure. */

export type Liveness =
  | { is: 'live'; reading: number }
  | { is: 'paused' }
  | { is: 'offline'; since: number }
  | { is: 'cut' }

export function livenessWords(liveness: Liveness): string {
  switch (liveness.is) {
    case 'live':
      return liveness.reading < 1
        ? 'Live'
        : `Live, ${liveness.reading.toLocaleString('en-US')} reading now`
    case 'paused':
      return 'Updates paused'
    case 'offline':
      return `Offline since ${clockTime(liveness.since)}`
    case 'cut':
      return 'Not live: reload for updates'
  }
}

function clockTime(at: number): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Date(at).toLocaleTimeString('en-GB', options)
}
