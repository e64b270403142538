/** Start-up, one check, one unit's three documents: wall time as a ratio to an empty Node process, and peak memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/files/folder.ts'

const rounds = 15

/** Median of `rounds` runs in milliseconds; the runs of all commands are interleaved so that load falls on all alike. */
function measure(commands: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>([...commands.keys()].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of commands) {
      const start = process.hrtime.bigint()
      const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' })
      if (status !== 0) throw new Error(`${name} ended with ${status}`)
      times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  return new Map([...times].map(([name, list]) => [name, list.toSorted((a, b) => a - b)[rounds >> 1] ?? 0]))
}

/** Peak resident memory of one run, in MB. */
function peakMemory(args: readonly string[], folder: string): number {
  const probe = join(folder, 'probe.mjs')
  const out = join(folder, 'rss')
  writeFileSync(
    probe,
    `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(out)}, String(process.resourceUsage().maxRSS)))`,
  )
  spawnSync(process.execPath, ['--import', probe, ...args], { stdio: 'ignore' })
  return Number(readFileSync(out, 'utf8')) / 1024
}

export async function run(): Promise<void> {
  const root = packageRoot()
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'))
  const bin = join(root, 'bin/tongket.js')
  const example = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
  const commands = new Map<string, readonly string[]>([
    ['node -e 0', ['-e', '0']],
    ['--version', [bin, '--version']],
    ['kiem-tra', [bin, 'kiem-tra', example]],
    ['lap', [bin, 'lap', example, '--out', join(folder, 'out')]],
  ])
  const times = measure(commands)
  const base = times.get('node -e 0') ?? 1
  console.log('command        ms    ratio   peak MB')
  for (const [name, args] of commands) {
    const ms = times.get(name) ?? 0
    const memory = peakMemory(args, folder)
    console.log(
      `${name.padEnd(12)} ${ms.toFixed(0).padStart(5)} ${(ms / base).toFixed(2).padStart(7)}x ${memory.toFixed(0).padStart(8)}`,
    )
  }
  rmSync(folder, { recursive: true })
}
