import type { ReactNode } from 'react'
import { ProblemNote } from '../ui/problem-note.tsx'
import { usePolicies, useProfile, useSections, useSiteImages } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { CachesPanel } from './caches-panel.tsx'
import { FactorRolesForm } from './factor-roles-form.tsx'
import { MailPanel } from './mail-panel.tsx'
import { PoliciesForm } from './policies-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { SectionsForm } from './sections-form.tsx'
import { SiteImagesForm } from './site-images-form.tsx'
import * as mailWords from '../words/mail.ts'
import * as newsroomWords from '../words/newsroom.ts'
import * as purgesWords from '../words/purges.ts'
import * as sectionsWords from '../words/sections.ts'
import * as twoStepWords from '../words/two-step.ts'

export function NewsroomScreen() {
  useTitle(newsroomWords.title)
  const sections = useSections()
  const profile = useProfile()
  const images = useSiteImages()
  const policies = usePolicies()
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{newsroomWords.title}</h1>
      </div>
      <Part
        id="profile"
        title={newsroomWords.profile}
        lead={newsroomWords.profileLead}
        read={profile}
      >
        {profile.data && <ProfileForm saved={profile.data} />}
      </Part>
      <Part id="images" title={newsroomWords.images} lead={newsroomWords.imagesLead} read={images}>
        {images.data && <SiteImagesForm saved={images.data} />}
      </Part>
      <Part id="sections" title={sectionsWords.title} lead={sectionsWords.lead} read={sections}>
        {sections.data && <SectionsForm saved={sections.data} />}
      </Part>
      <Part
        id="policies"
        title={newsroomWords.policies}
        lead={newsroomWords.policiesLead}
        read={policies}
      >
        {policies.data && <PoliciesForm saved={policies.data} />}
      </Part>
      <Part id="signing-in" title={twoStepWords.rolesTitle} lead={twoStepWords.rolesLead}>
        <FactorRolesForm />
      </Part>
      <Part id="mail" title={mailWords.title}>
        <MailPanel />
      </Part>
      <Part id="caches" title={purgesWords.title}>
        <CachesPanel />
      </Part>
    </main>
  )
}

interface PartProps {
  id: string
  title: string
  lead?: string
  /** What it shows, as far as it could be read. */
  read?: { error: unknown; refetch: () => unknown }
  children: ReactNode
}

function Part({ id, title, lead, read, children }: PartProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="part-title" id={`${id}-title`}>
        {title}
      </h2>
      {lead !== undefined && <p className="quiet lead">{lead}</p>}
      {read?.error ? <ProblemNote error={read.error} retry={() => void read.refetch()} /> : null}
      {children}
    </section>
  )
}
