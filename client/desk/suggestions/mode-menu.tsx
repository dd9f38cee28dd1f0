import { Button, Menu } from '@mantine/core'
import { Icon, type IconName } from '../../editor/icons.tsx'
import { MODES, type Mode } from '../../editor/suggestions/draft-suggestions.ts'
import { useSuggestionsHere, VIEWS } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'

const ICONS: Record<Mode, IconName> = { editing: 'pen', suggesting: 'suggest', viewing: 'eye' }

/** In the bar of a story: how what somebody writes is meant, and how they see what is suggested. */
export function ModeMenu() {
  const { mode, onlySuggests, mayWrite, view, setMode, setView } = useSuggestionsHere()
  const shown = mayWrite ? mode : 'viewing'
  return (
    <Menu position="bottom-start" width={290}>
      <Menu.Target>
        <Button
          className="mode"
          data-mode={shown}
          variant="default"
          size="compact-sm"
          leftSection={<Icon name={ICONS[shown]} />}
          rightSection={<Icon name="down" />}
          aria-label={`${suggestionWords.mode}: ${suggestionWords.modes[shown]}`}
        >
          <span className="mode-name">{suggestionWords.modes[shown]}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayWrite &&
          MODES.map((one) => (
            <Menu.Item
              key={one}
              leftSection={<Icon name={ICONS[one]} />}
              rightSection={one === mode && <Icon name="check" />}
              disabled={onlySuggests && one === 'editing'}
              aria-current={one === mode}
              onClick={() => setMode(one)}
            >
              {suggestionWords.modes[one]}
              <span className="mode-meaning">{suggestionWords.meanings[one]}</span>
            </Menu.Item>
          ))}
        {onlySuggests && <p className="mode-why">{suggestionWords.onlySuggests}</p>}
        {shown === 'viewing' && (
          <>
            {mayWrite && <Menu.Divider />}
            <Menu.Label>{suggestionWords.views}</Menu.Label>
            {VIEWS.map((one) => (
              <Menu.Item
                key={one}
                rightSection={one === view && <Icon name="check" />}
                aria-current={one === view}
                onClick={() => setView(one)}
              >
                {suggestionWords.viewNames[one]}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
