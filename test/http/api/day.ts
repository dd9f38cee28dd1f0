import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Route } from '../../../server/http/api/route.ts'
import { nameOf, type Api, type Asking } from './newsroom.ts'

/** Sends requests that are right, and sees that each answer is one that was promised. */
export class Day {
  readonly newsroom: Api
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false })
  readonly #seen = new Set<string>()

  constructor(newsroom: Api, document: Record<string, unknown>) {
    this.newsroom = newsroom
    this.#ajv.addSchema(document, 'api')
  }

  /** What was promised and never came. */
  unseen(): string[] {
    const promised = this.newsroom.api.flatMap((route) =>
      Object.keys(route.answers).map((status) => `${nameOf(route)} ${status}`),
    )
    return promised.filter((answer) => !this.#seen.has(answer))
  }

  async ask(who: HeadersInit, name: string, asking: Asking = {}): Promise<unknown> {
    const route = this.newsroom.api.find((one) => nameOf(one) === name)
    if (!route) throw new Error(`no such route: ${name}`)
    if (asking.body !== undefined && !isBytes(route))
      this.#expect(route, ['requestBody'], asking.body)
    const response = await this.newsroom.send(who, route, asking)
    const answer = route.answers[response.status as keyof Route['answers']]
    if (answer === undefined)
      throw new Error(`${name} answered ${response.status}: ${await response.text()}`)
    this.#seen.add(`${name} ${response.status}`)
    return this.#checked(route, response)
  }

  async json<T>(schema: z.ZodType<T>, ...asked: Parameters<Day['ask']>): Promise<T> {
    return schema.parse(await this.ask(...asked))
  }

  /** As the schema of the row has it, nothing left out and nothing more; and as the description has it. */
  async #checked(route: Route, response: Response): Promise<unknown> {
    const { status, headers } = response
    const answer = route.answers[status as keyof Route['answers']]
    const type = headers.get('content-type')?.split(';')[0]
    if (answer instanceof z.ZodType) {
      const json: unknown = await response.json()
      expect(type).toBe('application/json')
      expect(answer.parse(json), `${nameOf(route)} answers more than its schema`).toEqual(json)
      this.#expect(route, ['responses', String(status)], json)
      return json
    }
    if (answer === null) expect(await response.text()).toBe('')
    else expect(answer).toContain(type)
    await response.body?.cancel()
    return null
  }

  #expect({ method, path }: Route, at: string[], value: unknown) {
    const place = ['paths', path.replaceAll(/:(\w+)/g, '{$1}'), method.toLowerCase(), ...at]
    const pointer = [...place, 'content', 'application/json', 'schema']
    const $ref = `api#/${pointer.map((name) => name.replaceAll('/', '~1')).join('/')}`
    const isRight = this.#ajv.compile({ $ref: encodeURI($ref) })
    expect(isRight(value), `${$ref}: ${JSON.stringify(isRight.errors)}`).toBe(true)
  }
}

function isBytes({ body }: Route): boolean {
  return body !== undefined && 'types' in body
}
