import { describe, expect, it } from 'vitest'
import { me } from '../../shared/protocol/api/people.ts'
import { storyDetail, storyList } from '../../shared/protocol/api/stories.ts'
import { NodeProcess } from './node-process.ts'

describe('a node in a process of its own', { timeout: 60_000 }, () => {
  it('knows the people who were added, and keeps its data when it is killed and started again', async () => {
    await using node = await NodeProcess.start()
    const ada = await node.addPerson({ name: 'Ada Quill', role: 'reporter' })
    expect((await ada.get('/api/me', me)).user).toMatchObject({
      name: 'Ada Quill',
      role: 'reporter',
    })
    const story = await ada.post('/api/stories', { headline: 'The tide' }, storyDetail)

    await node.kill()
    await node.start()
    const { stories } = await ada.get('/api/stories', storyList)
    expect(stories.map(({ id }) => id)).toEqual([story.id])
  })

  it('[END1] ends with code 0 after SIGTERM', async () => {
    await using node = await NodeProcess.start()
    await node.admin()
    expect(await node.stop()).toBe(0)
    expect(node.log).toContain('Galley is open')
  })

  it('says why it did not start', async () => {
    await expect(NodeProcess.start({ DEMO: 'perhaps' })).rejects.toThrow(/DEMO/)
  })
})
