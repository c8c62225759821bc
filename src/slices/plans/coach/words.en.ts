import type { CoachField, CoachRule, Instead } from './model.ts'

/** The details of a hint as the rules give them; dates come formatted. */
export type Details = Readonly<Record<string, string | number>>

/** What is said of a finding: what it is (`title` where that has details and is said without them), why it matters, what to do. */
export type HintWords = { title?: string; says: string | ((details: Details) => string); why: string; how: string }

export const en = {
  hints: {
    label: {
      says: 'A label stands before the person',
      why: 'These words stay in the file for years; the student and the parents read them.',
      how: 'Name the person first, or tell what you saw. Where a student prefers other words for themselves, keep theirs.',
    },
    'not-observable': {
      says: 'Nothing here can be seen or heard',
      why: 'Whether somebody understands or has confidence shows only in what they do; two people would judge it differently.',
      how: 'Say what the student will do: points, says, writes, hands in …',
    },
    negative: {
      says: 'It says what not to do',
      why: 'A student can practise only what they do, not what they leave out.',
      how: 'Say what is done in its place: “raises a hand and waits” for “does not call out”.',
    },
    'empty-word': {
      says: 'A word that promises nothing',
      why: 'At the review nobody could say whether it was done.',
      how: 'Say when, how often or how much: “every Friday”, “two times a lesson”, “from 4 to 8 words”.',
    },
    'two-in-one': {
      says: 'A second target seems to begin here',
      why: 'If one is met and the other is not, what shall the review say?',
      how: 'Keep the one that matters more, or make two targets of it.',
    },
    'no-situation': {
      says: 'No situation yet',
      why: 'What a student can do in a quiet room they may not do in class of thirty.',
      how: 'Say when, where or with what: “in group work”, “when the bell rings”, “from a picture card”.',
    },
    'too-short': {
      says: 'Too short for a colleague to follow',
      why: 'A teacher who reads only this does not know what to do in the next lesson.',
      how: 'Say what the adult does, when, and with what.',
    },
    'student-does-it': {
      says: 'This is what the student shall do',
      why: 'A strategy is what an adult does, so that the student can.',
      how: 'Begin with what the adult does: show, ask, lay out, wait, tick together …',
    },
    'too-long': {
      says: 'Longer than people read',
      why: 'Teachers read it between two lessons.',
      how: 'Keep one thing that is done and one situation. Leave the rest to the measure and the strategies.',
    },
    'no-measure': {
      says: 'Not said how it is measured',
      why: 'Without it everybody counts something else.',
      how: 'Say what is counted and out of how many: “worksheets begun in two minutes, out of five”.',
    },
    'no-number': {
      says: 'No number to reach yet',
      why: 'Without a number the review can only guess.',
      how: 'Give the number that would be enough, and for how long it has to hold.',
    },
    'number-apart': {
      title: 'Words and number aimed at differ',
      says: ({ aim }) => `The words do not say the number aimed at (${aim})`,
      why: 'The chart is drawn by the number, people read the words; they should say the same.',
      how: 'Change one of the two.',
    },
    'numbers-differ': {
      title: 'Chinese and English say different numbers',
      says: ({ zh, en }) => `The Chinese says ${zh}, the English says ${en}`,
      why: 'Parents and school would agree to two different things.',
      how: 'Put the same number in both.',
    },
    'no-baseline': {
      says: 'Not said where the student stands now',
      why: 'Without a starting point nobody can tell whether anything has changed.',
      how: 'Count for a week or two in the same way as later, and enter it.',
    },
    'aim-not-beyond': {
      title: 'The aim is not beyond the baseline',
      says: ({ baseline, aim }) => `The aim (${aim}) is not beyond where the student stands (${baseline})`,
      why: 'It would be met on the first day.',
      how: 'Check both numbers, and whether more or less is aimed at.',
    },
    'all-of-everything': {
      says: 'Every single time is asked for',
      why: 'One bad day, and the target is missed; hardly anybody does anything every time.',
      how: 'Ask for what would be enough, such as 4 out of 5. Where safety needs every time, dismiss this and say so.',
    },
    'too-far': {
      title: 'A long way in one period',
      says: ({ baseline, aim }) => `A long way in one period: from ${baseline} to ${aim}`,
      why: 'A target out of reach discourages everybody. This is a rule of thumb of the workbench, not of the Education Bureau.',
      how: 'Set a step in between, or dismiss this and say what makes you confident.',
    },
    nobody: {
      says: 'Nobody has it in hand yet',
      why: 'What belongs to everybody is done by nobody.',
      how: 'Name at least one person.',
    },
    'starts-outside': {
      title: 'It begins outside the plan’s period',
      says: ({ startsOn, endsOn }) => `It begins outside the plan’s period (${startsOn} – ${endsOn})`,
      why: 'The plan is not yet, or no longer, in force then.',
      how: 'Change the date, or the plan’s period.',
    },
    'due-outside': {
      title: 'It is due outside the plan’s period',
      says: ({ startsOn, endsOn }) => `It is due outside the plan’s period (${startsOn} – ${endsOn})`,
      why: 'Nobody looks at this plan then.',
      how: 'Change the date, or the plan’s period.',
    },
    'due-before-start': {
      says: 'It is due before it begins',
      why: 'There would be no time to work on it.',
      how: 'Check both dates.',
    },
    'due-after-review': {
      title: 'It is due long after the review',
      says: ({ reviewOn }) => `It is due more than a month after the review (${reviewOn})`,
      why: 'The review cannot say what became of it.',
      how: 'Make it due by the review, or move the review.',
    },
    'no-strengths': {
      says: 'No strength is written down',
      why: 'Support is built on what the student is good at and likes.',
      how: 'Ask the student, the parents and a teacher for one thing each.',
    },
    'no-view': {
      title: 'Somebody has not been asked yet',
      says: ({ en, zh }) => `Nobody has been asked yet: ${en || zh}`,
      why: 'A plan that somebody had no say in is seldom carried by them.',
      how: 'Ask, and write it down in their words; or note that they would rather not.',
    },
    'need-without-target': {
      title: 'A need without a target',
      says: ({ need }) => `No target for this need yet: ${need}`,
      why: 'A need on file that no target serves is easily forgotten.',
      how: 'Add one, say of an existing target that it serves this need, or dismiss this with the reason.',
    },
    'no-target': {
      says: 'No target yet',
      why: 'Without one the review has nothing to look at.',
      how: 'Take one from the bank and change it to fit the student.',
    },
    'target-without-strategy': {
      title: 'A target without a strategy',
      says: ({ number }) => `Target ${number} has no strategy`,
      why: 'A student who could do it without help from adults would be doing it already.',
      how: 'Add what adults do for it: in class, in the group, at home.',
    },
    'too-many-targets': {
      title: 'Many targets at once',
      says: ({ count }) => `${count} targets at once`,
      why: 'Hardly anybody keeps more than five in mind. This is a rule of thumb of the workbench.',
      how: 'Keep the few that matter most now; the others can wait for the next period.',
    },
    'review-outside': {
      says: 'The review lies outside the plan’s period',
      why: 'The plan would end without anybody having looked at it.',
      how: 'Set the review on a day of the period, better some weeks before its end.',
    },
    'nothing-on-card': {
      says: 'No strategy is on the teachers’ card',
      why: 'Teachers see three things before a lesson; without a choice they see whichever come first.',
      how: 'Choose up to three that any teacher can do.',
    },
  } satisfies Record<CoachRule, HintWords> as Record<CoachRule, HintWords>,

  /** What could stand in place of a label. */
  instead: {
    autism: 'a student with autism',
    adhd: 'a student with AD/HD',
    intellectual: 'a student with intellectual disability',
    reading: 'a student with reading and writing difficulties',
    hearing: 'a student with hearing impairment',
    sight: 'a student with visual impairment',
    speech: 'a student with speech and language needs',
    physical: 'a student with physical disability',
    mental: 'a student with mental health needs',
    sen: 'a student with special educational needs',
    others: 'classmates, or other students',
    has: 'has …',
    wheelchair: 'uses a wheelchair',
    seen: 'what you saw: “begins work after the third reminder”',
  } satisfies Record<Instead, string> as Record<Instead, string>,

  fields: {
    words: 'Target or strategy',
    measure: 'Measure',
    criterion: 'Criterion',
    baseline: 'Baseline',
    aim: 'Aim',
    who: 'Who',
    startsOn: 'From',
    dueOn: 'Due',
  } satisfies Record<CoachField, string> as Record<CoachField, string>,

  problems: {
    'unknown-plan': 'This plan is not there any more.',
  } as Readonly<Record<string, string>>,

  /** What the trail says of each operation: somebody … */
  audit: {
    'hints.seen': 'looked at the hints to a plan that were dismissed',
    'hint.dismissed': 'dismissed a hint to the plan',
    'hint.taken-back': 'had a dismissed hint shown again',
  } as Readonly<Record<string, string>>,
}
