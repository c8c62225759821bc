import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import { dimensions, type Moment } from '../../annual/model.ts'
import { aimsOf, reviewOf } from '../../annual/rules.ts'
import classes from './annual.module.css'
import { useAnnualPlan } from './annual-context.ts'
import { ReviewCard } from './review-card.tsx'
import { useAnnualWords } from './use-annual-words.ts'

type Loaded = { moment: Moment }

export function loader({ params }: LoaderFunctionArgs): Loaded {
  return { moment: params.moment === 'year_end' ? 'year_end' : 'mid_year' }
}

/** What the middle or the end of the year found of each aim and measure. */
export function Component() {
  const { moment }: Loaded = useLoaderData()
  const plan = useAnnualPlan()
  const words = useAnnualWords()
  if (plan.state === 'draft' && plan.decisions.length === 0)
    return <EmptyState title={words.notAgreedYet} sentence={words.notAgreedSentence} />
  const all = plan.aims.flatMap((aim) => [aim, ...aim.measures])
  const done = all.filter(({ reviews }) => reviewOf(reviews, moment).howFar !== null).length
  return (
    <div key={moment} className={classes.reviews}>
      <p className={classes.soft}>{words.reviewHelp[moment]}</p>
      <ProgressCount done={done} total={all.length} label={words.reviewed} />
      {dimensions.map((dimension) => {
        const aims = aimsOf(plan.aims, dimension)
        if (aims.length === 0) return null
        return (
          <section key={dimension} aria-labelledby={`${dimension}-name`} className={classes.dimension}>
            <h3 id={`${dimension}-name`}>{words.dimensions[dimension]}</h3>
            {aims.map((aim) => {
              const number = plan.aims.indexOf(aim) + 1
              const name = words.aim(number)
              return (
                <article key={aim.id} aria-label={name} className={classes.aim}>
                  <ReviewCard plan={plan} moment={moment} subject={{ of: 'aim', one: aim }} label={name} />
                  {aim.measures.map((measure, index) => {
                    const label = words.measureOf(number, index + 1)
                    return (
                      <section key={measure.id} aria-label={label} className={classes.measure}>
                        <ReviewCard
                          plan={plan}
                          moment={moment}
                          subject={{ of: 'measure', one: measure }}
                          label={label}
                        />
                      </section>
                    )
                  })}
                </article>
              )
            })}
          </section>
        )
      })}
    </div>
  )
}
