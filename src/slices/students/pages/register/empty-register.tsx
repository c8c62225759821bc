import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconUsers } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { RegisterAnswer } from './asked.ts'
import { filterIds } from './narrowing.ts'
import { useRegisterWords } from './use-register-words.ts'

/** Why the whole list is empty, and the first step. */
export function EmptyRegister({ answer, isToday }: { answer: RegisterAnswer; isToday: boolean }) {
  const { empty } = useRegisterWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const onRoll = answer.onRoll ?? 0
  if (answer.who === 'left') return <EmptyState icon={IconUsers} {...empty.left} />
  if (answer.who === 'register' && onRoll > 0) {
    if (!abilities.includes('import.sen')) return <EmptyState icon={IconUsers} {...empty.mine} />
    if (!isToday) return <EmptyState icon={IconUsers} {...empty.day} />
    return (
      <EmptyState
        icon={IconFileSpreadsheet}
        title={empty.register.title}
        sentence={empty.register.sentence(formatNumber(onRoll, language))}
        action={
          <>
            <Button component={Link} to="/students/import?kind=sen">
              {empty.register.action}
            </Button>
            <Button component={Link} to="/students?who=all" variant="default" ml="sm">
              {empty.register.second}
            </Button>
          </>
        }
      />
    )
  }
  if (!abilities.includes('import.students')) return <EmptyState icon={IconUsers} {...empty.mine} />
  return (
    <EmptyState
      icon={IconFileSpreadsheet}
      title={empty.school.title}
      sentence={empty.school.sentence}
      action={
        <Button component={Link} to="/students/import?kind=students">
          {empty.school.action}
        </Button>
      }
    />
  )
}

/** Search and filters leave nobody: one press takes them away. */
export function NothingFound() {
  const { empty } = useRegisterWords()
  const [, setParameters] = useSearchParams()
  function clear() {
    setParameters((before) => {
      const after = new URLSearchParams(before)
      for (const id of [...filterIds, 'q']) after.delete(id)
      return after
    })
  }
  return (
    <EmptyState
      icon={IconUsers}
      title={empty.filtered.title}
      sentence={empty.filtered.sentence}
      action={
        <Button variant="default" onClick={clear}>
          {empty.filtered.action}
        </Button>
      }
    />
  )
}
