/**
 * Run by `npm run build` after the compiler: lays the built-in text templates out as Word templates, compiles them and
 * stores them under dist/templates, together with the indicator sets, so that a run need do none of it.
 */
import { type Diagnostic, hasErrors, sentenceOf } from '../core/diagnostics/diagnostic.ts'
import { helpers } from '../core/helpers/all.ts'
import { knownPaths } from '../core/context/known-paths.ts'
import { checkPaths } from '../docx/check/paths.ts'
import { compileWord } from '../docx/compile/compile.ts'
import { checkText } from '../docx/check/text.ts'
import { packTemplate } from '../docx/render/store.ts'
import { templateKinds } from '../core/documents.ts'
import { builtTemplate, clearBuilt, writeBuilt } from './files/built.ts'
import { buildSets } from './unit/indicator-sets.ts'
import { authorText, builtInTexts } from './documents/texts.ts'

const found: Diagnostic[] = []
const known = knownPaths()
await clearBuilt()
const texts = await builtInTexts()
for (const kind of templateKinds) {
  const authored = await authorText(kind, texts)
  found.push(...authored.diagnostics)
  if (!authored.value) continue
  const compiled = await compileWord(authored.value, { helpers, file: `${kind}.hbs` })
  found.push(...compiled.diagnostics)
  if (!compiled.value) continue
  if (checkPaths(compiled.value, known).length > 0)
    // A name that does not exist is told by line, which only the slower check of the texts knows.
    found.push(...(await checkText(kind, texts, { helpers, known })).diagnostics)
  const { code, tags, parts } = packTemplate(compiled.value)
  const built = builtTemplate(kind)
  await writeBuilt(built.word, authored.value)
  await writeBuilt(built.code, code)
  await writeBuilt(built.tags, tags)
  await writeBuilt(built.parts, parts)
}
found.push(...(await buildSets()))

for (const d of found) {
  const line = d.span ? `:${d.span.start.line}:${d.span.start.col}` : ''
  console.error(`${d.code} ${d.file ?? ''}${line} ${d.spot ?? ''}: ${sentenceOf(d)}`)
}
if (hasErrors(found)) process.exitCode = 1
