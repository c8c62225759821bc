import { Stack } from '@mantine/core'
import { useState } from 'react'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { api } from '#web/api.ts'
import { useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { attempt, type Refusal } from '../words/refusal.ts'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'
import classes from './door.module.css'
import { textOf } from './form-text.ts'
import { safePath } from './safe-path.ts'
import { CodeForm, PasswordForm } from './sign-in-forms.tsx'

const both = { en, zh }

/** Which step comes next, and what was refused. `tooLate`: the first step was too long ago. */
export type SignInAnswer = { step: 'password' | 'code'; refused: Refusal | null; tooLate?: boolean }

export async function loader({ request }: LoaderFunctionArgs) {
  const doors = await api.access.doors()
  const knowsTheWay = new URL(request.url).searchParams.has('to')
  // Where nothing is set up, there is nobody to sign in.
  if (!doors.hasSchool && !(doors.hasDemo && knowsTheWay)) throw redirect('/welcome')
  return doors
}

/** What is refused changes nothing here: the form is ready again at once. */
export const shouldRevalidate = () => false

export async function action({ request }: ActionFunctionArgs): Promise<SignInAnswer | Response> {
  const form = await request.formData()
  const { origin, searchParams } = new URL(request.url)
  const onward = () => redirect(safePath(searchParams.get('to'), origin))
  if (form.get('step') === 'code') {
    const kind = form.get('kind') === 'backup' ? 'backup' : 'totp'
    const code = textOf(form, 'code')
    const { refused } = await attempt(() => api.access.signInWithCode({ code, kind }))
    if (refused?.code === 'UNAUTHORIZED') return { step: 'password', refused: null, tooLate: true }
    return refused ? { step: 'code', refused } : onward()
  }
  const typed = { identifier: textOf(form, 'identifier'), password: textOf(form, 'password') }
  const { refused, answer } = await attempt(() => api.access.signIn(typed))
  if (refused) return { step: 'password', refused }
  return answer.next === 'code' ? { step: 'code', refused: null } : onward()
}

/** Signing in: e-mail or staff code and password, then a one-time code where the person uses them. */
export function Component() {
  const doors = useLoaderData<typeof loader>()
  const words = useWords(both).signIn
  const answer = useActionData<SignInAnswer>()
  const [abandoned, setAbandoned] = useState<SignInAnswer>()
  if (answer?.step === 'code' && answer !== abandoned)
    return (
      <>
        <PageHead title={words.codeTitle} />
        <CodeForm refused={answer.refused} onStartOver={() => setAbandoned(answer)} />
      </>
    )
  return (
    <>
      <PageHead title={words.title} />
      <Stack gap="lg">
        {answer?.tooLate && <p role="alert">{words.tooLate}</p>}
        <PasswordForm refused={answer === abandoned ? null : (answer?.refused ?? null)} />
        <div className={classes.soft}>
          <p>{words.forgotten}</p>
          {!doors.hasSchool && (
            <p>
              <Link to="/welcome">{words.setUp}</Link>
            </p>
          )}
          {doors.hasSchool && doors.demoAllowed && (
            <p>
              <Link to="/demo">{words.demo}</Link>
            </p>
          )}
        </div>
      </Stack>
    </>
  )
}
