import { Button, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'
import { useRenewVersions } from './use-versions.ts'
import { givenName } from './version-words.ts'
import { versionsApi } from './versions-api.ts'
import { useVersionsHere } from './versions-here.ts'

/** Nobody waits longer for the newsroom to have what is on the screen. */
const PATIENCE_MS = 10_000

interface NameDialogProps {
  /** Null: the text as it is now. */
  version: Version | null
  onClose: () => void
}

export function NameDialog({ version, onClose }: NameDialogProps) {
  useFocusReturn()
  const before = version && givenName(version)
  const [name, setName] = useState(before ?? '')
  const naming = useNaming(version, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    naming.mutate(name)
  }
  return (
    <Modal opened onClose={onClose} title={titleOf(version, before)} size="sm">
      <form onSubmit={submit} className="fields">
        <TextInput
          label={versionWords.namePrompt}
          description={versionWords.nameHint}
          required
          autoComplete="off"
          data-autofocus
          value={name}
          error={faultAt(naming.error, 'label', naming.variables === name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNote error={naming.error} shown={['label']} />
        {before !== null && (
          <Button
            variant="subtle"
            color="gray"
            className="version-unname"
            onClick={() => naming.mutate(null)}
          >
            {versionWords.unnameDo}
          </Button>
        )}
        <FormButtons
          submit={before === null ? versionWords.nameDo : versionWords.renameDo}
          loading={naming.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function titleOf(version: Version | null, before: string | null): string {
  if (!version) return versionWords.nameThis
  const time = atClock(version.at, Date.now())
  return before === null ? versionWords.nameIt(time) : versionWords.rename(time)
}

/** Null takes the name away. */
function useNaming(version: Version | null, onClose: () => void) {
  const { story, provider } = useVersionsHere()
  const renew = useRenewVersions(story.id)
  return useMutation({
    mutationFn: async (label: string | null) => {
      if (version) return versionsApi.rename(story.id, version.number, { label })
      // What is not saved by then is not in it.
      const seq = await provider.whenSaved(AbortSignal.timeout(PATIENCE_MS)).catch(() => null)
      return versionsApi.name(story.id, { label: label ?? '', ...(seq !== null && { seq }) })
    },
    onSuccess: (named) => {
      renew()
      onClose()
      if (!version) tell(versionWords.nowNamed(named.label ?? ''))
    },
  })
}
