import { Stack } from '@mantine/core'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { api } from '#web/api.ts'
import { nameOf, pick } from '#web/ui/format.ts'
import { currentLanguage, useLanguage, useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { attempt, type Refusal } from '../words/refusal.ts'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'
import classes from './door.module.css'
import { newPasswordProblems, textOf } from './form-text.ts'
import { NewPasswordFields } from './password-fields.tsx'
import { useRefusal } from './use-refusal.ts'

const both = { en, zh }
const labels = { en: labelsOf(en), zh: labelsOf(zh) }

/** Whom the link is for; `null` when it no longer works. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { answer, refused } = await attempt(() => api.access.openInvitation({ token: params.token ?? '' }))
  if (refused && refused.code !== 'NOT_FOUND' && refused.code !== 'PROBLEMS')
    throw new Response(null, { status: refused.code === 'NETWORK' ? 503 : 500 })
  return answer ?? null
}

/** Only a link that is gone meanwhile changes the page; whatever else is refused leaves the form ready at once. */
export function shouldRevalidate({ actionResult }: ShouldRevalidateFunctionArgs) {
  return actionResult?.code === 'NOT_FOUND'
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Refusal | Response> {
  const form = await request.formData()
  const [password, repeat] = [textOf(form, 'password'), textOf(form, 'repeat')]
  const problems = newPasswordProblems(password, repeat)
  if (problems.length > 0) return { code: 'PROBLEMS', problems }
  const { refused } = await attempt(() => api.access.acceptInvitation({ token: params.token ?? '', password }))
  if (refused) return refused
  // The language of the page becomes that of the account; without it the first page is only in the other language.
  await attempt(() => api.access.keepMe({ language: currentLanguage() }))
  return redirect('/')
}

/** Choosing a password through a one-time link. */
export function Component() {
  const invitation = useLoaderData<typeof loader>()
  const words = useWords(both)
  const language = useLanguage()
  const { problems, listed } = useRefusal(useActionData<Refusal>(), labels)
  const busy = useNavigation().state !== 'idle'
  if (!invitation) return <Gone />
  const { person, school } = invitation
  return (
    <>
      <PageHead
        title={words.invitation.title(nameOf(person, language).main)}
        sentence={words.invitation.sentence(pick({ zh: school.nameZh, en: school.nameEn }, language))}
      />
      <Form method="post" noValidate>
        <Stack gap="md">
          <ProblemSummary problems={listed} />
          <p className={classes.soft}>
            {words.invitation.signInAs} <strong>{person.signInCode}</strong>
            {person.email && (
              <>
                {words.invitation.orMail} <strong>{person.email}</strong>
              </>
            )}
          </p>
          {/* So that the browser keeps the password under the right name. */}
          <input type="hidden" name="username" autoComplete="username" value={person.email || person.signInCode} />
          <NewPasswordFields problems={problems} />
          <SubmitButton busy={busy} size="md">
            {words.invitation.submit}
          </SubmitButton>
        </Stack>
      </Form>
    </>
  )
}

function Gone() {
  const words = useWords(both)
  return (
    <>
      <PageHead title={words.invitation.goneTitle} sentence={words.invitation.gone} />
      <p>{words.invitation.goneNext}</p>
      <p>
        <Link to="/sign-in?to=/">{words.signIn.title}</Link>
      </p>
    </>
  )
}

function labelsOf({ password }: typeof en) {
  return { password: password.choose, repeat: password.repeat }
}
