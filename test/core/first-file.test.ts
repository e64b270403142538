/** Each mistake typed into the file that `tao` makes is told with its code, on its line, with the remedy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { hintOf, severityOf } from '../../src/core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { scaffold } from '../../src/core/schema/scaffold.ts'
import { derive } from '../../src/core/year/derive.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { placeDiagnostics } from '../../src/source/place.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { yearOf } from './year.ts'

const own: Readonly<Record<string, string>> = {
  'don_vi.ma': 'kv-9',
  'don_vi.tinh': 'tỉnh Vĩnh Long',
  'don_vi.dia_danh': 'Vĩnh Long',
  'nguoi_ky.ho_ten': 'Trần Thị Bình',
}
const made = scaffold(2026, 'tongket.schema.json', own)

/** The file with `key: value` typed at a key of a group; the line it stands on. */
function typed(group: string, key: string, value: string): { readonly text: string; readonly line: number } {
  const lines = made.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${group}:`))
  const at = key === '' ? from : lines.findIndex((line, i) => i > from && line.trimStart().startsWith(`${key}:`))
  assert.ok(from >= 0 && at >= from, `${group}.${key}`)
  lines[at] = `${/^\s*/.exec(lines[at] ?? '')?.[0]}${key === '' ? group : key}: ${value}`
  return { text: lines.join('\n'), line: at + 1 }
}

function told(text: string, last?: object) {
  const source = parseYaml(text, 'a.yaml')
  if (!source.value) return source.diagnostics
  const read = readUnitYear(source.value.value)
  const lastYear = last && mergeYears([yearOf({ nam: 2025, ...last })], [])
  const checked = read.value ? checkYear(read.value, derive(read.value), lastYear) : []
  return [...source.diagnostics, ...placeDiagnostics([...read.diagnostics, ...checked], source.value)]
}

const loud = (text: string, last?: object) => told(text, last).filter((d) => severityOf(d) !== 'note')

test('the file as it is made, with the names of a unit, has no fault', () => {
  assert.deepEqual(
    loud(made).map(({ code }) => code),
    [],
  )
})

test('the untouched file is told once: sample values are left in it', () => {
  const found = loud(scaffold(2026, 'tongket.schema.json'))
  assert.deepEqual(
    found.map(({ code }) => code),
    ['S102'],
  )
  assert.match(String(found[0] && hintOf(found[0])), /của đơn vị mình/)
})

for (const [what, group, key, value, code, remedy] of [
  ['a signer without diacritics', 'nguoi_ky', 'ho_ten', 'Tran Thi Binh', 'S103', /đủ dấu/],
  ['a percentage at a count', 'tin_bao', 'giai_quyet', '100%', 'Y03', /nhập số đếm.*ty_le_rieng/],
  ['overdue items that nobody explains', 'tin_bao', 'qua_han', '3', 'K36', /./],
  ['"không có" for none', 'tin_bao', 'moi', 'không', 'S03', /viết 0/],
  ['cases alone at a pair', 'dieu_tra', 'moi', '441', 'S07', /\{ vu: 441 \}/],
  ['a pair at a count of requests', 'tin_bao', 'yeu_cau_khoi_to', '86/79', 'S03', /an_yeu_cau/],
  ['the old working year', 'ky', '', '{ tu_ngay: 01/12/2025, den_ngay: 30/11/2026 }', 'K132', /01\/10\/2025/],
] as const)
  test(`${what}: ${code}, on its line, with its remedy`, () => {
    const { text, line } = typed(group, key, value)
    const lines = text.split('\n')
    // A group written in one line replaces its own lines.
    const whole = key === '' ? [...lines.slice(0, line), ...lines.slice(line + 2)].join('\n') : text
    const found = loud(whole).filter((d) => d.code === code)
    assert.equal(
      found.length,
      1,
      loud(whole)
        .map((d) => d.code)
        .join(' '),
    )
    assert.equal(found[0]?.span?.start.line, line)
    assert.match(String(found[0] && hintOf(found[0])), remedy)
  })

test('"không để quá hạn" beside overdue items explains nothing', () => {
  const year = yearOf({ tin_bao: { qua_han: 3, ket_qua: 'Không để tin nào quá hạn.' } })
  assert.ok(checkYear(year, derive(year)).some(({ code }) => code === 'K36'))
})

test('a field of work that last year had and this year lacks is told: K138', () => {
  const { text } = typed('dieu_tra', 'moi', '41/55')
  const last = {
    ky: { tu_ngay: '01/10/2024', den_ngay: '30/9/2025' },
    don_vi: { ...yearOf({}).don_vi, ma: 'kv-9' },
    dieu_tra: { moi: '40/50' },
    tin_bao: { moi: 60 },
  }
  const found = loud(text, last).filter(({ code }) => code === 'K138')
  assert.equal(found.length, 1)
  assert.match(String(found[0] && hintOf(found[0])), /tin_bao/)
})
