import { writtenLanguage } from '../../../shared/model/written-language.ts'
import { html, type Markup } from './markup.ts'

/** How what somebody wrote is read: from its own side, and in its own language where its letters tell it. */
export function asWritten(text: string, { language }: { language: string }): Markup {
  const own = writtenLanguage(text, language)
  return own === null ? html`dir="auto"` : html`dir="auto" lang="${own}"`
}
