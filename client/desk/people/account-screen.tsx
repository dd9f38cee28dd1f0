import { Button, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { accountApi } from '../ui/account-api.ts'
import { dataPath } from '../ui/people-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { setSmartQuotes, useSmartQuotes } from '../ui/smart-quotes.ts'
import { tell } from '../ui/tell.ts'
import { useTitle } from '../ui/use-title.ts'
import { ProviderPart } from './provider-part.tsx'
import { DeviceList } from './device-list.tsx'
import { FactorPanel } from './factor-panel.tsx'
import * as accountWords from '../words/account.ts'
import * as twoStepWords from '../words/two-step.ts'
import * as eraseWords from '../words/erase.ts'

export function AccountScreen({ me }: { me: User }) {
  useTitle(accountWords.title)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{accountWords.title}</h1>
      </div>
      <p className="quiet lead">{accountWords.lead(me.email, me.role)}</p>
      <NameForm me={me} />
      <h2 className="part-title">{accountWords.writing}</h2>
      <Writing />
      <h2 className="part-title">{accountWords.password}</h2>
      <PasswordForm me={me} />
      <h2 className="part-title">{twoStepWords.title}</h2>
      <p className="quiet lead">{twoStepWords.lead}</p>
      <FactorPanel />
      <ProviderPart />
      <h2 className="part-title">{accountWords.devices}</h2>
      <p className="quiet lead">{accountWords.devicesLead}</p>
      <DeviceList userId={null} />
      <h2 className="part-title">{eraseWords.yourData}</h2>
      <p className="quiet lead">{eraseWords.yourDataLead}</p>
      <div className="section-foot">
        <Button component="a" variant="default" href={dataPath(null)} download>
          {eraseWords.downloadYours}
        </Button>
      </div>
    </main>
  )
}

function NameForm({ me }: { me: User }) {
  const [name, setName] = useState(me.name)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: accountApi.changeMe,
    onSuccess: async (user) => {
      client.setQueryData(keys.me, user)
      setName(user.name)
      tell(accountWords.saved, accountWords.nameSaved)
      await client.invalidateQueries({ queryKey: keys.users })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ name })
  }
  return (
    <form className="profile" onSubmit={submit}>
      <TextInput
        label={accountWords.name}
        dir="auto"
        required
        autoComplete="name"
        value={name}
        error={faultAt(save.error, 'name', save.variables?.name === name)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote error={save.error} shown={['name']} />
      <div className="section-foot">
        <Button type="submit" disabled={name.trim() === me.name} loading={save.isPending}>
          {accountWords.saveName}
        </Button>
      </div>
    </form>
  )
}

/** Of this device. */
function Writing() {
  return (
    <Switch
      label={accountWords.smartQuotes}
      description={accountWords.smartQuotesHint}
      checked={useSmartQuotes()}
      onChange={(event) => setSmartQuotes(event.currentTarget.checked)}
    />
  )
}

const EMPTY = { current: '', password: '' }

function PasswordForm({ me }: { me: User }) {
  const [given, setGiven] = useState(EMPTY)
  const change = usePasswordChange(() => setGiven(EMPTY))
  const field = (name: keyof typeof EMPTY) => ({
    required: true,
    value: given[name],
    error: faultAt(change.error, name, change.variables?.[name] === given[name]),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setGiven((given) => ({ ...given, [name]: value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(given)
  }
  return (
    <form className="profile" onSubmit={submit}>
      <input type="email" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordInput
        label={accountWords.currentPassword}
        autoComplete="current-password"
        {...field('current')}
      />
      <PasswordInput
        label={accountWords.newPassword}
        description={accountWords.newPasswordHint}
        autoComplete="new-password"
        {...field('password')}
      />
      <ProblemNote error={change.error} shown={['current', 'password']} />
      <div className="section-foot">
        <Button type="submit" loading={change.isPending}>
          {accountWords.changePassword}
        </Button>
      </div>
    </form>
  )
}

function usePasswordChange(onChanged: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: accountApi.changePassword,
    onSuccess: async () => {
      onChanged()
      tell(accountWords.passwordChanged, accountWords.othersSignedOut)
      await client.invalidateQueries({ queryKey: keys.sessions(null) })
    },
  })
}
