import type { Section } from '../../../shared/model/section.ts'

const LABEL =
  /^(?:section|category|topic|ressort|rubrik|rubrique|sección|seccion|seção|sezione|rubriek|rubryka|рубрика|раздел|分类|栏目|カテゴリー?|섹션)\s*[:：]\s*/iu
/** Between the steps of a way to a section: `Home > World`. */
const STEP = /\s*(?:[>›»→⟩▸❯｜|•·]|(?<=\s)\/(?=\s))\s*/u
const ARROW = /[>›»→⟩▸❯]/u
const START =
  /^(?:home|homepage|news|start|startseite|accueil|inicio|portada|início|voorpagina|hem|hjem|etusivu|главная|головна|首页|首頁|ホーム|トップ|홈)$/iu
const NEWS = /\s+(?:news|nachrichten|stories|headlines)$/i
const LONGEST_TRAIL = 80
const MOST_STEPS = 6

export interface NamedSection {
  slug: string
  /** It stands at the end of a way to it. */
  isTrail: boolean
}

/** The section that a line names, by its name or its slug, alone or at the end of the way to it. */
export function sectionIn(bare: string, sections: readonly Section[]): NamedSection | null {
  if (bare.length > LONGEST_TRAIL) return null
  const line = bare.replace(LABEL, '')
  const alone = slugOf(line, sections)
  if (alone !== null) return { slug: alone, isTrail: false }
  const steps = stepsOf(line)
  const [first = ''] = steps
  // `Ferry runs aground | World` is the title of a page.
  if (!ARROW.test(line) && !START.test(first) && slugOf(first, sections) === null) return null
  const slug = steps.map((step) => slugOf(step, sections)).findLast((slug) => slug !== null)
  return slug == null ? null : { slug, isTrail: true }
}

/** `Home > Technology`: a way to a section of another newsroom, perhaps. */
export function isTrail(bare: string): boolean {
  return ARROW.test(bare) && stepsOf(bare).length > 1
}

function stepsOf(line: string): string[] {
  const steps = line.split(STEP).filter((step) => step !== '')
  const isShort = steps.every((step) => step.split(' ').length <= 3)
  return steps.length >= 2 && steps.length <= MOST_STEPS && isShort ? steps : []
}

function slugOf(words: string, sections: readonly Section[]): string | null {
  const named = (text: string) =>
    sections.find(({ slug, name }) => {
      const isSports = slug === 'sport' && text === 'sports'
      return name.toLowerCase() === text || slug === text || isSports
    })
  const text = words.normalize('NFC').toLowerCase()
  return (named(text) ?? named(text.replace(NEWS, '')))?.slug ?? null
}
