import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/*
 * Where Node starts. JavaScript, so that nothing of TypeScript is read before what was compiled of it is looked for: in a folder of
 * the program's own, since whoever may write there decides what runs. Threads and processes of ours look there too.
 */

process.env.NODE_COMPILE_CACHE ||= join(import.meta.dirname, '..', 'dist', 'compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
await import('./main.ts')
