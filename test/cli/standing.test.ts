/** Targets are held against a unit in its papers only when they are its own: through the program, on a real example. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { unzipSync } from 'fflate'
import { root } from '../root.ts'

const bin = join(root, 'bin/tongket.js')

interface Answer {
  readonly units: readonly {
    readonly outputs: readonly { readonly kind: string; readonly path: string }[]
    readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
  }[]
}

/** Runs on Tiểu Cần's file after an edit, without last year. */
function onEdited(context: TestContext, edit: (text: string) => string, command: 'lap' | 'kiem-tra') {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bo-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const text = readFileSync(join(root, 'examples/tieu-can/so-lieu-2020.yaml'), 'utf8')
  const file = join(folder, 'so-lieu.yaml')
  writeFileSync(file, edit(text.replace(/^nam_truoc: .*\n/m, '')))
  const more = command === 'lap' ? ['-o', folder] : []
  const { stdout, stderr } = spawnSync(process.execPath, [bin, command, file, '--json', ...more], { encoding: 'utf8' })
  assert.notEqual(stdout, '', stderr)
  const [unit] = (JSON.parse(stdout) as Answer).units
  assert.ok(unit)
  const textOf = (kind: string) => {
    const path = unit.outputs.find((output) => output.kind === kind)?.path
    assert.ok(path, JSON.stringify(unit.diagnostics))
    const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml'])
    return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
  }
  return { unit, told: unit.diagnostics.filter(({ code }) => /^C(?:17|9\d)$/.test(code)), textOf }
}

const unchosen = (text: string) => text.replace(/^bo_chi_tieu: .*\n/m, '')
const compared = /so với chỉ tiêu|bảo đảm chỉ tiêu|hơn chỉ tiêu|đạt và vượt \d|Chỉ tiêu áp dụng/

test('a set that was chosen is held against the unit, with margins, score and its appendix', (t) => {
  const { told, textOf } = onEdited(t, (text) => text, 'lap')
  assert.deepEqual(told, [])
  assert.match(textOf('bao-cao'), /so với chỉ tiêu/)
  assert.match(textOf('phu-luc'), /Chỉ tiêu áp dụng/)
})

test('one that the program chose is named as a warning, and no paper says anything of it', (t) => {
  const { told, textOf } = onEdited(t, unchosen, 'lap')
  assert.deepEqual(
    told.map(({ code, severity }) => `${code} ${severity}`),
    ['C90 warning'],
  )
  for (const kind of ['bao-cao', 'phu-luc', 'ke-hoach']) assert.doesNotMatch(textOf(kind), compared, kind)
})

test("a period of less than a year is told as a note, and its papers hold nothing against the year's targets", (t) => {
  const part = (text: string) => text.replace(/^ky: .*$/m, 'ky: { tu_ngay: 01/12/2019, den_ngay: 31/08/2020 }')
  const { told, textOf } = onEdited(t, part, 'lap')
  assert.deepEqual(
    told.map(({ code, severity }) => `${code} ${severity}`),
    ['C91 note'],
  )
  assert.doesNotMatch(textOf('bao-cao'), compared)
  assert.doesNotMatch(textOf('phu-luc'), compared)
})

test('a year for which no set was made does not blame the clerk', (t) => {
  const early = (text: string) => unchosen(text).replace(/^nam: .*$/m, 'nam: 2016')
  const { told } = onEdited(t, early, 'kiem-tra')
  assert.deepEqual(
    told.map(({ code }) => code).filter((code) => code === 'C17'),
    [],
  )
})
