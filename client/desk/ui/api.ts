import { z } from 'zod'
import { problem, type Problem } from '../../../shared/protocol/api/problem.ts'
import * as problemsWords from '../words/problems.ts'
import { reach } from './reach.ts'

/** Whatever went wrong with a request, in words for the person who made it. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The problem inside anything thrown; a bug in the desk becomes one too, so that nothing fails silently. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return ownProblem('desk', error instanceof Error ? error.message : problemsWords.desk)
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'unreachable'
}

/** Galley could not be reached, or could not do anything just then: it passes by itself. */
export function isOutage(error: unknown): boolean {
  return isUnreachable(error) || (error instanceof ProblemError && error.problem.status >= 502)
}

export function isMissing(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401
}

/** One that no server has told. */
export function ownProblem(code: string, detail: string, status = 0): Problem {
  return { type: 'about:blank', title: detail, status, code, detail }
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  json?: unknown
  text?: string | Blob
  /** Of `text`. */
  type?: 'text/plain' | 'text/html'
  form?: FormData
}

export async function call<T>(schema: z.ZodType<T>, path: string, options: Call = {}): Promise<T> {
  const response = await send(path, options)
  if (!response.ok) throw new ProblemError(await problemIn(response))
  reach.answered()
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => {})
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new ProblemError(ownProblem('unexpected', problemsWords.unexpected))
}

/** What is answered as it is. */
export async function bytes(path: string): Promise<Uint8Array> {
  const response = await send(path, {})
  if (!response.ok) throw new ProblemError(await problemIn(response))
  reach.answered()
  return new Uint8Array(await response.arrayBuffer())
}

export async function send(
  path: string,
  { method = 'GET', json, text, type = 'text/plain', form }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (text !== undefined) headers['content-type'] = type
  const body = json === undefined ? (form ?? text ?? null) : JSON.stringify(json)
  try {
    return await fetch(path, { method, headers, body })
  } catch {
    throw new ProblemError(ownProblem('unreachable', problemsWords.unreachable))
  }
}

/** What a server that refused has told. */
export async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = problem.safeParse(body)
  if (parsed.success) return parsed.data
  const detail = z.object({ message: z.string() }).safeParse(body)
  return ownProblem(
    'http',
    detail.success ? detail.data.message : problemsWords.status(response.status),
    response.status,
  )
}

export const nothing = z.unknown()
/** A path under `/api`. */
export const on = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`

/** With what is given of a list's query. */
export function listOf(path: string, given: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
