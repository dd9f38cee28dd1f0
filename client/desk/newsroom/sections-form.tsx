import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Section } from '../../../shared/model/section.ts'
import { Icon } from '../../editor/icons.tsx'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import {
  addRow,
  faultPlace,
  isChanged,
  moveRow,
  rowsOf,
  sectionsOf,
  type SavedSections,
  type SectionRow,
} from './section-rows.ts'
import { SectionItem } from './section-item.tsx'
import * as buttons from '../words/buttons.ts'
import * as newsroomWords from '../words/newsroom.ts'
import * as sectionsWords from '../words/sections.ts'

export function SectionsForm({ saved }: { saved: readonly Section[] }) {
  const { rows, change, save, undo } = useRows(saved)
  const { add, list } = useAdd(rows, change)
  const [said, setSaid] = useState('')
  const move = (row: SectionRow, by: -1 | 1) => {
    const moved = moveRow(rows, row.key, by)
    change(moved)
    const called = row.name.trim() || sectionsWords.unnamed(rows.indexOf(row) + 1)
    const place = moved.findIndex(({ key }) => key === row.key) + 1
    setSaid(sectionsWords.moved(called, place, rows.length))
  }
  const changed = isChanged(rows, saved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed) save.mutate(sectionsOf(rows))
  }
  return (
    <form className="sections" onSubmit={submit} noValidate>
      <ul className="section-list" ref={list}>
        {rows.map((row) => (
          <SectionItem
            key={row.key}
            row={row}
            rows={rows}
            error={save.error}
            change={change}
            move={move}
          />
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ProblemNote error={save.error} shown={rows.flatMap((row) => fieldsOf(rows, row))} />
      <div className="section-foot">
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>
          {sectionsWords.add}
        </Button>
        {changed && (
          <Button variant="subtle" color="gray" onClick={undo}>
            {sectionsWords.undo}
          </Button>
        )}
        <Button type="submit" disabled={!changed} loading={save.isPending}>
          {buttons.save}
        </Button>
      </div>
    </form>
  )
}

/** The list as it is being changed; nothing of it is anybody else's before it is saved. */
function useRows(saved: readonly Section[]) {
  const client = useQueryClient()
  const [changed, setChanged] = useState<SectionRow[] | null>(null)
  const save = useMutation({
    mutationFn: (sections: SavedSections) => newsroomApi.saveSections(sections),
    onSuccess: (sections) => {
      client.setQueryData(keys.sections, sections)
      setChanged(null)
      tell(newsroomWords.saved, sectionsWords.saved)
    },
  })
  const change = (rows: SectionRow[]) => {
    setChanged(rows)
    save.reset()
  }
  const undo = () => {
    setChanged(null)
    save.reset()
  }
  return { rows: changed ?? rowsOf(saved), change, save, undo }
}

/** A new section, with the cursor where its name goes. */
function useAdd(rows: SectionRow[], change: (rows: SectionRow[]) => void) {
  const list = useRef<HTMLUListElement>(null)
  const made = useRef(0)
  const add = () => {
    made.current += 1
    // So that the row is there to be written in.
    flushSync(() => change(addRow(rows, `new ${made.current}`)))
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
  }
  return { add, list }
}

/** What a row shows itself of what is wrong. */
function fieldsOf(rows: readonly SectionRow[], row: SectionRow): string[] {
  const place = faultPlace(rows, row)
  return row.state === 'removed' ? [place] : [`${place}.name`, `${place}.slug`, `${place}.address`]
}
