import type { Bilingual } from '#kernel/language.ts'
import type { GrantKey, ThresholdKey, ValueMark } from './model/keys.ts'
import type { GrantValue } from './model/values.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type SourceName = keyof typeof en.sources

function shipped(
  schoolYear: string,
  key: GrantKey,
  dollars: number,
  source: SourceName,
  options: { mark: ValueMark; address?: string; approximate?: boolean },
): GrantValue {
  const sentence: Bilingual = { zh: zh.sources[source], en: en.sources[source] }
  return {
    schoolYear,
    key,
    amountCents: dollars * 100,
    approximate: options.approximate ?? false,
    source: sentence,
    address: options.address ?? null,
    mark: options.mark,
    checkedBySchool: null,
  }
}

const HK01 = 'https://zh.hk01.com/社会新闻/245381'
const EJ_INSIGHT = 'https://www.ejinsight.com/eji/article/id/1983750'

/**
 * The only figures the workbench brings: those with a source that could be read. Every other year asks the school.
 * 2018/19 is left out on purpose: it belongs to the scheme before the grant covered every public-sector school, with its own ceiling.
 * Thresholds of later years are left out on purpose: that they move with the rates each year has no source.
 */
export const knownGrantValues: readonly GrantValue[] = [
  shipped('2019/20', 'tier2Rate', 15_000, 'announced2018About', { mark: 'S2', address: HK01, approximate: true }),
  shipped('2019/20', 'tier3Rate', 60_000, 'announced2018Tier3', { mark: 'S2', address: EJ_INSIGHT }),
  shipped('2019/20', 'threshold1', 600_000, 'announced2018', { mark: 'S2', address: HK01 }),
  shipped('2019/20', 'threshold2', 1_600_000, 'announced2018', { mark: 'S2', address: HK01 }),
  shipped('2019/20', 'threshold3', 2_200_000, 'announced2018', { mark: 'S2', address: HK01 }),
  shipped('2023/24', 'tier2Rate', 15_779, 'reply2024', { mark: 'S2' }),
  shipped('2023/24', 'tier3Rate', 63_116, 'reply2024', { mark: 'S2' }),
]

/**
 * What follows from reaching a threshold: support teacher posts in all, and whether the coordinator's post is upgraded.
 * Source (second-hand): the announcement of October 2018, see `announced2018`.
 */
export const thresholdConsequences: Readonly<Record<ThresholdKey, { posts: number; promotesSenco: boolean }>> = {
  threshold1: { posts: 1, promotesSenco: true },
  threshold2: { posts: 2, promotesSenco: true },
  threshold3: { posts: 3, promotesSenco: true },
}
