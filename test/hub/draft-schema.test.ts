import { describe, expect, it } from 'vitest'
import { emptyContent } from '../../shared/document/content.ts'
import { ROOTS_SCHEMA, SCHEMA, SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { draftStateOf, FRAME } from '../../shared/protocol/frames.ts'
import { DeskTable, type Author } from './desk-table.ts'
import { LATER } from './later-schema.ts'

const NEWER = { schema: LATER.version }

/** The next version's editor does what no editor can today. */
function whisper({ doc }: Author) {
  doc.getText('t').format(0, 4, { whisper: true })
}

function formatsIn({ doc }: Author) {
  return doc.getText('t').toDelta() as { attributes?: object }[]
}

function knowsOfWhispers(author: Author): boolean {
  return formatsIn(author).some(({ attributes }) => attributes && 'whisper' in attributes)
}

async function needs({ database }: DeskTable): Promise<number> {
  return (await database.db.selectFrom('draft').select('schema').executeTakeFirstOrThrow()).schema
}

/** What the newest ack says of the socket. */
function stateOf(author: Author) {
  const bits = author.acks.at(-1)?.stalled
  return bits === undefined ? null : draftStateOf(bits)
}

describe('a draft says which schema it needs', () => {
  it('from the commit of the update on that needs it, and for ever', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    ada.type('what everybody knows')
    await table.exchange()
    expect(await needs(table)).toBe(ROOTS_SCHEMA)
    whisper(ada)
    await table.exchange()
    expect(await needs(table)).toBe(LATER.version)
    ada.doc.getText('t').delete(0, ada.text.length)
    ada.type('plain again')
    await table.exchange()
    expect(await needs(table)).toBe(LATER.version)
  })

  it('also when the update needs it only in part, beside words', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    ada.doc.transact(() => {
      ada.type('loud and low')
      whisper(ada)
      ada.type('.')
    })
    await table.exchange()
    expect(await needs(table)).toBe(LATER.version)
  })

  it('is not raised by an update that is refused', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    const program = await table.author('program')
    ada.type('words')
    await table.exchange()
    const mallory = await table.author('mallory', { ...NEWER, mayWrite: false })
    whisper(mallory)
    await table.exchange()
    expect(mallory.closed?.code).toBe(CLOSE.mayNot)
    expect(await needs(table)).toBe(ROOTS_SCHEMA)
    expect(program.closed).toBeNull()
  })
})

describe('[HUB1] a program that names no schema', () => {
  it('writes where it can destroy nothing', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    const program = await table.author('program')
    program.type('written by a program')
    await table.exchange()
    expect(ada.text).toBe('written by a program')
    expect(stateOf(program)?.readOnly).toBe(false)
  })

  it.each([
    { where: 'at the same node', node: 0, lost: false },
    { where: 'at another node', node: 1, lost: false },
    { where: 'at another node that misses the news', node: 1, lost: true },
  ])(
    'is sent away $where before it is shown what it would destroy, and reads when it is back',
    async ({ node, lost }) => {
      await using table = await DeskTable.open(emptyContent(), LATER)
      await table.addNode(LATER)
      const ada = await table.author('ada', NEWER)
      const program = await table.author('program', { node })
      ada.type('words')
      program.type('more ')
      await table.exchange()
      const before = program.text
      if (lost) table.bus.lose = (channel) => channel === CHANNELS.draft(table.storyId)
      whisper(ada)
      await table.exchange()
      await table.clock.advance(1_000)
      await table.exchange()
      expect(program.closed?.code).toBe(CLOSE.draining)
      expect(knowsOfWhispers(program)).toBe(false)
      expect(program.text).toBe(before)
      await program.connect(table)
      await table.exchange()
      expect(knowsOfWhispers(program)).toBe(true)
      expect(program.closed).toBeNull()
      expect(stateOf(program)?.readOnly).toBe(true)
      const rows = await table.rows()
      program.doc.getText('t').delete(0, 4)
      await table.exchange()
      expect(program.closed?.code).toBe(CLOSE.mayNot)
      expect(await table.rows()).toHaveLength(rows.length)
      expect(ada.closed).toBeNull()
    },
  )

  it('is sent away before it is shown it unsaved, while the database hangs', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    const program = await table.author('program')
    ada.type('words')
    await table.exchange()
    table.log.holding = true
    whisper(ada)
    await table.exchange()
    await table.clock.advance(300)
    await table.exchange()
    expect(program.closed?.code).toBe(CLOSE.draining)
    expect(knowsOfWhispers(program)).toBe(false)
    table.log.release()
    await table.exchange()
    expect(await needs(table)).toBe(LATER.version)
  })

  it('that comes in before it is committed may read it, and no more', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    ada.type('words')
    await table.exchange()
    table.log.holding = true
    whisper(ada)
    await table.exchange()
    const program = await table.author('program')
    expect([knowsOfWhispers(program), stateOf(program)?.readOnly]).toEqual([true, true])
    table.log.release()
    await table.exchange()
    expect(program.closed).toBeNull()
  })

  it('that only reads stays', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    const reader = await table.author('reader', { mayWrite: false })
    ada.type('words')
    whisper(ada)
    await table.exchange()
    expect(reader.closed).toBeNull()
    expect(knowsOfWhispers(reader)).toBe(true)
  })

  it('may read only what a newer node wrote, also at a node that does not know what it is', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    await table.addNode(SCHEMA)
    const ada = await table.author('ada', NEWER)
    ada.type('words')
    whisper(ada)
    await table.exchange()
    const program = await table.author('program', { node: 1 })
    expect(knowsOfWhispers(program)).toBe(true)
    expect(stateOf(program)?.readOnly).toBe(true)
  })
})

describe('an editor that is older than a draft', () => {
  const OLDER = { schema: SCHEMA_VERSION, node: 1 }

  it('at an old node waits for a newer one, before it is shown what it would destroy', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    await table.addNode(SCHEMA)
    const ada = await table.author('ada', NEWER)
    const ben = await table.author('ben', OLDER)
    ben.type('words')
    await table.exchange()
    const acked = ben.committed
    ben.type(' that are heard')
    await table.exchange()
    whisper(ada)
    await table.exchange()
    expect(ben.closed?.code).toBe(CLOSE.overloaded)
    expect(knowsOfWhispers(ben)).toBe(false)
    expect(ben.committed).toBeGreaterThan(acked)
    await ben.connect(table)
    await table.exchange()
    expect(ben.closed?.code).toBe(CLOSE.overloaded)
    expect(knowsOfWhispers(ben)).toBe(false)
    expect(ben.received.at(-1)?.[0]).toBe(FRAME.ack)
    expect(ada.text).toBe('words that are heard')
  })

  it('is not let in by an old node that opens the draft only now', async () => {
    await using table = await DeskTable.open(emptyContent(), LATER)
    const ada = await table.author('ada', NEWER)
    ada.type('words')
    whisper(ada)
    await table.exchange()
    await table.addNode(SCHEMA)
    const ben = await table.author('ben', OLDER)
    expect(ben.closed?.code).toBe(CLOSE.overloaded)
    expect(ben.received).toEqual([])
  })
})
