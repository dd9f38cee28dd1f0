import { z } from 'zod'
import { auditPage, filterParts, type AuditFilter } from '../../../shared/protocol/api/audit.ts'
import { author, authorList, type AuthorChange } from '../../../shared/protocol/api/authors.ts'
import {
  styleEntry,
  styleList,
  type styleChange,
} from '../../../shared/protocol/api/house-style.ts'
import { profile, type profileChange } from '../../../shared/protocol/api/profile.ts'
import type { SiteImageKind } from '../../../shared/model/site-image.ts'
import type { Section } from '../../../shared/model/section.ts'
import { policies, siteImages } from '../../../shared/protocol/api/site.ts'
import { sectionList, type sectionsChange } from '../../../shared/protocol/api/sections.ts'
import { tag, tagList, type tagChange } from '../../../shared/protocol/api/tags.ts'
import { call, listOf, on } from './api.ts'
import { imageForm } from './assets-api.ts'

const stylePath = (id: string) => `/api/house-style/${encodeURIComponent(id)}`

/** What holds for everybody: sections, the house style, the profile, and who did what. */
export const newsroomApi = {
  sections: () => call(sectionList, '/api/sections').then(allSections),
  saveSections: (json: z.input<typeof sectionsChange>) =>
    call(sectionList, '/api/sections', { method: 'PUT', json }).then(allSections),
  profile: () => call(profile, '/api/profile'),
  saveProfile: (json: z.input<typeof profileChange>) =>
    call(profile, '/api/profile', { method: 'PUT', json }),
  houseStyle: () => call(styleList, '/api/house-style').then((body) => body.entries),
  addStyle: (json: z.input<typeof styleChange>) =>
    call(styleEntry, '/api/house-style', { method: 'POST', json }),
  changeStyle: (id: string, json: z.input<typeof styleChange>) =>
    call(styleEntry, stylePath(id), { method: 'PUT', json }),
  removeStyle: (id: string) => call(z.undefined(), stylePath(id), { method: 'DELETE' }),
  authors: () => call(authorList, '/api/authors').then((body) => body.authors),
  saveAuthor: (slug: string, json: AuthorChange) =>
    call(author, on('authors', slug), { method: 'PUT', json }),
  removeAuthor: (slug: string) => call(z.undefined(), on('authors', slug), { method: 'DELETE' }),
  saveAuthorPhoto: async ({ slug, file }: { slug: string; file: File }) =>
    call(author, on('authors', slug, 'photo'), { method: 'PUT', form: imageForm(file) }),
  removeAuthorPhoto: (slug: string) =>
    call(author, on('authors', slug, 'photo'), { method: 'DELETE' }),
  tags: (text: string, cursor: string | null) =>
    call(tagList, listOf('/api/tags', { text, cursor })),
  renameTag: (slug: string, json: z.input<typeof tagChange>) =>
    call(tag, on('tags', slug), { method: 'PUT', json }),
  policies: () => call(policies, '/api/policies'),
  savePolicies: (json: z.input<typeof policies>) =>
    call(policies, '/api/policies', { method: 'PUT', json }),
  siteImages: () => call(siteImages, '/api/site-images'),
  saveSiteImage: async ({ kind, file }: { kind: SiteImageKind; file: File }) =>
    call(siteImages, on('site-images', kind), { method: 'PUT', form: imageForm(file) }),
  removeSiteImage: (kind: SiteImageKind) =>
    call(siteImages, on('site-images', kind), { method: 'DELETE' }),
  audit: (filter: AuditFilter, cursor: string | null) =>
    call(auditPage, listOf('/api/audit', { ...filterParts(filter), cursor })),
}

/** Those that are retired come last, and say so. */
function allSections({ sections, retired }: z.output<typeof sectionList>): Section[] {
  const known = ({ slug, name, address }: (typeof sections)[number]): Section => ({
    slug,
    name,
    ...(address === undefined ? {} : { address }),
  })
  return [
    ...sections.map(known),
    ...retired.map((section) => ({ ...known(section), retired: true as const })),
  ]
}
