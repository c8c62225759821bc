import type { en } from '../words.en/problems.ts'

/** 表格未獲接納時的說明，各部分共用。 */
export const zh: typeof en = {
  problems: {
    required: '請填寫。',
    'too-short': (details) => `請輸入最少${details.minimum}個字元。`,
    'too-long': (details) => `內容過長，最多${Number(details.maximum ?? 0).toLocaleString('zh-HK')}個字元。`,
    'not-email': '這不是電郵地址。格式例如 chan@school.example。',
    'not-uuid': '找不到這一項，請重新選擇。',
    'not-date': '這不是日期。',
    'not-regex': '格式不符，請按說明輸入。',
    'not-valid': '請從所列項目中選擇。',
    'not-a-school-year': '請按2026/27的格式輸入學年。',
    unreadable: '未能讀取所送出的資料，請再試一次。',
    'already-used': '已有其他人使用。',
    'wrong-sign-in': '帳戶或密碼不正確。請檢查兩者，並留意有否開啟大寫鎖定（Caps Lock）。',
    'wrong-code': '驗證碼不正確，或已經使用過。',
    'wrong-password': '現時的密碼不正確。',
    'passwords-differ': '兩次輸入的密碼不相同。',
    'code-must-be-set-up': '學校要求你先設定一次性驗證碼，請前往「我的帳戶」。',
    'code-required-by-school': '學校要求你的角色使用一次性驗證碼，因此不能停用。',
    'already-set-up': '學校已完成設定，請登入。',
    'not-beside-a-school': '這裏已有真實的學校，不會再加入示範學校。請負責安裝工作台的同事以另一個資料夾啟動示範學校。',
    'only-on-this-machine': '這項操作只可在運行工作台的電腦上進行。',
    'cross-site': '瀏覽器顯示這項操作來自其他網站，因此沒有作任何更改。請重新開啟工作台。',
    'not-yours': '你的角色沒有這項權限。資料沒有任何改動。',
  },
  refusals: {
    NOT_FOUND: '這一項已不存在，或你不能查閱。資料沒有任何改動。',
    UNAUTHORIZED: '你已登出。請在另一分頁重新登入，再返回這裏儲存；你輸入的內容仍在。',
    TOO_LARGE: '內容過大，未能送出。',
    FAULT: '系統出現問題，未能儲存。你輸入的內容仍在，請再試一次。',
    NETWORK: '未能連接工作台。你輸入的內容仍在，請檢查網絡，然後再試。',
  },
  wait: (seconds) => `嘗試次數過多，請等候${seconds}秒後再試。`,
  clash: (theirs) =>
    theirs === null
      ? '其他人剛更改了這一項。你輸入的內容仍在，再按儲存便會以你的內容取代。'
      : `其他人剛把這一項改為「${theirs}」。你輸入的內容仍在，再按儲存便會以你的內容取代。`,
  empty: '（空白）',
  named: (label, message) => `${label}：${message}`,
  unknown: (code) => `未獲接納（${code}）。`,
}
