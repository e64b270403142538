/** Templates checked without data: all faults at once, each at its place. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Diagnostic, hintOf } from '../../src/core/diagnostics/diagnostic.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { knownPaths } from '../../src/core/context/known-paths.ts'
import { builtInTexts } from '../../src/app/documents/texts.ts'
import { templateKinds } from '../../src/core/documents.ts'
import { checkTemplates } from '../../src/app/template-tools/check.ts'
import { fieldsOf } from '../../src/app/template-tools/vocabulary.ts'
import { checkTemplate } from '../../src/docx/check/template.ts'
import { checkText } from '../../src/docx/check/text.ts'
import { fakePackage } from '../docx/fake.ts'
import { expand } from '../docx/shorthand.ts'

const known = knownPaths()

async function faultsIn(body: string, more: Readonly<Record<string, string>> = {}): Promise<readonly Diagnostic[]> {
  const parts = { 'word/document.xml': expand(body), ...more }
  return (await checkTemplate(fakePackage(parts), { helpers }, known)).diagnostics
}

const told = (found: readonly Diagnostic[]) =>
  found.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).toSorted()
const paths = (found: readonly Diagnostic[]) =>
  found.filter(({ code }) => code === 'M14').map(({ args }) => (args as { readonly path: string }).path)

test('an unknown name is told with part, paragraph, words around it and the nearest known one', async () => {
  const found = await faultsIn('<p>Một</p><p>Đã khởi tố {{tin_bao.khoi_tố}} vụ</p>', {
    'word/footer1.xml': expand('<p>{{don_vi.tenn}}</p>'),
  })
  assert.deepEqual(paths(found), ['tin_bao.khoi_tố', 'don_vi.tenn'])
  assert.equal(found[0]?.spot, 'thân văn bản, đoạn 2, chỗ “Đã khởi tố {{tin_bao.khoi_tố}} vụ”')
  assert.match(hintOf(found[0] as Diagnostic) ?? '', /"tin_bao\.khoi_to"/)
  assert.match(found[1]?.spot ?? '', /^chân trang, đoạn 1/)
})

test('faults of every kind are found in one run', async () => {
  const found = await faultsIn(`
    <p>{{xyz}} {{in_soo nam}} {{in_so}} {{in_so nam le=1}} {{#in_so nam}}a{{/in_so}} {{@idx}}</p>
    <p>{{#if du_thao}}</p>
    <table><row><cell><p>{{#each danh_sach.khang_nghi}}{{noi_dng}}</p></cell><cell><p>a</p></cell></row></table>
    <p>{{/each}}</p><p>{{/with}} {{> mau-la}} {{chua dong</p>`)
  const codes = new Set(found.map(({ code }) => code))
  for (const code of ['M14', 'M11', 'M12', 'M13', 'M24', 'M26', 'M06', 'M09', 'M07', 'M15', 'M04'])
    assert.ok(codes.has(code as Diagnostic['code']), `${code} in ${[...codes].join(' ')}`)
  assert.deepEqual(paths(found), ['xyz', 'noi_dng'])
})

test('where a block left open ends nobody knows, so names of both sides pass', async () => {
  const found = await faultsIn('<p>{{#each danh_sach.khang_nghi}}</p><p>{{noi_dung}} {{don_vi.ten}} {{la_hoac}}</p>')
  assert.deepEqual(paths(found), ['la_hoac'])
})

test('what stands in a loop is looked up in its items, last year in last year', async () => {
  const found = await faultsIn(`
    <p>{{#each danh_sach.khang_nghi as |kn i|}}{{kn.so}}{{i}}{{@index}}{{../nam}}{{@root.nam}}{{nam}}{{/each}}</p>
    <p>{{#with nam_truoc}}{{tin_bao.khoi_to}}{{nam_sau}}{{/with}}{{nam_truoc.tin_bao.khoito}}</p>
    <p>{{#each chi_tieu.hang}}{{ma}}{{#each phan}}{{ten}}{{ma}}{{/each}}{{/each}}{{chi_tieu.theo_ma.A02.ten}}</p>
    <p>{{#if kh}}{{else if nam}}{{namm}}{{/if}}{{lookup don_vi "ten"}}{{danh_sach.khang_nghi.length}}</p>`)
  assert.deepEqual(paths(found), ['nam', 'nam_sau', 'nam_truoc.tin_bao.khoito', 'ma', 'kh', 'namm'])
})

test('every name of the list passes, the same with any letter taken out does not', async () => {
  const names = fieldsOf(known, []).flatMap(({ path, kind }) =>
    kind === 'group' || /[[<…]/.test(path) || /^phu_luc\.(?:ky_hieu|ten)/.test(path) ? [] : [path],
  )
  assert.ok(names.length > 800)
  assert.deepEqual(await faultsIn(names.map((name) => `<p>{{${name}}}</p>`).join('')), [])
  const all = new Set(names)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat()), { minLength: 5, maxLength: 20 }),
      async (some) => {
        const wrong = some
          .map(([name, at]) => name.slice(0, at % name.length) + name.slice((at % name.length) + 1))
          .filter((name) => /^[a-z]\w*(?:\.[a-z]\w*)*$/.test(name) && !all.has(name) && !groupsOf(all).has(name))
        const found = await faultsIn(wrong.map((name) => `<p>{{${name}}}</p>`).join(''))
        assert.deepEqual(paths(found), wrong)
      },
    ),
    { numRuns: 10 },
  )
})

/** Every beginning of a name is a name too. */
function groupsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].flatMap((name) => name.split('.').map((_, i, steps) => steps.slice(0, i + 1).join('.'))))
}

test('the built-in texts are without fault; a name mistyped in one is told by file, line and column', async () => {
  const texts = new Map(await builtInTexts())
  for (const kind of templateKinds) assert.deepEqual((await checkText(kind, texts, { helpers, known })).diagnostics, [])
  const source = texts.get('bc-bien-phap.hbs') ?? ''
  const at = source.indexOf('chua_tra_loi')
  texts.set('bc-bien-phap.hbs', source.replace('chua_tra_loi', 'chua_tra_loj'))
  const { diagnostics } = await checkText('bao-cao', texts, { helpers, known })
  assert.deepEqual(
    diagnostics.map(({ code, file }) => [code, file]),
    [['M14', 'bc-bien-phap.hbs']],
  )
  const span = diagnostics[0]?.span
  assert.ok(span && span.start.offset <= at && at < span.end.offset)
  assert.equal(span.start.line, source.slice(0, span.start.offset).split('\n').length)
})

test('a folder is checked file by file; comments that go along with every document are told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-check-'))
  try {
    const commented = fakePackage({
      'word/document.xml': expand('<p>{{nam}}</p>'),
      'word/comments.xml': '<w:comment w:id="0" w:author="a"><w:p/></w:comment>',
    })
    writeFileSync(join(folder, 'bao-cao.docx'), commented)
    writeFileSync(join(folder, 'dau-trang.hbs'), 'Năm {{namm}}\n')
    writeFileSync(join(folder, '~$o-cao.docx'), 'tệp khóa của Word')
    writeFileSync(join(folder, 'la.docx'), commented)
    const { templates, diagnostics } = await checkTemplates(folder)
    const all = [...diagnostics, ...templates.flatMap((each) => each.diagnostics)]
    assert.deepEqual(
      told(all).map((line) => line.slice(0, 3)),
      ['M14', 'M42', 'M46'],
    )
    assert.equal(templates.length, 2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
