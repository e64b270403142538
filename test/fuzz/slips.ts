/**
 * Slips of the hand in data files: signs lost, doubled or swapped, lines moved, what other programs put in. A file may be
 * refused; one that is read has the figures that were there, or something new is told; and its documents are valid.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Diagnostic, hasErrors, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { numberAtPath } from '../../src/core/base/lookup.ts'
import { slots } from '../../src/core/schema/catalogue.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { runHere } from '../batch/province.ts'
import { examples } from '../excel/forms.ts'
import { root } from '../root.ts'
import type { Random } from './random.ts'
import { subjectOf } from './subject.ts'

export const slips = subjectOf('slips', async (random, files, documents) => {
  const example = random.pick(examples)
  const folder = mkdtempSync(join(tmpdir(), 'tongket-slip-'))
  try {
    cpSync(join(root, dirname(example)), folder, { recursive: true })
    const [name, text] = [example.split('/').at(-1)!, readFileSync(join(root, example), 'utf8')]
    const file = join(folder, name)
    const before = await readUnit(file)
    const done = random.some(1, 2, () => random.pick(SLIPS))
    const slipped = done.reduce((so, { make }) => make(so, random), text)
    files[name] = slipped
    files['slips.txt'] = done.map(({ name: each }) => each).join('\n')
    writeFileSync(file, slipped)
    const after = await readUnit(file)
    const told = new Set(before.diagnostics.map(keyOf))
    const news = after.diagnostics.filter((d) => !told.has(keyOf(d)))
    files['told.txt'] = news.map((d) => `${keyOf(d)}\n`).join('')
    if (!hasErrors(after.diagnostics) && done.every(({ keeps }) => keeps) && news.length === 0) {
      const changed = slots.filter(({ path }) => numberAtPath(before.unit, path) !== numberAtPath(after.unit, path))
      assert.deepEqual(
        changed.map(({ key }) => key),
        [],
        'figures changed in silence',
      )
    }
    if (hasErrors(after.diagnostics) || !random.once(4)) return
    const out = join(folder, 'ra')
    mkdirSync(out)
    const { code, err } = await runHere(['lap', file, '--out', out])
    assert.ok(code === 0, `lap ends with ${code}: ${err.slice(0, 500)}`)
    for (const made of readdirSync(out).filter((each) => each.endsWith('.docx')))
      documents[made.replace('.docx', '')] = readFileSync(join(out, made))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function keyOf(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${sentenceOf(diagnostic)}`
}

interface Slip {
  readonly name: string
  /** A reader sees the same figures afterwards. */
  readonly keeps: boolean
  readonly make: (text: string, random: Random) => string
}

/** Changes one line, chosen among those that match. */
function atLine(text: string, random: Random, pattern: RegExp, change: (line: string) => string): string {
  const lines = text.split('\n')
  const places = lines.flatMap((line, i) => (pattern.test(line) ? [i] : []))
  if (places.length === 0) return text
  const at = random.pick(places)
  lines[at] = change(lines[at]!)
  return lines.join('\n')
}

/** Puts a sign somewhere into a line, not into the midst of a number. */
function within(line: string, random: Random, sign: string): string {
  const at = random.pick([...line.matchAll(/(?<!\d)|(?!\d)/g)].map(({ index }) => index))
  return line.slice(0, at) + sign + line.slice(at)
}

const FIGURE = /^ +\w+: *\d+(?:\/\d+)?\s*(?:#|$)/
const ANY = /\S/

function slip(name: string, keeps: boolean, make: Slip['make']): Slip {
  return { name, keeps, make }
}

const SLIPS: readonly Slip[] = [
  slip('CRLF', true, (text) => text.replaceAll('\n', '\r\n')),
  slip('BOM', true, (text) => `\ufeff${text}`),
  slip('NFD', true, (text) => text.normalize('NFD')),
  slip('invisible sign', true, (text, random) =>
    atLine(text, random, ANY, (line) => within(line, random, random.pick(['\u200b', '\ufeff', '\u00ad', '\u200e']))),
  ),
  slip('no-break space for space', true, (text, random) =>
    atLine(text, random, / /, (line) => line.replace(' ', '\u00a0')),
  ),
  slip('tab for indent', true, (text, random) => atLine(text, random, /^ {2}/, (line) => line.replace(/^ {2}/, '\t'))),
  slip('indent', true, (text, random) =>
    atLine(text, random, ANY, (line) => (random.once(2) ? ` ${line}` : line.replace(/^ /, ''))),
  ),
  slip('space at the end', true, (text, random) => atLine(text, random, ANY, (line) => `${line}  `)),
  slip('no space after colon', true, (text, random) => atLine(text, random, FIGURE, (line) => line.replace(': ', ':'))),
  slip('space before colon', true, (text, random) => atLine(text, random, FIGURE, (line) => line.replace(':', ' :'))),
  slip('full-width colon', true, (text, random) => atLine(text, random, FIGURE, (line) => line.replace(':', '：'))),
  slip('equal sign', true, (text, random) => atLine(text, random, FIGURE, (line) => line.replace(':', ' ='))),
  slip('quotes', true, (text, random) =>
    atLine(text, random, FIGURE, (line) =>
      line.replace(/\d+(?:\/\d+)?/, (value) => random.pick([`"${value}"`, `'${value}'`, `“${value}”`, `"${value}`])),
    ),
  ),
  slip('letters for digits', true, (text, random) =>
    atLine(text, random, FIGURE, (line) => line.replace(/\d(?=[^\d]*$)/, random.pick(['O', 'l', 'o', 'I']))),
  ),
  slip('odd number', true, (text, random) =>
    atLine(text, random, FIGURE, (line) =>
      line.replace(/\d+/, (value) =>
        random.pick([
          `0${value}`,
          `${value}.0`,
          `${value},0`,
          `${value} vụ`,
          `+${value}`,
          `0x${value}`,
          `${value}e1`,
          `~${value}`,
          `${value}?`,
          `- ${value}`,
          `!!str ${value}`,
        ]),
      ),
    ),
  ),
  slip('key misspelt', true, (text, random) =>
    atLine(text, random, FIGURE, (line) => line.replace(/\w(?=\w*:)/, random.pick(['', 'x', 'đ', '_']))),
  ),
  slip('line twice', true, (text, random) => atLine(text, random, FIGURE, (line) => `${line}\n${line}`)),
  slip('comment sign in value', true, (text, random) =>
    atLine(text, random, FIGURE, (line) => line.replace(/(\d) *(?:#.*)?$/, '$1 # sửa')),
  ),
  slip('comment sign before value', false, (text, random) =>
    atLine(text, random, FIGURE, (line) => line.replace(': ', ': # ')),
  ),
  slip('pair sign', true, (text, random) =>
    atLine(text, random, /^ +\w+: *\d+\/\d+/, (line) =>
      line.replace('/', random.pick([' / ', '\\', '|', '-', '; ', '⁄', '∕', '.'])),
    ),
  ),
  slip('document mark', true, (text, random) =>
    atLine(text, random, ANY, (line) => `${random.pick(['---', '...', '%YAML 1.1'])}\n${line}`),
  ),
  slip('sign lost', false, (text, random) =>
    atLine(text, random, ANY, (line) => {
      const at = random.below(line.length)
      return line.slice(0, at) + line.slice(at + 1)
    }),
  ),
  slip('sign put in', false, (text, random) =>
    atLine(text, random, ANY, (line) => {
      const at = random.below(line.length + 1)
      return line.slice(0, at) + random.pick([...'":{}[]&*!|>%@`,#\'-?\\\u0000\u0007\ud83d']) + line.slice(at)
    }),
  ),
  slip('signs swapped', false, (text, random) =>
    atLine(text, random, ANY, (line) => {
      const at = random.below(Math.max(1, line.length - 1))
      return line.slice(0, at) + (line[at + 1] ?? '') + line[at]! + line.slice(at + 2)
    }),
  ),
  slip('line lost', false, (text, random) =>
    text
      .split('\n')
      .toSpliced(random.below(text.split('\n').length), 1)
      .join('\n'),
  ),
  slip('cut off', false, (text, random) => text.slice(0, random.below(text.length))),
  slip('lines moved', false, (text, random) => {
    const lines = text.split('\n')
    const [line = ''] = lines.splice(random.below(lines.length), 1)
    lines.splice(random.below(lines.length), 0, line)
    return lines.join('\n')
  }),
]
