import type { Context } from 'hono'
import type { z } from 'zod'
import type { Env, SignedIn } from '../request.ts'
import type { PersonLimit } from './person-limit.ts'
import { readBody, readQuery, type Bytes } from './read-request.ts'
import {
  guestOf,
  isForGuests,
  permit,
  somebody,
  type Asker,
  type GuestsOnly,
  type Right,
} from './right.ts'

/** Whatever a route is asked for by its id stands in the path as `:id`; which guest asks, as `:guest`. */
type RouteName = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /api/${string}`

/** [API1] What holds of a route, apart from what it does. */
export interface Row {
  /** A sentence for whoever reads the description of the API. */
  summary: string
  may: Right | GuestsOnly
  /** It is about the story whose id stands in the path. */
  story?: StoryGate<unknown>
  /** How often one person may ask. */
  often?: PersonLimit
  query?: z.ZodObject
  /** JSON, which may be missing if the schema takes undefined; or bytes, which the handler reads. */
  body?: z.ZodType | Bytes
  /** Of the body; 64 KiB where nothing is said. */
  mostBytes?: number
  answers: Answers
}

/** [SEE1] Finds a story for somebody, or throws: 404 if they may not know of it, 403 if they may not write it and have to. */
export interface StoryGate<Story> {
  needs: 'sight' | 'writing'
  find: (storyId: string, by: SignedIn) => Promise<Story>
}

/** JSON of a schema, nothing (204), or what the handler itself answers, in one of the media types. */
type Answers = { [status in 200 | 201 | 202]?: z.ZodType | readonly string[] } & { 204?: null }

type Answer<A> = {
  [Status in keyof A]: A[Status] extends z.ZodType
    ? z.output<A[Status]> | Response
    : A[Status] extends readonly string[]
      ? Response
      : undefined
}[keyof A]

/** What a handler gets, all of it as its row says. */
interface Asked<Name, R extends Row> {
  c: Context<Env>
  by: Asker<R['may']>
  id: Name extends `${string}/:id${string}` ? string : undefined
  story: R extends { story: StoryGate<infer Story> } ? Story : undefined
  query: R extends { query: infer Query extends z.ZodType } ? z.output<Query> : undefined
  /** Of bytes, their media type. */
  body: R extends { body: infer Body extends z.ZodType }
    ? z.output<Body>
    : R extends { body: { types: readonly (infer Type)[] } }
      ? Type
      : undefined
}

export interface Route extends Row {
  method: string
  path: string
  respond: (c: Context<Env>) => Promise<Response>
}

/** A row, and what is done for whoever asks as it says; `mounted` gives it its address. */
export function route<const Name extends RouteName, const R extends Row>(
  name: Name,
  row: R,
  handle: (asked: Asked<Name, R>) => Promise<Answer<R['answers']>>,
): Route {
  const [method = '', path = ''] = name.split(' ')
  const respond = async (c: Context<Env>) => {
    const asked = await readAsked(c, row)
    // It was read as the row says, from which the type follows.
    return answered(c, row.answers, await handle(asked as Asked<Name, R>))
  }
  return { ...row, method, path, respond }
}

/** In this order, so that nobody learns more than they may. */
async function readAsked(c: Context<Env>, row: Row) {
  const id = c.req.param('id')
  const { by, story } = isForGuests(row.may)
    ? { by: await askedByGuest(c, row, row.may), story: undefined }
    : await askedByActor(c, row, row.may, id ?? '')
  const query = row.query && readQuery(c, row.query)
  const body = row.body && (await readBody(c, row.body))
  return { c, by, id, story, query, body }
}

async function askedByGuest(c: Context<Env>, { often }: Row, may: GuestsOnly) {
  const by = await guestOf(c, may)
  await often?.take(c, by.id)
  return by
}

async function askedByActor(c: Context<Env>, { often, story }: Row, may: Right, id: string) {
  const by = c.get('actor')
  permit(may, by)
  // Whoever runs the machine may bring a whole archive.
  if (often && somebody(by).credential.kind !== 'operator') await often.take(c, somebody(by).id)
  return { by, story: story && (await story.find(id, somebody(by))) }
}

function answered(c: Context<Env>, answers: Answers, value: unknown): Response {
  if (value instanceof Response) return value
  if (value === undefined) return c.body(null, 204)
  const status = answers[201] ? 201 : answers[202] ? 202 : 200
  return c.body(JSON.stringify(value), status, { 'Content-Type': 'application/json' })
}
