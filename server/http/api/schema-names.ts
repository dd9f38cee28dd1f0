import { z } from 'zod'
import { person } from '../../../shared/model/person.ts'
import { asset } from '../../../shared/protocol/api/assets.ts'
import { auditEntry } from '../../../shared/protocol/api/audit.ts'
import { apiKey } from '../../../shared/protocol/api/keys.ts'
import { invitation, madeLink } from '../../../shared/protocol/api/links.ts'
import { listedUser, session, user } from '../../../shared/protocol/api/people.ts'
import { failedMail } from '../../../shared/protocol/api/mail.ts'
import { factorOffer, secondStep } from '../../../shared/protocol/api/second-factor.ts'
import { problem } from '../../../shared/protocol/api/problem.ts'
import {
  imported,
  revisionSummary,
  storyDetail,
  storySummary,
} from '../../../shared/protocol/api/stories.ts'
import {
  attempt,
  delivery,
  endpoint,
  endpointWithSecret,
} from '../../../shared/protocol/api/webhooks.ts'
import { outboxEvent } from '../../../shared/protocol/events.ts'
import { storyContent } from '../../../shared/protocol/story-content.ts'

/** Schemas that the description of the API names; all others stand where they are used. */
const NAMED: Record<string, z.ZodType> = {
  ApiKey: apiKey,
  Asset: asset,
  Attempt: attempt,
  AuditEntry: auditEntry,
  Delivery: delivery,
  Endpoint: endpoint,
  EndpointWithSecret: endpointWithSecret,
  Event: outboxEvent,
  FactorOffer: factorOffer,
  FailedMail: failedMail,
  ImportedStory: imported,
  Invitation: invitation,
  ListedUser: listedUser,
  MadeLink: madeLink,
  Person: person,
  Problem: problem,
  RevisionSummary: revisionSummary,
  SecondStep: secondStep,
  Session: session,
  StoryContent: storyContent,
  StoryDetail: storyDetail,
  StorySummary: storySummary,
  User: user,
}

export function nameSchemas() {
  for (const [id, schema] of Object.entries(NAMED)) z.globalRegistry.add(schema, { id })
}
