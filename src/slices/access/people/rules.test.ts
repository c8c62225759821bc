import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../model.ts'
import {
  mayGive,
  mayKeepAccount,
  mayReplaceSignIn,
  type PersonChange,
  personChangeProblems,
  roleProblems,
} from './rules.ts'

const sensitive: Role[] = ['senco', 'principal', 'sst_member', 'specialist', 'sponsor', 'administrator']

const codes = (changed: Partial<PersonChange>) =>
  personChangeProblems({
    actor: { id: 'me', roles: ['senco'] },
    personId: 'other',
    before: { roles: ['teacher'], active: true },
    after: { roles: ['teacher'], active: true },
    accountFields: [],
    canSignIn: true,
    otherKeepers: 1,
    ...changed,
  }).map((found) => `${found.field} ${found.problem}`)

describe('who may give and take a role', () => {
  test.each(roles)('the office gives %s only when it opens no file of the school', (role) => {
    expect(mayGive(['office'], role)).toBe(!sensitive.includes(role))
  })

  test.each(['senco', 'principal', 'administrator'])('a %s gives every role', (own) => {
    expect(roles.every((role) => mayGive([own], role))).toBe(true)
  })

  test('taking a role away is as guarded as giving it', () => {
    expect(roleProblems(['office'], ['sst_member', 'teacher'], ['teacher'])).toEqual([
      { field: 'roles', problem: 'role-not-yours', params: { role: 'sst_member' } },
    ])
  })

  test('a role that somebody holds already needs no right to give it', () => {
    expect(roleProblems(['office'], ['senco', 'teacher'], ['senco'])).toEqual([])
  })

  test('nobody changes their own roles, not even a SENCO', () => {
    const own = { personId: 'me', before: { roles: ['senco'] as Role[], active: true } }
    expect(codes({ ...own, after: { roles: ['senco', 'principal'], active: true } })).toEqual(['roles own-roles'])
    expect(codes({ ...own, after: { roles: ['teacher'], active: true } })).toEqual(['roles own-roles'])
  })
})

describe('who keeps an account', () => {
  test('the office cannot take over the account of one who sees files', () => {
    expect(mayKeepAccount(['office'], ['teacher', 'senco'])).toBe(false)
    expect(mayKeepAccount(['office'], ['teacher'])).toBe(true)
    expect(
      codes({
        actor: { id: 'me', roles: ['office'] },
        before: { roles: ['senco'], active: true },
        after: { roles: ['senco'], active: false },
        accountFields: ['email'],
      }),
    ).toEqual(['email account-not-yours', 'active account-not-yours'])
  })

  test.each([
    ['office', ['teacher'], false, true],
    ['office', ['teacher'], true, false],
    ['office', ['office'], true, false],
    ['office', [], true, false],
    ['office', ['senco'], false, false],
    ['senco', ['teacher'], true, true],
    ['principal', ['teacher'], true, true],
    ['administrator', ['senco', 'teacher'], true, true],
  ] as const)('whether the %s makes a link for one who is %j (can sign in: %s): %s', (own, roles, canSignIn, may) => {
    expect(mayReplaceSignIn([own], { roles, canSignIn })).toBe(may)
  })

  test('the office sets what somebody signs in with until they can sign in, and may still mark them as having left', () => {
    const state = { roles: ['teacher'] as Role[], active: true }
    const change = {
      actor: { id: 'me', roles: ['office'] },
      before: state,
      accountFields: ['email', 'staffCode'] as const,
    }
    expect(codes({ ...change, after: state, canSignIn: false })).toEqual([])
    expect(codes({ ...change, after: { ...state, active: false }, canSignIn: true })).toEqual([
      'email account-in-use',
      'staffCode account-in-use',
    ])
    expect(codes({ ...change, actor: { id: 'me', roles: ['senco'] }, after: state, canSignIn: true })).toEqual([])
  })

  test('nobody marks themselves as having left', () => {
    const state: Role[] = ['senco']
    expect(
      codes({ personId: 'me', before: { roles: state, active: true }, after: { roles: state, active: false } }),
    ).toEqual(['active own-leaving'])
  })
})

describe('a school keeps one who can sign in and keeps its people', () => {
  const senco = { roles: ['senco'] as Role[], active: true }

  test('the last SENCO or administrator neither leaves nor loses the role', () => {
    expect(codes({ before: senco, after: { ...senco, active: false }, otherKeepers: 0 })).toEqual([
      'active last-keeper',
    ])
    expect(codes({ before: senco, after: { roles: ['teacher'], active: true }, otherKeepers: 0 })).toEqual([
      'roles last-keeper',
    ])
  })

  test('one of two may leave', () => {
    expect(codes({ before: senco, after: { ...senco, active: false }, otherKeepers: 1 })).toEqual([])
  })

  test('a SENCO who cannot sign in yet is not counted', () => {
    expect(codes({ before: senco, after: { ...senco, active: false }, canSignIn: false, otherKeepers: 0 })).toEqual([])
  })

  test('a SENCO may become an administrator', () => {
    expect(codes({ before: senco, after: { roles: ['administrator'], active: true }, otherKeepers: 0 })).toEqual([])
  })
})
