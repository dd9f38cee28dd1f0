import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../../shared/protocol/api/problem.ts'
import { GalleyError, type ErrorCode } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import { describeError } from './describe-error.ts'
import type { Env } from './request.ts'

const STATUS = {
  'bad-input': 422,
  'bad-request': 400,
  'too-big': 413,
  'unsupported-type': 415,
  'not-acceptable': 406,
  'outside-range': 416,
  'not-signed-in': 401,
  'may-not': 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  'not-publishable': 422,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>

/** What Hono's own refusals mean. */
const CODES: Partial<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'may-not',
  404: 'not-found',
  406: 'not-acceptable',
  409: 'conflict',
  410: 'gone',
  413: 'too-big',
  415: 'unsupported-type',
  416: 'outside-range',
  422: 'bad-input',
  429: 'too-many-requests',
}

/** A page that says it; null for who reads none. */
export type ProblemPage = (c: Context<Env>, problem: Problem) => Promise<Response | null>

/** Turns whatever a route throws into an answer. */
export function errorHandler(logger: Logger, pageOf: ProblemPage = async () => null) {
  return async (error: unknown, c: Context<Env>): Promise<Response> => {
    const problem = problemFrom(error, { request: c.get('requestId'), logger })
    return (isApi(c.req.path) ? null : await pageOf(c, problem)) ?? answer(c, problem)
  }
}

export function notFound(c: Context<Env>): Response {
  return answer(c, problemOf('not-found', 'There is nothing at this address.'))
}

/** What whoever asked is told of what was thrown; what nobody foresaw is logged, and told to nobody. */
export function problemFrom(
  error: unknown,
  { request, logger }: { request: string; logger: Logger },
): Problem {
  const problem = toProblem(error, request)
  if (problem.status >= 500) logger.error({ request, err: describeError(error) }, 'request failed')
  return problem
}

function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof GalleyError) {
    const { faults, thing } = error
    const problem = problemOf(error.code, error.message)
    return { ...problem, ...(faults.length > 0 && { faults }), ...(thing && { thing }) }
  }
  if (error instanceof HTTPException && error.status < 500)
    return problemOf(CODES[error.status] ?? 'bad-request', error.message, error.status)
  return problemOf(
    'internal',
    `Something went wrong on our side. It is in the log as ${requestId}.`,
  )
}

// RFC 9457 §3.1 and §4.2.1: `about:blank` says that the title is the status' own.
export function problemOf(code: ErrorCode, detail: string, status: number = STATUS[code]): Problem {
  const title = STATUS_CODES[status] ?? 'Error'
  return { type: 'about:blank', title, status, code, detail: detail || title }
}

function answer(c: Context<Env>, problem: Problem): Response {
  const status = problem.status as ContentfulStatusCode
  if (!isApi(c.req.path)) return c.text(asText(problem), status)
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' })
}

/** As those read it who asked for no page, and not the API. */
export function asText({ title, detail }: Problem): string {
  return `${title}\n${detail}\n`
}

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}
