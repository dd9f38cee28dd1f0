import { Anchor, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemNote } from '../ui/problem-note.tsx'
import { signInApi } from '../ui/sign-in-api.ts'
import * as names from '../words/names.ts'
import * as signInWords from '../words/sign-in.ts'

/** Asks for a link to a new password. What is answered is the same whether or not somebody has the address. */
export function ForgottenForm({ typed, onBack }: { typed: string; onBack: () => void }) {
  const [email, setEmail] = useState(typed)
  const ask = useMutation({ mutationFn: signInApi.forgot })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate(email)
  }
  return (
    <form onSubmit={submit}>
      <h1 className="wordmark">{names.galley}</h1>
      <p className="quiet" role="status">
        {ask.isSuccess ? signInWords.asked(ask.variables) : signInWords.forgotText}
      </p>
      <ProblemNote error={ask.error} />
      {!ask.isSuccess && (
        <>
          <TextInput
            label={signInWords.email}
            type="email"
            name="email"
            autoComplete="username"
            size="sm"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" fullWidth loading={ask.isPending}>
            {signInWords.sendLink}
          </Button>
        </>
      )}
      <p className="sign-in-ways">
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {signInWords.toSignIn}
        </Anchor>
      </p>
    </form>
  )
}
