import type { z } from 'zod'
import { auditPage, filterParts, type AuditFilter } from '../../../shared/protocol/api/audit.ts'
import { profile } from '../../../shared/protocol/api/profile.ts'
import { sectionList, type sectionsChange } from '../../../shared/protocol/api/sections.ts'
import { call, listOf } from './api.ts'

/** What holds for everybody: sections, the profile, and who did what. */
export const newsroomApi = {
  sections: () => call(sectionList, '/api/sections').then((body) => body.sections),
  saveSections: (json: z.input<typeof sectionsChange>) =>
    call(sectionList, '/api/sections', { method: 'PUT', json }).then((body) => body.sections),
  profile: () => call(profile, '/api/profile'),
  saveProfile: (json: z.input<typeof profile>) =>
    call(profile, '/api/profile', { method: 'PUT', json }),
  audit: (filter: AuditFilter, cursor: string | null) =>
    call(auditPage, listOf('/api/audit', { ...filterParts(filter), cursor })),
}
