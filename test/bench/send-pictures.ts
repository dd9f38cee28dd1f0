import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'

/*
 * Sends a picture to a newsroom again and again until it is told to end: a process of its own, so that what sending
 * costs is no cost of those whose keystrokes are measured; whoever sends sits at another machine,
 * and so has the lowest priority here. Says how long each took, in milliseconds.
 */

setPriority(constants.priority.PRIORITY_LOW)

const [url = '', cookie = '', path = ''] = process.argv.slice(2)
const picture = new Blob([await readFile(path)])

for (;;) {
  const body = new FormData()
  body.append('file', picture, 'picture.jpg')
  const since = performance.now()
  const answer = await fetch(`${url}/api/assets`, { method: 'POST', headers: { cookie }, body })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.json()
  process.send?.(performance.now() - since)
}
