import { Button } from '@mantine/core'
import { useState } from 'react'
import { MOST_PINS, MOST_SECONDS } from '../../../shared/model/front.ts'
import { inUse, type Section } from '../../../shared/model/section.ts'
import type { FrontCard, FrontPage } from '../../../shared/protocol/api/front.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useSections } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import * as frontWords from '../words/front.ts'
import { FoundStories, type NamedPlace } from './found-stories.tsx'
import './front.css'
import { FrontPreview } from './front-preview.tsx'
import { headlineIn, PlaceItem, type PlacesProps } from './places.tsx'
import { useArranging, useFront, type Arranging } from './use-front.ts'

/** Editors arrange the front page, beside the page as readers will see it. */
export function FrontScreen() {
  useTitle(frontWords.title)
  const front = useFront()
  const sections = useSections()
  const error = front.error ?? sections.error
  return (
    <main className="front-screen" id="main">
      {error && <ProblemNote error={error} retry={() => void front.refetch()} />}
      {front.data && sections.data && (
        <FrontDesk saved={front.data} sections={inUse(sections.data)} />
      )}
    </main>
  )
}

function FrontDesk({ saved, sections }: { saved: FrontPage; sections: readonly Section[] }) {
  const arranging = useArranging(saved)
  const { arranged, change } = arranging
  const [known, setKnown] = useState<Record<string, FrontCard>>({})
  const [said, say] = useState('')
  const stories = { ...known, ...saved.stories }
  const know = (story: StorySummary) =>
    setKnown((before) => ({ ...before, [story.id]: cardOf(story) }))
  const props = { arranged, stories, change, say }
  return (
    <>
      <div className="front-arranging">
        <div className="screen-head">
          <h1>{frontWords.title}</h1>
        </div>
        <p className="quiet lead">{frontWords.lead}</p>
        <Overtaken {...arranging} saved={saved} />
        <TopPlaces {...props} />
        <SaveBar {...arranging} />
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <FoundStories {...props} sections={sections} places={placesOf(sections)} know={know} />
        <SectionPlaces {...props} sections={sections} />
      </div>
      <FrontPreview arranged={arranged} version={saved.version} />
    </>
  )
}

function TopPlaces(props: PlacesProps) {
  return (
    <section aria-labelledby="top-title">
      <h2 className="part-title" id="top-title">
        {frontWords.top}
      </h2>
      <ul className="front-places">
        {topPlaces().map(({ place, name }) => (
          <PlaceItem
            key={place.i}
            {...props}
            place={place}
            name={name}
            isLast={place.i === MOST_SECONDS}
          />
        ))}
      </ul>
    </section>
  )
}

/** Only sections in which something is pinned, and where a story is dropped: the others flow by time. */
function SectionPlaces({ sections, ...props }: PlacesProps & { sections: readonly Section[] }) {
  return (
    <section aria-labelledby="sections-title">
      <h2 className="part-title" id="sections-title">
        {frontWords.sections}
      </h2>
      {sections.map(({ slug, name }) => {
        const pins = props.arranged.pins[slug] ?? []
        const count = Math.min(pins.length + 1, MOST_PINS)
        return (
          <details key={slug} className="front-section" open={pins.length > 0}>
            <summary>{frontWords.first(name)}</summary>
            <ul className="front-places">
              {Array.from({ length: count }, (_, i) => (
                <PlaceItem
                  key={i}
                  {...props}
                  place={{ at: 'section', section: slug, i }}
                  name={frontWords.pinPlace(name, i + 1)}
                  isLast={i >= pins.length - 1}
                />
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

function SaveBar({ isChanged, isOvertaken, save, undo }: Arranging) {
  return (
    <div className="front-save">
      {!isOvertaken && <ProblemNote error={save.error} />}
      {isChanged && (
        <Button variant="subtle" color="gray" onClick={undo}>
          {frontWords.undo}
        </Button>
      )}
      <Button
        disabled={!isChanged || isOvertaken}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {frontWords.show}
      </Button>
    </div>
  )
}

/** Somebody else was first: nothing is lost, and whoever is here decides. */
function Overtaken(props: Arranging & { saved: FrontPage }) {
  const { isOvertaken, keepMine, takeTheirs, given, bringBack, saved, isChanged } = props
  if (given && !isChanged)
    return (
      <div className="problem" role="status">
        <div>
          <p>{frontWords.tookTheirs}</p>
          <Button variant="default" onClick={bringBack}>
            {frontWords.mineAgain}
          </Button>
        </div>
      </div>
    )
  if (!isOvertaken) return null
  const lead = saved.lead ? `“${headlineIn(saved.stories, saved.lead.story)}”` : frontWords.byTime
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p>{frontWords.overtaken}</p>
        <p className="quiet">{frontWords.theirs(lead)}</p>
        <div className="front-choice">
          <Button variant="default" onClick={takeTheirs}>
            {frontWords.takeTheirs}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {frontWords.keepMine}
          </Button>
        </div>
      </div>
    </div>
  )
}

function topPlaces() {
  return Array.from({ length: 1 + MOST_SECONDS }, (_, i) => ({
    place: { at: 'top' as const, i },
    name: i === 0 ? frontWords.leadPlace : frontWords.secondPlace(i),
  }))
}

function placesOf(sections: readonly Section[]): NamedPlace[] {
  const firsts = sections.map(({ slug, name }) => ({
    place: { at: 'section' as const, section: slug, i: 0 },
    name: frontWords.first(name),
  }))
  return [...topPlaces(), ...firsts]
}

function cardOf({ headline, url, section, thumbnail, publishedAt }: StorySummary): FrontCard {
  return {
    headline,
    url: url ?? '',
    section: section ?? '',
    thumbnail,
    publishedAt: publishedAt ?? '',
  }
}
