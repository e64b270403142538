/**
 * A run over many units: seconds, documents a second, peak memory, one thread and two; a second run with nothing to do; the
 * floor: the same YAML parsed and the same parts deflated, nothing else; shares of the stages and docxtemplater's time for the
 * same papers. Sizes: TONGKET_BENCH_UNITS=9,63,355,3550.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parse } from 'yaml'
import { packageRoot } from '../../src/app/files/folder.ts'
import { measureStages, printStages } from './batch-stages.ts'
import { makeNation, unitCode } from './nation.ts'

interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

function measure(bin: string, folder: string, args: readonly string[]): Measured {
  const [probe, out] = [join(folder, 'probe.mjs'), join(folder, 'rss')]
  const report = `writeFileSync(${JSON.stringify(out)}, String(process.resourceUsage().maxRSS))`
  writeFileSync(probe, `import { writeFileSync } from 'node:fs'; process.on('exit', () => ${report})`)
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, bin, ...args], { encoding: 'utf8' })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr.slice(-500)}`)
  return { seconds, megabytes: Number(readFileSync(out, 'utf8')) / 1024 }
}

/** What nothing can do without: every data file parsed, every part that differs from unit to unit deflated. */
function floor(data: string, out: string): number {
  const documents = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  const sample = documents.slice(0, 27).map((name) => unzipSync(readFileSync(join(out, name)))['word/document.xml'])
  const files = readdirSync(data).filter((name) => /\d\.yaml$/.test(name))
  const start = process.hrtime.bigint()
  for (const name of files) parse(readFileSync(join(data, name), 'utf8'))
  for (let i = 0; i < documents.length; i++) deflateRawSync(sample[i % sample.length] ?? new Uint8Array())
  return Number(process.hrtime.bigint() - start) / 1e9
}

export async function run(): Promise<void> {
  const bin = join(packageRoot(), 'bin/tongket.js')
  const sizes = (process.env['TONGKET_BENCH_UNITS'] ?? '9,63,355,3550').split(',').map(Number)
  console.log('units  threads   seconds  docs/s  ms/unit  peak MB  of floor  second run')
  for (const units of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'))
    const data = join(folder, 'so-lieu')
    await makeNation(data, units)
    for (const jobs of [1, 2]) {
      const out = join(folder, `ra-${jobs}`)
      const args = ['lap-loat', data, '-o', out, '--khong-tong-hop', '--quiet', '--jobs', String(jobs)]
      const { seconds, megabytes } = measure(bin, folder, args)
      const least = floor(data, out)
      const again = measure(bin, folder, args)
      const columns = [
        String(units).padStart(5),
        String(jobs).padStart(8),
        seconds.toFixed(2).padStart(9),
        ((units * 3) / seconds).toFixed(0).padStart(7),
        ((seconds * 1000) / units).toFixed(1).padStart(8),
        megabytes.toFixed(0).padStart(8),
        `${(seconds / least).toFixed(2)}x`.padStart(9),
        `${((again.seconds / seconds) * 100).toFixed(1)}%`.padStart(11),
      ]
      console.log(columns.join(' '))
    }
    if (units === sizes[0])
      printStages(
        await measureStages(
          data,
          Array.from({ length: Math.min(units, 9) }, (_, i) => unitCode(i)),
        ),
      )
    rmSync(folder, { recursive: true })
  }
}
