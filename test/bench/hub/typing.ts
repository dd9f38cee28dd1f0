import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { eventually } from '../../support/eventually.ts'
import { seeded } from '../../support/seeded-random.ts'
import type { Door } from './draft-socket.ts'
import { DraftSocket } from './draft-socket.ts'
import { Latencies } from './latencies.ts'
import { keystrokeUpdate, readRuns } from './raw-update.ts'

const PATIENCE_MS = 90_000
/** Sockets that are opened at a time. */
const OPENING = 50

/** How many people are in each room, how many of them type, and how fast. */
export interface Load {
  rooms: number
  people: number
  writers: number
  keysPerSecond: number
}

/** Somebody who types, and when each of their keys was pressed. */
interface Writer {
  socket: DraftSocket
  room: TypingRoom
  client: number
  number: number
  pressedAt: number[]
  bytes: number
}

/** A room whose people hear each other type. */
class TypingRoom {
  readonly sockets: readonly DraftSocket[]
  readonly writers: Writer[]
  readonly #numbers: Map<number, number>
  /** The clock up to which each socket has heard each writer. */
  readonly #heard: Int32Array[]
  readonly #doors: number[]

  /** `doors`: the number of the server that each socket is at. */
  constructor(sockets: readonly DraftSocket[], writers: number, doors: number[]) {
    this.sockets = sockets
    this.#doors = doors
    this.writers = sockets.slice(0, writers).map((socket, number) => ({
      socket,
      room: this,
      client: randomInt(2 ** 28, 2 ** 32),
      number,
      pressedAt: [],
      bytes: 0,
    }))
    this.#numbers = new Map(this.writers.map(({ client, number }) => [client, number]))
    this.#heard = sockets.map(() => new Int32Array(writers))
  }

  /** `commits` takes how long it is until the key is committed. */
  press(writer: Writer, commits: Latencies | null): void {
    const update = keystrokeUpdate(writer.client, writer.pressedAt.length)
    writer.bytes += update.length
    const now = performance.now()
    writer.pressedAt.push(now)
    writer.socket.sendUpdate(update)
    if (commits) writer.socket.whenCommitted(() => commits.add(performance.now() - now))
  }

  /** From now on, what arrives goes into `latencies`: of other people's keys, and if `across` of other servers' only. */
  listen(latencies: Latencies, across: boolean): void {
    this.sockets.forEach((socket, listener) => {
      const heard = this.#heard[listener] ?? new Int32Array()
      socket.onUpdate = (message, at) => {
        const now = performance.now()
        readRuns(message, at, (client, from, to) => {
          const number = this.#numbers.get(client)
          if (number === undefined || number === listener) return
          const before = heard[number] ?? 0
          // A gap stays one: it shows at the end.
          if (to <= before || from > before) return
          heard[number] = to
          if (across && this.#doors[number] === this.#doors[listener]) return
          const pressedAt = this.writers[number]?.pressedAt ?? []
          for (let clock = before; clock < to; clock += 1)
            latencies.add(now - (pressedAt[clock] ?? NaN))
        })
      }
    })
  }

  /** Keys that somebody else has not heard yet. */
  missing(): number {
    let missing = 0
    this.#heard.forEach((heard, listener) => {
      for (const { number, pressedAt } of this.writers)
        if (number !== listener) missing += pressedAt.length - (heard[number] ?? 0)
    })
    return missing
  }
}

export interface Typed {
  latencies: Latencies
  /** Until keys were committed, if that was asked. */
  commits: Latencies
  /** Keys times the other people of their rooms. */
  owed: number
  /** Bytes of the updates that were typed. */
  bytes: number
  /** WebSocket messages that the server sent. */
  messages: number
}

/** The people of a load, all in their rooms. */
export class Typing implements Disposable {
  readonly #load: Load
  readonly #rooms: TypingRoom[]

  private constructor(load: Load, rooms: TypingRoom[]) {
    this.#load = load
    this.#rooms = rooms
  }

  /** Everybody of a room comes through one of its doors in turn: one a server. */
  static async open(load: Load, newRoom: () => Promise<readonly Door[]>): Promise<Typing> {
    const rooms: TypingRoom[] = []
    for (let count = 0; count < load.rooms; count += 1) {
      const doors = await newRoom()
      const numbers = Array.from({ length: load.people }, (_, at) => at % doors.length)
      const sockets = await openAll(numbers.flatMap((number) => doors[number] ?? []))
      rooms.push(new TypingRoom(sockets, load.writers, numbers))
    }
    return new Typing(load, rooms)
  }

  /** Types for so long, and waits until everybody has heard everything. */
  async type(ms: number, { across = false, commits: asks = false } = {}): Promise<Typed> {
    const latencies = new Latencies()
    const commits = new Latencies()
    for (const room of this.#rooms) room.listen(latencies, across)
    const before = this.#totals()
    await this.#press(ms, asks ? commits : null)
    await eventually(() => this.#complete(), { within: PATIENCE_MS, every: 5 })
    const after = this.#totals()
    return {
      latencies,
      commits,
      owed: (after.keys - before.keys) * (this.#load.people - 1),
      bytes: after.bytes - before.bytes,
      messages: after.messages - before.messages,
    }
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets()) socket.close()
  }

  #sockets(): DraftSocket[] {
    return this.#rooms.flatMap(({ sockets }) => sockets)
  }

  #totals() {
    const writers = this.#rooms.flatMap((room) => room.writers)
    return {
      keys: writers.reduce((sum, { pressedAt }) => sum + pressedAt.length, 0),
      bytes: writers.reduce((sum, { bytes }) => sum + bytes, 0),
      messages: this.#sockets().reduce((sum, { socket }) => sum + socket.messages, 0),
    }
  }

  #complete() {
    const closed = this.#sockets().find(({ socket }) => socket.closed !== null)
    const missing = this.#rooms.reduce((sum, room) => sum + room.missing(), 0)
    if (missing > 0 || closed)
      throw new Error(`${missing} keys were not heard; ${closed?.socket.closed ?? 'none closed'}`)
  }

  /** Everybody presses at a phase of their own, the same in every run. */
  async #press(ms: number, commits: Latencies | null) {
    const random = seeded(1)
    const gap = 1_000 / this.#load.keysPerSecond
    const order = this.#rooms
      .flatMap((room) => room.writers)
      .map((writer) => ({ writer, phase: random.next() * gap }))
      .sort((a, b) => a.phase - b.phase)
    const start = performance.now()
    for (let round = 0; round * gap < ms; round += 1)
      for (const { writer, phase } of order) {
        const due = start + round * gap + phase
        while (performance.now() < due) await pause(Math.max(1, due - performance.now()))
        writer.room.press(writer, commits)
      }
  }
}

/** A crowd at a time, so that opening is no load of its own. */
export async function openAll(doors: readonly Door[]): Promise<DraftSocket[]> {
  const sockets: DraftSocket[] = []
  for (let at = 0; at < doors.length; at += OPENING) {
    const crowd = doors.slice(at, at + OPENING).map((door) => DraftSocket.open(door))
    sockets.push(...(await Promise.all(crowd)))
  }
  return sockets
}
