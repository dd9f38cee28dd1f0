import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../../editor/icons.tsx'
import { faultAt } from '../ui/problem-note.tsx'
import {
  faultPlace,
  keepRow,
  readdressRow,
  removeRow,
  renameRow,
  type SectionRow,
} from './section-rows.ts'
import * as buttons from '../words/buttons.ts'
import * as sectionsWords from '../words/sections.ts'

interface SectionItemProps {
  row: SectionRow
  rows: readonly SectionRow[]
  /** Over with any change. */
  error: unknown
  change: (rows: SectionRow[]) => void
  move: (row: SectionRow, by: -1 | 1) => void
}

export function SectionItem(props: SectionItemProps) {
  return (
    <li className="section-row" data-state={props.row.state}>
      {props.row.state === 'removed' ? <Removed {...props} /> : <Staying {...props} />}
    </li>
  )
}

function Staying({ row, rows, error, change, move }: SectionItemProps) {
  const place = faultPlace(rows, row)
  const number = rows.indexOf(row) + 1
  const called = row.name.trim() || sectionsWords.unnamed(number)
  return (
    <>
      <span className="section-moves">
        <MoveButton called={called} to="up" isEnd={number === 1} move={() => move(row, -1)} />
        <MoveButton
          called={called}
          to="down"
          isEnd={number === rows.length}
          move={() => move(row, 1)}
        />
      </span>
      <TextInput
        className="section-name"
        aria-label={sectionsWords.nameOf(number)}
        placeholder={sectionsWords.name}
        autoComplete="off"
        value={row.name}
        error={faultAt(error, `${place}.name`, true)}
        onChange={(event) => change(renameRow(rows, row.key, event.currentTarget.value))}
      />
      <Address
        row={row}
        number={number}
        error={faultAt(error, `${place}.slug`, true)}
        onChange={(slug) => change(readdressRow(rows, row.key, slug))}
      />
      <Tooltip label={buttons.remove}>
        <ActionIcon
          aria-label={sectionsWords.remove(called)}
          onClick={() => change(removeRow(rows, row.key))}
        >
          <Icon name="cross" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

interface AddressProps {
  row: SectionRow
  number: number
  error: string | null
  onChange: (slug: string) => void
}

/** Only a section that readers don't know yet may choose its own. */
function Address({ row, number, error, onChange }: AddressProps) {
  if (row.state !== 'new') return <span className="section-address">/{row.slug}</span>
  return (
    <TextInput
      className="section-address"
      aria-label={sectionsWords.addressOf(number)}
      leftSection="/"
      leftSectionWidth={22}
      placeholder={sectionsWords.address}
      maxLength={40}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={row.slug}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Removed({ row, rows, error, change }: SectionItemProps) {
  const fault = faultAt(error, faultPlace(rows, row), true)
  return (
    <>
      <div className="section-gone">
        <s>{row.name}</s>
        {fault === null ? (
          <span className="quiet">{sectionsWords.willBeRemoved}</span>
        ) : (
          <span className="section-fault" role="alert">
            {fault}
          </span>
        )}
      </div>
      <Button
        variant="default"
        aria-label={sectionsWords.keepIt(row.name)}
        onClick={() => change(keepRow(rows, row.key))}
      >
        {sectionsWords.keep}
      </Button>
    </>
  )
}

interface MoveButtonProps {
  called: string
  to: 'up' | 'down'
  isEnd: boolean
  move: () => void
}

/** It stays a button at the end of the list, and under the finger that pressed it: who moves by key presses again. */
function MoveButton({ called, to, isEnd, move }: MoveButtonProps) {
  const press = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (isEnd) return
    flushSync(move)
    currentTarget.focus()
  }
  return (
    <ActionIcon
      aria-label={sectionsWords.move[to](called)}
      aria-disabled={isEnd}
      {...(isEnd ? { 'data-disabled': true } : {})}
      onClick={press}
    >
      <Icon name={to} />
    </ActionIcon>
  )
}
