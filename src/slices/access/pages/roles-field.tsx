import { Checkbox, Stack } from '@mantine/core'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { type Role, roles } from '../model.ts'
import { mayGive } from '../people/rules.ts'
import { useMe } from './use-me.ts'
import { usePeopleWords, useRoleWords } from './use-people-words.ts'

interface RolesFieldProps {
  /** Null: a new person. */
  personId: string | null
  /** The roles held now: one that the reader may not take away stays. */
  held: readonly Role[]
  chosen: readonly Role[]
  onChange: (roles: Role[]) => void
  problems: readonly Problem[]
}

/** A person's roles, each with what it opens. Those that the reader may not give or take stand there greyed. */
export function RolesField({ personId, held, chosen, onChange, problems }: RolesFieldProps) {
  const words = usePeopleWords().form
  const roleWords = useRoleWords()
  const me = useMe()
  const isOwn = personId === me.person.id
  const may = (role: Role) => !isOwn && mayGive(me.roles, role)
  const offered = roles.filter((role) => may(role) || held.includes(role))
  const help = [words.rolesHelp, isOwn ? words.own : offered.length < roles.length ? words.notYours : ''].join(' ')
  return (
    <Checkbox.Group
      {...fieldProps('roles', problems)}
      label={words.roles}
      description={help}
      value={[...chosen]}
      onChange={(next) => onChange(roles.filter((role) => next.includes(role)).sort())}
      required
    >
      <Stack gap="sm" mt="xs">
        {offered.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={roleWords.names[role]}
            description={roleWords.sees[role]}
            disabled={!may(role)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
