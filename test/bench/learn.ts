/**
 * Papers as templates again: `npm run bench -- learn [--v]`. Our own reports with their tags taken out, the truth being what printed
 * each figure, and a report typed by hand; with the wording of our templates known, and with the titles of the schema alone.
 */
import {
  type LearnTally,
  measureAppendix,
  measureGaps,
  measureHandMade,
  measureOwn,
  measureSlips,
} from './learn-measure.ts'
import { handMadePapers } from '../living/hand-made-paper.ts'

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml', 'tra-vinh-2020/cau-ke-2020.yaml']

export async function run(): Promise<void> {
  const tell = process.argv.includes('--v') ? (line: string) => console.log(line) : () => {}
  await slips(tell)
  for (const words of ['templates', 'titles'] as const) {
    console.log(
      `\nwords of the ${words}: figures recognised (goal ≥ 90%), wrongly tied (goal 0), phrases of comparison`,
    )
    for (const example of examples) {
      print(`${example} bao-cao`, await measureOwn(example, 'bao-cao', words, tell))
      const { cells, certain, wrong } = await measureAppendix(example, words)
      console.log(`  ${`${example} phu-luc`.padEnd(44)} ${certain} of ${cells} cells; ${wrong} wrong`)
    }
    print(`${examples[0]} ke-hoach`, await measureOwn(examples[0]!, 'ke-hoach', words, tell))
    print('typed by hand', await measureHandMade(words, tell))
  }
}

async function slips(tell: (line: string) => void): Promise<void> {
  console.log('\nfigures typed over in papers without a base, told by words: certain, likely; said wrongly of others')
  for (const paper of [...handMadePapers.keys(), ...examples]) {
    const { slips: count, certain, likely, alarms } = await measureSlips(paper, 8, tell)
    console.log(`  ${paper.padEnd(44)} ${certain} + ${likely} of ${count}; ${alarms} false`)
  }
  console.log('\nright figures that the data do not hold, said to be wrong: certain, likely')
  for (const paper of [...handMadePapers.keys(), ...examples]) {
    const { gaps, certain, likely } = await measureGaps(paper, 8, tell)
    console.log(`  ${paper.padEnd(44)} ${certain} + ${likely} of ${gaps}`)
  }
}

function print(title: string, { figures, recognised, wrong, phrases, phrasesFound }: LearnTally): void {
  const share = `${((100 * recognised) / figures).toFixed(1)}%`
  const counts = `${recognised} of ${figures} figures, ${share}; ${wrong} wrong; ${phrasesFound} of ${phrases} phrases`
  console.log(`  ${title.padEnd(44)} ${counts}`)
}
