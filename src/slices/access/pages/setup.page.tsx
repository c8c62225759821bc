import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { type ActionFunctionArgs, Form, redirect, useActionData, useLoaderData, useNavigation } from 'react-router'
import { dateInHongKong, schoolYearFrom, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { currentLanguage, useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { attempt, type Refusal } from '../words/refusal.ts'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'
import classes from './door.module.css'
import { newPasswordProblems, textOf } from './form-text.ts'
import { NewPasswordFields } from './password-fields.tsx'
import { setupProblems } from './setup-problems.ts'
import { useRefusal } from './use-refusal.ts'

const both = { en, zh }
const own = [{ en: en.setup.problems, zh: zh.setup.problems }]
const labels = { en: labelsOf(en), zh: labelsOf(zh) }
const financeTypes = ['aided', 'government', 'caput', 'dss'] as const

/** The school years to choose from: that of today and the next. */
export async function loader() {
  if ((await api.access.doors()).hasSchool) throw redirect('/sign-in?to=/')
  const thisYear = schoolYearOf(dateInHongKong(new Date()))
  return { schoolYears: [thisYear, schoolYearFrom((startYearOf(thisYear) ?? 0) + 1)] }
}

/** What is refused changes nothing here: the form is ready again at once. */
export const shouldRevalidate = () => false

export async function action({ request }: ActionFunctionArgs): Promise<Refusal | Response> {
  const form = await request.formData()
  const text = (name: string) => textOf(form, name)
  const problems = [
    ...setupProblems(Object.fromEntries([...form.keys()].map((name) => [name, text(name)]))),
    ...newPasswordProblems(text('password'), text('repeat')),
  ]
  if (problems.length > 0) return { code: 'PROBLEMS', problems }
  const { refused } = await attempt(() =>
    api.access.foundSchool({
      code: text('code'),
      school: {
        code: text('school.code'),
        nameZh: text('school.nameZh'),
        nameEn: text('school.nameEn'),
        level: text('school.level') === 'secondary' ? 'secondary' : 'primary',
        financeType: financeTypes.find((type) => type === text('school.financeType')) ?? 'aided',
      },
      schoolYear: text('schoolYear'),
      person: {
        nameZh: text('person.nameZh'),
        nameEn: text('person.nameEn'),
        staffCode: text('person.staffCode'),
        email: text('person.email'),
      },
      password: text('password'),
    }),
  )
  if (refused) return refused
  // The language of the form becomes that of the account; without it the first page is only in the other language.
  await attempt(() => api.access.keepMe({ language: currentLanguage() }))
  // The first step is there: bring in the class list.
  return redirect('/students')
}

/** Sets up the school and its first person, guarded by the code that only the terminal shows. */
export function Component() {
  const words = useWords(both)
  const { setup } = words
  const { schoolYears } = useLoaderData<typeof loader>()
  const { problems, listed } = useRefusal(useActionData<Refusal>(), labels, own)
  const busy = useNavigation().state !== 'idle'
  const field = (name: string) => fieldProps(name, problems)
  return (
    <>
      <PageHead title={setup.title} sentence={setup.sentence} back={{ to: '/welcome', label: words.welcome.title }} />
      <Form method="post" noValidate>
        <Stack gap="xl">
          <ProblemSummary problems={listed} />
          <TextInput
            {...field('code')}
            label={setup.code}
            description={setup.codeHelp}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            classNames={{ wrapper: classes.short }}
          />
          <fieldset className={classes.section}>
            <legend className={classes.legend}>{setup.school}</legend>
            <Stack gap="md">
              <TextInput {...field('school.nameZh')} label={setup.nameZh} lang="zh-Hant-HK" maxLength={200} required />
              <TextInput {...field('school.nameEn')} label={setup.nameEn} lang="en-GB" maxLength={200} required />
              <TextInput
                {...field('school.code')}
                label={setup.schoolCode}
                description={setup.schoolCodeHelp}
                autoComplete="off"
                maxLength={20}
                required
                classNames={{ wrapper: classes.short }}
              />
              <Radio.Group name="school.level" label={setup.level} defaultValue="primary">
                <Stack gap="xs" mt="xs">
                  <Radio value="primary" label={setup.levels.primary} />
                  <Radio value="secondary" label={setup.levels.secondary} />
                </Stack>
              </Radio.Group>
              <NativeSelect
                {...field('school.financeType')}
                label={setup.financeType}
                data={financeTypes.map((type) => ({ value: type, label: setup.financeTypes[type] }))}
                classNames={{ wrapper: classes.short }}
              />
              <NativeSelect
                {...field('schoolYear')}
                label={setup.schoolYear}
                description={setup.schoolYearHelp}
                data={schoolYears}
                classNames={{ wrapper: classes.short }}
              />
            </Stack>
          </fieldset>
          <fieldset className={classes.section}>
            <legend className={classes.legend}>{setup.person}</legend>
            <Stack gap="md">
              <TextInput
                {...field('person.nameZh')}
                label={setup.personNameZh}
                description={setup.optional}
                lang="zh-Hant-HK"
                maxLength={200}
              />
              <TextInput {...field('person.nameEn')} label={setup.personNameEn} lang="en-GB" maxLength={200} required />
              <TextInput
                {...field('person.staffCode')}
                label={setup.staffCode}
                description={setup.staffCodeHelp}
                autoComplete="off"
                maxLength={30}
                required
                classNames={{ wrapper: classes.short }}
              />
              <TextInput
                {...field('person.email')}
                label={setup.email}
                description={setup.emailHelp}
                type="email"
                autoComplete="username"
                maxLength={200}
                required
              />
              <NewPasswordFields problems={problems} />
            </Stack>
          </fieldset>
          <SubmitButton busy={busy} size="md">
            {setup.submit}
          </SubmitButton>
        </Stack>
      </Form>
    </>
  )
}

function labelsOf({ setup, password }: typeof en): Readonly<Record<string, string>> {
  return {
    code: setup.code,
    'school.nameZh': setup.nameZh,
    'school.nameEn': setup.nameEn,
    'school.code': setup.schoolCode,
    schoolYear: setup.schoolYear,
    'person.nameZh': setup.personNameZh,
    'person.nameEn': setup.personNameEn,
    'person.staffCode': setup.staffCode,
    'person.email': setup.email,
    password: password.choose,
    repeat: password.repeat,
  }
}
