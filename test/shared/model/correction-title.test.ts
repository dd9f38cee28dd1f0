import { expect, it } from 'vitest'
import { correctionTitle } from '../../../shared/model/correction-title.ts'

it('a correction is called what it is in the newsroom’s language, and else in English', () => {
  expect(correctionTitle('de-AT')).toBe('Korrektur')
  expect(correctionTitle('pt-BR')).toBe('Correção')
  expect(correctionTitle('he')).toBe('תיקון')
  for (const unknown of ['', 'xx', 'constructor'])
    expect(correctionTitle(unknown)).toBe('Correction')
})
