import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../../editor/icons.tsx'
import { faultAt } from '../ui/problem-note.tsx'
import {
  faultPlace,
  keepRow,
  openRow,
  readdressRow,
  removeRow,
  renameRow,
  retireRow,
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
      {props.row.state === 'removed' && <Removed {...props} />}
      {props.row.state === 'retired' && <Retired {...props} />}
      {(props.row.state === 'kept' || props.row.state === 'new') && <Staying {...props} />}
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
        error={faultAt(error, `${place}.slug`, true) ?? faultAt(error, `${place}.address`, true)}
        open={() => change(openRow(rows, row.key))}
        onChange={(address) => change(readdressRow(rows, row.key, address))}
      />
      <span className="section-moves">
        {row.state === 'kept' && (
          <Tooltip label={sectionsWords.retireHint}>
            <ActionIcon
              aria-label={sectionsWords.retire(called)}
              onClick={() => change(retireRow(rows, row.key))}
            >
              <Icon name="pause" />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={buttons.remove}>
          <ActionIcon
            aria-label={sectionsWords.remove(called)}
            onClick={() => change(removeRow(rows, row.key))}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Tooltip>
      </span>
    </>
  )
}

interface AddressProps {
  row: SectionRow
  number: number
  error: string | null
  open: () => void
  onChange: (address: string) => void
}

/** One that readers know is changed only by whoever means to. */
function Address({ row, number, error, open, onChange }: AddressProps) {
  const { isOpen = false } = row
  if (row.state !== 'new' && !isOpen)
    return (
      <span className="section-address">
        <bdi>/{row.address}</bdi>
        <ActionIcon size="sm" aria-label={sectionsWords.changeAddress(row.name)} onClick={open}>
          <Icon name="pen" />
        </ActionIcon>
      </span>
    )
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
      value={row.address}
      autoFocus={isOpen}
      {...(isOpen ? { description: sectionsWords.readdressed } : {})}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Retired({ row, rows, error, change }: SectionItemProps) {
  const fault = faultAt(error, `${faultPlace(rows, row)}.address`, true)
  return (
    <>
      <div className="section-gone">
        <span>{row.name}</span>
        <span className="quiet">{fault ?? sectionsWords.isRetired(row.address)}</span>
      </div>
      <Button
        variant="default"
        aria-label={sectionsWords.bringItBack(row.name)}
        onClick={() => change(keepRow(rows, row.key))}
      >
        {sectionsWords.bringBack}
      </Button>
    </>
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
