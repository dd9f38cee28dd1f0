import type { NodeProcess } from '../support/node-process.ts'

/** What a node's `/metrics` says of itself, each figure with its labels. */
export async function figures(node: NodeProcess): Promise<Map<string, number>> {
  const text = await (await fetch(`${node.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line.startsWith('galley_'))
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}
