/* Runs in a node, beside it (`--import`): the most that its main thread computed between two ticks. A turn that takes
   longer than a tick delays it, so what is told is never less than the longest turn, and little more. */

const TICK_MS = 5

let mostMs = 0
let before = process.threadCpuUsage()

setInterval(() => {
  const now = process.threadCpuUsage()
  mostMs = Math.max(mostMs, (now.user + now.system - before.user - before.system) / 1_000)
  before = now
}, TICK_MS).unref()

process.on('SIGUSR2', () => {
  process.stdout.write(`longest turn: ${Math.round(mostMs)} ms\n`)
  mostMs = 0
})
