/**
 * A nation of any size out of the example province: `node dist/test/bench/nation.js FOLDER UNITS` writes so many units, each
 * with last year's file, and settings for them. The same every time.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/files/folder.ts'

export const unitCode = (i: number) => `dv-${String(i + 1).padStart(4, '0')}`

/** Writes `units` units into `folder`. */
export async function makeNation(folder: string, units: number): Promise<void> {
  const home = join(packageRoot(), 'examples', 'tra-vinh-2020')
  const codes = readdirSync(home).flatMap((name) => /^(.*)-2020\.yaml$/.exec(name)?.[1] ?? [])
  const models = codes
    .filter((code) => code !== 'tra-vinh')
    .map((code) => ({
      code,
      texts: [2019, 2020].map((year) => readFileSync(join(home, `${code}-${year}.yaml`), 'utf8')),
    }))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tongket.yaml'), 'tinh: tỉnh Trà Vinh\nnam: 2020\n')
  for (let i = 0; i < units; i++) {
    const model = models[i % models.length]
    const code = unitCode(i)
    model?.texts.forEach((text, before) => {
      const own = text
        .replace(/^ {2}ma: .*$/m, `  ma: ${code}`)
        .replace(/^ {2}ten: .*$/m, `  ten: Viện kiểm sát nhân dân huyện Số ${i + 1}`)
        .replace(/^ {2}ten_ngan: .*$/m, `  ten_ngan: VKSND huyện Số ${i + 1}`)
        .replace(`nam_truoc: ${model.code}-2019.yaml`, `nam_truoc: ${code}-2019.yaml`)
      writeFileSync(join(folder, `${code}-${2019 + before}.yaml`), own)
    })
  }
}

if (process.argv[1]?.endsWith('nation.js')) {
  const [folder, units] = process.argv.slice(2)
  if (folder === undefined || !Number(units)) throw new Error('nation.js FOLDER UNITS')
  await makeNation(folder, Number(units))
}
