import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  NativeSelect,
  Notification,
  PasswordInput,
  SegmentedControl,
  Select,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core'
import * as buttons from '../words/buttons.ts'

/** The blue of an editor's pencil, the only strong colour besides the states of a story. */
const pencil: MantineColorsTuple = [
  '#edf3fb',
  '#d7e4f5',
  '#afc9ea',
  '#86addf',
  '#6797d6',
  '#4781ca',
  '#2b6cb8',
  '#1c5799',
  '#17487f',
  '#0f3763',
]

/** Warm greys for paper, and their night. */
const paper: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e8e5df',
  '#d8d4cb',
  '#bdb8ad',
  '#99948a',
  '#76716a',
  '#5a564f',
  '#3b3934',
  '#1f1d1a',
]

const night: MantineColorsTuple = [
  '#e9e7e2',
  '#cfccc5',
  '#aba8a1',
  '#86847e',
  '#4a4b4f',
  '#36383d',
  '#26282d',
  '#1a1c20',
  '#141619',
  '#0e0f11',
]

/** Of what can't be taken back, dark enough under white words. */
const red: MantineColorsTuple = [
  '#fcebe8',
  '#f8d3ce',
  '#f2b0a8',
  '#ec8b80',
  '#dd6356',
  '#cc3c2f',
  '#bd2b20',
  '#b3261e',
  '#8f1d16',
  '#6b150f',
]

const SANS =
  "Inter, 'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"
const SERIF =
  "'Iowan Old Style', Charter, 'Bitstream Charter', 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif"
const MONO = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace"

const small = { defaultProps: { size: 'xs' } }
/** People write in every language. */
const written = { defaultProps: { ...small.defaultProps, dir: 'auto' } }
const calm = { transitionProps: { duration: 90 } }

export const theme = createTheme({
  colors: { pencil, red, gray: paper, dark: night },
  primaryColor: 'pencil',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  white: '#ffffff',
  black: '#1f1d1a',
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontFamily: SERIF, fontWeight: '650' },
  other: { serif: SERIF },
  components: {
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray', size: 'md' },
    }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'xs', tt: 'none' } }),
    Button: Button.extend(small),
    Checkbox: Checkbox.extend(small),
    Input: Input.extend(small),
    InputWrapper: InputWrapper.extend(small),
    Menu: Menu.extend({ defaultProps: { ...calm, shadow: 'md', radius: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        ...calm,
        radius: 'lg',
        centered: true,
        closeButtonProps: { 'aria-label': buttons.close },
        // A dialog's header is no landmark of the page.
        attributes: { header: { role: 'none' } },
        overlayProps: { opacity: 0.35 },
      },
    }),
    NativeSelect: NativeSelect.extend(small),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
    }),
    PasswordInput: PasswordInput.extend(small),
    SegmentedControl: SegmentedControl.extend(small),
    Select: Select.extend(small),
    TagsInput: TagsInput.extend(small),
    Textarea: Textarea.extend(written),
    TextInput: TextInput.extend(written),
    Tooltip: Tooltip.extend({
      defaultProps: {
        ...calm,
        openDelay: 350,
        withArrow: false,
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})
