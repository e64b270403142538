/** Mistakes of a clerk, each typed into the file that `tongket tao` makes: one message, on its line, with the right remedy. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runHere } from '../batch/province.ts'
import { root } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-so-lieu-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly hint: string
  readonly message: string
}

async function made(name: string): Promise<string> {
  const { code, err } = await runHere(['tao', join(folder, name), '--nam', '2026'])
  assert.equal(code, 0, err)
  return readFileSync(join(folder, name, 'so-lieu-2026.yaml'), 'utf8')
}

/** All that `kiem-tra` says of a file but notes, sorted as it prints them. */
async function told(text: string, name = 'so-lieu-2026.yaml'): Promise<readonly Told[]> {
  const file = join(folder, name)
  writeFileSync(file, text)
  const { out } = await runHere(['kiem-tra', file, '--json'])
  const { units } = JSON.parse(out) as { readonly units: readonly { readonly diagnostics: readonly Told[] }[] }
  return units.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity !== 'note')
}

const untouched = await made('moi')
/** The same with a unit's own names. */
const own = (
  [
    ['ma: ma-don-vi', 'ma: kv-9'],
    ['khu vực 1 ', 'khu vực 9 '],
    ['tinh: tỉnh B', 'tinh: tỉnh Vĩnh Long'],
    ['dia_danh: A', 'dia_danh: Vĩnh Long'],
    ['ho_ten: Nguyễn Văn A', 'ho_ten: Trần Thị Bình'],
    ['bo_chi_tieu:', 'bo_chi_tieu: khu-vuc-2026'],
  ] as const
).reduce((text, [sample, value]) => text.replace(sample, value), untouched)

/** Index of the line of a key, by its path. */
function lineOf(lines: readonly string[], path: string): number {
  let at = -1
  for (const [depth, step] of path.split('.').entries())
    at = lines.findIndex((line, i) => i > at && line.startsWith(`${'  '.repeat(depth)}${step}:`))
  assert.ok(at >= 0, path)
  return at
}

/** What stands in the place of the line of a key: the value typed, or all of it. */
type Typed = string | ((line: string) => string)

function typed(text: string, path: string, value: Typed) {
  const lines = text.split('\n')
  const at = lineOf(lines, path)
  const line = lines[at] ?? ''
  lines[at] = typeof value === 'function' ? value(line) : line.replace(/:.*$/, () => `: ${value}`)
  return { text: lines.join('\n'), line: at + 1 }
}

/** A number typed where the comment of the file stays; the line then moved. */
const filled = (move: (line: string) => string) => (line: string) => move(line.replace(': ', ': 5'))
const list =
  (...items: readonly string[]): Typed =>
  (line) =>
    [line.replace(/:.*$/, ':'), ...items.map((item) => `      ${item}`)].join('\n')

/** What, where it is typed and how, the code, the remedy, and how many lines further down it is told. */
const table: readonly (readonly [string, string, Typed, string, RegExp, number?])[] = [
  ['a unit without diacritics', 'don_vi.ten', 'Vien kiem sat nhan dan khu vuc 9', 'S103', /viết đủ dấu/],
  ['a signer without diacritics', 'nguoi_ky.ho_ten', 'Tran Thi Binh', 'S103', /viết đủ dấu/],
  ['one of two words', 'nguoi_ky.ho_ten', 'Tran Binh', 'S103', /viết đủ dấu/],
  ['a place without its diacritics', 'don_vi.dia_danh', 'Vinh Long', 'S103', /viết đủ dấu/],
  ['another year in the subject', 'van_ban.bao_cao.trich_yeu', 'Tổng kết công tác năm 2025', 'K139', /năm 2026/],
  ['the year of the report in the plan', 'van_ban.ke_hoach.trich_yeu', 'Công tác năm 2026', 'K139', /năm 2027/],
  ['overdue items without a word', 'tin_bao.qua_han', '3', 'K36', /tin_bao\.vi_pham/],
  ['a percentage at a count', 'tin_bao.giai_quyet', '100%', 'Y03', /nhập số đếm.*ty_le_rieng/],
  ['a percentage at a pair', 'dieu_tra.giai_quyet', '100%', 'Y03', /nhập số đếm.*ty_le_rieng/],
  ['a space too many', 'tin_bao.moi', filled((line) => ` ${line}`), 'Y15', /thẳng cột/],
  ['a space too many below a pair', 'dieu_tra.moi', filled((line) => ` ${line}`), 'Y15', /thẳng cột/],
  ['a space too few', 'tin_bao.moi', filled((line) => line.slice(1)), 'Y15', /thẳng cột/],
  ['a key at the margin', 'tin_bao.moi', filled((line) => line.trimStart()), 'Y15', /thẳng cột/],
  ['a group a space in', 'tin_bao', (line) => ` ${line}`, 'Y15', /thẳng cột/],
  ['a tab', 'tin_bao.moi', filled((line) => `\t${line.trimStart()}`), 'Y06', /phím cách/],
  ['a colon in an item', 'van_ban.bao_cao.noi_nhan', list('- Như trên;', '- Lưu: VT.'), 'S05', /: "Lưu: VT\."$/, 2],
  ['curly quotes and a colon', 'van_ban.bao_cao.noi_nhan', list('- “Lưu: VT”.'), 'S05', /: "Lưu: VT\."$/, 1],
  ['long dashes', 'van_ban.bao_cao.noi_nhan', list('– Như trên;', '– Lưu VT.'), 'S05', /dấu gạch nối và một dấu cách/],
  ['dashes without space', 'van_ban.bao_cao.noi_nhan', list('-Như trên;', '-Lưu VT.'), 'S05', /một dấu cách/],
  ['bullets', 'van_ban.bao_cao.noi_nhan', list('• Như trên;', '• Lưu VT.'), 'S05', /dấu gạch nối và một dấu cách/],
  ['a list on the line of its key', 'van_ban.bao_cao.noi_nhan', '- Như trên', 'Y22', /xuống dòng/],
  ['a colon in a text', 'dac_diem.thuan_loi', 'Kết quả: tốt', 'Y18', /: "Kết quả: tốt"$/],
  ['curly quotes round it', 'dac_diem.thuan_loi', '“Kết quả: tốt”', 'Y18', /: "Kết quả: tốt"$/],
  ['quotes within a text', 'dac_diem.thuan_loi', '"Được" quan tâm', 'Y21', /nháy đơn: '"Được" quan tâm'$/],
  ['a quote that is not closed', 'dac_diem.thuan_loi', '"Được quan tâm', 'Y07', /thêm "/],
  ['a dash for none', 'tin_bao.moi', '-', 'Y22', /viết 0.*để trống/],
  ['a dash, the comment left', 'tin_bao.moi', (line) => line.replace(':  ', ': -'), 'Y22', /viết 0.*để trống/],
  ['a long dash for none', 'tin_bao.moi', '–', 'S03', /viết 0.*để trống/],
  ['"không có"', 'tin_bao.moi', 'không có', 'S03', /viết 0.*để trống/],
  ['"không phát sinh"', 'tin_bao.moi', 'Không phát sinh', 'S03', /viết 0.*để trống/],
  ['the letter O', 'tin_bao.moi', 'O', 'S03', /viết 0.*để trống/],
  ['"không có" at a pair', 'dieu_tra.moi', 'không có', 'S07', /viết 0.*để trống/],
  ['letters O at a pair', 'dieu_tra.moi', 'O/O', 'S07', /số 0: 0\/0/],
  ['a dash in a pair', 'dieu_tra.moi', '5/-', 'S07', /số 0: 5\/0/],
  ['words in a pair', 'dieu_tra.moi', '12 vụ/14 bị can', 'S07', /chỉ viết số: 12\/14$/],
  ['words at a count', 'tin_bao.moi', '12 tin', 'S03', /chỉ viết số: 12$/],
  ['a pair at a count of requests', 'tin_bao.yeu_cau_khoi_to', '86/79', 'S03', /an_yeu_cau/],
  ['cases alone', 'dieu_tra.moi', '44', 'S07', /\{ vu: 44 \}/],
  ['a dot in a number', 'tin_bao.moi', '1.234', 'Y01', /hãy viết 1234/],
  ['a sign # in a sentence', 'tin_bao.ket_qua', 'Đã giải quyết xong vụ # 3 và 4', 'Y40', /trong dấu nháy/],
  ['text after a sign #', 'dac_diem.thuan_loi', 'Được cấp ủy quan tâm # chỉ đạo', 'Y40', /trong dấu nháy/],
  [
    'the plan’s basis among the formalities',
    'van_ban.ke_hoach.so',
    (line) => `    can_cu: [A]\n${line}`,
    'S02',
    /"ke_hoach"/,
  ],
  ['an indicator the set lacks', 'chi_tieu', (line) => `${line.replace(/:.*$/, ':')}\n  A94: 3/3`, 'C13', /A04/, 1],
]

test('the file with the unit’s own names has no fault', async () => {
  assert.deepEqual(await told(own), [])
})

test('the untouched file is told once', async () => {
  const found = await told(untouched.replace('bo_chi_tieu:', 'bo_chi_tieu: khu-vuc-2026'))
  assert.deepEqual(
    found.map(({ code, line }) => `${code} ${line}`),
    [`S102 ${lineOf(untouched.split('\n'), 'don_vi.ma') + 1}`],
  )
  assert.match(found[0]?.hint ?? '', /của đơn vị mình/)
})

for (const [what, path, value, code, remedy, below = 0] of table)
  test(`${what}: ${code}`, async () => {
    const { text, line } = typed(own, path, value)
    const found = await told(text)
    assert.deepEqual(
      found.map((each) => `${each.code} ${each.line}`),
      [`${code} ${line + below}`],
      JSON.stringify(found.map(({ message, hint }) => [message, hint])),
    )
    assert.match(found[0]?.hint ?? '', remedy)
  })

for (const [what, path, value] of [
  ['no-break spaces for the indent', 'tin_bao.moi', filled((line) => `\u00a0\u00a0${line.trimStart()}`)],
  ['a no-break space before the number', 'tin_bao.moi', '\u00a05'],
  ['curly quotes round a name', 'nguoi_ky.ho_ten', '“Trần Thị Bình”'],
  ['curly quotes round a subject', 'van_ban.bao_cao.trich_yeu', '“Tổng kết công tác năm 2026”'],
  ['half a pair', 'dieu_tra.moi', '{ vu: 44 }'],
  ['a comment of the clerk’s on its own line', 'dac_diem.thuan_loi', (line: string) => `  # hỏi lại\n${line}`],
  [
    'a text over the comment of the file',
    'dac_diem.thuan_loi',
    (line: string) => line.replace(': ', ': Được cấp ủy quan tâm '),
  ],
  ['a blank figure', 'tin_bao.moi', ''],
] as const)
  test(`${what} is no fault`, async () => {
    assert.deepEqual(await told(typed(own, path, value).text), [])
  })

test('"không để quá hạn" beside overdue items explains nothing', async () => {
  const { text } = typed(own, 'tin_bao.qua_han', '3')
  const found = await told(typed(text, 'tin_bao.ket_qua', 'Không để tin nào quá hạn.').text)
  assert.deepEqual(
    found.map(({ code }) => code),
    ['K36'],
  )
})

/** What is said of a text in the field of tin báo that issued six recommendations. */
const ofCount = async (words: string) => {
  const { text } = typed(own, 'tin_bao.kien_nghi.tong', '6')
  const found = await told(typed(text, 'tin_bao.ket_qua', words).text)
  return found.map(({ code, line, hint }) => `${code} ${line - lineOf(text.split('\n'), 'tin_bao.ket_qua')} ${hint}`)
}

test('a count in a sentence that the figures do not bear out', async () => {
  const [first, ...more] = await ofCount('Đã ban hành 09 kiến nghị khắc phục vi phạm chung; ban hành 09 kiến nghị.')
  assert.match(first ?? '', /^K82 1 .*6/)
  assert.deepEqual(more, [])
  // Some of them, another year's, and a part that is not known.
  for (const words of [
    'Ban hành 02 kiến nghị về thời hạn.',
    'Năm trước ban hành 09 kiến nghị.',
    'Ban hành 01 kiến nghị phòng ngừa.',
  ])
    assert.deepEqual(await ofCount(words), [], words)
})

const figures = `tin_bao:
  cu: 14
  moi: 211
  khoi_to: 96
  khong_khoi_to: 84
  tam_dinh_chi: 21
dieu_tra:
  cu: 31/52
  moi: 122/203
  de_nghi_truy_to: 101/170
  dinh_chi: 3/5
  tam_dinh_chi: 14/11
`
const period = (year: number) => `ky: { tu_ngay: 01/10/${year - 1}, den_ngay: 30/9/${year} }`
const unit = own.slice(own.indexOf('\ndon_vi:'), own.indexOf('\ndon_vi_truoc_sap_xep:'))
const signer = '\nnguoi_ky: { chuc_vu: vien_truong, ho_ten: Trần Thị Bình }\nbo_chi_tieu: khu-vuc-2026\n'
const fileOf = (year: number, more: string, body = figures) =>
  `nam: ${year}\n${period(year)}\n${more}${unit}${signer}${body}`

async function bothYears(now: string, before: string): Promise<readonly Told[]> {
  mkdirSync(join(folder, 'hai-nam'), { recursive: true })
  writeFileSync(join(folder, 'hai-nam', 'so-lieu-2025.yaml'), before)
  return told(now, 'hai-nam/so-lieu-2026.yaml')
}
const withLast = 'nam_truoc: so-lieu-2025.yaml\n'

test('the faults of both years are told at once, each in its file', async () => {
  const wrong = figures.replace('moi: 211', 'moi: hai trăm')
  const found = await bothYears(fileOf(2026, withLast, wrong), fileOf(2025, '', wrong))
  assert.deepEqual(
    found.map(({ code, file }) => `${code} ${file.slice(-17)}`),
    ['S03 so-lieu-2026.yaml', 'S03 so-lieu-2025.yaml'],
  )
})

test('last year’s file copied under another year is one warning', async () => {
  const before = readFileSync(join(root, 'examples/tieu-can/so-lieu-2020.yaml'), 'utf8')
  const now = before
    .replace('nam: 2020', 'nam: 2021')
    .replace('tu_ngay: 01/12/2019', 'tu_ngay: 01/12/2020')
    .replace('den_ngay: 30/11/2020', 'den_ngay: 30/11/2021')
    .replace(/^nam_truoc:.*$/m, 'nam_truoc: so-lieu-2025.yaml')
  const found = await bothYears(now, before.replace(/^nam_truoc:.*$/m, ''))
  assert.deepEqual(
    found.map(({ code }) => code),
    ['K13'],
  )
  assert.match(found[0]?.hint ?? '', /tao --tu/)
})

test('a field of work that last year had and this year lacks is one warning', async () => {
  const found = await bothYears(
    fileOf(
      2026,
      withLast,
      figures.slice(figures.indexOf('dieu_tra')).replace('31/52', '35/69').replace('122/203', '141/220'),
    ),
    fileOf(2025, ''),
  )
  assert.deepEqual(
    found.map(({ code }) => code),
    ['K138'],
  )
  assert.match(found[0]?.hint ?? '', /tin_bao/)
})
