/** All that a thread or process of ours has of the node's environment, which holds secrets: where compiled code lies. */
export function childEnv(): Record<string, string> {
  const folder = process.env['NODE_COMPILE_CACHE']
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
}
