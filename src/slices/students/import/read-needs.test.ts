import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needTypes } from '../model.ts'
import { readNeeds, readTick } from './read-needs.ts'

const said = (text: string, school: 'primary' | 'secondary' = 'primary') => {
  const read = readNeeds(text, school)
  if (!('value' in read)) return `${read.problem}: ${read.params.text}`
  return read.value.map(({ type, certainty }) => (certainty ? `${type} ${certainty}` : type)).join(', ')
}

describe('the nine types are known by their everyday names', () => {
  test.each([
    ['SpLD', 'SpLD'],
    ['特殊學習困難', 'SpLD'],
    ['讀寫障礙', 'SpLD'],
    ['dyslexia', 'SpLD'],
    ['Mild ID', 'ID'],
    ['輕度智障', 'ID'],
    ['自閉症譜系障礙', 'ASD'],
    ['高功能自閉症', 'ASD'],
    ['AD/HD', 'ADHD'],
    ['AD / HD', 'ADHD'],
    ['ＡＤＨＤ', 'ADHD'],
    ['注意力不足／過度活躍症', 'ADHD'],
    ['專注力不足及過度活躍症', 'ADHD'],
    ['Attention Deficit/Hyperactivity Disorder', 'ADHD'],
    ['過度活躍', 'ADHD'],
    ['過動症', 'ADHD'],
    ['SpLD (R/W)', 'SpLD'],
    ['SpLD (Chinese)', 'SpLD'],
    ['SpLD (Chi & Eng), ASD (mild)', 'SpLD, ASD'],
    ['特殊學習困難（中英文）', 'SpLD'],
    ['英文讀寫困難、ADHD', 'SpLD, ADHD'],
    ['SpLD（R/W）、ASD', 'SpLD, ASD'],
    ['中文讀寫困難', 'SpLD'],
    ['患有自閉症', 'ASD'],
    ['肢體傷殘', 'PD'],
    ['視障', 'VI'],
    ['弱聽', 'HI'],
    ['Speech & Language Impairment', 'SLI'],
    ['語障', 'SLI'],
    ['精神病', 'MI'],
    ['成績稍遜學生', 'ALA'],
    ['無', ''],
    ['-', ''],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test.each([
    ['讀寫障礙、過度活躍症', 'SpLD, ADHD'],
    ['ASD/AD/HD', 'ASD, ADHD'],
    ['AD/HD/ASD', 'ADHD, ASD'],
    ['SpLD + SLI & HI', 'SpLD, SLI, HI'],
    ['自閉症\n言語障礙', 'ASD, SLI'],
    ['SLI及SpLD', 'SLI, SpLD'],
    ['特殊學習困難（讀寫障礙）', 'SpLD'],
    ['SEN (SpLD)', 'SpLD'],
    ['1. SpLD 2. ADHD', 'SpLD, ADHD'],
    ['1.SpLD\n2.AD/HD', 'SpLD, ADHD'],
    ['1) 自閉症 2) 言語障礙', 'ASD, SLI'],
    ['（1）讀寫障礙（2）ADHD', 'SpLD, ADHD'],
    ['SpLD (tier 1) ADHD', 'SpLD, ADHD'],
  ])('several in one cell: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test.each([
    ['ASD (懷疑)', 'ASD suspected'],
    ['懷疑ASD；SpLD（確診）', 'ASD suspected, SpLD confirmed'],
    ['suspected dyslexia', 'SpLD suspected'],
    ['SpLD?', 'SpLD suspected'],
    ['ADHD(待確診)、ASD', 'ADHD suspected, ASD'],
    ['ASD（S）', 'ASD suspected'],
    ['SpLD (C), ADHD [s]', 'SpLD confirmed, ADHD suspected'],
    ['1. ASD(S) 2. SpLD', 'ASD suspected, SpLD'],
    ['ASD (S)、ID', 'ASD suspected, ID'],
    ['ID (suspected)', 'ID suspected'],
    ['ID（懷疑）', 'ID suspected'],
    ['ID (severe)', 'ID'],
    ['ID（嚴重）', 'ID'],
    ['ID (C)', 'ID confirmed'],
  ])('a remark says how sure it is, for its own type only: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })
})

describe('what is not surely a type is named, never guessed', () => {
  test.each([
    ['情緒問題', 'need-unclear: 情緒問題'],
    ['抑鬱症', 'need-unclear: 抑鬱症'],
    ['有限智能', 'need-unclear: 有限智能'],
    ['學習困難', 'need-unclear: 學習困難'],
    ['專注力不足', 'need-unclear: 專注力不足'],
    ['SpLD、情緒問題', 'need-unclear: 情緒問題'],
    ['ASDX', 'need-unknown: ASDX'],
    ['identified', 'need-unknown: identified'],
    ['SpLD，亂碼症', 'need-unknown: 亂碼症'],
    ['有限智力', 'need-unclear: 有限智力'],
    ['懷疑有限智力', 'need-unclear: 有限智力'],
    ['患有限智能', 'need-unclear: 有限智能'],
    ['懷疑患有限智能', 'need-unclear: 有限智能'],
    ['有亂碼症', 'need-unknown: 有亂碼症'],
    ['輕度某型障礙', 'need-unknown: 輕度某型障礙'],
    ['英文', 'need-unknown: 英文'],
    ['英文稍遜', 'need-unknown: 英文稍遜'],
    ['ID (limited)', 'need-unknown: limited'],
    ['亂碼症有ASD', 'need-unknown: 亂碼症'],
    ['R/W', 'need-unknown: R, W'],
    ['其他', 'need-unknown: 其他'],
    ['1. 亂碼症', 'need-unknown: 亂碼症'],
    ['SpLD 2', 'need-unknown: 2'],
    ['S', 'need-unknown: S'],
    ['ID (S)', 'need-letter-unclear: ID (S)'],
    ['智障［S］', 'need-letter-unclear: 智障［S］'],
    ['ASD (S), ID (s)', 'need-letter-unclear: ASD (S), ID (s)'],
    ['(S) ID', 'need-letter-unclear: (S) ID'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test.each([
    ['有限智能', ''],
    ['limited intelligence', ''],
    ['發展遲緩', ''],
    ['全面發展遲緩', ''],
    ['GDD', ''],
    ['SLI（發展遲緩）', ''],
    ['行為問題', ''],
    ['語言遲緩', 'SLI'],
    ['語言發展遲緩', 'SLI'],
    ['發音問題', 'SLI'],
    ['口吃', 'SLI'],
    ['抑鬱症', 'MI'],
    ['專注力不足', 'ADHD'],
  ])('a type is proposed only where the word may mean it: %s', (text, mayBe) => {
    expect(readNeeds(text, 'primary')).toMatchObject({ problem: 'need-unclear', params: { mayBe } })
  })

  test('a word that only explains the type beside it is no second need', () => {
    expect(said('AD/HD（專注力不足）')).toBe('ADHD')
  })

  test('giftedness is left out and said', () => {
    const read = readNeeds('SpLD、資優', 'primary')
    expect(read).toMatchObject({ value: [{ type: 'SpLD' }], notices: [{ problem: 'need-gifted' }] })
  })

  test.each([
    ['妥瑞症', [], ['妥瑞症']],
    ['SpLD，選擇性緘默症', ['SpLD'], ['選擇性緘默症']],
    ['ASD / Selective Mutism', ['ASD'], ['Selective Mutism']],
    ['動作協調障礙及Tourette’s Syndrome', [], ['動作協調障礙', 'Tourette’s Syndrome']],
  ])('a condition that is none of the nine types is left out and said: %s', (text, types, conditions) => {
    expect(readNeeds(text, 'primary')).toMatchObject({
      value: types.map((type) => ({ type })),
      notices: conditions.map((condition) => ({ problem: 'need-other-condition', params: { text: condition } })),
    })
  })

  test('a condition that is none of the nine types hides no word that is not known', () => {
    expect(said('妥瑞症、亂碼症')).toBe('need-unknown: 亂碼症')
    expect(said('妥瑞症、情緒問題')).toBe('need-unclear: 情緒問題')
  })

  test.each([
    ['S', 'ID', { problem: 'need-letter-unclear' }],
    ['（S）', 'ID', { problem: 'need-letter-unclear' }],
    ['ID (S)', 'ID', { problem: 'need-letter-unclear' }],
    ['ID（嚴重）', 'ID', { value: { type: 'ID', certainty: null } }],
    ['懷疑', 'ID', { value: { type: 'ID', certainty: 'suspected' } }],
    ['S', 'ASD', { value: { type: 'ASD', certainty: 'suspected' } }],
  ] as const)('%s in the column of %s', (text, type, expected) => {
    expect(readTick(text, type, 'primary')).toMatchObject(expected)
  })

  test('academic low achievers are a thing of primary schools', () => {
    expect(said('成績稍遜', 'secondary')).toBe('need-primary-only: 成績稍遜')
  })

  test('types in any order, with any everyday sign between them, come back in that order', () => {
    const written = { ADHD: 'AD/HD' } as Readonly<Record<string, string>>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...needTypes), { minLength: 1 }),
        fc.constantFrom('、', ', ', '; ', ' / ', ' + ', ' & ', '\n', '及', '／'),
        (types, between) => {
          expect(said(types.map((type) => written[type] ?? type).join(between))).toBe(types.join(', '))
        },
      ),
    )
  })

  test('no text makes it throw, and a need only comes of letters that are there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(readNeeds(text, 'primary')).toBeTypeOf('object')
      }),
    )
  })
})
