import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionBefore, type VersionBefore } from '../flows/version-before.ts'
import { ROOT, type Caller } from '../support/node-process.ts'
import { button, headline, notice, openStory, saved, saveState, words } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { importStory, textOf } from './prepared-stories.ts'
import { SAMPLE } from './published-page.ts'

describe('a page that is open while Galley is updated', { timeout: 240_000 }, () => {
  let before: VersionBefore
  let newsroom: E2eNewsroom
  let ada: Caller
  beforeAll(async () => {
    before = await versionBefore()
    newsroom = await E2eNewsroom.open({}, { root: before.root })
    ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  }, 240_000)
  afterAll(async () => {
    await newsroom?.[Symbol.asyncDispose]()
    await before?.[Symbol.asyncDispose]()
  })

  it('says that it is too old, keeps what was written meanwhile, and has it saved after a reload', async () => {
    const storyId = await importStory(ada, textOf({ ...SAMPLE, section: 'Science' }))
    const page = await newsroom.visitAs(ada)
    await openStory(page, storyId)
    await saved(page)
    await newsroom.node.stop()
    await soon(() => saveState(page).innerText()).toBe('Reconnecting')
    await headline(page).press('Control+End')
    await headline(page).pressSequentially(', offline')
    newsroom.node.root = ROOT
    await newsroom.node.start()
    await soon(() => saveState(page).innerText()).toMatch(/^Not saved/)
    await notice(page)
      .getByText(/this page is too old to write with.*kept on this device/)
      .waitFor()
    expect(await headline(page).getAttribute('contenteditable')).toBe('false')
    expect(await look(page, 'desk-editor-too-old')).toEqual([])
    const warnings: string[] = []
    page.on('dialog', (warning) => {
      warnings.push(warning.type())
      void warning.accept()
    })
    await Promise.all([page.waitForEvent('load'), button(page, 'Reload').click()])
    // What this device kept may come a moment after what the server has.
    await soon(() => words(headline(page))).toContain(', offline')
    await saved(page)
    expect(warnings).toEqual([])
    const colleague = await newsroom.visitAs(ada)
    await openStory(colleague, storyId)
    await soon(() => words(headline(colleague))).toContain(', offline')
    expect(newsroom.complaints).toEqual([])
  })
})
