import './zod-without-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './shell/shell.css'
import './stories/stories.css'
import './story/story.css'
import './comments/comments.css'
import './suggestions/suggestions.css'
import './guests/guests.css'
import './versions/versions.css'
import './save/save.css'
import './kept/kept.css'
import './ui/admin.css'
import './ui/filters.css'
import './newsroom/newsroom.css'
import './audit/audit.css'
import '../editor/editor.css'
import '../editor/blocks/blocks.css'
import '../editor/media/media.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { DeskApp } from './shell/desk-app.tsx'
import { newQueryClient } from './ui/queries.ts'
import { theme } from './ui/theme.ts'

const root = document.querySelector('#desk')
if (!root) throw new Error('the page has no #desk')

createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <QueryClientProvider client={newQueryClient()}>
      <DeskApp />
      <Notifications position="bottom-left" autoClose={6000} limit={3} />
    </QueryClientProvider>
  </MantineProvider>,
)
