import type { Transaction } from '#platform/database/database.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { paperHead, wordFile } from '#slices/plans/index.ts'
import { readYear } from '../deadlines/work/year.ts'
import type { DueThing } from '../due/contract.ts'
import { dueKinds, type Standing } from '../due/model.ts'
import { dueFor } from '../due/work.ts'
import { linesOf } from '../people/answer-rules.ts'
import { readAnswers } from '../people/answers-work.ts'
import { readTeam } from '../people/work.ts'
import type { Pack } from './pack-model.ts'
import { findPack } from './pack-store.ts'
import { packPaper } from './papers.ts'

type Who = SignedInContext['who']

/** The pack for the next SENCO, in one language or both, as on today. */
export async function makePack(tx: Transaction, who: Who, language: PaperLanguage): Promise<Paper> {
  return packPaper(await readPack(tx, who), await paperHead(tx, who, language))
}

/** The same pack as a Word file. */
export async function makePackFile(tx: Transaction, who: Who, language: PaperLanguage): Promise<File> {
  return wordFile(await makePack(tx, who, language))
}

async function readPack(tx: Transaction, who: Who): Promise<Pack> {
  const [found, team, answers] = [await findPack(tx, who.today), await readTeam(tx, who), await readAnswers(tx, who)]
  return {
    ...found,
    due: countsByKind(await dueFor(tx, who)),
    deadlines: await openDeadlines(tx, who),
    members: team.members.filter(({ endsOn }) => endsOn === null || endsOn > who.today),
    duties: team.duties.filter(({ archivedOn }) => archivedOn === null),
    classes: answers.classes.map(({ name, students, responsible }) => ({
      ...{ name, students },
      person: responsible?.person ?? null,
    })),
    answers: linesOf(answers).map(({ student, person, by }) => ({ student, person, by })),
  }
}

/** The deadlines of today’s school year that are not settled, those of students by rule, the earliest first. */
async function openDeadlines(tx: Transaction, who: Who): Promise<Pack['deadlines']> {
  const { deadlines } = await readYear(tx, who, {})
  const open = deadlines.filter(({ state, beforeSetUp }) => state === 'open' && !beforeSetUp)
  const byRule = Map.groupBy(open, ({ id, rule, student }) => (student ? rule : id))
  return [...byRule.values()]
    .flatMap((all) => {
      const [first] = all.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      if (!first) return []
      const { name, mark, approximate, dueOn } = first
      const students = all.flatMap(({ student }) => student ?? [])
      return [{ name, students, dueOn, certain: mark !== 'school' && !approximate }]
    })
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
}

/** How many things of each kind are due; put off or handed on, they are due all the same. */
function countsByKind(things: readonly DueThing[]): Pack['due'] {
  return dueKinds.flatMap((kind) => {
    const all = things.filter((one) => one.kind === kind)
    const count = (wanted: Standing) => all.filter(({ standing }) => standing === wanted).length
    if (all.length === 0) return []
    return [{ kind, overdue: count('overdue'), today: count('today'), soon: count('soon'), later: count('later') }]
  })
}
