/** A small province in a folder of its own, and runs over it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { BatchOptions } from '../../src/app/batch/prepare.ts'
import { run as runCommandLine } from '../../src/cli/run.ts'
import { colourless } from '../../src/cli/terminal.ts'
import { bin, root } from '../root.ts'

export const example = join(root, 'examples/tra-vinh-2020')

/** For a run in this process: reports only. */
export const batchOptions: BatchOptions = {
  inputs: [],
  kinds: ['bao-cao'],
  documents: true,
  summary: false,
  pdf: false,
  strict: false,
  force: false,
  keepBoth: false,
  refreshEdited: false,
  dryRun: false,
  today: '2021-01-25',
  signal: new AbortController().signal,
}

export interface Folder {
  readonly path: string
  readonly out: string
  readonly file: (name: string) => string
  readonly write: (name: string, content: string) => void
  readonly edit: (name: string, from: string | RegExp, to: string) => void
}

/** A folder with some units of the example and settings for them; gone after the test. */
export function province(t: TestContext, units: readonly string[] = ['cau-ke', 'tra-cu'], settings?: string): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tongket-tinh-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  for (const unit of units)
    for (const year of [2019, 2020]) cpSync(join(example, `${unit}-${year}.yaml`), join(path, `${unit}-${year}.yaml`))
  const file = (name: string) => join(path, name)
  const write = (name: string, content: string) => writeFileSync(file(name), content)
  write('tongket.yaml', settings ?? 'tinh: tỉnh Trà Vinh\nnam: 2020\n')
  return {
    path,
    out: file('ket-qua'),
    file,
    write,
    edit: (name, from, to) => {
      const before = readFileSync(file(name), 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${name}: nothing to replace`)
      write(name, after)
    },
  }
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * A command line in a process of its own, not awaited; `detached`: with a process group of its own, as in a terminal; `cwd`:
 * the folder that it is typed in.
 */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { detached = false, cwd = process.cwd() }: { readonly detached?: boolean; readonly cwd?: string } = {},
): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  })
}

export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<Outcome> {
  return ended(start(args, env, cwd === undefined ? {} : { cwd }))
}

/**
 * A command line in this process, for tests that are about what it says and writes and not about how it is started: a
 * third of the time.
 */
export async function runHere(args: readonly string[]): Promise<Outcome> {
  const printed = { out: '', err: '' }
  const code = await runCommandLine(args, async () => ({
    out: (more) => void (printed.out += more),
    err: (more) => void (printed.err += more),
    palette: colourless,
    flush: async () => true,
  }))
  return { code, ...printed }
}

export async function ended(child: ChildProcess): Promise<Outcome> {
  const [out, err, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return { code, out, err }
}

/** Runs a command line and sends it a signal as soon as `count` new files have come into a folder, if it gets that far. */
export async function stopped(
  args: readonly string[],
  folder: string,
  count: number,
  signal: NodeJS.Signals,
): Promise<Outcome> {
  const before = filesIn(folder)
  const child = start(args)
  const end = ended(child)
  while (child.exitCode === null && [...filesIn(folder)].filter((file) => !before.has(file)).length < count)
    await sleep(2)
  child.kill(signal)
  return end
}

/** The files below a folder, each with its place on the disk: one that is written anew is another; the lock is none. */
function filesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('.khoa'))
  const found = names.map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })] as const)
  return new Set(found.flatMap(([name, state]) => (state?.isFile() ? [`${name} ${state.ino}`] : [])))
}

/** Every file below a folder with its bytes, by path with `/`. */
export function contents(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = names.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'latin1')] as const
  })
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Changes a word of a document, as a person would in Word. */
export function editDocument(path: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(path))
  const name = 'word/document.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  const printed = from.replaceAll(/(?<=\p{L}\/)(?=\d)/gu, '\u200b')
  const at = xml.replaceAll('\u00a0', ' ').indexOf(printed)
  if (at < 0) throw new Error(`${path}: no ${from}`)
  const edited = xml.slice(0, at) + to + xml.slice(at + printed.length)
  writeFileSync(path, zipSync({ ...parts, [name]: strToU8(edited) }, { level: 1 }))
}

export function textOf(path: string): string {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  return xml.replaceAll('\u00a0', ' ').replaceAll('\u200b', '')
}

/** The lines of `--format jsonl`. */
export function lines(out: string): readonly Readonly<Record<string, unknown>>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** A diagnostic as the machine-readable formats have it. */
export interface Told {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly args: Readonly<Record<string, unknown>>
  readonly message: string
  readonly hint: string | null
}

/** Every diagnostic of `--format jsonl`, of units and of the run. */
export function toldIn(out: string): readonly Told[] {
  return lines(out).flatMap(({ diagnostics }) => diagnostics as readonly Told[])
}
