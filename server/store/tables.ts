import type { Generated } from 'kysely'
import type { AssetFileTable, AssetTable, FocalPointTable } from './media-tables.ts'
import type { Means } from '../../shared/model/audit.ts'
import type { StoryState } from '../../shared/model/story.ts'
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
import type {
  CommentMentionTable,
  CommentSeenTable,
  CommentTable,
  CommentThreadTable,
} from './comment-tables.ts'
import type { GuestTable } from './guest-tables.ts'
import type {
  AddressTable,
  PublishedNameTable,
  PublishedPictureTable,
  PictureWordsTable,
  PublishedStoryTable,
  PurgeTable,
  RevisionTable,
  TakenDownTable,
} from './publishing-tables.ts'
import type {
  PublishedDayTable,
  PublishedTextTable,
  SearchNearTable,
  SearchWordTable,
} from './search-tables.ts'
import type {
  MailTable,
  RecoveryCodeTable,
  SecondFactorTable,
  SignInStepTable,
} from './second-factor-tables.ts'
import type {
  DraftRestoreTable,
  DraftVersionTable,
  DraftVersionWriterTable,
} from './version-tables.ts'
import type {
  AuthorTable,
  SectionAddressTable,
  SectionTable,
  SiteImageTable,
  TagTable,
} from './site-tables.ts'
import type { AttemptTable, DeliveryTable, EndpointTable } from './webhook-tables.ts'
import type {
  ViewDayTable,
  ViewMinuteTable,
  ViewRefusedTable,
  ViewSaltTable,
  ViewSeenTable,
  ViewSourceTable,
  ViewTotalTable,
} from './view-tables.ts'
import type { StoryEventType } from '../../shared/protocol/events.ts'

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
  taken_down: TakenDownTable
  address: AddressTable
  section: SectionTable
  section_address: SectionAddressTable
  site_image: SiteImageTable
  author: AuthorTable
  tag: TagTable
  published_story: PublishedStoryTable
  published_name: PublishedNameTable
  published_picture: PublishedPictureTable
  picture_words: PictureWordsTable
  published_day: PublishedDayTable
  published_text: PublishedTextTable
  search_word: SearchWordTable
  search_near: SearchNearTable
  outbox: OutboxTable
  event: EventTable
  endpoint: EndpointTable
  delivery: DeliveryTable
  attempt: AttemptTable
  asset: AssetTable
  asset_file: AssetFileTable
  focal_point: FocalPointTable
  view_total: ViewTotalTable
  view_seen: ViewSeenTable
  view_salt: ViewSaltTable
  view_minute: ViewMinuteTable
  view_day: ViewDayTable
  view_source: ViewSourceTable
  view_refused: ViewRefusedTable
  house_style: HouseStyleTable
  setting: SettingTable
  audit_entry: AuditEntryTable
  comment_thread: CommentThreadTable
  comment: CommentTable
  guest: GuestTable
  comment_mention: CommentMentionTable
  comment_seen: CommentSeenTable
  mail: MailTable
  purge: PurgeTable
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
  suggestions: number | null
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
  /** Since when its reporters may change it though readers know it; null: they suggest. */
  direct_at: number | null
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
  /** Which letters stand for which (log/letter-lines.ts), packed; null where a version before wrote it. */
  moves: Uint8Array | null
}

/** Whose a Yjs client id is, within one draft (HUB5). */
interface DraftClientTable {
  story_id: string
  client_id: number
  user_id: string
}

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

/** Words that the newsroom writes otherwise. */
export interface HouseStyleTable {
  id: string
  words: string
  /** In lower case, by which they are sorted and found again. */
  folded: string
  instead: string
  why: string
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
