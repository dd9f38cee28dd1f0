import { describe, expect, it } from 'vitest'
import { bareNames, readByline } from '../../../server/stories/import/bylines.ts'

function namesOf(line: string): string[] | null {
  const byline = readByline(line)
  return byline?.kind === 'names' ? byline.names : null
}

const BYLINES: Record<string, string[]> = {
  'By Jane Doe and agencies': ['Jane Doe', 'Agencies'],
  'By Jane Doe with news agencies': ['Jane Doe', 'News Agencies'],
  'By Jane Doe, Washington Correspondent': ['Jane Doe'],
  'By Jane Doe, senior reporter, and John Roe, photographer': ['Jane Doe', 'John Roe'],
  'By Jane Doe and John Roe, Washington Correspondents': ['Jane Doe', 'John Roe'],
  'By Chief Political Correspondent Jane Doe': ['Jane Doe'],
  'By Martin Luther King, Jr.': ['Martin Luther King, Jr.'],
  'By Martin Luther King, Jr. and Jane Doe': ['Martin Luther King, Jr.', 'Jane Doe'],
  'By Henry Louis Gates, Jr., Staff Writer': ['Henry Louis Gates, Jr.'],
  'By Jane Doe — Washington Correspondent': ['Jane Doe'],
  'By Jane Doe, PhD': ['Jane Doe, PhD'],
  'By Dr. Jane Doe': ['Dr. Jane Doe'],
  'By Jeanne d’Arc': ['Jeanne d’Arc'],
  "By Jeanne d'Arc": ["Jeanne d'Arc"],
  "By Conan O'Brien": ["Conan O'Brien"],
  'By Bashar al-Assad': ['Bashar al-Assad'],
  'By Oscar de la Hoya': ['Oscar de la Hoya'],
  'By Arts & Culture Desk': ['Arts & Culture Desk'],
  'By Arts and Culture Desk': ['Arts and Culture Desk'],
  'By Jane Doe, John Roe & World Desk': ['Jane Doe', 'John Roe', 'World Desk'],
  'By Simon & Schuster': ['Simon & Schuster'],
  'By Jane Doe (Reuters)': ['Jane Doe', 'Reuters'],
  'By Jane Doe/AFP': ['Jane Doe', 'AFP'],
  'Von Jana Roth und Max Müller': ['Jana Roth', 'Max Müller'],
  'Von Jana Roth mit dpa': ['Jana Roth', 'dpa'],
  'Von Jana Roth, Washington-Korrespondentin': ['Jana Roth'],
  'Par Jeanne d’Arc et Jean Dupont': ['Jeanne d’Arc', 'Jean Dupont'],
  'Par Jean Dupont avec AFP': ['Jean Dupont', 'AFP'],
  'Par Jean Dupont, correspondant à Berlin': ['Jean Dupont'],
  'Por Juan Pérez, Ana Gómez y Luis Ruiz': ['Juan Pérez', 'Ana Gómez', 'Luis Ruiz'],
  'Por José Ortega y Gasset': ['José Ortega y Gasset'],
  'Por Ana de la Torre, corresponsal en París': ['Ana de la Torre'],
  'Por João da Silva e Maria dos Santos': ['João da Silva', 'Maria dos Santos'],
  'di Mario Rossi e Anna Dell’Acqua': ['Mario Rossi', 'Anna Dell’Acqua'],
  "Door Jan van 't Hoff en Piet de Vries": ["Jan van 't Hoff", 'Piet de Vries'],
  'Av Anna Ström': ['Anna Ström'],
  'Автор: Анна Петрова и Иван Иванов': ['Анна Петрова', 'Иван Иванов'],
  '作者：王小明': ['王小明'],
  '記者＝山田太郎': ['山田太郎'],
  'بقلم: أحمد علي': ['أحمد علي'],
}

describe('a byline', () => {
  it.each(Object.entries(BYLINES))('%s', (line, names) => {
    expect(namesOf(line)).toEqual(names)
  })

  it('says of people what they are, apart from their names', () => {
    expect(readByline('By Jane Doe, Washington Correspondent')).toMatchObject({
      roles: ['Washington Correspondent'],
    })
    expect(readByline('By Staff Writer Jane Doe')).toMatchObject({ roles: ['Staff Writer'] })
  })

  it.each([
    'By Jane Doe in Moscow',
    'By Jane Doe, London',
    'By bell hooks',
    'By Jane Doe Staff Writer',
    'Author: nobody in particular',
  ])('whose names can’t be told from other words is not read: %s', (line) => {
    expect(readByline(line)).toEqual({ kind: 'unread' })
  })

  it.each([
    'By dawn the harbour was full.',
    'Von der Leyen besucht Kyjiw',
    'Von der Leyen',
    'Por que o mar sobe',
    'De Gaulle',
    'Words fail us',
    'Reporter shot in Kyiv',
    'By-election won by Labour',
  ])('is none: %s', (line) => {
    expect(readByline(line)).toBeNull()
  })

  it('may be names alone, but no single word that is not known to be credited', () => {
    expect(bareNames('Jane Ó Dálaigh and Ali bin Omar')?.names).toEqual([
      'Jane Ó Dálaigh',
      'Ali bin Omar',
    ])
    expect(bareNames('Reuters')?.names).toEqual(['Reuters'])
    expect(bareNames('王小明 记者')?.names).toEqual(['王小明'])
    expect(bareNames('홍길동 기자')?.names).toEqual(['홍길동'])
    expect(bareNames('Advertisement')).toBeNull()
    expect(bareNames('Sign Up Now')).toBeNull()
    expect(bareNames('Washington Correspondent')).toBeNull()
  })
})
