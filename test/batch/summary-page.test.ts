/** The page that compares units: every link leads somewhere, names stay names, and what belongs apart stands apart. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparisonPage } from '../../src/app/province/page.ts'
import { hrefOf } from '../../src/app/province/page/html.ts'
import type { ComparedCell, ComparedIndicator, ComparedUnit, Comparison } from '../../src/core/province/compare.ts'
import type { ComparedFigure } from '../../src/core/province/headline.ts'
import type { SummaryNotes } from '../../src/core/province/notes.ts'

const units: readonly ComparedUnit[] = [
  { ma: 'a', ten: 'VKSND huyện A', own: false, file: '../so lieu/a#1.yaml' },
  { ma: 'tinh', ten: 'VKSND tỉnh X', own: true, file: 'tinh.yaml' },
  { ma: 'b', ten: 'VKSND huyện B', own: false, file: 'b.yaml' },
]

const rate = (tu: number, mau: number, state: ComparedCell['state']): ComparedCell => ({
  state,
  word: state === 'dat' ? 'Đạt' : 'Không đạt',
  so_lieu: `${tu}/${mau}`,
  ket_qua: `${(tu / mau) * 100}%`,
  parts: [{ ten: '', state: 'dat', so_lieu: `${tu}/${mau}`, ket_qua: `${(tu / mau) * 100}%`, tu, mau }],
  value: (tu / mau) * 100,
  sources: [
    { value: tu, place: 'dòng 41' },
    { value: mau, place: 'dòng 40' },
  ],
})
const notAsked: ComparedCell = {
  state: 'khong_ap_dung',
  word: 'Không áp dụng',
  so_lieu: '',
  ket_qua: '',
  parts: [],
  sources: [],
}

const indicator = (ma: string, cells: readonly ComparedCell[]): ComparedIndicator => ({
  ma,
  ten: `Chỉ tiêu ${ma}`,
  nguong: 'từ 80% trở lên',
  nguon: 'Nghị quyết số 96/2019/QH14',
  khau: 'tin_bao',
  figures: ['tin đã kiểm sát', 'tin thụ lý'],
  cells,
  province: { ...rate(16, 20, 'dat'), sources: [] },
})

const figure: ComparedFigure = {
  key: 'tin_bao.con_lai',
  nhom: 'Tin báo',
  title: 'Nguồn tin còn lại',
  unit: 'tin',
  rate: false,
  lead: true,
  now: [5, 9, undefined],
  before: [3, undefined, undefined],
  ranks: [1, undefined, undefined],
  best: 'low',
  province: { now: 14, before: undefined },
}

function comparison(change: Partial<Comparison> = {}): Comparison {
  const indicators = change.indicators ?? [
    indicator('A01', [rate(5, 10, 'khong_dat'), rate(9, 10, 'dat'), rate(2, 2, 'dat')]),
    indicator('D57', [rate(1, 1, 'dat'), notAsked, rate(1, 1, 'dat')]),
    indicator('D57', [notAsked, rate(1, 1, 'dat'), notAsked]),
  ]
  const field = { khau: 'tin_bao', ten: 'Giải quyết tin báo', ten_ngan: 'Tin báo', figures: [figure], indicators }
  return { tinh: 'tỉnh X', nam: 2020, so_sanh: true, units, fields: [field], indicators, netted: [], ...change }
}

const notes: SummaryNotes = {
  total: 4,
  counted: 2,
  missing: [{ ma: 'c', ten: 'VKSND huyện C', reason: 'không có tệp số liệu' }],
  silenced: [{ unit: 'VKSND huyện A', code: 'K73', about: 'Số phiên tòa', count: 2, ly_do: 'Đã đối chiếu' }],
  gaps: [
    { title: 'Tin mới', units: ['VKSND huyện B'] },
    { title: 'Tin cũ', units: ['VKSND huyện B'] },
    { title: 'Án mới', units: ['VKSND huyện A', 'VKSND huyện B'] },
  ],
  incomplete: new Map(),
  files: [
    { title: 'x-2020-so-sanh-don-vi.docx', href: '../tong-hop/x-2020-so-sanh-don-vi.docx' },
    { title: 'x-2020-so-sanh-don-vi.html', href: '../tong-hop/x-2020-so-sanh-don-vi.html' },
    { title: 'x-2020-phu-luc.docx', href: '../x/x-2020-phu-luc.docx' },
  ],
}

const page = comparisonPage(comparison(), notes)
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
const between = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0] ?? ''

function assertSound(text: string): void {
  const ids = all(text, /\sid="([^"]*)"/g)
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i || !/^[\w-]+$/.test(id)),
    [],
  )
  assert.deepEqual(
    all(text, /href="#([^"]*)"/g).filter((id) => !ids.includes(id)),
    [],
  )
}

test('ids are unique and every link within the page leads somewhere, also where one code names two rows', () => {
  assertSound(page)
  assert.match(page, /href="#A01-a"/)
  assert.match(page, /id="D57-2"/)
})

test('codes that look alike, or like parts of the page, get places of their own', () => {
  const cells = [rate(1, 1, 'dat'), rate(1, 1, 'dat'), rate(1, 1, 'dat')]
  const indicators = ['A', 'A-b', 'a b', 'ban-do', 'Đ "1"', ''].map((ma) => indicator(ma, cells))
  const odd = units.map((unit, i) => ({ ...unit, ma: ['b-c', 'c', 'toan-tinh'][i] ?? '' }))
  assertSound(comparisonPage(comparison({ indicators, units: odd }), notes))
})

test('nothing is fetched: no address of another computer, a policy that forbids all, one language', () => {
  assert.doesNotMatch(page, /(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//)
  assert.doesNotMatch(page, /<(?:img|link|iframe|object)|@import/)
  assert.match(page, /default-src 'none'/)
  assert.match(page, /<html lang="vi">/)
})

test('names, reasons and places of people stay text', () => {
  const bad = `</script><img src=x onerror=alert(1)>"'&`
  const hostile = comparison({
    tinh: bad,
    units: units.map((unit) => ({ ...unit, ten: bad, file: `${bad}.yaml` })),
    netted: [{ khau: bad, tu: bad, den: bad, so: bad }],
    indicators: [
      {
        ...indicator(bad, [
          { ...rate(1, 2, 'dat'), sources: [{ value: 1, place: bad }] },
          rate(1, 1, 'dat'),
          rate(1, 1, 'dat'),
        ]),
        ten: bad,
        nguon: bad,
        figures: [bad],
      },
    ],
  })
  const text = comparisonPage(hostile, {
    ...notes,
    missing: [{ ma: bad, ten: bad, reason: bad }],
    silenced: [{ unit: bad, code: bad, about: bad, count: 1, ly_do: bad }],
    gaps: [{ title: bad, units: [bad] }],
    files: [{ title: bad, href: bad }],
  })
  assert.doesNotMatch(text, /<img/)
  assert.equal(text.split('</script>').length, 2)
  assert.doesNotMatch(text.replaceAll(/"[^"]*"/g, '""'), /<\w[^<>]*\son\w+=/)
  assertSound(text)
})

test('the address of a file stays that of a file', () => {
  assert.deepEqual(
    ['../so lieu/a#1?.yaml', 'javascript:alert(1)', '//host/x', 'C:\\So lieu\\a.yaml', 'a\uD800.yaml'].map(hrefOf),
    [
      '../so%20lieu/a%231%3F.yaml',
      './javascript:alert(1)',
      'file://host/x',
      'file:///C:/So%20lieu/a.yaml',
      'a%EF%BF%BD.yaml',
    ],
  )
})

test('the provincial office and the whole stand apart and are not sorted among the units', () => {
  const tables = all(page, /(<table class="[^"]*xep[^"]*"[^]*?<\/table>)/g)
  assert.ok(tables.length >= 5)
  for (const table of tables) assert.doesNotMatch(between(table, '<tbody>', '</tbody>'), /tỉnh X/)
  const foot = between(tables[0] ?? '', '<tfoot>', '</tfoot>')
  assert.match(foot, /Riêng VKSND tỉnh X[^]*Toàn tỉnh X/)
})

test('what is not known has an empty key to sort by, results have their exact number', () => {
  assert.match(page, /<tr id="A01-a">.*data-k="50"/)
  const heat = between(page, '<table class="ban-do xep">', '</table>')
  assert.match(heat, /<td class="khong_ap_dung" data-k="">/)
  assert.match(heat, /<td class="khong_dat" data-k="50"><a href="#A01-a"/)
  assert.match(page, /<td style="--p:100%">5<\/td><td title="năm 2019: 3">\+2<\/td><td>1<\/td>/)
  assert.match(page, /Hạng, từ thấp/)
})

test('a cell leads to the figures, their lines and the data file', () => {
  const row = between(page, '<tr id="A01-a">', '</tr>')
  assert.match(row, /5 <small>dòng 41<\/small>/)
  assert.match(row, /<a href="..\/so%20lieu\/a%231.yaml">a#1.yaml<\/a>/)
  const whole = between(page, 'id="A01-toan-tinh"', '</tr>')
  assert.match(whole, /cộng các đơn vị, tính lại tỷ lệ/)
  assert.doesNotMatch(whole, /trừ án/)
  const netted = [{ khau: 'Tin báo', tu: 'A', den: 'B', so: '1' }]
  assert.match(comparisonPage(comparison({ netted }), notes), /tính lại tỷ lệ, đã trừ án chuyển nội bộ/)
})

test('who is in it, who is missing and why; the other papers; what needs attention', () => {
  assert.match(page, /Đủ số liệu của <b>2\/4<\/b> đơn vị/)
  assert.match(page, /VKSND huyện C \(c\): không có tệp số liệu/)
  assert.match(page, /<a href="..\/tong-hop\/x-2020-so-sanh-don-vi.docx">bản Word<\/a>/)
  assert.doesNotMatch(page, /so-sanh-don-vi.html/)
  assert.match(page, /VKSND huyện A: <b>1<\/b> chỉ tiêu \(<a href="#A01-a">A01<\/a>\)/)
  assert.match(page, /<b>1\/2<\/b> đơn vị không đạt/)
  assert.match(page, /tăng <b>2<\/b>, từ 3 lên 5 tin/)
})

test('gaps are grouped by the units that leave them out; silenced checks say what they are about', () => {
  const lists = all(page, /<summary>([^]*?)<\/summary>/g)
  assert.deepEqual(lists, [
    'VKSND huyện B: để trống <b>2</b> số liệu',
    'VKSND huyện A, VKSND huyện B: để trống <b>1</b> số liệu',
  ])
  assert.match(page, /<td>K73<\/td><td>Số phiên tòa<\/td>/)
})

test('on paper every indicator has its column: blocks that fit the sheet, none twice', () => {
  const cells = units.map(() => rate(1, 1, 'dat'))
  const indicators = Array.from({ length: 70 }, (_, i) => indicator(`B${i}`, cells))
  const text = comparisonPage(comparison({ indicators }), notes)
  const blocks = between(text, '<div class="giay">', '</div>').split('<table').slice(1)
  const codes = blocks.map((block) => all(block, /<th scope="col">([^<]+)</g))
  assert.ok(codes.every(({ length }) => length <= 27))
  assert.deepEqual(
    codes.flat(),
    indicators.map(({ ma }) => ma),
  )
})
