import type { Generated } from 'kysely'
import type { Means } from '../../shared/model/audit.ts'
import type { RevisionKind, StoryState } from '../../shared/model/story.ts'
import type {
  UserTable,
  SessionTable,
  AccountTable,
  SignInTable,
  TicketTable,
  ApiKeyTable,
  AccountLinkTable,
  IdentityTable,
} from './account-tables.ts'
import type { KeptText } from './revision-text.ts'
import type {
  MailTable,
  RecoveryCodeTable,
  SecondFactorTable,
  SignInStepTable,
} from './second-factor-tables.ts'
import type { VersionKind } from '../../shared/protocol/api/versions.ts'
import type { EventType, StoryEventType } from '../../shared/protocol/events.ts'

/* One interface a table. Times are milliseconds since the epoch; `*Json` columns hold JSON text; blobs are bytes. */

export interface Tables {
  user: UserTable
  session: SessionTable
  account: AccountTable
  sign_in: SignInTable
  ticket: TicketTable
  api_key: ApiKeyTable
  account_link: AccountLinkTable
  identity: IdentityTable
  story: StoryTable
  assignee: AssigneeTable
  confidant: ConfidantTable
  story_word: StoryWordTable
  draft: DraftTable
  draft_update: DraftUpdateTable
  draft_snapshot: DraftSnapshotTable
  draft_client: DraftClientTable
  draft_version: DraftVersionTable
  draft_version_writer: DraftVersionWriterTable
  draft_restore: DraftRestoreTable
  revision: RevisionTable
  address: AddressTable
  section: SectionTable
  published_story: PublishedStoryTable
  published_name: PublishedNameTable
  outbox: OutboxTable
  event: EventTable
  endpoint: EndpointTable
  delivery: DeliveryTable
  attempt: AttemptTable
  asset: AssetTable
  asset_file: AssetFileTable
  view_total: ViewTotalTable
  view_seen: ViewSeenTable
  view_salt: ViewSaltTable
  setting: SettingTable
  audit_entry: AuditEntryTable
  comment_thread: CommentThreadTable
  comment: CommentTable
  comment_mention: CommentMentionTable
  comment_seen: CommentSeenTable
  mail: MailTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  sign_in_step: SignInStepTable
}

export interface StoryTable {
  id: string
  state: StoryState
  created_by: string
  created_at: number
  changed_at: number
  /* Copies from the draft, for lists; the draft is the truth. */
  headline: string
  section: string | null
  /* From the first revision on. `path` is the reader page's, without the host. */
  published_at: number | null
  path: string | null
  revision: number | null
  thumbnail: string | null
  retracted_at: number | null
  retraction_note: string | null
  archived_at: number | null
  /** Who archived it, or restored it, last. */
  archived_by: string | null
  /** Since when only its confidants and publishers know of it; null: everybody does. */
  confidential_at: number | null
}

interface AssigneeTable {
  story_id: string
  user_id: string
}

/** Who knows of a confidential story, besides publishers. */
interface ConfidantTable {
  story_id: string
  user_id: string
}

/** What a story is found by: a word of its headline, folded. */
interface StoryWordTable {
  word: string
  story_id: string
}

/** A row of `draft` is locked while its log grows: `seq` is the last one given out (LOG3). */
interface DraftTable {
  story_id: string
  seq: number
  /** What the newest snapshot covers; 0 when there is none. */
  snapshot_seq: number
  /** Bytes and rows of the log behind the newest snapshot, to know when to compact. */
  tail_bytes: number
  tail_rows: number
  /** The version that an editor must have to keep all that is in it; it never falls. */
  schema: Generated<number>
}

interface DraftUpdateTable {
  story_id: string
  seq: number
  data: Uint8Array
  user_id: string
  at: number
}

interface DraftSnapshotTable {
  story_id: string
  seq: number
  data: Uint8Array
  /** What its authors deleted, as an update; null where a version before wrote it. */
  deletions: Uint8Array | null
  /** `LetterLines`, packed; null where a version before wrote it. */
  moves: Uint8Array | null
}

/** Whose a Yjs client id is, within one draft (HUB5). */
interface DraftClientTable {
  story_id: string
  client_id: number
  user_id: string
}

/** What a draft said at `seq`. It is kept with what it is kept for, and made soon after that: `state` is null until then. */
export interface DraftVersionTable {
  story_id: string
  number: number
  seq: number
  at: number
  kind: KeptKind
  /** Of `state`, the state; of `restore`, the number of the version restored. */
  detail: string | null
  /** That somebody gave it. */
  name: string | null
  made_by: string | null
  /** Of `publication`, the revision's number. */
  revision: number | null
  schema: number | null
  /** A Yjs update (V2) of all of it, packed. */
  state: Uint8Array | null
  /** Whose letters are whose, packed: see log/letter-lines.ts. */
  letters: Uint8Array | null
  /** Of an automatic one, how often it was looked at and stayed: see versions/thinning-table.ts. */
  thinned: Generated<number>
}

/** Why a version is kept, whether it has a name or not. */
export type KeptKind = Exclude<VersionKind, 'named'>

/** Who wrote since the version before. */
interface DraftVersionWriterTable {
  story_id: string
  number: number
  user_id: string
}

/** Who restores a version of a story just now. */
export interface DraftRestoreTable {
  story_id: string
  id: string
  /** Of the version. */
  number: number
  user_id: string
  until: number
}

export interface RevisionTable extends KeptText {
  story_id: string
  number: number
  kind: RevisionKind
  note: string | null
  seq: number
  published_at: number
  published_by: string
  /** What told of it; null of what a node of before 0009 made since. */
  event_id: string | null
  /** 1 of an update that nobody needs to hear of. */
  minor: number | null
  /** What a correction corrected: a block, or a slot of the page (`story-parts.ts`); null where it can't be told. */
  passage: string | null
}

/** Each path at which a story ever stood, its present one too. */
interface AddressTable {
  path: string
  story_id: string
}

/** What readers may choose from, in the order of `place`. */
interface SectionTable {
  slug: string
  name: string
  place: number
}

/** A story that is live, as lists show it: derived from its newest revision, and gone when it is retracted. */
export interface PublishedStoryTable {
  story_id: string
  path: string
  section: string
  /** Of the first revision, and of the newest. */
  published_at: number
  updated_at: number
  revision: number
  /** The lead image. */
  asset_id: string | null
  cardJson: string
}

/** A name that stands on a live story, under the address of its page. */
interface PublishedNameTable {
  kind: NameKind
  slug: string
  published_at: number
  story_id: string
  name: string
}

/** As they stand in addresses. */
export type NameKind = 'authors' | 'tags'

/** One row, id 1: locked while an event is added, so that a later seq never becomes visible first (OUT1). */
interface OutboxTable {
  id: number
  seq: number
}

interface EventTable {
  seq: number
  id: string
  type: StoryEventType
  story_id: string
  at: number
  dataJson: string
}

export interface EndpointTable {
  id: string
  url: string
  description: string
  typesJson: string
  /** Sealed (endpoint-secrets.ts); the one before the last rotation is valid until `old_secret_until`. */
  sealed_secret: string | null
  sealed_old_secret: string | null
  /** In plain, as a version before writes them; sealed and gone at the next start. */
  secret: string | null
  old_secret: string | null
  old_secret_until: number | null
  state: 'active' | 'disabled'
  disabled_reason: string | null
  /** The last `webhook-sequence` given out. */
  sequence: number
  created_at: number
}

export interface DeliveryTable {
  id: string
  endpoint_id: string
  event_id: string
  event_type: EventType
  sequence: number
  /** The signed body, exactly as every attempt sends it. */
  body: string
  headline: string
  state: 'pending' | 'delivered' | 'failed'
  attempts: number
  created_at: number
  next_at: number | null
  /** Whoever tries it now holds it until then; after a crash another node takes it (WHK3). */
  leased_until: number
  last_status: number | null
  last_error: string | null
}

interface AttemptTable {
  id: Generated<number>
  delivery_id: string
  number: number
  at: number
  ms: number
  status: number | null
  error: string | null
  response: string | null
}

interface AssetTable {
  id: string
  width: number
  height: number
  format: string
  bytes: number
  /** `{ width, height, format, file }[]`, widest first. */
  variantsJson: string
  thumbnail: string
  /** Its name in the storage; null of what was taken in before originals were kept. */
  original: string | null
  created_by: string
  created_at: number
}

/** A file that the world may see while a live story shows its picture; several pictures may share one. */
interface AssetFileTable {
  file: string
  asset_id: string
  /** 1 once a story that shows it was published. */
  published: number
}

interface ViewTotalTable {
  story_id: string
  total: number
}

interface ViewSeenTable {
  story_id: string
  day: string
  visitor: Uint8Array
}

interface ViewSaltTable {
  day: string
  salt: Uint8Array
}

interface SettingTable {
  key: string
  value: string
}

/** Who did what, with the names of that moment. `count` and `until` of a refused sign-in change, and who was erased gets a pseudonym. */
interface AuditEntryTable {
  id: string
  at: number
  count: number
  until: number
  deed: string
  who_id: string | null
  who_name: string
  means: Means
  key_id: string | null
  key_name: string | null
  thing_id: string
  thing_name: string
  detailsJson: string
  address: string
}

/** `seq` counts the changes of a story's threads, gapless: a thread has that of its last one. */
export interface CommentThreadTable {
  id: string
  story_id: string
  seq: number
  /** A `ThreadPlace`. */
  placeJson: string
  created_at: number
  resolved_at: number | null
  resolved_by: string | null
  /** Since when nothing of it is left. */
  deleted_at: number | null
}

export interface CommentTable {
  id: string
  thread_id: string
  story_id: string
  /** Its thread's when it was written. */
  seq: number
  user_id: string
  /** Its writer's own name for it. */
  key: string
  /** Empty once it was deleted. */
  text: string
  created_at: number
  edited_at: number | null
  deleted_at: number | null
}

interface CommentMentionTable {
  comment_id: string
  user_id: string
}

/** Up to where somebody has seen a story's threads. */
interface CommentSeenTable {
  story_id: string
  user_id: string
  seq: number
}
