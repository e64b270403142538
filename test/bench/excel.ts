/** The Excel way: a form written, read, imported anew and again, for one unit and for 355; beside it the same data as YAML. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/files/folder.ts'
import { importWorkbook } from '../../src/app/excel/import.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { readForm } from '../../src/source/workbook/form/read.ts'
import { writeForm } from '../../src/source/workbook/form/write.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { parseYaml } from '../../src/source/yaml.ts'

const rounds = 9
const units = 355

async function median(act: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0
}

export async function run(): Promise<void> {
  const yaml = readFileSync(join(packageRoot(), 'examples/tieu-can/so-lieu-2020.yaml'), 'utf8')
  const year = readUnitYear(parseYaml(yaml, 'a.yaml').value?.value).value
  if (!year) throw new Error('the example does not read')
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'))
  const bytes = await writeForm({ year: year.nam, given: year })
  const book = join(folder, 'f.xlsx')
  writeFileSync(book, bytes)
  const options = { dryRun: false, today: '2021-01-25' }
  const read = async () => {
    const opened = await readBook(bytes, 'f.xlsx')
    return opened.value && readForm(opened.value, 'f.xlsx')
  }
  const jobs: Readonly<Record<string, () => unknown>> = {
    'YAML read': () => readUnitYear(parseYaml(yaml, 'a.yaml').value?.value),
    'form written': () => writeForm({ year: year.nam, given: year }),
    'form read': read,
    'import, new file': () => {
      rmSync(join(folder, 'f.yaml'), { force: true })
      return importWorkbook(book, options)
    },
    'import, unchanged': () => importWorkbook(book, options),
  }
  console.log(`form: ${(bytes.length / 1024).toFixed(0)} kB`)
  console.log('job                   ms    ratio')
  let base = 1
  for (const [name, job] of Object.entries(jobs)) {
    const ms = await median(job)
    if (name === 'YAML read') base = ms
    console.log(`${name.padEnd(18)} ${ms.toFixed(0).padStart(5)} ${(ms / base).toFixed(1).padStart(7)}x`)
  }
  const many = join(folder, 'nhieu')
  mkdirSync(many)
  const start = performance.now()
  for (let i = 0; i < units; i++) await importWorkbook(book, { ...options, out: join(many, `${i}.yaml`) })
  const seconds = (performance.now() - start) / 1000
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`${units} forms imported one after another: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB`)
  rmSync(folder, { recursive: true })
}
