import { plainForm } from './line.ts'
import { COUNTED, MINUTES, NOTHING, READING, SCALES } from './words/count-words.ts'
import { anyOf } from './words/pattern.ts'

const THING = anyOf(COUNTED)
const SCALE = `(?:\\s?${anyOf(SCALES)})`
const NUMBER = `[~≈>]?\\s?\\d(?:[\\d.,’'٬٫\\s]{0,14}\\d)?${SCALE}?(?:\\s(?:de|di|d’))?\\s?\\+?`
const MINUTE = `\\d{1,3}(?:[-–]\\d{1,3})?[\\s-]?${anyOf(MINUTES)}`
const EYE = '(?:[👁👀🔥💬❤👍📖⏱🕐🕑🕒]\\ufe0f?(?:\\u200d🗨)?\\ufe0f?\\s*)'
const TIMES = '(?:\\s?(?:times|fois|veces|vezes|volte|mal|x|kali|lần|回|次|회))?'
const END = '[\\s.!]*'

const FORMS = [
  `${EYE}?${NUMBER}\\s?${THING}`,
  `${EYE}?${THING}\\s?[:：]?\\s?${NUMBER}${TIMES}`,
  `${EYE}?${THING}\\s?[(（]\\s?${NUMBER}\\s?[)）]`,
  `${EYE}${NUMBER}`,
  `(?:${anyOf(NOTHING)})\\s?${THING}(?:\\s?(?:yet|bisher|pour l’instant|todavía|ainda|ancora))?`,
  `(?:viewed|seen|read|shared|visto|vu|lu|gelesen|aufgerufen)\\s${NUMBER}${TIMES}`,
  `(?:about|approx\\.?|ca\\.?|~)?\\s?${MINUTE}\\.?(?:[\\s-](?:of\\s)?${anyOf(READING)})?`,
  `${anyOf(READING)}\\s?[:：]?\\s?(?:ca\\.?\\s|約|约|about\\s)?${MINUTE}\\.?`,
].map((form) => new RegExp(`^${form}${END}$`, 'iu'))

/** A number, or a word in the place of one. */
const COUNTS = new RegExp(`\\d|^${anyOf(NOTHING)}(?![\\p{sc=Latin}])`, 'iu')

const LONGEST_COUNT = 60

/** `1.2K views`, `Aufrufe: 1 204`, `No comments`, `5 min read`: what the page that a text came from counted. */
export function isCount(bare: string): boolean {
  if (bare.length > LONGEST_COUNT) return false
  const line = plainForm(bare)
  if (!COUNTS.test(line)) return false
  return FORMS.some((form) => form.test(line)) || FORMS.some((form) => form.test(bare))
}
