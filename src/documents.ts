import { mayDo, notWhileActing, roles } from '#slices/access/index.ts'
import type { OperationMeta } from '#slices/access/operation.ts'
import { contract } from './contract.ts'

/** One operation of the contract, as documents and tests walk over it. */
export type OperationFacts = { name: string; method: string; path: string; summary: string; meta: OperationMeta }

/** Every operation of the workbench, in the contract's order. */
export function operations(): OperationFacts[] {
  return Object.entries(contract).flatMap(([slice, members]) =>
    Object.entries(members).map(([name, member]) => {
      const { route, meta } = member['~orpc']
      return {
        name: `${slice}.${name}`,
        method: route.method ?? 'POST',
        path: `/api${route.path ?? ''}`,
        summary: route.summary ?? '',
        meta,
      }
    }),
  )
}

/** The table of who may do what, as docs/who-may-do-what.md shows it. */
export function whoMayDoWhat(): string {
  const heads = ['action', ...roles.map((role) => role.replaceAll('_', ' '))]
  const actions = Object.entries(mayDo).map(([action, held]) => [
    `\`${action}\``,
    ...roles.map((role) => ((held as readonly string[]).includes(role) ? '●' : '')),
  ])
  const list = operations().map(({ name, method, path, summary, meta }) => {
    const trail = 'word' in meta.audit ? `\`${meta.audit.word}\`` : `not recorded: ${meta.audit.notRecorded}`
    return [`\`${name}\``, `${method} ${path}`, summary, `\`${meta.permission}\``, trail]
  })
  return `# Who may do what

Made from \`src/slices/access/model.ts\` and the contracts; \`npm test\` fails when it is not true any more
(\`npx vitest run --project pure tests/documents.test.ts -u\` makes it anew).

## Actions and roles

A role without an action meets the same "not found" as a thing that is not there. Which students a person meets is decided by
the database (\`app.students_i_see\` in \`migrations/0004-students.sql\`): SENCO and principal every file; office the roll without any
SEN content; student support team the students with a tier or a need, and of this year's Primary 1 students what the Primary 1 programme
needs; teachers those of their classes in the current school year,
without reports, contacts and why a tier was decided; teaching assistants and specialists those assigned to them, assistants
without those and needs' names; whoever gives a group its students, as an assistant does; the support team also who is in any group; the one who keeps the accounts, parents and the sponsoring body none.

Whoever acts as SENCO (\`migrations/0047-acting-senco.sql\`) has the SENCO's actions from a day to a day, asked for at every request, but for
${notWhileActing.map((action) => `\`${action}\``).join(', ')}: what outlasts the days is given by those who stay. SENCO and principal name them,
nobody themselves; colleagues may know who acts.

The office keeps colleagues, classes and who teaches whom. So it alone can let somebody new in as a teacher and give them classes, whose files
that person then opens. The SENCO is told of every person, one-time link and teaching that the office adds, and of every import of them by the
office (\`migrations/0045-closed-doors.sql\`). It gives no role that opens more than the own classes, and makes no link for somebody who
can sign in already, nor changes what they sign in with (\`migrations/0048-sign-in-of-accounts-in-use.sql\`): SENCO, principal or administrator do.

${table(heads, actions)}

## Operations

${table(['operation', 'address', 'what', 'needs', 'word in the trail'], list)}
`
}

function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
