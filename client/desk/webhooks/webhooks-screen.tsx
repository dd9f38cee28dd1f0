import { Button } from '@mantine/core'
import { useState } from 'react'
import { EndpointCard } from './endpoint-card.tsx'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useEndpoints } from '../ui/queries.ts'
import { SecretDialog, type Secret } from './secret-dialog.tsx'
import { rowsOf } from '../ui/use-pages.ts'
import { useTitle } from '../ui/use-title.ts'
import * as webhooksWords from '../words/webhooks.ts'

export function WebhooksScreen() {
  useTitle(webhooksWords.title)
  const endpoints = useEndpoints()
  const shown = rowsOf(endpoints, (page) => page.endpoints)
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<Secret | null>(null)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{webhooksWords.title}</h1>
        <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {webhooksWords.add}
        </Button>
      </div>
      <p className="quiet lead">{webhooksWords.lead}</p>
      {endpoints.error && (
        <ProblemNote error={endpoints.error} retry={() => void endpoints.refetch()} />
      )}
      {endpoints.data && shown.length === 0 && <p className="empty">{webhooksWords.none}</p>}
      <ul className="cards">
        {shown.map((endpoint) => (
          <li key={endpoint.id}>
            <EndpointCard endpoint={endpoint} onSecret={setSecret} />
          </li>
        ))}
      </ul>
      <MoreButton list={endpoints} words={webhooksWords.further} />
      {adding && (
        <EndpointDialog endpoint={null} onSecret={setSecret} onClose={() => setAdding(false)} />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </main>
  )
}
