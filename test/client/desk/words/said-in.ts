import { parseSync } from 'vite'

/** Props in which text stands that people see or hear. */
const SEEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'confirm',
  'description',
  'error',
  'hint',
  'label',
  'nothingFound',
  'nothingFoundMessage',
  'placeholder',
  'submit',
  'text',
  'title',
])
/** What the browser calls keys, and files that are dragged. */
const NAMES = new Set([
  'Alt',
  'Backspace',
  'Control',
  'Ctrl',
  'Dead',
  'Delete',
  'Enter',
  'Escape',
  'Files',
  'Meta',
  'Mod',
  'Process',
  'Shift',
  'Tab',
])
/** What browsers, systems and fonts are called, in every language. */
const NAMING = /(device-words|theme)\.ts$/

interface Node {
  type: string
  [part: string]: unknown
}

/** Where a piece of source stands: in what is shown whatever it is, or where only a sentence is one that is shown. */
type Place = 'shown' | 'anywhere'

/** What a source says in English: text and props of its elements, and whatever else reads like a sentence or a name. */
export function saidIn(file: string, source: string): string[] {
  const said: string[] = []
  look(parseSync(file, source).program, 'anywhere', (text, place) => {
    const reads = place === 'shown' ? /\p{L}/u.test(text) : isSentence(text) && !NAMING.test(file)
    if (reads) said.push(text)
  })
  return said
}

type Hear = (text: string, place: Place) => void

function look(part: unknown, place: Place, hear: Hear): void {
  if (Array.isArray(part)) return part.forEach((one) => look(one, place, hear))
  if (!isNode(part)) return
  switch (part.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSLiteralType':
      return
    case 'JSXText':
      return hear(String(part['value']), 'shown')
    case 'Literal':
      return typeof part['value'] === 'string' ? hear(part['value'], place) : undefined
    case 'TemplateElement':
      return hear(cooked(part), place)
    case 'JSXAttribute':
      return look(part['value'], SEEN.has(nameOf(part)) ? 'shown' : 'anywhere', hear)
    case 'JSXElement':
    case 'JSXFragment':
      look(part['openingElement'], 'anywhere', hear)
      return look(part['children'], 'shown', hear)
    // Of what decides, only what comes of it is shown.
    case 'ConditionalExpression':
      look(part['test'], 'anywhere', hear)
      return look([part['consequent'], part['alternate']], place, hear)
    case 'LogicalExpression':
      look(part['left'], part['operator'] === '&&' ? 'anywhere' : place, hear)
      return look(part['right'], place, hear)
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
      return look(Object.values(part), place, hear)
    default:
      return look(Object.values(part), 'anywhere', hear)
  }
}

/** `Saved`, `Untitled story`, `You are signed out.` */
function isSentence(text: string): boolean {
  return /^\s?\p{Lu}\p{Ll}+([\s….,:“]|$)/u.test(text) && !NAMES.has(text)
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part
}

function nameOf(attribute: Node): string {
  const name = attribute['name']
  return isNode(name) ? String(name['name']) : ''
}

function cooked(element: Node): string {
  const value = element['value']
  return typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : ''
}
