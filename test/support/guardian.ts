import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'

// Reads the service's process id whenever it changes. The input ends when this process does, however
// it does: then the service is stopped, thawed first if it was paused, and its folder removed.
const SCRIPT = `
while read -r line; do pid=$line; done
if [ -n "$pid" ]; then
  kin=$(cat /proc/$pid/task/*/children 2>/dev/null || pgrep -P "$pid")
  kill -CONT $pid $kin
  kill "-$2" $pid
  for wait in 1 2 3 4 5 6 7 8 9 10; do kill -0 $pid || break; sleep 0.2; done
  kill -KILL $pid $kin
fi 2>/dev/null
rm -rf "$1" || { sleep 1; rm -rf "$1"; }
`

/** Sees to it that a service does not outlive this process, be it interrupted or killed. */
export class Guardian {
  #shell: ChildProcess

  constructor(folder: string, stopSignal: 'SIGTERM' | 'SIGQUIT') {
    const args = ['-c', SCRIPT, 'guardian', folder, stopSignal.slice('SIG'.length)]
    // In a session of its own, out of reach of Ctrl-C and of a closing terminal.
    this.#shell = spawn('sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    this.#shell.unref()
    const input = this.#shell.stdin
    input?.on('error', () => {}) // killed by somebody else: nothing is left to tell it
    if (input instanceof Socket) input.unref()
  }

  watch(pid: number | undefined) {
    this.#shell.stdin?.write(`${pid ?? ''}\n`)
  }

  /** When the service has ended and its folder is gone. */
  dismiss() {
    this.#shell.stdin?.end('\n')
  }
}
