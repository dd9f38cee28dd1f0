import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { POLICY_KINDS, policyPath, type Policies } from '../../../shared/model/policies.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import * as buttons from '../words/buttons.ts'
import * as newsroomWords from '../words/newsroom.ts'

/** What readers are told of how the newsroom works. */
export function PoliciesForm({ saved }: { saved: Policies }) {
  const [changed, setChanged] = useState<Partial<Policies>>({})
  const policies = { ...saved, ...changed }
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: newsroomApi.savePolicies,
    onSuccess: (now) => {
      client.setQueryData(keys.policies, now)
      setChanged({})
      tell(newsroomWords.saved, newsroomWords.policiesSaved)
    },
  })
  const isChanged = POLICY_KINDS.some((kind) => policies[kind] !== saved[kind])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate(policies)
  }
  return (
    <form className="policies" onSubmit={submit} noValidate>
      {POLICY_KINDS.map((kind) => (
        <div key={kind}>
          <Textarea
            label={newsroomWords.policyKinds[kind]}
            description={newsroomWords.policyHint}
            dir="auto"
            autosize
            minRows={4}
            maxRows={18}
            value={policies[kind]}
            error={faultAt(save.error, kind, save.variables?.[kind] === policies[kind])}
            onChange={(event) => setChanged({ ...changed, [kind]: event.currentTarget.value })}
          />
          {saved[kind] !== '' && (
            <a className="policy-link" href={policyPath(kind)} target="_blank" rel="noreferrer">
              {policyPath(kind)}
            </a>
          )}
        </div>
      ))}
      <ProblemNote error={save.error} shown={POLICY_KINDS} />
      <div className="section-foot">
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={() => setChanged({})}>
            {buttons.undo}
          </Button>
        )}
        <Button type="submit" disabled={!isChanged} loading={save.isPending}>
          {newsroomWords.savePolicies}
        </Button>
      </div>
    </form>
  )
}
