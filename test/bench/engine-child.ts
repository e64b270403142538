/** One contestant in a process of its own: `NAME TEMPLATE SECONDS [ROWS]` fills and prints times and memory as JSON. */
import { readFileSync, writeFileSync } from 'node:fs'
import { contestants } from './engine-contestants.ts'
import { dataOf } from './engine-data.ts'

const [name = '', template = '', seconds = '0', rows] = process.argv.slice(2)
const data = (seed: number) => dataOf(seed, rows === undefined ? undefined : Number(rows))
const fill = await contestants[name]!.open(readFileSync(template), template)
const first = await fill(data(0))
const times: number[] = []
const until = performance.now() + Number(seconds) * 1000
for (let seed = 1; performance.now() < until || (Number(seconds) > 0 && times.length < 5); seed++) {
  const own = data(seed)
  const start = performance.now()
  await fill(own)
  times.push(performance.now() - start)
}
writeFileSync(`${template}.out.docx`, first)
const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
console.log(
  JSON.stringify({ median, count: times.length, memory: process.resourceUsage().maxRSS / 1024, size: first.length }),
)
