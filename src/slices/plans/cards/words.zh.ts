import type { en } from './words.en.ts'

export const zh: typeof en = {
  from: { plan: '計劃', profile: '個人檔案', accommodation: '調適' },
  audit: { 'cards.listed': '查閱了課堂提示卡' },
}
