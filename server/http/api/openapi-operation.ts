import { STATUS_CODES } from 'node:http'
import { ROLES, roleMay, type Action } from '../../../shared/model/roles.ts'
import { asParameter, type JsonSchema } from './json-schemas.ts'
import { inWords } from '../middleware/body-limits.ts'
import { MOST_BYTES } from './mounted.ts'
import { isBytes, mayBeMissing, type Bytes } from './read-request.ts'
import { isForGuests, type GuestsOnly, type Right } from './right.ts'
import type { Route } from './route.ts'

/** Of its `query`, its `body`, or its answer with a status. */
type SchemaOf = (part: string) => JsonSchema | undefined

/** Under which name the answer to whatever goes wrong stands among the components. */
export const PROBLEM = 'Problem'

/** A route as OpenAPI describes it. */
export function operationOf(route: Route, schemaOf: SchemaOf): object {
  const { method, path, summary, body } = route
  const [, , resource = ''] = path.split('/')
  const words = `${method.toLowerCase()}${path.slice('/api'.length)}`.match(/[a-z]+/g) ?? []
  const details = detailsOf(route).join(' ')
  const parameters = [...pathParameters(path), ...queryParameters(schemaOf('query'))]
  return {
    operationId: words.map((word, i) => (i === 0 ? word : capitalized(word))).join(''),
    tags: [resource],
    summary,
    ...(details !== '' && { description: details }),
    security: securityOf(route.may),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody:
        isBytes(body) && !body.json
          ? bytesBody(body)
          : {
              required: !isBytes(body) && !mayBeMissing(body),
              content: { 'application/json': { schema: schemaOf('body') } },
            },
    }),
    responses: { ...answersOf(route, schemaOf), ...problemsOf(route) },
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function pathParameters(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

/** As a template of OpenAPI. */
export function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

function queryParameters(query: JsonSchema | undefined) {
  return Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema: typeof schema === 'object' ? asParameter(schema) : schema,
  }))
}

function bytesBody({ types, field }: Bytes) {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const schema =
    field === undefined
      ? { type: 'string' }
      : { type: 'object', properties: { [field]: file }, required: [field] }
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}

function answersOf({ answers }: Route, schemaOf: SchemaOf) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      const description = STATUS_CODES[status] ?? ''
      if (answer === null) return [status, { description }]
      const content = Array.isArray(answer)
        ? Object.fromEntries(answer.map((type: string) => [type, {}]))
        : { 'application/json': { schema: schemaOf(status) } }
      return [status, { description, content }]
    }),
  )
}

/** Those that its row tells of, and all others. */
function problemsOf({ may, path, query, body, often }: Route) {
  const isJson = body !== undefined && (!isBytes(body) || body.json !== undefined)
  const statuses = {
    400: isJson,
    401: may !== 'anybody',
    403: may !== 'anybody' && may !== 'signed-in',
    404: path.includes(':id'),
    410: isForGuests(may),
    413: body !== undefined,
    415: body !== undefined && !isJson,
    422: isJson || query !== undefined,
    429: often !== undefined,
  }
  const told = Object.entries(statuses).flatMap(([status, isTold]) => (isTold ? [status] : []))
  const answer = { $ref: `#/components/responses/${PROBLEM}` }
  return Object.fromEntries([...told, 'default'].map((status) => [status, answer]))
}

/** Whichever of them; an API key needs all the scopes. */
function securityOf(may: Right | GuestsOnly) {
  if (isForGuests(may)) return [{ guest: [] }]
  if (may === 'anybody') return []
  if (may === 'signed-in') return [{ session: [] }, { key: [] }]
  if (typeof may === 'object' && 'scopes' in may) return [{ session: [] }, { key: may.scopes }]
  return [{ session: [] }]
}

function detailsOf({ may, story, often, body, mostBytes = MOST_BYTES }: Route): string[] {
  const roles = isForGuests(may) ? ROLES : rolesOf(may)
  return [
    isForGuests(may) && `For a guest who may ${may.guest}.`,
    roles.length < ROLES.length && `Roles: ${roles.join(', ')}.`,
    story?.needs === 'writing' && 'For whoever may write the story.',
    often && `A person may ask ${often.tries} times in ${often.seconds} seconds.`,
    body && `The body has at most ${inWords(mostBytes)}.`,
  ].filter((detail) => typeof detail === 'string')
}

function rolesOf(may: Right) {
  const action = actionOf(may)
  return ROLES.filter((role) => action === undefined || roleMay(role, action))
}

function actionOf(may: Right): Action | undefined {
  if (typeof may === 'string') return undefined
  return 'inPerson' in may ? may.inPerson : may.action
}
