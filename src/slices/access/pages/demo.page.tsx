import { Suspense, use } from 'react'
import { type ActionFunctionArgs, Form, redirect, useActionData, useLoaderData, useNavigation } from 'react-router'
import { api } from '#web/api.ts'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { roles } from '../model.ts'
import { attempt, type Refusal } from '../words/refusal.ts'
import { en as enDoors } from '../words.en/doors.ts'
import { en as enRoles } from '../words.en/roles.ts'
import { zh as zhDoors } from '../words.zh/doors.ts'
import { zh as zhRoles } from '../words.zh/roles.ts'
import classes from './door.module.css'
import { textOf } from './form-text.ts'
import { useRefusal } from './use-refusal.ts'

const both = { en: enDoors, zh: zhDoors }
const roleWords = { en: enRoles, zh: zhRoles }

type Opened = Awaited<ReturnType<typeof api.access.openDemo>>

/** Opens the demo school. The page stands at once; its people follow when the school is ready. */
export function loader() {
  return { opening: attempt(() => api.access.openDemo()) }
}

/** What is refused changes nothing here: the form is ready again at once. */
export const shouldRevalidate = () => false

/** Signs in as one of the people. */
export async function action({ request }: ActionFunctionArgs): Promise<Refusal | Response> {
  const form = await request.formData()
  const { refused } = await attempt(() =>
    api.access.signIn({ identifier: textOf(form, 'identifier'), password: textOf(form, 'password') }),
  )
  return refused ?? redirect('/')
}

/** The people of the demo school by role; one press and the visitor is one of them. */
export function Component() {
  const { opening } = useLoaderData<typeof loader>()
  const words = useWords(both).demo
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} back={{ to: '/welcome', label: words.back }} />
      <Suspense fallback={<p role="status">{words.opening}</p>}>
        <People opening={opening} />
      </Suspense>
    </>
  )
}

function People({ opening }: { opening: ReturnType<typeof loader>['opening'] }) {
  const { answer, refused } = use(opening)
  const { listed } = useRefusal(refused)
  return answer ? <Doors demo={answer} /> : <ProblemSummary problems={listed} />
}

function Doors({ demo }: { demo: Opened }) {
  const words = useWords(both).demo
  const names = useWords(roleWords).names
  const language = useLanguage()
  const { listed } = useRefusal(useActionData<Refusal>())
  const navigation = useNavigation()
  const chosen = navigation.formData?.get('identifier')
  const order = (role: string) => (roles as readonly string[]).indexOf(role)
  const people = demo.accounts.toSorted((one, other) => order(one.role) - order(other.role))
  return (
    <>
      <ProblemSummary problems={listed} />
      <ul className={classes.people} aria-label={words.listLabel}>
        {people.map((person) => (
          <li key={person.identifier} className={classes.person}>
            <span>
              <PersonName person={person} />
              <span className={classes.role}>
                {names[person.role as keyof typeof names] ?? person.role} · {person.identifier}
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="identifier" value={person.identifier} />
              <input type="hidden" name="password" value={demo.password} />
              <SubmitButton
                busy={chosen === person.identifier}
                variant="default"
                aria-label={words.enter(nameOf(person, language).main)}
              >
                {words.enterShort}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className={classes.foot}>{words.nobodyElse(demo.password)}</p>
    </>
  )
}
