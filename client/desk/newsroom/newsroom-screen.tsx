import { ProblemNote } from '../ui/problem-note.tsx'
import { useSections } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { SectionsForm } from './sections-form.tsx'

export function NewsroomScreen() {
  useTitle('Newsroom')
  const sections = useSections()
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>Newsroom</h1>
      </div>
      <section aria-labelledby="sections-title">
        <h2 className="part-title" id="sections-title">
          Sections
        </h2>
        <p className="quiet lead">
          Readers see them in this order at the top of every page, and those with stories on the
          front page. A section’s name may change at any time; its address stays, because stories
          stand under it.
        </p>
        {sections.error && (
          <ProblemNote error={sections.error} retry={() => void sections.refetch()} />
        )}
        {sections.data && <SectionsForm saved={sections.data} />}
      </section>
    </main>
  )
}
