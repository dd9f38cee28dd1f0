import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { Section } from '../../../shared/model/section.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { useStoryList } from '../ui/queries.ts'
import { storiesOf } from '../ui/story-lists.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import * as frontWords from '../words/front.ts'
import { placeOf, put, type Place } from './arrangement.ts'
import { carry, type PlacesProps } from './places.tsx'

const SHOWN = 8

export interface NamedPlace {
  place: Place
  name: string
}

interface FoundProps extends Omit<PlacesProps, 'stories'> {
  sections: readonly Section[]
  places: readonly NamedPlace[]
  /** Its card is known from now on. */
  know: (story: StorySummary) => void
}

/** Live stories by their words: each is dragged to its place, or put there by a menu. */
export function FoundStories(props: FoundProps) {
  const [text, setText] = useState('')
  const list = useStoryList({ text, state: 'live', section: null })
  const stories = (list.data ? storiesOf(list.data) : []).slice(0, SHOWN)
  return (
    <section aria-labelledby="found-title" className="front-found">
      <h2 className="part-title" id="found-title">
        {frontWords.found}
      </h2>
      <TextFilter label={frontWords.search} text={text} onChange={setText} />
      <ul className="front-list">
        {stories.map((story) => (
          <FoundStory key={story.id} {...props} story={story} />
        ))}
      </ul>
      {list.data && stories.length === 0 && <p className="quiet">{frontWords.nothing}</p>}
    </section>
  )
}

function FoundStory({ story, ...props }: FoundProps & { story: StorySummary }) {
  const { arranged, places, change, say, know } = props
  const { id, headline } = story
  const standing = placeOf(arranged, id)
  const here = standing && places.find(({ place }) => isSamePlace(place, standing))?.name
  const putAt = ({ place, name }: NamedPlace) => {
    know(story)
    change(put(arranged, id, place))
    say(frontWords.said.put(headline, name))
  }
  return (
    <li
      className="front-story"
      draggable
      onDragStart={(event) => {
        know(story)
        carry(event, id)
      }}
    >
      {story.thumbnail && <img src={story.thumbnail} alt="" width={48} height={32} />}
      <div>
        <p dir="auto">{headline}</p>
        {here && <p className="quiet">{frontWords.isAt(here)}</p>}
      </div>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" size="compact-sm" aria-label={frontWords.put(headline)}>
            {frontWords.putShort}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="front-menu">
          {places.map((named) => (
            <Menu.Item key={named.name} onClick={() => putAt(named)}>
              {named.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

function isSamePlace(one: Place, other: Place): boolean {
  if (one.at === 'top' || other.at === 'top') return one.at === other.at && one.i === other.i
  return one.section === other.section
}
