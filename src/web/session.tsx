import { useMemo } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router'
import type { Action, Role } from '#slices/access/model.ts'
import { api } from './api.ts'
import { roomsShown } from './rooms.ts'
import { Shell } from './shell/shell.tsx'
import type { Frame, Preferences } from './ui/frame.ts'
import { shellWords } from './words.ts'

/** Which ability opens which room; a room without pages is not here yet. */
const roomOpensWith: Readonly<Record<string, Action>> = {
  students: 'roll.see',
  funding: 'grant.see',
  settings: 'school.see',
}

type Me = Awaited<ReturnType<typeof api.access.me>>

/** Who is signed in. Nobody: on to the sign-in page, which leads back to where they wanted to go. */
export async function sessionLoader({ request }: LoaderFunctionArgs): Promise<Me> {
  try {
    return await api.access.me()
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && error.status === 401) {
      const { pathname, search } = new URL(request.url)
      const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`
      throw redirect(`/sign-in${to}`)
    }
    throw error
  }
}

/** The shell, filled with who is signed in. */
export function SignedIn() {
  const me: Me = useLoaderData()
  const navigate = useNavigate()
  const frame = useMemo<Frame>(
    () => ({
      school: { zh: me.school.nameZh, en: me.school.nameEn },
      schoolYear: me.schoolYear?.label ?? null,
      today: me.today,
      person: { ...me.person, roles: me.roles.map(roleName) },
      abilities: me.abilities,
      rooms: roomsShown(
        Object.keys(roomOpensWith).filter((room) => me.abilities.some((has) => has === roomOpensWith[room])),
      ),
      isDemo: me.school.isDemo,
      accountPath: '/account',
      commandSources: [],
      signOut: async () => {
        await api.access.signOut()
        navigate('/sign-in')
      },
      keepPreferences,
    }),
    [me, navigate],
  )
  return <Shell frame={frame} />
}

function roleName(role: Role) {
  return { zh: shellWords.zh.roles[role], en: shellWords.en.roles[role] }
}

/** Kept with the account so that they follow the person; on this device they hold already, so a failure is no news. */
function keepPreferences({ language, scheme }: Preferences): void {
  api.access.keepMe({ language, colourScheme: scheme }).catch(() => undefined)
}
