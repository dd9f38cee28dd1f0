import {
  maySee,
  mayWrite,
  onlySuggests,
  type Confidants,
  type Role,
  type StoryAccess,
} from '../../../shared/model/roles.ts'
import type { StoryState } from '../../../shared/model/story.ts'
import { guestName } from '../../../shared/model/guest.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Credential, GuestCredential } from '../../kernel/credential.ts'
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts'

/** What somebody may do with a draft; a refusal is a close code that the client understands. */
export type Admission =
  | {
      ok: true
      user: Person
      mayWrite: boolean
      /** [SUG1] Of what they write, only suggestions come in. */
      onlySuggests: boolean
      credential: Credential | GuestCredential
      /** Of a guest, who reads and hears of nobody else; null for the newsroom. */
      guest: GuestStay | null
    }
  | { ok: false; code: CloseCode; reason: string }

export interface GuestStay {
  endsAt: number
  /** The id of whoever they are out with. */
  invitedBy: string
}

/** Whoever is at the door; null when they are not signed in. `scopes`: null for a browser's session. */
export type Caller =
  (Person & { role: Role; scopes: readonly string[] | null; credential: Credential }) | null

export function admission(
  caller: Caller,
  story: (StoryAccess & { confidants: Confidants; state: StoryState; direct: boolean }) | null,
): Admission {
  if (!caller) return { ok: false, code: CLOSE.notSignedIn, reason: 'sign in' }
  const scoped = (scope: string) => caller.scopes === null || caller.scopes.includes(scope)
  if (!scoped('stories:read'))
    return { ok: false, code: CLOSE.mayNot, reason: 'this API key may not read stories' }
  if (!story || !maySee(caller, story.confidants))
    return { ok: false, code: CLOSE.noSuchStory, reason: 'no such story' }
  const { id, name, colour } = caller
  const writes = mayWrite(caller, story) && scoped('stories:write')
  const rights = { mayWrite: writes, onlySuggests: writes && onlySuggests(caller, story) }
  const { credential } = caller
  return { ok: true, user: { id, name, colour }, ...rights, credential, guest: null }
}

/** A guest of the newsroom's, as the door knows them. */
export interface GuestCaller extends Person, GuestStay {
  storyId: string
  hash: string
}

/** [GUE1] Null: whose link has ended. Colleagues see at once that it is a guest. */
export function guestAdmission(guest: GuestCaller | null, storyId: string): Admission {
  if (!guest) return { ok: false, code: CLOSE.notSignedIn, reason: 'the link has ended' }
  if (guest.storyId !== storyId)
    return { ok: false, code: CLOSE.noSuchStory, reason: 'no such story' }
  const { id, name, colour, hash, endsAt, invitedBy } = guest
  const user = { id, name: guestName(name), colour }
  const credential = { kind: 'guest', id, hash } as const
  const rights = { mayWrite: false, onlySuggests: false }
  return { ok: true, user, ...rights, credential, guest: { endsAt, invitedBy } }
}

/**
 * An older editor would delete what it does not know, so it must be replaced. A newer one would write what
 * this node can't publish, so it comes back until a newer node answers. A program that names no schema may come in.
 */
export function schemaMismatch(
  schema: string | null,
  version: number,
): { code: CloseCode; reason: string } | null {
  if (schema === null || schema === String(version)) return null
  const newer = /^[1-9]\d{0,8}$/.test(schema) && Number(schema) > version
  return newer
    ? { code: CLOSE.overloaded, reason: 'the editor is newer than this node: try again later' }
    : { code: CLOSE.editorTooOld, reason: 'reload the page: the editor is too old' }
}
