import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from './api.ts'
import { ProblemNote } from './problem-note.tsx'
import { useTitle } from './use-title.ts'

export function SignIn() {
  useTitle('Sign in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const client = useQueryClient()
  const signIn = useMutation({
    mutationFn: () => api.signIn(email, password),
    onSuccess: () => client.resetQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1 className="wordmark">Galley</h1>
        <p className="quiet">Sign in to the newsroom.</p>
        <ProblemNote error={signIn.error} />
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          size="sm"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          size="sm"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </main>
  )
}
