import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Attempt, Delivery, Endpoint } from '../../../shared/protocol/api/webhooks.ts'
import { webhooksApi } from '../ui/webhooks-api.ts'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { ago, atSecond } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { rowsOf, usePages } from '../ui/use-pages.ts'
import { outcomeWords } from './delivery-words.ts'
import * as deliveriesWords from '../words/deliveries.ts'

const REFRESH_MS = 3_000

export function DeliveryList({ endpoint }: { endpoint: Endpoint }) {
  const endpointId = endpoint.id
  const now = useNow(1_000)
  const list = usePages(
    keys.deliveries(endpointId),
    (cursor) => webhooksApi.deliveries(endpointId, cursor),
    { again: () => REFRESH_MS },
  )
  const deliveries = rowsOf(list, (page) => page.deliveries)
  if (list.error && !list.data)
    return <ProblemNote error={list.error} retry={() => void list.refetch()} />
  if (list.data && deliveries.length === 0)
    return <p className="quiet deliveries-none">{deliveriesWords.none}</p>
  return (
    <>
      <ul className="deliveries">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} endpoint={endpoint} now={now} />
        ))}
      </ul>
      <MoreButton list={list} words={deliveriesWords.older} />
    </>
  )
}

interface RowProps {
  delivery: Delivery
  endpoint: Endpoint
  now: number
}

function DeliveryRow({ delivery, endpoint, now }: RowProps) {
  const [open, setOpen] = useState(false)
  const attempts = useId()
  const client = useQueryClient()
  const resend = useMutation({
    mutationFn: () => webhooksApi.resend(delivery.id),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.deliveries(endpoint.id) }),
  })
  return (
    <li className="delivery" data-state={delivery.state}>
      <div className="delivery-row">
        <button
          type="button"
          className="delivery-open"
          aria-expanded={open}
          aria-controls={attempts}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} size={14} />
          <span className="delivery-state">{deliveriesWords.states[delivery.state]}</span>
          <span className="delivery-what">
            <span className="delivery-type">{delivery.eventType}</span>
            <span className="delivery-headline">{delivery.headline}</span>
          </span>
        </button>
        <Facts delivery={delivery} endpoint={endpoint} now={now} />
        <Button
          variant="default"
          size="compact-xs"
          loading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          {deliveriesWords.resend}
        </Button>
      </div>
      <ProblemNote error={resend.error} />
      <div id={attempts}>{open && <Attempts delivery={delivery} />}</div>
    </li>
  )
}

function Facts({ delivery, endpoint, now }: RowProps) {
  return (
    <span className="delivery-facts">
      <span>{deliveriesWords.attempts(delivery.attempts)}</span>
      <span>{outcomeWords(delivery, endpoint.state, now)}</span>
      <time dateTime={delivery.createdAt} title={atSecond(delivery.createdAt)}>
        {ago(delivery.createdAt, now)}
      </time>
    </span>
  )
}

function Attempts({ delivery }: { delivery: Delivery }) {
  const list = usePages([...keys.attempts(delivery.id), delivery.attempts], (cursor) =>
    webhooksApi.attempts(delivery.id, cursor),
  )
  if (!list.data) {
    if (list.error) return <ProblemNote error={list.error} />
    return <p className="quiet">{deliveriesWords.reading}</p>
  }
  const attempts = list.data.pages.flatMap((page) => page.attempts)
  if (attempts.length === 0) return <p className="quiet attempts">{deliveriesWords.noAttempt}</p>
  return (
    <>
      <ol className="attempts">
        {attempts.map((attempt) => (
          <AttemptRow key={attempt.number} attempt={attempt} />
        ))}
      </ol>
      <MoreButton list={list} words={deliveriesWords.later} />
    </>
  )
}

function AttemptRow({ attempt }: { attempt: Attempt }) {
  return (
    <li>
      <p>
        <strong>
          {attempt.status === null
            ? deliveriesWords.noAnswer
            : deliveriesWords.status(attempt.status)}
        </strong>
        <span>{deliveriesWords.ms(attempt.ms)}</span>
        <time dateTime={attempt.at}>{atSecond(attempt.at)}</time>
      </p>
      {attempt.error && <p className="attempt-error">{attempt.error}</p>}
      {attempt.response !== null && attempt.response !== '' && (
        <pre tabIndex={0} aria-label={deliveriesWords.response}>
          {attempt.response}
        </pre>
      )}
    </li>
  )
}
