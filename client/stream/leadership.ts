interface Changes {
  onLead: () => void
  /** Another tab took it over. */
  onLose: () => void
}

/**
 * Who of the tabs of a browser holds the stream, by a Web Lock: when the tab that has it closes or crashes, the
 * browser gives it to the next that waits. Where there are no locks, each tab leads itself.
 */
export class Leadership {
  leads = false
  #name: string
  #changes: Changes
  #quit = new AbortController()

  constructor(name: string, changes: Changes) {
    this.#name = name
    this.#changes = changes
  }

  /** Leads as soon as nobody else does. */
  wait() {
    this.#request({})
  }

  /** Leads at once, whoever did before. */
  take() {
    this.#request({ steal: true })
  }

  leave() {
    this.leads = false
    this.#quit.abort()
  }

  #request(how: { steal?: true }) {
    this.leave()
    const { signal } = (this.#quit = new AbortController())
    const hold = async () => {
      if (signal.aborted) return
      this.leads = true
      this.#changes.onLead()
      await new Promise((release) => signal.addEventListener('abort', release))
    }
    if (!hasLocks()) return void hold() // it never rejects
    // The two can't be had together: what is taken is had at once.
    const options = how.steal ? how : { signal }
    navigator.locks.request(this.#name, options, hold).catch((error: unknown) => {
      if (signal.aborted) return
      this.leads = false
      if (isStolen(error)) this.#changes.onLose()
      else void hold() // it never rejects
    })
  }
}

/** Not so in a page over plain HTTP. */
export function hasLocks(): boolean {
  return 'locks' in navigator
}

/** Anything else is a browser that refuses locks to this page: then it does as if it were alone. */
function isStolen(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
