import { Icon } from '../../editor/icons.tsx'
import { Link } from '../ui/router.tsx'
import { useMail } from '../ui/use-mail.ts'
import { atMinute } from '../words/times.ts'
import * as mailWords from '../words/mail.ts'

/** Where people are invited it matters that letters do not get out. */
export function MailNote() {
  const stuck = useMail().data?.stuck
  if (!stuck) return null
  return (
    <div className="problem" role="status">
      <Icon name="warn" />
      <div>
        <p>{mailWords.stuck(atMinute(stuck.since))}</p>
        <p>
          <Link href="/desk/newsroom">{mailWords.more}</Link>
        </p>
      </div>
    </div>
  )
}
