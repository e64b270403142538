/** What documents are made from besides a unit's data: this program and the templates. */
import { dirname, extname, join } from 'node:path'
import { type TemplateKind, templateKinds } from '../../core/documents.ts'
import { builtFolder } from '../files/built.ts'
import { packageVersion } from '../files/folder.ts'
import { filesBelow } from '../files/glob.ts'
import { fileHash, hashOf } from '../files/hash.ts'
import { picturesHash } from '../files/picture.ts'

/** By kind of document, a hash over version, built-in templates and sets, and the office's own templates. */
export async function basisOf(template: string | undefined): Promise<ReadonlyMap<TemplateKind, string>> {
  const built = await builtFolder()
  const [version, sets, own] = [
    await packageVersion(),
    await fileHash(join(built, 'chi-tieu.json')),
    template === undefined ? '' : await templateHash(template),
  ]
  const basis = templateKinds.map(async (kind) => {
    const parts = await Promise.all(['js', 'bin'].map((end) => fileHash(join(built, `${kind}.${end}`))))
    return [kind, hashOf(JSON.stringify([version, sets, own, parts]))] as const
  })
  return new Map(await Promise.all(basis))
}

/** Over all files of a folder of templates, or over the one file and the pictures beside it. */
async function templateHash(template: string): Promise<string> {
  const isFile = ['.docx', '.hbs', '.docm', '.dotx'].includes(extname(template).toLowerCase())
  if (isFile) return hashOf(`${await fileHash(template)} ${await picturesHash(dirname(template))}`)
  const files = await filesBelow(template, () => false)
  const hashes = await Promise.all(files.map(async (file) => [file.slice(template.length), await fileHash(file)]))
  return hashOf(JSON.stringify(hashes))
}
