/** The examples of `giai-thich` do what they say: the wrong one raises its code, the right one does not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Diagnostic } from '../src/core/diagnostics/diagnostic.ts'
import { codes, messageOf } from '../src/core/diagnostics/messages.ts'
import { readUnitYear } from '../src/core/schema/read.ts'
import { placeDiagnostics } from '../src/source/place.ts'
import { parseYaml } from '../src/source/yaml.ts'

const required = {
  nam: 'nam: 2020',
  ky: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  don_vi:
    'don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }',
  nguoi_ky: 'nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }',
}

/** An example with the keys that every file needs and it leaves out. */
function whole(example: string): string {
  const missing = Object.entries(required).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example))
  return [...missing.map(([, line]) => line), example, ''].join('\n')
}

function diagnosticsOf(text: string): readonly Diagnostic[] {
  const source = parseYaml(text, 'a.yaml')
  if (!source.value) return source.diagnostics
  const read = readUnitYear(source.value.value)
  return [...source.diagnostics, ...placeDiagnostics(read.diagnostics, source.value)]
}

const codesOf = (text: string) => diagnosticsOf(text).map(({ code }) => code)

/**
 * S40 needs a second file, S68 a workbook; S102 and S103 are cross-checks (first-file.test.ts). The others describe their example, for it is thousands of characters or items
 * long, or too broken to be set down in one form; the goldens under data/err raise them.
 */
const notFromTextAlone: readonly string[] = ['S40', 'S68', 'S12', 'Y27', 'Y30', 'Y33', 'S102', 'S103']
const fromTextAlone = codes.filter((code) => /^[YS]/.test(code) && !notFromTextAlone.includes(code))

for (const code of fromTextAlone) {
  const { wrong = '', right = '' } = messageOf(code)
  if (wrong === '') continue
  test(`the examples of ${code} raise it and do not`, () => {
    assert.ok(
      codesOf(whole(wrong)).includes(code) || codesOf(wrong).includes(code),
      `wrong: ${codesOf(whole(wrong)).join(' ')}`,
    )
    assert.ok(!codesOf(whole(right)).includes(code), 'right')
  })
}

test('every code has an explanation, and a wrong example never stands without the right one', () => {
  for (const code of codes) {
    const { explanation, wrong = '', right = '' } = messageOf(code)
    assert.match(explanation, /^[\p{Lu}"][^]{20,}[.)]$/u, code)
    assert.equal(wrong === '', right === '', code)
  }
})

test('every code says what to do, but those whose sentence says it already or that leave nothing to do', () => {
  assert.deepEqual(
    codes.filter((code) => messageOf(code).hint === undefined),
    ['M05', 'M12', 'M16', 'T19', 'C42', 'T64', 'T65', 'S83', 'R05', 'R09', 'R26'],
  )
})
