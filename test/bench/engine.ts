/**
 * The engine against its peers on one realistic report: first document of a process, each further document, memory,
 * growth with the number of rows; and against the floor, the time that deflating the changed parts alone takes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { framed } from '../../src/app/files/script.ts'
import { packTemplate } from '../../src/docx/render/store.ts'
import { contestants } from './engine-contestants.ts'
import { templateIn } from './engine-template.ts'

const child = fileURLToPath(new URL('./engine-child.js', import.meta.url))
const coldRounds = 9
const warmSeconds = 4
const rowCounts = [100, 1_000, 4_000]

interface Measured {
  readonly median: number
  readonly count: number
  readonly memory: number
  readonly size: number
}

function measure(...args: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args[0]}: ${stderr.slice(0, 800)}`)
  return JSON.parse(stdout) as Measured
}

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

function wallTime(args: readonly string[]): number {
  const start = process.hrtime.bigint()
  spawnSync(process.execPath, [...args], { stdio: 'ignore' })
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Deflating the parts that filling has changed, at the level the engine uses and at zlib's default. */
function floors(template: Uint8Array, output: Uint8Array): readonly [level3: number, level6: number, bytes: number] {
  const before = unzipSync(template)
  const changed = Object.entries(unzipSync(output)).flatMap(([name, data]) => {
    const own = before[name]
    return own && Buffer.compare(own, data) === 0 ? [] : [data]
  })
  const timeAt = (level: number) =>
    middle(
      Array.from({ length: 300 }, () => {
        const start = performance.now()
        for (const data of changed) deflateRawSync(data, { level })
        return performance.now() - start
      }),
    )
  return [timeAt(3), timeAt(6), changed.reduce((sum, { length }) => sum + length, 0)]
}

/** The paragraphs that hold text; some peers put spaces between elements. */
const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t\s*>/g)].map(([, text]) => text).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replaceAll('&quot;', '"')

const cellsOf = (values: readonly (string | number)[]) =>
  values.map((value, i) => (i === 0 ? String(value).padEnd(28) : String(value).padStart(12))).join('')

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-engine-'))
  try {
    const files = new Map<string, readonly [report: string, rows: string]>()
    for (const [name, { dialect }] of Object.entries(contestants)) {
      const own = name.replaceAll(/\W+/g, '-')
      const pair = [join(folder, `${own}.docx`), join(folder, `${own}-rows.docx`)] as const
      writeFileSync(pair[0], await templateIn(dialect))
      writeFileSync(pair[1], await templateIn(dialect, true))
      if (name === 'tongket, stored') for (const file of pair) await store(file)
      files.set(name, pair)
    }
    report(files)
    growth(files)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Puts the compiled template beside its file. */
async function store(file: string): Promise<void> {
  const { value } = await compileWord(readFileSync(file), { helpers: [] })
  if (!value) throw new Error(`${file} does not compile`)
  const { code, tags, parts } = packTemplate(value)
  writeFileSync(`${file}.cjs`, framed(code, ''))
  writeFileSync(`${file}.tags`, tags)
  writeFileSync(`${file}.bin`, parts)
}

function report(files: ReadonlyMap<string, readonly [string, string]>): void {
  const cold = new Map<string, number[]>([...files.keys()].map((name) => [name, []]))
  const empty: number[] = []
  for (let round = 0; round < coldRounds; round++) {
    empty.push(wallTime(['-e', '0']))
    for (const [name, [file]] of files) cold.get(name)?.push(wallTime([child, name, file, '0']))
  }
  const warm = new Map([...files].map(([name, [file]]) => [name, measure(name, file, String(warmSeconds))]))
  const peers = [...warm].filter(([name]) => !name.startsWith('tongket'))
  const fastest = Math.min(...peers.map(([, { median }]) => median))
  const own = files.get('tongket')?.[0] ?? ''
  const output = readFileSync(`${own}.out.docx`)
  const [level3, level6, bytes] = floors(readFileSync(own), output)
  console.log(cellsOf(['', 'first, ms', 'further, ms', 'of fastest', 'x floor', 'peak MB', 'bytes', 'same text']))
  for (const [name, { median, memory, size }] of warm) {
    const same = textOf(readFileSync(`${files.get(name)?.[0]}.out.docx`)) === textOf(output)
    const [first, ratio, floor] = [middle(cold.get(name) ?? []), median / fastest, median / level3]
    const figures = [first.toFixed(0), median.toFixed(2), ratio.toFixed(3), floor.toFixed(2), memory.toFixed(0), size]
    console.log(cellsOf([name, ...figures, same ? 'yes' : 'NO']))
  }
  console.log(`empty process ${middle(empty).toFixed(0)} ms; fastest peer ${fastest.toFixed(1)} ms a further document`)
  console.log(
    `floor: deflating the changed parts (${bytes} bytes) takes ${level3.toFixed(2)} ms at level 3, which the engine uses, ${level6.toFixed(2)} ms at zlib's default`,
  )
}

function growth(files: ReadonlyMap<string, readonly [string, string]>): void {
  console.log(
    `\n${cellsOf(['one table, rows', ...rowCounts.map((rows) => `${rows}, ms`), `MB at ${rowCounts.at(-1)}`])}`,
  )
  for (const [name, [, file]] of files) {
    const measured = rowCounts.map((rows) => measure(name, file, '1', String(rows)))
    console.log(
      cellsOf([name, ...measured.map(({ median }) => median.toFixed(1)), (measured.at(-1)?.memory ?? 0).toFixed(0)]),
    )
  }
}
