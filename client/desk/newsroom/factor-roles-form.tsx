import { Button, Checkbox, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ROLES, type Role } from '../../../shared/model/roles.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { signInApi } from '../ui/sign-in-api.ts'
import { tell } from '../ui/tell.ts'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as twoStepWords from '../words/two-step.ts'

/** Whose roles need two-step sign-in. */
export function FactorRolesForm() {
  const saved = useQuery({ queryKey: keys.factorRoles, queryFn: signInApi.roles })
  const own = useQuery({ queryKey: keys.ownFactor, queryFn: signInApi.ownFactor })
  const [changed, setChanged] = useState<Role[] | null>(null)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: signInApi.saveRoles,
    onSuccess: async (roles) => {
      client.setQueryData(keys.factorRoles, roles)
      setChanged(null)
      tell(twoStepWords.rolesTitle, twoStepWords.rolesSaved)
      await client.invalidateQueries({ queryKey: keys.ownFactor, exact: true })
    },
  })
  if (saved.error) return <ProblemNote error={saved.error} retry={() => void saved.refetch()} />
  if (!saved.data) return null
  const roles = changed ?? saved.data
  const isChanged = ROLES.some((role) => roles.includes(role) !== saved.data.includes(role))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate(roles)
  }
  return (
    <form className="profile" onSubmit={submit}>
      <Checkbox.Group
        label={twoStepWords.roles}
        value={roles}
        onChange={(values) => setChanged(ROLES.filter((role) => values.includes(role)))}
      >
        <Group mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={names.roles[role]} />
          ))}
        </Group>
      </Checkbox.Group>
      {roles.includes('admin') && own.data?.factor === null && (
        <p className="quiet">{twoStepWords.you}</p>
      )}
      <ProblemNote error={save.error} />
      <div className="section-foot">
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={() => setChanged(null)}>
            {buttons.undo}
          </Button>
        )}
        <Button type="submit" disabled={!isChanged} loading={save.isPending}>
          {twoStepWords.saveRoles}
        </Button>
      </div>
    </form>
  )
}
