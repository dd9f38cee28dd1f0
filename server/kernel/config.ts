import { join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from './errors.ts'
import { isS3Address, parseS3, s3Environment, type S3Place } from './s3-config.ts'
import { oidcEnvironment, parseOidc, type OidcConfig } from './oidc-config.ts'

export interface Config {
  port: number
  host: string
  /** Where people reach the newsroom, without a trailing slash. */
  publicUrl: string
  database: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string }
  redisUrl: string | null
  /** Where images are, and before that uploads; of those in `s3` uploads only. */
  assetsDir: string
  /** Where images are instead; null: in `assetsDir`. */
  s3: S3Place | null
  /** Null: made on the first start and kept in `dataDir`. */
  secret: string | null
  /** What SECRET was before: it still opens what it sealed. */
  secretBefore: string | null
  dataDir: string
  admin: { email: string; password: string | null } | null
  demo: boolean
  webhookAllowHosts: string[]
  pictureAllowHosts: string[]
  trustProxy: string[]
  /** Days without use after which a session is over. */
  idleDays: number
  /** Days after which an entry of the audit log is removed. */
  auditDays: number
  /** Days after which a version of a draft that nobody asked for is removed. */
  versionDays: number
  limits: boolean
  /** Null: people sign in with passwords alone. */
  oidc: OidcConfig | null
  /** False: through the provider alone. */
  passwordSignIn: boolean
  logLevel: LogLevel
  /** The server that takes letters to people; null: nothing is sent by mail. */
  smtp: SmtpServer | null
  /** Whom to tell which pages have changed; null: no cache keeps any. */
  purgeHook: PurgeHook | null
  /** Whom `security.txt` names; null: there is none. */
  securityContact: string | null
  /** People use it, whose secret should not lie beside its data. */
  serious: boolean
  /** `npm run dev`: pages take their scripts from the client's development server. */
  dev: boolean
}

export interface PurgeHook {
  url: string
  /** `whsec_…`: calls are signed as webhooks are. */
  secret: string
}

export interface SmtpServer {
  host: string
  port: number
  /** TLS from the first byte on, else by STARTTLS. */
  secure: boolean
  /** No letter and no password goes out in plain. */
  requireTls: boolean
  auth: { user: string; pass: string } | null
  /** The address that letters come from. */
  from: string
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())
const list = z.preprocess(blank, z.string().optional()).transform((text) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

const environment = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65535)),
  HOST: optional(z.string()),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: optional(
    z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:FILE or postgres://…'),
  ),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\/.+$/, 'must be redis://… or rediss://…')),
  ASSETS_URL: optional(
    z.string().refine((url) => /^file:.+$/.test(url) || isS3Address(url), {
      error: 'must be file:FOLDER or s3://BUCKET/PREFIX',
    }),
  ),
  SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  SECRET_BEFORE: optional(z.string().min(32, 'must have at least 32 characters')),
  ADMIN_EMAIL: optional(z.email()),
  ADMIN_PASSWORD: optional(z.string().min(10, 'must have at least 10 characters')),
  DEMO: optional(z.enum(['0', '1'])),
  WEBHOOK_ALLOW_HOSTS: list,
  PICTURE_ALLOW_HOSTS: list,
  TRUST_PROXY: list,
  SESSION_IDLE_DAYS: optional(z.coerce.number().min(1).max(30)),
  AUDIT_DAYS: optional(z.coerce.number().int().min(1).max(3650)),
  VERSIONS_DAYS: optional(z.coerce.number().int().min(1).max(3650)),
  SMTP_URL: optional(
    z
      .url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' })
      .refine(isDecodable, 'has a % that belongs to no character: write %25'),
  ),
  MAIL_FROM: optional(z.email()),
  PURGE_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be https://… or http://…' }).refine(isAnonymous, {
      error: 'must hold no user name and no password',
    }),
  ),
  PURGE_SECRET: optional(
    z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and 24 bytes or more in base64'),
  ),
  SECURITY_CONTACT: optional(
    z.url({ protocol: /^(https|mailto)$/, error: 'must be mailto:… or https://…' }),
  ),
  LIMITS: optional(z.enum(['on', 'off'])),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
  NODE_ENV: optional(z.string()),
  ...oidcEnvironment,
  ...s3Environment,
})

/** Turns the environment into a complete configuration, or throws a `ConfigError` that names every fault. */
export function parseConfig(env: Record<string, string | undefined>, dev = false): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) throw new ConfigError(faults(parsed.error))
  const e = parsed.data
  const database = parseDatabase(e.DATABASE_URL ?? 'sqlite:./data/galley.db')
  if (e.ADMIN_PASSWORD && !e.ADMIN_EMAIL)
    throw new ConfigError('ADMIN_PASSWORD: set ADMIN_EMAIL as well')
  if (e.SECRET_BEFORE && !e.SECRET) throw new ConfigError('SECRET_BEFORE: set SECRET as well')
  if ((e.SMTP_URL === undefined) !== (e.MAIL_FROM === undefined))
    throw new ConfigError(e.SMTP_URL ? 'MAIL_FROM: is missing' : 'SMTP_URL: set it as well')
  if ((e.PURGE_URL === undefined) !== (e.PURGE_SECRET === undefined))
    throw new ConfigError(e.PURGE_URL ? 'PURGE_SECRET: is missing' : 'PURGE_URL: set it as well')
  const port = e.PORT ?? 3000
  const dataDir = database.kind === 'sqlite' ? folderOf(database.path) : './data'
  const assets = e.ASSETS_URL ?? 'file:./data/assets'
  const s3 = parseS3(assets, e)
  return {
    port,
    host: e.HOST ?? '0.0.0.0',
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    database,
    redisUrl: e.REDIS_URL ?? null,
    assetsDir: s3 ? join(dataDir, 'assets') : assets.slice('file:'.length),
    s3,
    secret: e.SECRET ?? null,
    secretBefore: e.SECRET_BEFORE ?? null,
    dataDir,
    admin: e.ADMIN_EMAIL ? { email: e.ADMIN_EMAIL, password: e.ADMIN_PASSWORD ?? null } : null,
    demo: e.DEMO !== '0',
    webhookAllowHosts: e.WEBHOOK_ALLOW_HOSTS,
    pictureAllowHosts: e.PICTURE_ALLOW_HOSTS,
    trustProxy: e.TRUST_PROXY,
    idleDays: e.SESSION_IDLE_DAYS ?? 7,
    auditDays: e.AUDIT_DAYS ?? 365,
    versionDays: e.VERSIONS_DAYS ?? 365,
    smtp: e.SMTP_URL && e.MAIL_FROM ? parseSmtp(e.SMTP_URL, e.MAIL_FROM) : null,
    purgeHook: e.PURGE_URL && e.PURGE_SECRET ? { url: e.PURGE_URL, secret: e.PURGE_SECRET } : null,
    securityContact: e.SECURITY_CONTACT ?? null,
    limits: e.LIMITS !== 'off',
    oidc: parseOidc(e),
    passwordSignIn: e.PASSWORD_SIGN_IN !== 'off',
    logLevel: e.LOG_LEVEL ?? 'info',
    serious: e.NODE_ENV === 'production' || !isLoopback(e.PUBLIC_URL),
    dev,
  }
}

function faults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
}

function isAnonymous(url: string): boolean {
  const { username, password } = new URL(url)
  return username === '' && password === ''
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function parseSmtp(text: string, from: string): SmtpServer {
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  const { username: user, password: pass, hostname } = url
  const auth =
    user === '' ? null : { user: decodeURIComponent(user), pass: decodeURIComponent(pass) }
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && auth !== null && !isLocal(hostname),
    auth,
    from,
  }
}

function isLoopback(url: string | undefined): boolean {
  return url === undefined || isLocal(new URL(url).hostname)
}

function isLocal(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

function parseDatabase(url: string): Config['database'] {
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', path: url.slice('sqlite:'.length) }
  return { kind: 'postgres', url }
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end <= 0 ? '.' : path.slice(0, end)
}
