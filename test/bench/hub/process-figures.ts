import { readFile, writeFile } from 'node:fs/promises'

/** Linux counts a process's time in hundredths of a second (USER_HZ). */
const TICK_US = 10_000

/** Microseconds that the process has computed, in all its threads. */
export async function cpuMicroseconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name, in brackets, may hold anything; behind it utime and stime are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_US
}

export async function residentBytes(pid: number): Promise<number> {
  return statusBytes(pid, 'VmRSS')
}

/** The most since `forgetPeak`. */
export async function peakBytes(pid: number): Promise<number> {
  return statusBytes(pid, 'VmHWM')
}

export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5')
}

async function statusBytes(pid: number, field: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
}

/** Bytes that the process has handed to write calls: files and sockets. */
export async function writtenBytes(pid: number): Promise<number> {
  const io = await readFile(`/proc/${pid}/io`, 'utf8')
  return Number(/wchar: (\d+)/.exec(io)?.[1])
}
