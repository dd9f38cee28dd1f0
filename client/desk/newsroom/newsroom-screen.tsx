import { ProblemNote } from '../ui/problem-note.tsx'
import { useProfile, useSections } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { ProfileForm } from './profile-form.tsx'
import { SectionsForm } from './sections-form.tsx'

export function NewsroomScreen() {
  useTitle('Newsroom')
  const sections = useSections()
  const profile = useProfile()
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>Newsroom</h1>
      </div>
      <section aria-labelledby="profile-title">
        <h2 className="part-title" id="profile-title">
          The newsroom
        </h2>
        <p className="quiet lead">
          Readers see its name on every page. Its days begin and end in its time zone: those of
          addresses, and the dates and times on pages.
        </p>
        {profile.error && (
          <ProblemNote error={profile.error} retry={() => void profile.refetch()} />
        )}
        {profile.data && <ProfileForm saved={profile.data} />}
      </section>
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
