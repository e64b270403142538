import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pictureReader } from '../../src/app/files/picture.ts'

test('pictures come from the given folders alone', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-hinh-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const own = join(folder, 'mau')
  mkdirSync(join(own, 'hinh'), { recursive: true })
  writeFileSync(join(own, 'hinh', 'a.png'), 'a')
  writeFileSync(join(folder, 'ngoai.png'), 'b')
  symlinkSync(join(folder, 'ngoai.png'), join(own, 'loi-tat.png'))
  const read = pictureReader([join(folder, 'khong-co'), own])
  assert.equal(String(Buffer.from(read('hinh/a.png') ?? [])), 'a')
  for (const name of ['../ngoai.png', join(folder, 'ngoai.png'), 'loi-tat.png', 'khong-co.png', 'hinh', ''])
    assert.equal(read(name), undefined, name)
})
