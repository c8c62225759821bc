import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { CostCharge, GroupCost } from '../../cost/contract.ts'
import { useCostWords } from './use-cost-words.ts'

interface LineWordsProps {
  line: CostCharge['lines'][number]
  sessions: CostCharge['sessions']
  cost: Pick<GroupCost, 'people' | 'bands'>
}

/** How one summand comes about, in words that can be worked out by hand. */
export function LineWords({ line, sessions, cost }: LineWordsProps) {
  const { line: words, dollars, reasons } = useCostWords()
  const language = useLanguage()
  const who = cost.people.find(({ id }) => id === line.whoId)
  const band = cost.bands.find(({ id }) => id === line.bandId)
  const name = who ? nameOf(who, language).main : ''
  const cents = line.cents === null ? '' : dollars(line.cents)
  const rate = line.rateCents === null ? '' : dollars(line.rateCents)
  const times = sessions.count === 1 && sessions.of === 1 ? '' : words.times(sessions.count, sessions.of)
  if (line.why) return <>{words.unknown(name, line.minutes, reasons[line.why])}</>
  if (line.kind === 'expense') return <>{words.expense(line.what, cents)}</>
  if (line.kind === 'staff')
    return (
      <>
        {words.staff({ name, band: band ? pick(band.name, language) : '', minutes: line.minutes, rate, times, cents })}
        {line.groupsAtOnce > 1 && ` ${words.atOnce(line.groupsAtOnce)}`}
      </>
    )
  if (line.fee === 'hour') return <>{words.hourFee({ name, minutes: line.minutes, rate, times, cents })}</>
  if (line.fee === 'session') return <>{words.sessionFee({ name, rate, times, cents })}</>
  return <>{line.spreadOver > 0 ? words.contract({ name, rate, over: line.spreadOver, cents }) : words.beside(name)}</>
}
