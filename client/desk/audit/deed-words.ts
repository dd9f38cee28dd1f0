import { isDeed } from '../../../shared/model/audit.ts'
import type { AuditEntry } from '../../../shared/protocol/api/audit.ts'
import * as auditWords from '../words/audit.ts'

/** A piece of the sentence: Galley's own words, or what somebody named so. */
export interface Words {
  text: string
  is: 'said' | 'named' | 'thing'
}

/** “Ada Quill published Ferry runs aground”. */
export function deedWords(entry: AuditEntry): Words[] {
  const template = isDeed(entry.deed)
    ? auditWords.deeds[entry.deed]
    : auditWords.unknownDeed(entry.deed)
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? filled(part.slice(1, -1), entry) : said(part)))
}

/** With what, from where, and how often. */
export function circumstances({ means, key, address, count }: AuditEntry): string[] {
  return [
    ...(means === 'operator' ? [auditWords.byOperator] : []),
    ...(means === 'oidc' ? [auditWords.byProvider] : []),
    ...(key === null ? [] : [auditWords.withKey(key.name)]),
    ...(address === '' ? [] : [auditWords.fromAddress(address)]),
    ...(count > 1 ? [auditWords.times(count)] : []),
  ]
}

function filled(name: string, entry: AuditEntry): Words {
  if (name === 'who') return entry.who.name === '' ? said(nobody(entry)) : named(entry.who.name)
  if (name !== 'thing') return named(entry.details[name] ?? '…')
  if (entry.thing.name === '') return { text: auditWords.untitled, is: 'thing' }
  return { text: entry.thing.name, is: 'thing' }
}

function nobody({ means }: AuditEntry): string {
  switch (means) {
    case 'galley':
      return auditWords.nobody.galley
    case 'operator':
      return auditWords.nobody.operator
    case 'session':
    case 'link':
    case 'oidc':
    case 'key':
    case 'unknown':
      return auditWords.nobody.somebody
  }
}

const said = (text: string): Words => ({ text, is: 'said' })
const named = (text: string): Words => ({ text, is: 'named' })
