import { expect, test } from 'vitest'
import { type AskedGuest, type Told, whomToTell } from './telling.ts'

const asked = (attendeeId: string, more: Partial<AskedGuest> = {}): AskedGuest => ({
  ...{
    attendeeId,
    address: `${attendeeId}@school.invalid`,
    person: null,
    name: attendeeId,
    active: true,
    language: null,
  },
  ...more,
})
const told = (recipient: string, more: Partial<Told> = {}): Told => ({
  ...{
    recipient,
    address: recipient,
    person: null,
    name: recipient,
    language: null,
    what: 'request',
    sequence: 0,
    revision: 0,
  },
  ...{ state: 'told', stale: false, hasEntry: true, problem: '' },
  ...more,
})
const planned = { state: 'planned', over: false, sequence: 0 } as const
const said = (tellings: ReturnType<typeof whomToTell>) =>
  tellings.map(({ recipient, what, state, sequence }) => [recipient, what, state, sequence])

test('who is asked and knows nothing is invited; who knows it as it stands hears nothing again', () => {
  expect(said(whomToTell(planned, [asked('a'), asked('b')], [told('a@school.invalid')]))).toEqual([
    ['b@school.invalid', 'invite', 'waiting', 0],
  ])
})

test('when day, time or place change, everybody who stays is told, with a higher number than they had', () => {
  const tellings = whomToTell({ ...planned, sequence: 1 }, [asked('a')], [told('a@school.invalid', { sequence: 4 })])
  expect(said(tellings)).toEqual([['a@school.invalid', 'change', 'waiting', 5]])
})

test('who is asked no more is told so, once, and only if they may have an entry', () => {
  const rows = [
    told('gone@school.invalid'),
    told('never@school.invalid', { state: 'failed', hasEntry: false }),
    told('knows@school.invalid', { what: 'cancel', hasEntry: false }),
  ]
  expect(said(whomToTell(planned, [], rows))).toEqual([['gone@school.invalid', 'cancel', 'waiting', 1]])
})

test('a cancelled meeting is taken back from all who know of it; nobody else is told of it', () => {
  const tellings = whomToTell(
    { state: 'cancelled', over: false, sequence: 3 },
    [asked('a'), asked('b')],
    [told('a@school.invalid')],
  )
  expect(said(tellings)).toEqual([['a@school.invalid', 'cancel', 'waiting', 3]])
})

test('a mail that failed or of which nothing was heard for long stays to be sent; one on its way does not count as failed', () => {
  const rows = [
    told('a@school.invalid', { state: 'failed', problem: '550', hasEntry: false }),
    told('b@school.invalid', { state: 'sending' }),
    told('c@school.invalid', { state: 'sending', stale: true }),
  ]
  const tellings = whomToTell(planned, [asked('a'), asked('b'), asked('c')], rows)
  expect(tellings.map(({ what, state, problem }) => [what, state, problem])).toEqual([
    ['invite', 'failed', '550'],
    ['invite', 'sending', ''],
    ['invite', 'failed', ''],
  ])
})

test('two at one address are told once; one without an address by hand, and by mail once there is one', () => {
  const both = [asked('a', { address: 'Home@home.invalid' }), asked('b', { address: 'home@home.invalid' })]
  const [one, ...more] = whomToTell(planned, both, [])
  expect([one?.recipient, one?.people.length, more]).toEqual(['home@home.invalid', 2, []])
  expect(said(whomToTell(planned, [asked('c', { address: '' })], []))).toEqual([['c', 'invite', 'waiting', 0]])
  expect(said(whomToTell(planned, [asked('c')], [told('c', { address: '' })]))).toEqual([
    ['c@school.invalid', 'invite', 'waiting', 0],
  ])
})

test('nobody is told of what is over, and no mail goes to who has left the school', () => {
  for (const meeting of [
    { state: 'held', over: false, sequence: 0 },
    { state: 'planned', over: true, sequence: 0 },
  ] as const)
    expect(whomToTell(meeting, [asked('a')], [])).toEqual([])
  expect(whomToTell(planned, [asked('a', { active: false })], [])).toEqual([])
})
