import { DEEDS, isDeed, type DeedKind } from '../../../shared/model/audit.ts'
import type { AuditEntry } from '../../../shared/protocol/api/audit.ts'

/** A piece of the sentence: Galley's own words, or what somebody named so. */
export interface Words {
  text: string
  is: 'said' | 'named' | 'thing'
}

export const KIND_NAMES: Readonly<Record<DeedKind, string>> = {
  session: 'Signing in and out',
  account: 'Accounts and roles',
  key: 'API keys',
  endpoint: 'Webhooks',
  newsroom: 'The newsroom',
  story: 'Stories',
  audit: 'This log',
}

/** “Ada Quill published Ferry runs aground”. */
export function deedWords(entry: AuditEntry): Words[] {
  const template = isDeed(entry.deed) ? DEEDS[entry.deed] : `{who} did ${entry.deed} to {thing}`
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? filled(part.slice(1, -1), entry) : said(part)))
}

/** With what, from where, and how often. */
export function circumstances({ means, key, address, count }: AuditEntry): string[] {
  return [
    ...(means === 'operator' ? ['from the command line'] : []),
    ...(key === null ? [] : [`with the API key ${key.name}`]),
    ...(address === '' ? [] : [`from ${address}`]),
    ...(count > 1 ? [`${count} times`] : []),
  ]
}

function filled(name: string, entry: AuditEntry): Words {
  if (name === 'who') return entry.who.name === '' ? said(nobody(entry)) : named(entry.who.name)
  if (name !== 'thing') return named(entry.details[name] ?? '…')
  if (entry.thing.name === '') return { text: 'an untitled story', is: 'thing' }
  return { text: entry.thing.name, is: 'thing' }
}

function nobody({ means }: AuditEntry): string {
  switch (means) {
    case 'galley':
      return 'Galley'
    case 'operator':
      return 'The operator'
    case 'session':
    case 'link':
    case 'key':
    case 'unknown':
      return 'Somebody'
  }
}

const said = (text: string): Words => ({ text, is: 'said' })
const named = (text: string): Words => ({ text, is: 'named' })
