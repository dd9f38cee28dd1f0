import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { api } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { forgetNotes } from '../ui/use-kept-note.ts'
import { useTitle } from '../ui/use-title.ts'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as signInWords from '../words/sign-in.ts'

/**
 * `again`: the desk that they were signed out of is still there, behind this. `beside`: at its foot, and somebody is writing
 * there, from whom it takes nothing.
 */
export function SignIn({ again = false, beside = false }: { again?: boolean; beside?: boolean }) {
  useTitle(signInWords.title)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ email, password })
  }
  return (
    <div
      className="sign-in"
      role={beside ? 'region' : 'main'}
      aria-label={signInWords.title}
      data-beside={beside}
    >
      {/* “No account has this password” is said of the one that was tried. */}
      <form onSubmit={submit} onChange={() => signIn.isError && signIn.reset()}>
        <h1 className="wordmark">{names.galley}</h1>
        <p className="quiet" role={again ? 'status' : undefined}>
          {again ? signInWords.again : signInWords.begin}
        </p>
        <ProblemNote error={signIn.error} />
        <TextInput
          label={signInWords.email}
          type="email"
          name="email"
          autoComplete="username"
          size="sm"
          required
          autoFocus={!again}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={signInWords.password}
          name="password"
          autoComplete="current-password"
          size="sm"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
          {buttons.signIn}
        </Button>
      </form>
    </div>
  )
}

function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: { email: string; password: string }) => api.signIn(who.email, who.password),
    onSuccess: () => refresh(client),
  })
}

/** The same person goes on with the screen that is there; anybody else begins anew. */
async function refresh(client: QueryClient) {
  const before = client.getQueryData<User>(keys.me)
  const user = await api.me()
  if (before?.id !== user.id) {
    forgetNotes()
    return client.resetQueries()
  }
  client.setQueryData(keys.me, user)
  await client.invalidateQueries()
}
