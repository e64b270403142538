/** What documents are made from besides a unit's data: this program and the templates. */
import { dirname } from 'node:path'
import { type TemplateKind, templateKinds } from '../../core/documents.ts'
import type { DocumentRun } from '../documents/run.ts'
import { builtSets, builtTemplate } from '../files/built.ts'
import { packageVersion } from '../files/folder.ts'
import { filesBelow } from '../files/glob.ts'
import { fileHash, hashOf } from '../files/hash.ts'
import { isTemplateFile } from '../files/kind.ts'
import { picturesHash } from '../files/picture.ts'

/** By kind of document, a hash over version, built-in templates and sets, and the office's own templates. */
export async function basisOf(run: DocumentRun): Promise<ReadonlyMap<TemplateKind, string>> {
  const [version, sets, own] = [packageVersion(), await fileHash(builtSets().sources), await templateHash(run)]
  const basis = templateKinds.map(async (kind) => {
    const { code, parts } = builtTemplate(kind)
    const builtIn = await Promise.all([code, parts].map(fileHash))
    return [kind, hashOf(JSON.stringify([version, sets, own, builtIn, run.idOnly === true]))] as const
  })
  return new Map(await Promise.all(basis))
}

/** Over all files of a folder of templates; of one file over it, the pictures beside it and the partials that it takes in. */
async function templateHash({ template, office }: DocumentRun): Promise<string> {
  if (template === undefined) return ''
  if (isTemplateFile(template)) {
    const partials = [...((await office()).value?.partials ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const taken = partials.map(([name, { content }]) => `${name} ${hashOf(content)}`)
    return hashOf([await fileHash(template), await picturesHash(dirname(template)), ...taken].join(' '))
  }
  const files = await filesBelow(template, () => false)
  const hashes = await Promise.all(files.map(async (file) => [file.slice(template.length), await fileHash(file)]))
  return hashOf(JSON.stringify(hashes))
}
