import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { Facts } from '#web/ui/facts.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { attempt } from '../../access/words/refusal.ts'
import type { SchoolProfile } from '../contract.ts'
import type { ProfileAnswer, ProfileWish } from './profile-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { useSettingsWords } from './use-settings-words.ts'

export const loader = () => api.school.profile()

export async function action({ request }: ActionFunctionArgs): Promise<ProfileAnswer> {
  const wish = (await request.json()) as ProfileWish
  const { refused, answer } = await attempt(() => api.school.changeProfile(wish))
  return refused ? { refused } : { refused: null, version: answer.version }
}

/** The school's profile and its security setting: a form for those who keep it, facts for the others. */
export function Component() {
  const profile: SchoolProfile = useLoaderData()
  const all = useSettingsWords()
  const words = all.profile
  const { abilities } = useFrame()
  const head = <PageHead title={words.title} sentence={words.sentence} back={{ to: '/settings', label: all.back }} />
  if (abilities.includes('school.keep'))
    return (
      <>
        {head}
        <ProfileForm profile={profile} />
      </>
    )
  return (
    <>
      {head}
      <Facts
        facts={[
          { label: words.nameZh, value: profile.nameZh },
          { label: words.nameEn, value: profile.nameEn },
          { label: words.code, value: profile.code },
          { label: words.level, value: words.levels[profile.level] },
          { label: words.financeType, value: words.financeTypes[profile.financeType] },
          { label: words.sponsoringBodyZh, value: profile.sponsoringBodyZh },
          { label: words.sponsoringBodyEn, value: profile.sponsoringBodyEn },
          { label: words.totpRequired, value: profile.totpRequired ? words.required : words.notRequired },
        ]}
      />
    </>
  )
}
