import { Button, Select, TextInput, type SelectProps } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { FEED_TEXTS, type FeedText, type Profile } from '../../../shared/model/profile.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useNow } from '../ui/use-now.ts'
import * as buttons from '../words/buttons.ts'
import * as newsroomWords from '../words/newsroom.ts'
import { weekdayClockIn } from '../words/times.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

/** Name, language and time zone of the newsroom, and what its feeds carry. */
export function ProfileForm({ saved }: { saved: Profile }) {
  const [changed, setChanged] = useState<Partial<Profile>>({})
  const profile = { ...saved, ...changed }
  const now = useNow()
  const save = useSave(() => setChanged({}))
  const isAsSent = (field: keyof Profile) => save.variables?.[field] === profile[field]
  const isChanged = JSON.stringify(profile) !== JSON.stringify(saved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate(profile)
  }
  return (
    <form className="profile" onSubmit={submit} noValidate>
      <TextInput
        label={newsroomWords.name}
        value={profile.name}
        error={faultAt(save.error, 'name', isAsSent('name'))}
        onChange={(event) => setChanged({ ...changed, name: event.currentTarget.value })}
      />
      <TextInput
        label={newsroomWords.language}
        description={newsroomWords.languageHint}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        value={profile.language}
        error={faultAt(save.error, 'language', isAsSent('language'))}
        onChange={(event) => setChanged({ ...changed, language: event.currentTarget.value.trim() })}
      />
      <Select
        label={newsroomWords.zone}
        description={newsroomWords.zoneNow(weekdayClockIn(profile.zone, now))}
        searchable
        allowDeselect={false}
        data={ZONES.includes(profile.zone) ? ZONES : [profile.zone, ...ZONES]}
        limit={200}
        value={profile.zone}
        error={faultAt(save.error, 'zone', isAsSent('zone'))}
        onChange={(zone) => setChanged({ ...changed, zone: zone ?? saved.zone })}
      />
      <FeedsSelect
        value={profile.feeds}
        onChange={(feeds) => setChanged({ ...changed, feeds: feeds ?? saved.feeds })}
      />
      <ProblemNote error={save.error} shown={['name', 'language', 'zone']} />
      <div className="section-foot">
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={() => setChanged({})}>
            {buttons.undo}
          </Button>
        )}
        <Button type="submit" disabled={!isChanged} loading={save.isPending}>
          {newsroomWords.saveNewsroom}
        </Button>
      </div>
    </form>
  )
}

function FeedsSelect(chosen: Pick<SelectProps<FeedText>, 'value' | 'onChange'>) {
  return (
    <Select
      label={newsroomWords.feeds}
      description={newsroomWords.feedsHint}
      allowDeselect={false}
      data={FEED_TEXTS.map((value) => ({ value, label: newsroomWords.feedTexts[value] }))}
      {...chosen}
    />
  )
}

function useSave(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: newsroomApi.saveProfile,
    onSuccess: (profile) => {
      client.setQueryData(keys.profile, profile)
      onSaved()
      tell(newsroomWords.saved, newsroomWords.profileSaved)
    },
  })
}
