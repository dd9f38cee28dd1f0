import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FailedMail, MailState } from '../../../shared/protocol/api/mail.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys, useMe } from '../ui/queries.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { tell } from '../ui/tell.ts'
import { useMail } from '../ui/use-mail.ts'
import { atMinute } from '../words/times.ts'
import * as mailWords from '../words/mail.ts'

/** Whether letters get out, and which did not. */
export function MailPanel() {
  const mail = useMail()
  if (mail.error) return <ProblemNote error={mail.error} retry={() => void mail.refetch()} />
  if (!mail.data) return null
  const { server, failed } = mail.data
  if (!server) return <p className="quiet lead">{mailWords.none}</p>
  return (
    <>
      <p className="quiet lead">{mailWords.server(server.from, server.host)}</p>
      <Standing mail={mail.data} />
      {failed.length > 0 && <FailedList failed={failed} />}
      <TestButton />
    </>
  )
}

function Standing({ mail: { waiting, stuck } }: { mail: MailState }) {
  if (!stuck) return <p>{waiting === 0 ? mailWords.fine : mailWords.waiting(waiting)}</p>
  return (
    <div className="problem" role="status">
      <Icon name="warn" />
      <div>
        <p>
          {mailWords.stuck(atMinute(stuck.since))} {mailWords.waiting(waiting)}
        </p>
        <p className="quiet">{stuck.error}</p>
      </div>
    </div>
  )
}

function FailedList({ failed }: { failed: readonly FailedMail[] }) {
  return (
    <>
      <h3 className="part-title">{mailWords.failed}</h3>
      <ul className="people">
        {failed.map(({ id, kind, email, failedAt, error }) => (
          <li key={id} className="person">
            <div className="person-words">
              <strong>{mailWords.toWhom(mailWords.kinds[kind], email)}</strong>
              <span className="quiet">{mailWords.facts(atMinute(failedAt), error)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function TestButton() {
  const me = useMe()
  const client = useQueryClient()
  const test = useMutation({
    mutationFn: signInApi.testMail,
    onSuccess: async () => {
      tell(mailWords.tested, mailWords.testedTo(me.data?.email ?? ''))
      await client.invalidateQueries({ queryKey: keys.mail })
    },
  })
  return (
    <>
      <ProblemNote error={test.error} />
      <div className="section-foot">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {mailWords.test}
        </Button>
      </div>
    </>
  )
}
