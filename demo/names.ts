import type { Random } from './random.ts'

const surnames = [
  ['陳', 'Chan'],
  ['林', 'Lam'],
  ['黃', 'Wong'],
  ['張', 'Cheung'],
  ['李', 'Lee'],
  ['王', 'Wong'],
  ['吳', 'Ng'],
  ['劉', 'Lau'],
  ['梁', 'Leung'],
  ['蔡', 'Choi'],
  ['何', 'Ho'],
  ['鄭', 'Cheng'],
  ['郭', 'Kwok'],
  ['葉', 'Yip'],
  ['馮', 'Fung'],
  ['羅', 'Law'],
] as const
const given = [
  ['朗', 'Long'],
  ['晴', 'Ching'],
  ['希', 'Hei'],
  ['樂', 'Lok'],
  ['謙', 'Him'],
  ['心', 'Sum'],
  ['諾', 'Nok'],
  ['恩', 'Yan'],
  ['柏', 'Pak'],
  ['悠', 'Yau'],
  ['穎', 'Wing'],
  ['宇', 'Yu'],
  ['思', 'Sze'],
  ['皓', 'Ho'],
  ['文', 'Man'],
  ['芊', 'Chin'],
  ['睿', 'Yui'],
  ['彤', 'Tung'],
  ['俊', 'Chun'],
  ['嵐', 'Laam'],
] as const

/** An invented name in both languages, put together by chance; any likeness is an accident. */
export function inventName(random: Random): { nameZh: string; nameEn: string } {
  const [surnameZh, surnameEn] = random.pick(surnames)
  const [firstZh, firstEn] = random.pick(given)
  const [secondZh, secondEn] = random.pick(given)
  if (firstZh === secondZh) return { nameZh: `${surnameZh}${firstZh}`, nameEn: `${surnameEn} ${firstEn}` }
  return { nameZh: `${surnameZh}${firstZh}${secondZh}`, nameEn: `${surnameEn} ${firstEn} ${secondEn}` }
}
