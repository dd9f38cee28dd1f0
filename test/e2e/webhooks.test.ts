import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Caller } from '../support/node-process.ts'
import { button, dialog, field } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { publishStory } from './prepared-stories.ts'

const eventBody = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) })

interface Received {
  headers: Record<string, string>
  body: string
}

/** Somebody else's system, which keeps what it is sent and answers as it is told. */
class Consumer implements AsyncDisposable {
  status = 204
  readonly received: Received[] = []
  #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      request.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        this.received.push({ headers, body })
        response.writeHead(this.status).end(this.status >= 400 ? 'The archive is closed.' : '')
      })
    })
  }

  static async open(): Promise<Consumer> {
    const consumer = new Consumer()
    await new Promise<void>((resolve) => consumer.#server.listen(0, '127.0.0.1', resolve))
    return consumer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

describe('an admin who connects another system', { timeout: 90_000 }, () => {
  let newsroom: E2eNewsroom
  let admin: Caller
  beforeAll(async () => {
    newsroom = await E2eNewsroom.open({ WEBHOOK_ALLOW_HOSTS: '127.0.0.1' })
    admin = await newsroom.node.admin()
  })
  afterEach(() => newsroom.everybodyLeaves())
  afterAll(() => newsroom[Symbol.asyncDispose]())

  /** Adds the endpoint at the desk and gives the secret that is shown this once. */
  async function connect(consumer: Consumer, description: string) {
    const desk = await newsroom.visitAs(admin)
    await desk.goto('/desk/webhooks')
    await button(desk, 'Add endpoint').click()
    const adding = dialog(desk, 'Add endpoint')
    await adding.getByLabel(/^URL/).fill(consumer.url)
    await adding.getByLabel('Description').fill(description)
    await adding.getByRole('button', { name: 'Add endpoint', exact: true }).click()
    const shown = dialog(desk, 'Signing secret')
    const secret = await shown.getByText(/^whsec_/).innerText()
    await shown.getByRole('button', { name: 'Done' }).click()
    const endpoint = desk.getByRole('article', { name: consumer.url })
    await endpoint.waitFor()
    return { desk, endpoint, secret }
  }

  it('[WHK4] is refused an address inside the house, and told why', async () => {
    const desk = await newsroom.visitAs(admin)
    await desk.goto('/desk/webhooks')
    await button(desk, 'Add endpoint').click()
    const adding = dialog(desk, 'Add endpoint')
    await adding.getByLabel(/^URL/).fill('http://[::ffff:10.0.0.8]/hook')
    await adding.getByRole('button', { name: 'Add endpoint', exact: true }).click()
    await soon(() =>
      field(desk, 'URL').or(adding.getByLabel(/^URL/)).first().getAttribute('aria-invalid'),
    ).toBe('true')
  })

  it('receives a published story as an event that the standardwebhooks package verifies', async () => {
    await using consumer = await Consumer.open()
    const { desk, endpoint, secret } = await connect(consumer, 'Archive')
    const story = await publishStory(admin, page('Harbour company opens its books'))
    await soon(() => consumer.received.length).toBe(1)
    const [event] = consumer.received
    const verified = new Webhook(secret).verify(event?.body ?? '', event?.headers ?? {})
    const { type, data } = eventBody.parse(verified)
    expect(type).toBe('story.published')
    expect(JSON.stringify(data)).toContain(story.path)
    await button(desk, 'Deliveries')
      .or(endpoint.getByRole('button', { name: 'Deliveries' }))
      .first()
      .click()
    await endpoint.getByText('Harbour company opens its books').waitFor()
    await endpoint.getByText('Delivered').waitFor()
  })

  it('[WHK1] [WHK3] sees a failed delivery tried again, also by a process that was killed in between', async () => {
    await using consumer = await Consumer.open()
    consumer.status = 503
    const { desk, endpoint, secret } = await connect(consumer, 'A shaky system')
    await publishStory(admin, page('Crane falls silent'))
    await soon(() => consumer.received.length).toBeGreaterThanOrEqual(2)
    await endpoint.getByRole('button', { name: 'Deliveries' }).click()
    await endpoint.getByText('2 attempts').waitFor()
    await endpoint.getByRole('button', { name: /Crane falls silent/ }).click()
    await soon(() => endpoint.getByText('The archive is closed.').count()).toBe(2)
    await soon(() => endpoint.getByText('Status 503', { exact: true }).count()).toBe(2)

    await publishStory(admin, page('Second crane falls silent'))
    const waiting = desk.getByRole('listitem').filter({ hasText: 'Second crane' }).last()
    await waiting.getByText('1 attempt', { exact: true }).waitFor()
    await newsroom.node.kill()
    consumer.status = 204
    await newsroom.node.start()
    await soon(() => consumer.received.length).toBe(4)
    const [first, second, third, again] = consumer.received
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(again?.headers['webhook-id']).toBe(third?.headers['webhook-id'])
    expect(first?.headers['webhook-attempt']).toBe('1')
    expect(again?.headers['webhook-attempt']).toBe('2')
    new Webhook(secret).verify(again?.body ?? '', again?.headers ?? {})
    await waiting.getByText('Delivered').waitFor()
  })
})

const page = (headline: string) => ({
  section: 'Business',
  headline,
  byline: 'Ada Quill',
  paragraphs: ['The harbour company opened its books on Friday.'],
})
