import { Button } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { useWords } from '#web/ui/language.tsx'
import classes from './week.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** To the week before, after, or today's; the address says which. */
export function WeekTurner({ monday }: { monday: string }) {
  const words = useWords(both)
  const [search, setSearch] = useSearchParams()
  const turn = (from: string | null) => {
    const next = new URLSearchParams(search)
    if (from) next.set('from', from)
    else next.delete('from')
    setSearch(next)
  }
  return (
    <div className={classes.weeks}>
      <Button variant="default" onClick={() => turn(addDays(monday, -7))}>
        {words.before}
      </Button>
      <Button variant="default" onClick={() => turn(null)}>
        {words.now}
      </Button>
      <Button variant="default" onClick={() => turn(addDays(monday, 7))}>
        {words.after}
      </Button>
    </div>
  )
}
