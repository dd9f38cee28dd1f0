import { describe, expect, it } from 'vitest'
import { Profiles } from '../../server/store/profiles.ts'
import { content } from '../reader/newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../reader/site.ts'
import { profile as given } from '../../shared/protocol/api/profile.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { clockIn, dayIn } from '../../shared/model/day.ts'

const NEW_YORK: Partial<Profile> = {
  name: 'The Harbour Post',
  language: 'en-US',
  zone: 'America/New_York',
  feeds: 'summary',
}

describe('what the newsroom says of itself', () => {
  it('stands on its pages a second after an admin changed it, on every node', async () => {
    const rig = await emptyNewsroom()
    const site = await openSite(rig)
    const { path } = await rig.newsroom.publish('st_1', content({ headline: 'Ferry' }))
    for (const page of ['/', '/world', path])
      expect((await site.get(page)).text).toContain('<html lang="en">')
    await new Profiles({ db: rig.newsroom.db, clock: rig.clock }).set(NEW_YORK)
    await rig.clock.advance(SECOND)
    for (const page of ['/', '/world', path]) {
      const { text } = await site.get(page)
      expect(text).toContain('<html lang="en-US">')
      expect(text).toContain('<a href="/">The Harbour Post</a>')
      expect(text).not.toContain('Galley')
    }
    expect((await site.get(path)).text).toContain('Thu, 08 May 2025, 10:05 EDT')
  })

  it('puts its own day at the top of the page, not that of Greenwich', async () => {
    const rig = await emptyNewsroom()
    const site = await openSite(rig)
    await site.profiles.set(NEW_YORK)
    rig.clock.set(Date.UTC(2025, 4, 9, 0, 30))
    expect((await site.get('/')).text).toContain('>Thursday, 8 May 2025</time')
    rig.clock.set(Date.UTC(2025, 4, 9, 4, 30))
    expect((await site.get('/')).text).toContain('>Friday, 9 May 2025</time')
  })

  it.each([
    [{ ...NEW_YORK, name: '  ' }, 'name'],
    [{ ...NEW_YORK, language: 'english' }, 'language'],
    [{ ...NEW_YORK, zone: 'Mars/Olympus' }, 'zone'],
    [{ ...NEW_YORK, zone: '+02:00' }, 'zone'],
    [{ ...NEW_YORK, zone: '' }, 'zone'],
    [{ ...NEW_YORK, feeds: 'everything' }, 'feeds'],
  ])('is refused with the field that is wrong: %j', (profile, field) => {
    const { error } = given.safeParse(profile)
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

describe('a day in a time zone', () => {
  it.each([
    ['UTC', Date.UTC(2025, 4, 8, 23, 59), '2025-05-08'],
    ['America/New_York', Date.UTC(2025, 4, 9, 0, 30), '2025-05-08'],
    ['Pacific/Auckland', Date.UTC(2025, 4, 8, 12, 0), '2025-05-09'],
    ['Asia/Kathmandu', Date.UTC(2025, 11, 31, 18, 15), '2026-01-01'],
    ['Europe/Berlin', Date.UTC(2025, 2, 30, 0, 30), '2025-03-30'],
  ])('in %s at %i is %s', (zone, at, day) => {
    expect(dayIn(zone, at)).toBe(day)
  })

  it('has the hour that clocks there show when they are changed', () => {
    const hours = [0, 1, 2].map(
      (hour) => clockIn('Europe/Berlin', Date.UTC(2025, 2, 30, hour)).hour,
    )
    expect(hours).toEqual([1, 3, 4])
  })
})
