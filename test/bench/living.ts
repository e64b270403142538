/**
 * Papers that people edit, and then new data come: `npm run bench -- living [--n=100] [--seed=1] [--edits=12] [--v]`, or
 * one history alone: `--unit=0 --kind=bao-cao --only=127 --seed=5 --v`. The three papers of two units; a third of the histories tracked, a third saved by LibreOffice, a ninth both.
 */
import { measure } from './living-measure.ts'
import { printerOf } from './living-papers.ts'
import { emptyTally, type Tally } from './living-tally.ts'

const option = (name: string, otherwise: number) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']
const kinds = ['bao-cao', 'ke-hoach', 'phu-luc'] as const

export async function run(): Promise<void> {
  const [histories, seed] = [option('n', 100), option('seed', 1)]
  const tell = process.argv.includes('--v') ? (line: string) => console.log(line.slice(0, 600)) : () => {}
  const all = emptyTally()
  console.log(`seed ${seed}, ${histories} histories of each report, a quarter of that of plans and appendices`)
  const [unit, only] = [option('unit', -1), option('only', -1)]
  const one = process.argv.find((each) => each.startsWith('--kind='))?.slice(7)
  for (const example of examples.filter((_, i) => unit < 0 || unit === i)) {
    const printer = await printerOf(example)
    for (const kind of kinds.filter((each) => one === undefined || one === each)) {
      const count = only < 0 ? Math.ceil(histories * (kind === 'bao-cao' ? 1 : 0.25)) : only + 1
      const tally = emptyTally()
      await measure(
        printer,
        { kind, seed, histories: count, edits: option('edits', 12), only: only < 0 ? undefined : only, tell },
        tally,
      )
      for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key]
      print(`${example} ${kind}`, tally)
    }
  }
  print('all', all)
}

function print(title: string, tally: Tally): void {
  const { histories, broughtIn, told, skipped, wrong, silent, needless, typed, found, alarms, figures } = tally
  const places = broughtIn + told
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}%`)
  const lines = [
    [
      'changed places where people left them: brought in',
      `${broughtIn} of ${broughtIn + needless}`,
      share(broughtIn, broughtIn + needless),
      '≥ 99.5%, the rest told',
    ],
    ['left to people with a comment; of what people took out', `${told}; ${skipped}`, '', ''],
    ['paragraphs changed wrongly; different and not told', `${wrong}; ${silent}`, '', '0'],
    ['phrases of people lost', `${tally.lost} of ${tally.written}`, '', '0'],
    ['words set apart by people that are so no more', `${tally.formatsLost} of ${tally.formats}`, '', '0'],
    ['comments of people lost', `${tally.commentsLost} of ${tally.comments}`, '', '0'],
    ['paragraphs that differ: nobody has edited; there and back', `${tally.unedited}; ${tally.back}`, '', '0'],
    ['needless conflicts', `${needless} of ${places}`, share(needless, places), '≤ 2%'],
    ['figures typed over, found', `${found} of ${typed}`, share(found, typed), '≥ 99.7%'],
    ['false alarms', `${alarms} of ${figures}`, '', '≤ 0.5 of 10,000'],
    ['milliseconds a paper', String(Math.round(tally.milliseconds / Math.max(1, histories))), '', ''],
  ]
  console.log(`\n${title} (${histories} histories)`)
  for (const [what = '', count = '', rate = '', goal = ''] of lines)
    console.log(`  ${what.padEnd(56)} ${count.padStart(16)} ${rate.padStart(8)}  ${goal}`)
}
