import { Button, Select, Textarea, TextInput, type SelectProps } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import {
  directionOf,
  DIRECTIONS,
  FEED_TEXTS,
  type Direction,
  type FeedText,
  type Profile,
} from '../../../shared/model/profile.ts'
import { problemOf } from '../ui/api.ts'
import { newsroomApi } from '../ui/newsroom-api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useNow } from '../ui/use-now.ts'
import * as buttons from '../words/buttons.ts'
import * as newsroomWords from '../words/newsroom.ts'
import { weekdayClockIn } from '../words/times.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

interface FieldProps {
  profile: Profile
  change: (facts: Partial<Profile>) => void
  /** What the server said of a field, as long as that is as it was sent. */
  fault: (field: keyof Profile) => string | null
}

/** What the newsroom says of itself, and what its feeds carry. */
export function ProfileForm({ saved }: { saved: Profile }) {
  const [changed, setChanged] = useState<Partial<Profile>>({})
  const profile = { ...saved, ...changed }
  const save = useSave(() => setChanged({}))
  const asked = sent(profile)
  const isAsSent = (field: keyof Profile) =>
    JSON.stringify(save.variables?.[field]) === JSON.stringify(asked[field])
  const fields = {
    profile,
    change: (facts: Partial<Profile>) => setChanged({ ...changed, ...facts }),
    fault: (field: keyof Profile) => faultOf(save.error, field, isAsSent(field)),
  }
  const isChanged = JSON.stringify(profile) !== JSON.stringify(saved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) save.mutate(asked)
  }
  return (
    <form className="profile" onSubmit={submit} noValidate>
      <NameFields {...fields} />
      <LanguageFields {...fields} />
      <FeedsSelect
        value={profile.feeds}
        onChange={(feeds) => fields.change({ feeds: feeds ?? saved.feeds })}
      />
      <SocialField {...fields} />
      <ProblemNote
        error={save.error}
        shown={[...TOLD_AT_FIELDS, ...asked.social.map((_, i) => `social.${i}`)]}
      />
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

const TOLD_AT_FIELDS = ['name', 'motto', 'language', 'zone', 'social']

function NameFields({ profile, change, fault }: FieldProps) {
  return (
    <>
      <TextInput
        label={newsroomWords.name}
        value={profile.name}
        error={fault('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={newsroomWords.motto}
        description={newsroomWords.mottoHint}
        value={profile.motto}
        error={fault('motto')}
        onChange={(event) => change({ motto: event.currentTarget.value })}
      />
    </>
  )
}

function LanguageFields({ profile, change, fault }: FieldProps) {
  const now = useNow()
  return (
    <>
      <TextInput
        label={newsroomWords.language}
        description={newsroomWords.languageHint}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        value={profile.language}
        error={fault('language')}
        onChange={(event) => change({ language: event.currentTarget.value.trim() })}
      />
      <DirectionSelect profile={profile} onChange={(direction) => change({ direction })} />
      <Select
        label={newsroomWords.zone}
        description={newsroomWords.zoneNow(weekdayClockIn(profile.zone, now))}
        searchable
        allowDeselect={false}
        data={ZONES.includes(profile.zone) ? ZONES : [profile.zone, ...ZONES]}
        limit={200}
        value={profile.zone}
        error={fault('zone')}
        onChange={(zone) => change({ zone: zone ?? profile.zone })}
      />
    </>
  )
}

function SocialField({ profile, change, fault }: FieldProps) {
  return (
    <Textarea
      label={newsroomWords.social}
      description={newsroomWords.socialHint}
      dir="ltr"
      autosize
      minRows={2}
      autoCapitalize="none"
      spellCheck={false}
      value={profile.social.join('\n')}
      error={fault('social')}
      onChange={(event) => change({ social: event.currentTarget.value.split('\n') })}
    />
  )
}

/** Lines that hold nothing are no addresses. */
function sent(profile: Profile) {
  const social = profile.social.map((line) => line.trim()).filter((line) => line !== '')
  return { ...profile, social }
}

/** Of addresses, that of the first which is none. */
function faultOf(error: unknown, field: keyof Profile, isAsSent: boolean): string | null {
  if (field !== 'social') return faultAt(error, field, isAsSent)
  if (error === null || !isAsSent) return null
  const faults = problemOf(error).faults ?? []
  return faults.find((fault) => fault.field.startsWith('social'))?.message ?? null
}

const BY_LANGUAGE = 'by-language'

interface DirectionProps {
  profile: Profile
  onChange: (direction: Direction | null) => void
}

function DirectionSelect({ profile: { direction, language }, onChange }: DirectionProps) {
  const given = newsroomWords.directions[directionOf(language)]
  return (
    <Select
      label={newsroomWords.direction}
      allowDeselect={false}
      data={[
        { value: BY_LANGUAGE, label: newsroomWords.byLanguage(given) },
        ...DIRECTIONS.map((value) => ({ value, label: newsroomWords.directions[value] })),
      ]}
      value={direction ?? BY_LANGUAGE}
      onChange={(value) => onChange(DIRECTIONS.find((one) => one === value) ?? null)}
    />
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
