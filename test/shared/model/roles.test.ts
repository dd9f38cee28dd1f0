import { describe, expect, it } from 'vitest'
import { mayMove, mayWrite, roleMay, ROLES, type Action } from '../../../shared/model/roles.ts'
import { STORY_STATES } from '../../../shared/model/story.ts'

// Who may do what on any story. A reporter's own and assigned stories are below.
const MATRIX: [Action, reporter: boolean, editor: boolean, publisher: boolean, admin: boolean][] = [
  ['story.read', true, true, true, true],
  ['story.create', true, true, true, true],
  ['story.write', false, true, true, true],
  ['story.assign', false, true, true, true],
  ['story.move', false, true, true, true],
  ['story.publish', false, false, true, true],
  ['webhooks.manage', false, false, false, true],
  ['users.manage', false, false, false, true],
  ['newsroom.change', false, false, false, true],
  ['style.change', false, true, true, true],
]

describe.each(MATRIX)('%s', (action, ...expected) => {
  it.each(ROLES.map((role, i) => [role, expected[i]] as const))('%s: %s', (role, may) => {
    expect(roleMay(role, action)).toBe(may)
  })
})

it('lets a later role do all that an earlier one may', () => {
  for (const [action] of MATRIX)
    ROLES.slice(1).forEach((role, i) => {
      const earlier = ROLES[i]
      if (earlier && roleMay(earlier, action)) expect(roleMay(role, action)).toBe(true)
    })
})

describe('a reporter', () => {
  const ana = { id: 'us_ana', role: 'reporter' as const }
  const own = { createdBy: 'us_ana', assignees: [] }
  const assigned = { createdBy: 'us_ben', assignees: ['us_ana'] }
  const others = { createdBy: 'us_ben', assignees: ['us_eve'] }

  it('writes own and assigned stories, and no others', () => {
    expect(mayWrite(ana, own)).toBe(true)
    expect(mayWrite(ana, assigned)).toBe(true)
    expect(mayWrite(ana, others)).toBe(false)
  })

  it('submits them for review, and moves them nowhere else', () => {
    for (const to of STORY_STATES) {
      expect(mayMove(ana, own, to)).toBe(to === 'review')
      expect(mayMove(ana, assigned, to)).toBe(to === 'review')
      expect(mayMove(ana, others, to)).toBe(false)
    }
  })
})

it('lets everybody else write and move every story', () => {
  const story = { createdBy: 'us_ben', assignees: [] }
  for (const role of ROLES.filter((role) => role !== 'reporter')) {
    expect(mayWrite({ id: 'us_x', role }, story)).toBe(true)
    for (const to of STORY_STATES) expect(mayMove({ id: 'us_x', role }, story, to)).toBe(true)
  }
})
