import type { en } from './words.en.ts'

/** 評估工具和評估結果的中文用語。 */
export const zh: typeof en = {
  directions: { up: '分數愈高愈好', down: '分數愈低愈好' },
  problems: {
    'name-needed': '請填寫名稱，最少一種語言。',
    'scale-needed': '評估工具最少有一個量尺。',
    'scale-has-results': '已有結果的量尺不能刪去。請封存這個工具，另建一個。',
    'scale-twice': '有兩個量尺的代號相同。',
    'empty-range': '最高分必須大於最低分。',
    'half-norm': '常模須同時有平均數和標準差。',
    'outside-range': '這個數不在量尺的範圍內。',
    'above-zero': '這個數必須大於0。',
    'instrument-archived': '這個工具已封存，請選擇另一個。',
    'no-score': '請最少填寫一個分數。',
    'unknown-scale': '這個工具沒有這個量尺。',
    'outside-scale': ({ min, max }) => `這個量尺由${min}至${max}。`,
    'in-future': '這一天還未到。',
    'before-birth': '這一天早於學生出生日期。',
    'already-withdrawn': '這項結果之前已撤回。',
  },
  audit: {
    'instrument.added': '新增了評估工具',
    'instrument.changed': '更改了評估工具',
    'measurements.seen': '查閱了學生的評估結果',
    'measurement.added': '記錄了評估結果',
    'measurement.withdrawn': '撤回了評估結果',
  },
}
