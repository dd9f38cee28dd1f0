import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { isMoment, isUri, isUrl } from './formats.ts'

const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }
const url = { type: 'string', format: 'url' }
const uri = { type: 'string', format: 'uri' }
const moment = { type: 'string', format: 'date-time' }
const size = { type: 'integer', minimum: 1 }
const list = (items: object) => ({ type: 'array', items })
const strict = (required: string[], properties: object) => {
  return { type: 'object', required, properties, additionalProperties: false }
}

const author = { ...strict([], { name: text, url, avatar: url }), minProperties: 1 }

/** JSON Feed 1.1. Names with `_` before them are extensions. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: url,
    feed_url: url,
    description: text,
    icon: url,
    language: words,
    authors: list(author),
    items: list({
      type: 'object',
      required: ['id'],
      properties: {
        id: words,
        url,
        title: text,
        content_html: text,
        content_text: text,
        summary: text,
        image: url,
        date_published: moment,
        date_modified: moment,
        authors: list(author),
        tags: list(text),
      },
      patternProperties: { '^_[^.]+$': { type: 'object' } },
      additionalProperties: false,
      anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
    }),
  },
  additionalProperties: false,
}

const named = list(strict([], { name: text, rel: text, uri, literal: text }))
const told = list(strict(['value'], { role: text, contentType: text, value: text }))

/** Of what ninjs 3.1 has for a news object, what a newsroom says of a text and its pictures. */
const NEWS_OBJECT = {
  uri,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'],
  },
  representationType: { enum: ['full', 'partial'] },
  version: text,
  firstCreated: moment,
  versionCreated: moment,
  contentCreated: moment,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  copyrightHolder: text,
  usageTerms: text,
  language: text,
  title: text,
  slugline: text,
  by: text,
  headlines: told,
  descriptions: told,
  bodies: told,
  people: named,
  organisations: named,
  subjects: named,
  renditions: list(
    strict(['name'], { name: text, href: uri, contentType: text, width: size, height: size }),
  ),
  standard: strict([], { name: { const: 'ninjs' }, version: { const: '3.1' }, schema: uri }),
}

const NINJS = strict(['uri'], {
  ...NEWS_OBJECT,
  associations: list(strict(['name', 'uri'], { ...NEWS_OBJECT, name: text, rel: text })),
})

const ajv = new Ajv2020({
  allErrors: true,
  strictRequired: false,
  formats: { uri: isUri, url: isUrl, 'date-time': isMoment },
})
const validators = { jsonFeed: ajv.compile(JSON_FEED), ninjs: ajv.compile(NINJS) }

/** What is wrong with a value of a format; none: it is valid. */
export function faultsOfJson(format: keyof typeof validators, value: unknown): ErrorObject[] {
  const validate = validators[format]
  return validate(value) ? [] : (validate.errors ?? [])
}
