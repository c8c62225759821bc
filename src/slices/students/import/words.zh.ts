import type { en, FieldLabels } from './words.en.ts'

const fields: FieldLabels = {
  registerNumber: '註冊編號',
  strn: '學生編號（STRN）',
  nameEnglish: '英文姓名',
  nameChinese: '中文姓名',
  familyNameEnglish: '英文姓氏',
  givenNameEnglish: '英文名字',
  sex: '性別',
  birthDate: '出生日期',
  className: '班別',
  classNumber: '班號',
  classWithNumber: '班別連班號（3A07）',
  level: '級別',
  homeLanguage: '家中語言',
  nonChineseSpeaking: '非華語',
  guardianName: '家長或監護人',
  guardianRelationship: '與學生關係',
  guardianPhone: '家長電話',
  guardianEmail: '家長電郵',
  staffCode: '職員編號',
  email: '電郵',
  roles: '角色',
  teacherStaffCode: '任教教師的職員編號',
  teacherName: '任教教師姓名',
  subject: '科目',
  isClassTeacher: '是否班主任',
  classTeacher: '班主任（姓名或編號）',
  secondClassTeacher: '副班主任',
  senTypes: '特殊教育需要類別',
  otherSenTypes: '其他特殊教育需要類別',
  tickSpLD: 'SpLD（剔號欄）',
  tickID: 'ID（剔號欄）',
  tickASD: 'ASD（剔號欄）',
  tickADHD: 'AD/HD（剔號欄）',
  tickPD: 'PD（剔號欄）',
  tickVI: 'VI（剔號欄）',
  tickHI: 'HI（剔號欄）',
  tickSLI: 'SLI（剔號欄）',
  tickMI: 'MI（剔號欄）',
  tickALA: '成績稍遜學生（剔號欄）',
  tier: '支援層級',
  tierFrom: '層級開始日期',
  certainty: '懷疑或確診',
  identifiedBy: '評估者',
  reportDate: '報告日期',
  strengths: '強項',
  reason: '原因或備註',
}

const label = (key: unknown) => fields[key as keyof FieldLabels] ?? String(key)
const oneOf = (keys: unknown) =>
  String(keys)
    .split(',')
    .map(label)
    .join('、')
    .replace(/、([^、]*)$/, '或$1')

const listed = (names: unknown) => String(names).replaceAll(', ', '、')
const ofSheet = (name: unknown) => (name ? `工作表「${name}」：` : '')

const needNames: Record<string, string> = {
  MI: '精神病',
  SpLD: '特殊學習困難',
  SLI: '言語障礙',
  ADHD: '注意力不足／過度活躍症',
}

const hintOf = (encoding: unknown) =>
  encoding === 'big5-hkscs'
    ? '檔案以 Big5 編碼讀取；如檔案其實用另一種編碼（例如 GB 18030），請用 Excel 開啟，確認文字正常顯示，再另存為「Excel 活頁簿（.xlsx）」。'
    : ''

const kindNames: Record<string, string> = {
  students: '學生的班級名單',
  staff: '教職員名單',
  classes: '班別及任教教師名單',
  sen: '有特殊教育需要的學生名單',
}
const nameOf = (kind: unknown) => kindNames[String(kind)] ?? String(kind)

/** 匯入的中文用語：各欄位的名稱，以及檔案有甚麼問題、應如何處理。 */
export const zh: typeof en = {
  fields,
  problems: {
    'file-empty': '檔案沒有內容。請檢查是否選對檔案。',
    'file-too-big': ({ megabytes }) => `檔案超過${megabytes} MB。請把名單所在的工作表另存為一個檔案。`,
    'file-not-a-table': ({ kind }) => `這不是名單，而是 ${kind} 檔案。請選擇 Excel 活頁簿（.xlsx）或 CSV 檔案。`,
    'file-old-excel': '這是舊式 Excel 檔案（.xls）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」，再選擇新檔案。',
    'file-protected': '檔案設有密碼。請另存一份沒有密碼的副本，再選擇該副本。',
    'file-is-web-page':
      '這其實是網頁，只是用了試算表的檔名。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」，再選擇新檔案。',
    'file-other-spreadsheet': '未能讀取這類試算表。請另存為「Excel 活頁簿（.xlsx）」，再選擇新檔案。',
    'file-unknown-encoding':
      '未能辨認檔案的文字編碼（不是 UTF-8、UTF-16 或 Big5）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」。',
    'zip-damaged': '檔案已損壞，或未有完整複製。請重新儲存或下載。',
    'zip-too-big': ({ megabytes }) => `檔案解壓後超過${megabytes} MB，不似是名單。請把名單複製到新的活頁簿，再儲存。`,
    'workbook-damaged': '活頁簿已損壞。請用 Excel 開啟，重新儲存，再選擇新檔案。',
    'csv-damaged': ({ row }) =>
      `第${row ?? '?'}行有未完結的引號，或這一行過長。請更正，或把名單另存為「Excel 活頁簿（.xlsx）」。`,
    'too-many-rows': ({ limit, sheet }) =>
      `${ofSheet(sheet)}檔案超過${limit}行。如名單沒有這麼長，請刪除下方遠處的內容；否則請分成幾個檔案。`,
    'too-many-columns': ({ limit, sheet }) => `${ofSheet(sheet)}超過${limit}欄。請刪除名單右方多餘的內容。`,
    'formulas-without-value': ({ cell, count, sheet }) =>
      `${ofSheet(sheet)}有${count}條公式未曾計算，第一條在儲存格 ${cell}。請用 Excel 開啟檔案並儲存，再重新選擇。`,
    'several-sheets': ({ sheets }) => `以下工作表已合併讀取，視作一份名單：${listed(sheets)}。`,
    'other-sheets': ({ sheets, others }) =>
      `以下工作表未有讀取，因為欄名與名單（${listed(sheets)}）不同：${listed(others)}。`,
    'sheets-of-others': ({ others }) =>
      `以下工作表未有讀取，因為名稱顯示屬其他學年或已離校的學生：${listed(others)}。如屬這份名單，請更改工作表名稱。`,
    'class-of-sheet': ({ sheets }) => `沒有一欄是班別，因此以工作表的名稱作為班別：${listed(sheets)}。`,
    'rows-in-earlier-sheet': ({ sheet, count }) => `工作表「${sheet}」有${count}行與前面的工作表相同，只計一次。`,

    'no-headings': ({ encoding }) =>
      `找不到欄名（例如班別、姓名、Class）。請在「核對欄目」指明各欄的內容；或在名單上方加上一行欄名，或檢查所選的名單種類。${hintOf(encoding)}`,
    'no-rows': '欄名之下沒有任何資料。',
    'column-missing': ({ fields: keys }) => `沒有一欄是「${oneOf(keys)}」。請選出該欄，或在檔案加上。`,
    'columns-missing-one-of': ({ fields: keys }) => `最少需要以下其中一欄：${oneOf(keys)}。`,
    'two-columns': ({ field, columns }) =>
      `有多於一欄是「${label(field)}」（${columns}）。請只保留一欄，其餘設為「不使用」。`,
    'identity-document': ({ heading }) => `「${heading}」一欄載有身份證明文件號碼。本系統不會讀取或保存這些號碼。`,
    'row-skipped': ({ text }) => `已略過這一行，因為不屬名單內容：「${text}」。`,
    'total-skipped': ({ text }) => `已略過這一行，因為是合計：「${text}」。`,

    'value-missing': ({ field }) => `欠「${label(field)}」。請填寫這一格。`,
    'name-missing': '這一行沒有姓名。請填寫中文或英文姓名。',
    'student-not-named': '這一行沒有說明是哪一名學生。請填寫註冊編號、班別及班號，或姓名。',
    'cell-error': ({ text }) => `Excel 未能計算這一格（${text}）。請更正公式，或直接輸入內容。`,
    'number-damaged': ({ text }) =>
      `Excel 把這個號碼縮成 ${text}，部分數字已失去。請把該欄設為文字格式，再重新輸入號碼。`,
    'text-too-long': ({ limit }) => `文字超過${limit}字。請縮短。`,
    'looks-like-formula': ({ text }) => `「${text}」看似公式。系統只會當作文字保存，不會計算。`,
    'sex-unknown': ({ text }) => `「${text}」不是性別。請填 M 或 F、男或女。`,
    'date-unreadable': ({ text }) => `「${text}」不是日期。請先寫日、後寫月，例如31/08/2018；或寫2018-08-31。`,
    'date-two-digit-year': ({ text }) => `「${text}」的年份只有兩位數字。請寫四位，例如31/08/2018。`,
    'date-month-first': ({ text }) => `「${text}」先寫了月份。請先寫日，例如31/08/2018。`,
    'date-without-day': ({ text }) =>
      `「${text}」沒有寫明哪一日，系統不會代為填上。請寫完整日期，例如31/08/2018，或把這一格留空；如整欄日期都不需要，請在「核對欄目」設為「不使用」。`,
    'date-not-existing': ({ text }) => `沒有「${text}」這一天。請更正。`,
    'date-in-future': ({ text }) => `「${text}」這一天還未到。請更正。`,
    'age-unusual': ({ text }) => `按這個出生日期（${text}），學生的年齡並不尋常。請檢查年份。`,
    'class-number-unreadable': ({ text }) => `「${text}」不是班號。請填數字，例如7或07。`,
    'class-with-number-unreadable': ({ text }) => `「${text}」不是班別連班號。請寫成3A07或3A(7)。`,
    'level-unreadable': ({ text }) => `「${text}」不是級別。請填小一至小六（P1–P6）或中一至中六（S1–S6）。`,
    'level-of-other-school': ({ text }) => `「${text}」不是本校的級別。請檢查這一行，以及學校設定為小學還是中學。`,
    'yes-no-unknown': ({ text }) => `「${text}」既不是「是」也不是「否」。請填是或否、Y 或 N。`,
    'certainty-unknown': ({ text }) => `「${text}」未有說明是懷疑還是確診。請填懷疑或確診。`,
    'tier-unknown': ({ text }) => `「${text}」不是支援層級。請填1、2或3；如沒有，請留空。`,
    'tier-several': ({ text }) => `「${text}」寫了多於一個層級。請只填現時的一個。`,
    'need-unknown': ({ text }) =>
      `系統不認得「${text}」這個特殊教育需要類別。請填 SpLD、ID、ASD、AD/HD、PD、VI、HI、SLI 或 MI，其他說明請放在備註欄。`,
    'need-unclear': ({ text, mayBe }) =>
      mayBe
        ? `「${text}」未必屬於特殊教育需要類別。如已確診，請填 ${mayBe === 'ADHD' ? 'AD/HD' : mayBe}（${needNames[String(mayBe)] ?? mayBe}）；如未有，請移到備註欄。`
        : `「${text}」不屬九類特殊教育需要。如學生另有其中一類，請填該類別；並把「${text}」移到備註欄。`,
    'need-letter-unclear': ({ text }) =>
      `「${text}」的 S 可指懷疑（suspected）或嚴重（severe）。請寫明「ID（懷疑）」或「ID（嚴重）」。`,
    'need-gifted': ({ text }) => `資優（「${text}」）不屬九類特殊教育需要，已略過。`,
    'need-other-condition': ({ text }) => `「${text}」不屬九類特殊教育需要，已略過；如學生另有其中一類，請填該類別。`,
    'need-primary-only': '「成績稍遜學生」只適用於小學。請刪除，或檢查學校的設定。',
    'role-unknown': ({ text }) => `系統不認得「${text}」這個職位，不會據此給予角色；這一行的其餘內容照常讀取。`,
    'post-without-role': ({ text }) =>
      `「${text}」這個職位在系統沒有角色，因此已略過這一行。如這位同事需要使用系統，請填例如統籌主任、教師、教學助理、社工、校務處。`,
    'email-unreadable': ({ text }) => `「${text}」不是電郵地址。請更正或留空。`,
    'same-number': ({ field, value, others }) =>
      `「${label(field)}」${value}在第${others}行也有。每個號碼只可屬一人，請更正其中之一。`,
    'same-class-number': ({ value, others }) => `班別及班號${value}在第${others}行也有。請更正其中之一。`,
    'same-student': ({ field, other }) =>
      `第${other}行是同一名學生，但「${label(field)}」不同。請改為一致，或刪除其中一行。`,
    'rows-joined': ({ other }) => `這一行與第${other}行是同一名學生，已合併讀取。`,
    'row-repeated': ({ other }) => `這一行與第${other}行相同，只計一次。`,

    'oneroster-file-missing': ({ file }) => `OneRoster 壓縮檔欠 ${file}。請重新匯出全部檔案。`,
    'oneroster-column-missing': ({ file, column }) =>
      `${file} 欠「${column}」一欄。請按 OneRoster 1.1 或 1.2 重新匯出。`,
    'oneroster-reference': ({ file, text, target }) =>
      `${file} 提到「${text}」，但 ${target} 沒有這一項。已略過這一行。`,
    'oneroster-delta': ({ file }) => `${file} 只有更改部分（delta）。請匯出全部資料（bulk）。`,
    'oneroster-several-schools': ({ names }) => `壓縮檔有多於一所學校（${names}）。請只匯出本校。`,
    'oneroster-value': ({ file, text }) => `未能讀取 ${file} 的「${text}」，已略過。`,

    'no-school-year': '今天不屬任何學年。請先在設定加上學年。',
    'several-students': ({ name }) => `有多於一名學生符合這一行（${name}）。請加上註冊編號或學生編號。`,
    'contradicting-keys': ({ name }) =>
      `這一行的編號、姓名或出生日期屬於不同學生（${name}）。請更正這一行；如學生名單的資料有誤，請先在該學生的檔案更正。`,
    'student-twice': ({ name }) => `這名學生在檔案出現多於一次（${name}）。請只保留一行。`,
    'student-has-left': ({ name }) => `這名學生已離校（${name}）。`,
    'name-differs': ({ text, name }) =>
      `這個編號屬於${name}，但這一行的姓名是「${text}」。資料會寫入${name}的檔案；請核對是否同一名學生。`,
    'unknown-student': ({ name }) => `學生名單沒有這名學生（${name}）。請先匯入學生名單，或更正這一行。`,
    'level-unknown': ({ className }) => `從班名未能知道 ${className} 班的級別。請加上「級別」一欄（P1–P6 或 S1–S6）。`,
    'names-in-small-letters': ({ count, name }) =>
      `有${count}個英文姓名全是小寫，例如「${name}」，將照原樣寫入。如要用大寫，請先在名單更正才寫入，或更正後再匯入一次。`,
    'new-classes': ({ count, classNames }) =>
      count === '1' ? `${classNames}是新班別，將會加上。` : `將會加上${count}個新班別：${listed(classNames)}。`,
    'low-achiever-in-secondary': '「成績稍遜學生」只適用於小學。請從這一行刪除。',
    'later-tier-exists': ({ date }) => `已有較後的層級紀錄，由${date}起。該紀錄會保留。`,
    'role-not-yours': ({ roles }) => `你不可給予這個角色：${roles}。請統籌主任、校長或系統管理員代為處理。`,
    'own-roles': '你不可給予自己角色。請由同事代為處理，或在你的一行刪除角色。',
    'account-not-yours': '這位同事的電郵和職員編號只可由統籌主任、校長或系統管理員更改，會保留原狀。',
    'person-twice': ({ name }) => `這位同事在檔案出現多於一次（${name}）。請只保留一行。`,
    'unknown-teacher': ({ name }) => `職員名單沒有「${name}」。請先匯入職員名單，或更正這一行。`,
    'kind-unknown': ({ encoding }) =>
      `未能判斷這是哪一種名單。請選擇：學生、職員、班別或特殊教育需要名單。${hintOf(encoding)}`,
    'other-kind': ({ kind, asked }) =>
      `這看來是${nameOf(kind)}，而不是${nameOf(asked)}。請選擇正確的名單種類，或另一個檔案。`,
    'not-oneroster': '這不是 OneRoster 壓縮檔。請選擇另一種名單，或選擇原本匯出的壓縮檔。',
    'written-meanwhile': '另一人剛寫入了這份名單也有的資料，因此這次未有寫入任何內容。請重新載入預覽，再核對一次。',
    'already-applied': '這次匯入已經完成。',
    'not-in-file': ({ count }) =>
      `學生名單上有${count}名學生不在這個檔案內，保留不變；如他們已離校，請加上 --leavers。`,
  },
}
