import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import {
  type LoaderFunctionArgs,
  Navigate,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useNavigate,
  useRevalidator,
} from 'react-router'
import type { Action, Role } from '#slices/access/model.ts'
import { en as roleWordsEn } from '#slices/access/words.en/roles.ts'
import { zh as roleWordsZh } from '#slices/access/words.zh/roles.ts'
import { Bell } from '#slices/today/pages/notices/bell.tsx'
import { api } from './api.ts'
import { makeFileEvents } from './file-events.ts'
import { filePeople } from './file-people.ts'
import { fileActions, fileTabs } from './file-tabs.ts'
import { roomsShown } from './rooms.ts'
import { Shell } from './shell/shell.tsx'
import { whatWentWrong } from './shell/what-went-wrong.ts'
import { studentSource } from './student-source.ts'
import { sendDraftsOf } from './ui/forms/server-drafts.ts'
import { type Frame, type Preferences, useFrame } from './ui/frame.ts'
import { currentLanguage, useSetLanguage } from './ui/language.tsx'
import { forgetDeviceDrafts, unsentKeys } from './ui/use-draft.ts'
import { useShellWords } from './words.ts'

/** Which ability opens which room. A room that has no pages yet is not in the list. */
const roomOpensWith: Readonly<Record<string, Action>> = {
  today: 'today.see',
  students: 'roll.see',
  identification: 'concern.see',
  plans: 'plan.see',
  provision: 'group.see',
  timetable: 'timetable.see',
  funding: 'grant.see',
  team: 'team.see',
  settings: 'school.see',
}

const accountPath = '/account'
const fileEvents = makeFileEvents()

const digestChoice = {
  id: 'digest',
  load: async () => (await import('#slices/today/pages/digest/digest-choice.tsx')).DigestChoiceSection,
}
const logKept = {
  id: 'log-kept',
  load: async () => (await import('#slices/team/pages/time/log-kept.tsx')).LogKeptSection,
}

type Me = Awaited<ReturnType<typeof api.access.me>>

/** Who is signed in. Nobody: on to the sign-in page, which leads back to where they wanted to go. */
export async function sessionLoader({ request }: LoaderFunctionArgs): Promise<Me> {
  try {
    return await api.access.me()
  } catch (error) {
    const { pathname, search } = new URL(request.url)
    // Without the guard a build that lacks the sign-in page would lead to it for ever.
    if (whatWentWrong(error) === 'signedOut' && pathname !== '/sign-in') {
      const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`
      throw redirect(`/sign-in${to}`)
    }
    throw error
  }
}

/** Asked again after an action or on request, not for every page that one goes to. */
export function sessionMayHaveChanged({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod !== undefined || currentUrl.href === nextUrl.href
}

/** The shell, filled with who is signed in. */
export function SignedIn() {
  const me: Me = useLoaderData()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const words = useShellWords()
  useOwnPreferences(me)
  const commandSources = useMemo(
    () => (me.abilities.includes('roll.see') ? [studentSource(words.sources.students)] : []),
    [me.abilities, words],
  )
  const frame = useMemo<Frame>(
    () => ({
      school: { zh: me.school.nameZh, en: me.school.nameEn },
      schoolYear: me.schoolYear?.label ?? null,
      today: me.today,
      person: { ...me.person, roles: me.roles.map(roleName) },
      abilities: me.abilities,
      // Until a code that the school requires is set up, the server keeps every room closed.
      rooms: me.twoFactorOwed ? [] : roomsShown(me.abilities, roomOpensWith),
      fileTabs,
      fileActions,
      fileEvents: me.abilities.includes('concern.see') ? fileEvents : [],
      filePeople: me.abilities.includes('register.see') ? filePeople : [],
      accountSections: me.twoFactorOwed
        ? []
        : [
            ...(me.abilities.includes('notice.see') ? [digestChoice] : []),
            ...(me.abilities.includes('time.see') && !me.abilities.includes('time.log') ? [logKept] : []),
          ],
      isDemo: me.school.isDemo,
      accountPath,
      commandSources,
      choices: me.preferences,
      leaveBehind: async () => {
        await sendDraftsOf(me.person.id)
        return unsentKeys(me.person.id).length
      },
      signOut: async () => {
        await api.access.signOut()
        forgetDeviceDrafts(me.person.id)
        navigate('/sign-in')
      },
      keepPreferences,
    }),
    [me, navigate, commandSources],
  )
  if (me.twoFactorOwed && pathname !== accountPath) return <Navigate to={accountPath} replace />
  const hears = me.abilities.includes('notice.see') && !me.twoFactorOwed
  return <Shell frame={frame} bell={hears && <Bell key={me.person.id} />} />
}

/** The address without a room: on to the first room that this person may enter. */
export function FirstRoom() {
  const { rooms } = useFrame()
  return <Navigate to={rooms[0]?.path ?? accountPath} replace />
}

function roleName(role: Role) {
  return { zh: roleWordsZh.names[role], en: roleWordsEn.names[role] }
}

/** The language and colours of the account, taken over once when somebody has signed in on this device. */
function useOwnPreferences({ person, language, colourScheme }: Me): void {
  const setLanguage = useSetLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const { revalidate } = useRevalidator()
  const key = person.id
  useEffect(() => {
    if (lastPerson === key) return
    lastPerson = key
    // The page was fetched in the device's language, beside the person: a paper, say, is in theirs.
    const otherwise = currentLanguage() !== language
    setLanguage(language)
    setColorScheme(colourScheme)
    if (otherwise) revalidate()
  }, [key, language, colourScheme, setLanguage, setColorScheme, revalidate])
}

/** Whose preferences hold now. A later answer about the same person must not undo what they chose meanwhile. */
let lastPerson: string | null = null

/** Kept with the account so that they follow the person; on this device they hold already, so a failure is no news. */
function keepPreferences({ language, scheme, choices }: Preferences): void {
  api.access.keepMe({ language, colourScheme: scheme, preferences: choices }).catch(() => undefined)
}
