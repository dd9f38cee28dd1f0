import { z } from 'zod'
import { auditPage, filterParts, type AuditFilter } from '../../../shared/protocol/api/audit.ts'
import {
  styleEntry,
  styleList,
  type styleChange,
} from '../../../shared/protocol/api/house-style.ts'
import { profile } from '../../../shared/protocol/api/profile.ts'
import { sectionList, type sectionsChange } from '../../../shared/protocol/api/sections.ts'
import { call, listOf } from './api.ts'

const stylePath = (id: string) => `/api/house-style/${encodeURIComponent(id)}`

/** What holds for everybody: sections, the house style, the profile, and who did what. */
export const newsroomApi = {
  sections: () => call(sectionList, '/api/sections').then((body) => body.sections),
  saveSections: (json: z.input<typeof sectionsChange>) =>
    call(sectionList, '/api/sections', { method: 'PUT', json }).then((body) => body.sections),
  profile: () => call(profile, '/api/profile'),
  saveProfile: (json: z.input<typeof profile>) =>
    call(profile, '/api/profile', { method: 'PUT', json }),
  houseStyle: () => call(styleList, '/api/house-style').then((body) => body.entries),
  addStyle: (json: z.input<typeof styleChange>) =>
    call(styleEntry, '/api/house-style', { method: 'POST', json }),
  changeStyle: (id: string, json: z.input<typeof styleChange>) =>
    call(styleEntry, stylePath(id), { method: 'PUT', json }),
  removeStyle: (id: string) => call(z.undefined(), stylePath(id), { method: 'DELETE' }),
  audit: (filter: AuditFilter, cursor: string | null) =>
    call(auditPage, listOf('/api/audit', { ...filterParts(filter), cursor })),
}
