import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** The direct children of a process. */
export async function children(pid: number): Promise<number[]> {
  const lists = globSync(`/proc/${pid}/task/*/children`)
  const texts = lists.length > 0 ? await Promise.all(lists.map(readOrNothing)) : [await pgrep(pid)]
  return texts.join(' ').split(/\s+/).filter(Boolean).map(Number)
}

/** Whether any of the processes still runs. One that ended and was not reaped does not. */
export async function isRunning(pids: readonly number[]): Promise<boolean> {
  for (const pid of pids) {
    if (!signal([pid], 0)) continue
    const stat = await readOrNothing(`/proc/${pid}/stat`)
    if (!/\) Z /.test(stat)) return true
  }
  return false
}

/** Whether every one of them was there to receive it. */
export function signal(pids: readonly number[], name: NodeJS.Signals | 0): boolean {
  return pids.map((pid) => signalOne(pid, name)).every(Boolean)
}

function signalOne(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

async function readOrNothing(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}

/** For systems without Linux's /proc. pgrep fails when there is nothing to list. */
async function pgrep(pid: number): Promise<string> {
  const found = await promisify(execFile)('pgrep', ['-P', `${pid}`]).catch(() => ({ stdout: '' }))
  return found.stdout
}
