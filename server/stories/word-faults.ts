import type { Outline } from '../../shared/document/content.ts'
import { MOST_OF_TABLE } from '../../shared/document/body-rule.ts'
import { hasAtMost } from '../../shared/model/text-length.ts'
import type { Fault } from '../kernel/errors.ts'

/** What keeps a story from being ready, and published, in its headline and text. */
export function wordFaults({ headline, body }: Outline): Fault[] {
  const faults: Fault[] = []
  if (headline === '') faults.push({ field: 'headline', message: 'Write a headline.' })
  if (!hasAtMost(300, headline))
    faults.push({ field: 'headline', message: 'Shorten the headline to 300 characters.' })
  if (body.length === 0) faults.push({ field: 'body', message: 'Write the story.' })
  if (body.vastTables > 0)
    faults.push({
      field: 'body',
      message: `Make tables smaller: one has more than ${MOST_OF_TABLE.columns} columns or ${MOST_OF_TABLE.cells} cells.`,
    })
  return faults
}
