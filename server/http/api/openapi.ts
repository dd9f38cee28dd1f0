import { z } from 'zod'
import { problem } from '../../../shared/protocol/api/problem.ts'
import { assert } from '../../kernel/errors.ts'
import { jsonSchemas, type JsonSchema } from './json-schemas.ts'
import { operationOf, PROBLEM, templateOf } from './openapi-operation.ts'
import { isBytes } from './read-request.ts'
import { route, type Route } from './route.ts'
import { nameSchemas } from './schema-names.ts'

interface About {
  publicUrl: string
  /** Its name. */
  sessionCookie: string
  /** How the names of guests' cookies begin; their id follows. */
  guestCookie: string
}

/** The routes, and one that describes them all, itself included. */
export function described(routes: readonly Route[], about: About): Route[] {
  const description = route(
    'GET /api/openapi.json',
    { summary: 'This description.', may: 'anybody', answers: { 200: ['application/json'] } },
    async ({ c }) => {
      text ??= openApi(all, about)
      return c.body(text, 200, { 'Content-Type': 'application/json' })
    },
  )
  const all = [...routes, description]
  let text: string | null = null
  return all
}

/** The API as OpenAPI 3.1 describes one, made of its rows. */
function openApi(routes: readonly Route[], about: About): string {
  nameSchemas()
  const requests = jsonSchemas(byPart(routes, requestSchemas), 'input')
  const answers = jsonSchemas({ ...byPart(routes, answerSchemas), problem }, 'output')
  const twice = Object.keys(answers.named).filter((name) => name in requests.named)
  assert(twice.length === 0, `${twice.join()}: a name for what is sent and for what is answered`)
  const document = {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: about.publicUrl }],
    paths: pathsOf(routes, { ...requests.of, ...answers.of }),
    components: {
      schemas: { ...requests.named, ...answers.named },
      responses: { [PROBLEM]: problemAnswer },
      securitySchemes: securitySchemes(about),
    },
  }
  return JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/')
}

function pathsOf(routes: readonly Route[], schemas: Record<string, JsonSchema>) {
  const byPath = Map.groupBy(routes, ({ path }) => templateOf(path))
  const operation = (one: Route): [string, object] => [
    one.method.toLowerCase(),
    operationOf(one, (part) => schemas[keyOf(one, part)]),
  ]
  return Object.fromEntries(
    [...byPath].map(([path, its]) => [path, Object.fromEntries(its.map(operation))]),
  )
}

const INFO = {
  title: 'Galley',
  version: '1',
  description:
    'What a newsroom answers to programs. Sockets, streams and webhooks: see PROTOCOL.md.',
}

const problemAnswer = {
  description: 'What is wrong, and what to do about it (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/$defs/Problem' } } },
}

function securitySchemes({ sessionCookie, guestCookie }: About) {
  return {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'Of a person, who got it by POST /api/auth/sign-in/email.',
    },
    guest: {
      type: 'apiKey',
      in: 'cookie',
      name: `${guestCookie}…`,
      description: 'Of a guest, whose id ends its name; they got it by POST /api/guest/enter.',
    },
    key: {
      type: 'http',
      scheme: 'bearer',
      description: 'An API key, gk_…, which acts as a person within its scopes.',
    },
  }
}

/** `query`, `body`, or the status of an answer. */
type Part = string

function keyOf({ method, path }: Route, part: Part): string {
  return `${method} ${path} ${part}`
}

function byPart(
  routes: readonly Route[],
  schemasOf: (route: Route) => Record<Part, z.ZodType>,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    routes.flatMap((one) =>
      Object.entries(schemasOf(one)).map(([part, schema]) => [keyOf(one, part), schema]),
    ),
  )
}

function requestSchemas({ query, body }: Route): Record<Part, z.ZodType> {
  const json = body && (isBytes(body) ? body.json : body)
  return { ...(query && { query }), ...(json && { body: json }) }
}

function answerSchemas({ answers }: Route): Record<Part, z.ZodType> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([status, answer]) =>
      answer instanceof z.ZodType ? [[status, answer]] : [],
    ),
  )
}
