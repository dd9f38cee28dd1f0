import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely'
import type { Db } from '../../server/store/database.ts'

/** The same SQLite database, which keeps what it is asked; `plans` says how it finds that. */
export function watchedBy(db: Db) {
  const nodes: RootOperationNode[] = []
  const watcher: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const plans = async (plain: Db): Promise<string[]> => {
    const steps: string[] = []
    for (const node of nodes) {
      const query = plain.getExecutor().compileQuery(node, { queryId: 'plan' })
      const asked = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters])
      const { rows } = await plain.executeQuery<{ detail: string }>(asked)
      steps.push(...rows.map(({ detail }) => detail))
    }
    return steps
  }
  return { watched: db.withPlugin(watcher), plans }
}
