import { ProblemNote } from '../ui/problem-note.tsx'
import { useProfile, useSections } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { CachesPanel } from './caches-panel.tsx'
import { FactorRolesForm } from './factor-roles-form.tsx'
import { MailPanel } from './mail-panel.tsx'
import { ProfileForm } from './profile-form.tsx'
import { SectionsForm } from './sections-form.tsx'
import * as mailWords from '../words/mail.ts'
import * as newsroomWords from '../words/newsroom.ts'
import * as purgesWords from '../words/purges.ts'
import * as sectionsWords from '../words/sections.ts'
import * as twoStepWords from '../words/two-step.ts'

export function NewsroomScreen() {
  useTitle(newsroomWords.title)
  const sections = useSections()
  const profile = useProfile()
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{newsroomWords.title}</h1>
      </div>
      <section aria-labelledby="profile-title">
        <h2 className="part-title" id="profile-title">
          {newsroomWords.profile}
        </h2>
        <p className="quiet lead">{newsroomWords.profileLead}</p>
        {profile.error && (
          <ProblemNote error={profile.error} retry={() => void profile.refetch()} />
        )}
        {profile.data && <ProfileForm saved={profile.data} />}
      </section>
      <section aria-labelledby="sections-title">
        <h2 className="part-title" id="sections-title">
          {sectionsWords.title}
        </h2>
        <p className="quiet lead">{sectionsWords.lead}</p>
        {sections.error && (
          <ProblemNote error={sections.error} retry={() => void sections.refetch()} />
        )}
        {sections.data && <SectionsForm saved={sections.data} />}
      </section>
      <section aria-labelledby="signing-in-title">
        <h2 className="part-title" id="signing-in-title">
          {twoStepWords.rolesTitle}
        </h2>
        <p className="quiet lead">{twoStepWords.rolesLead}</p>
        <FactorRolesForm />
      </section>
      <section aria-labelledby="mail-title">
        <h2 className="part-title" id="mail-title">
          {mailWords.title}
        </h2>
        <MailPanel />
      </section>
      <section aria-labelledby="caches-title">
        <h2 className="part-title" id="caches-title">
          {purgesWords.title}
        </h2>
        <CachesPanel />
      </section>
    </main>
  )
}
