/** The fuzz program itself: a few rounds of each subject, and what becomes of a round that fails. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { fuzz, subjectOf } from './subject.ts'

function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/test/fuzz/main.js'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('every subject runs a few rounds', () => {
  // Workbooks with an odd seed are not saved by LibreOffice.
  const { status, stdout } = start('--seed', '1', '--runs', '1')
  assert.match(stdout, /^seed 1, 1 rounds each\n/)
  for (const name of ['templates', 'structures', 'workbooks', 'slips'])
    assert.match(stdout, new RegExp(`${name}: 0 of 1`))
  assert.equal(status, 0, stdout)
  assert.match(
    start('templates', 'structures', '--seed', '2', '--runs', '5').stdout,
    /templates: 0 of 5.*\n.*structures: 0 of 5/,
  )
})

test('a wrong command line says what can be asked', () => {
  for (const args of [['unknown'], ['--seed', 'x'], ['--runs', '1.5'], ['--sed', '1']]) {
    const { status, stderr } = start(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(stderr, /npm run fuzz -- \[templates \| structures \| workbooks \| slips\] \[--seed N\] \[--runs N\]/)
  }
})

test('a round that fails is kept with its seed; the same seed makes the same choices', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-fuzz-test-'))
  try {
    const made: number[] = []
    const failing = subjectOf('failing', async (random, files, documents) => {
      made.push(random.below(1000))
      files['input.txt'] = `${made.at(-1)}`
      if (made.length === 2) throw new Error('as meant')
      if (made.length === 3) documents['broken'] = Buffer.from('no zip')
    })
    const lines: string[] = []
    const failed = await fuzz(failing, 7, 3, folder, (line) => lines.push(line))
    assert.ok(failed.includes(8))
    assert.match(lines[0]!, /failing: Error: as meant\n {2}again: npm run fuzz -- failing --seed 8 --runs 1/)
    assert.equal(readFileSync(join(folder, 'failing-8/input.txt'), 'utf8'), String(made[1]))
    assert.match(readFileSync(join(folder, 'failing-8/wrong.txt'), 'utf8'), /as meant/)
    assert.ok(!existsSync(join(folder, 'failing-7')))
    await fuzz(failing, 7, 3, folder, () => {})
    assert.deepEqual(made.slice(3), made.slice(0, 3))
    assert.ok(new Set(made).size > 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
