/**
 * How much of the text templates is prose, how many helpers there are, how many pages a template and its report have.
 * Prose is what stands outside of tags; comments are tags too. Pages are told when LibreOffice is there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInTexts } from '../../src/app/documents/texts.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { engineHelpers } from '../../src/docx/template/engine-helpers.ts'
import { bin, root } from '../root.ts'
import { asPdf } from '../tools/document.ts'

const tag = /\{\{[^]*?\}\}+/g

export async function run(): Promise<void> {
  const all = await builtInTexts()
  tellShare(
    'report (bc-*.hbs)',
    [...all].flatMap(([name, text]) => (name.startsWith('bc-') ? text : [])),
  )
  tellShare('all text templates', [...all.values()])
  const tags = [...all.values()].flatMap((text) => text.match(tag) ?? []).filter((one) => !one.startsWith('{{!'))
  const registered = [...helpers, ...engineHelpers].map(({ name }) => name)
  const used = registered.filter((name) => tags.some((one) => new RegExp(`[{#(\\s]${name}[\\s)}]`).test(one)))
  console.log(`helpers: ${registered.length} in the register, ${used.length} used by the built-in templates`)
  console.log(`  not used by them: ${registered.filter((name) => !used.includes(name)).join(', ')}`)
  tellPages()
}

function tellShare(title: string, texts: readonly string[]): void {
  const joined = texts.join('')
  const prose = joined.replaceAll(tag, '')
  console.log(`${title}: ${joined.length} characters, ${((100 * prose.length) / joined.length).toFixed(1)}% prose`)
}

function tellPages(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'))
  const call = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args, '--quiet'])
  const template = join(folder, 'bao-cao.docx')
  const report = join(folder, 'tieu-can-2020-bao-cao-tong-ket.docx')
  try {
    call('mau', 'xuat', 'bao-cao', '-o', template)
    call('lap', join(root, 'examples/tieu-can/so-lieu-2020.yaml'), '--chon', 'bao-cao', '--out', folder)
    for (const [name, { pages }] of asPdf([template, report]) ?? []) console.log(`${name}: ${pages.length} pages`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
