import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { eventQuery } from '../../../shared/protocol/api/events.ts'
import { newUser } from '../../../shared/protocol/api/people.ts'
import { publishRequest } from '../../../shared/protocol/api/publishing.ts'
import { sectionsChange } from '../../../shared/protocol/api/sections.ts'
import { newStory, stateChange } from '../../../shared/protocol/api/stories.ts'
import { newEndpoint } from '../../../shared/protocol/api/webhooks.ts'
import { CLOSE, isPermanent } from '../../../shared/protocol/close-codes.ts'

/** The names of the faulty fields; empty when the value is right. */
function faults(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value)
  return parsed.error?.issues.map((issue) => issue.path.join('.')) ?? []
}

describe('a request to publish', () => {
  it('needs a note only for a correction', () => {
    expect(faults(publishRequest, { kind: 'publish' })).toEqual([])
    expect(faults(publishRequest, { kind: 'update', seq: 4 })).toEqual([])
    expect(faults(publishRequest, { kind: 'correct', note: 'The date was wrong.' })).toEqual([])
    expect(faults(publishRequest, { kind: 'correct' })).toEqual(['note'])
    expect(faults(publishRequest, { kind: 'correct', note: '  ' })).toEqual(['note'])
    expect(faults(publishRequest, { kind: 'update', minor: true })).toEqual([])
    expect(faults(publishRequest, { kind: 'publish', minor: true })).toEqual(['minor'])
  })

  it('refuses what it does not know', () => {
    expect(faults(publishRequest, { kind: 'shout' })).toEqual(['kind'])
    expect(faults(publishRequest, { kind: 'publish', seq: 0 })).toEqual(['seq'])
    expect(faults(publishRequest, { kind: 'publish', force: true })).not.toEqual([])
  })
})

it('gives a new story nothing but what was asked for', () => {
  expect(newStory.parse({})).toEqual({ headline: '', section: null, confidential: false })
  expect(newStory.parse({ headline: ' Ferry sinks ' }).headline).toBe('Ferry sinks')
  expect(faults(newStory, { headline: 'x'.repeat(301) })).toEqual(['headline'])
  expect(faults(newStory, { section: 'The weather' })).toEqual(['section'])
})

/** Sections that nothing is wrong with. */
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ slug: `s${i}`, name: `S ${i}` }))

describe('a list of sections', () => {
  const world = { slug: 'world', name: 'World' }

  it('has every fault named by its place', () => {
    const sections = [
      world,
      { slug: 'desk', name: 'Desk' },
      { slug: 'arts', name: ' \u0007 ' },
      { slug: '2026', name: 'x'.repeat(61) },
      { slug: 'world', name: 'World, again' },
      { slug: 'World' },
    ]
    expect(faults(sectionsChange, { sections }).toSorted()).toEqual([
      'sections.1.slug',
      'sections.2.name',
      'sections.3.name',
      'sections.3.slug',
      'sections.5.name',
      'sections.5.slug',
    ])
    expect(faults(sectionsChange, { sections: [world, { ...world, name: 'Again' }] })).toEqual([
      'sections.1.slug',
    ])
  })

  it('has at least one and at most forty', () => {
    expect(faults(sectionsChange, { sections: [] })).toEqual(['sections'])
    expect(faults(sectionsChange, { sections: many(40) })).toEqual([])
    expect(faults(sectionsChange, { sections: many(41) })).toEqual(['sections'])
  })

  it('has its names without spaces around them', () => {
    const { sections } = sectionsChange.parse({
      sections: [{ slug: 'arts', name: '  Arts & Co ' }],
    })
    expect(sections).toEqual([{ slug: 'arts', name: 'Arts & Co' }])
  })
})

it('names every faulty field of a new user at once', () => {
  const wrong = { name: ' ', email: 'nobody', password: 'short', role: 'king' }
  expect(faults(newUser, wrong)).toEqual(['name', 'email', 'password', 'role'])
})

it('moves a story by hand only to the states that hands may give', () => {
  for (const state of ['draft', 'review', 'ready'])
    expect(faults(stateChange, { state })).toEqual([])
  for (const state of ['live', 'retracted', ''])
    expect(faults(stateChange, { state })).toEqual(['state'])
})

it('reads the query of the event feed from text, and bounds it', () => {
  expect(eventQuery.parse({})).toEqual({ after: 0, limit: 100, wait: 0 })
  expect(eventQuery.parse({ after: '7', limit: '500', wait: '30' })).toEqual({
    after: 7,
    limit: 500,
    wait: 30,
  })
  expect(faults(eventQuery, { after: '-1', limit: '501', wait: '31' })).toEqual([
    'after',
    'limit',
    'wait',
  ])
})

it('knows an endpoint for every type when it names none', () => {
  expect(newEndpoint.parse({ url: 'https://a.example/hook' })).toEqual({
    url: 'https://a.example/hook',
    description: '',
    types: [],
  })
  expect(faults(newEndpoint, { url: 'https://a.example', types: ['story.eaten'] })).toEqual([
    'types.0',
  ])
})

it('tells the close codes that are for good from those that are not', () => {
  const permanent = Object.entries(CLOSE).filter(([, code]) => isPermanent(code))
  expect(permanent.map(([name]) => name)).toEqual([
    'badFrame',
    'notSignedIn',
    'mayNot',
    'noSuchStory',
    'onlySuggests',
    'tooBig',
    'editorTooOld',
  ])
})
