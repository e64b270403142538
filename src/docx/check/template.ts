/** Checks a Word template without data: all that the compiler finds, and every path against the names there are. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { groupBy } from '../../core/base/group-by.ts'
import { checkLoosePaths } from './loose.ts'
import { checkPaths } from './paths.ts'
import { storyOf } from '../compile/body.ts'
import { type EngineOptions, compileWord } from '../compile/compile.ts'
import { partialAt } from '../tag/spot.ts'
import type { Tag } from '../tag/tag.ts'
import type { CompiledTemplate } from '../template/template.ts'

interface TemplateReport {
  readonly diagnostics: readonly Diagnostic[]
  /** How many tags it has, comments left out. */
  readonly tags: number
  /** How many each partial has. */
  readonly partialTags: ReadonlyMap<string, number>
  /** Only of a template without errors. */
  readonly value?: CompiledTemplate
}

/** All faults of a Word template at once, each with part, paragraph and the words around it. */
export async function checkTemplate(
  bytes: Uint8Array,
  options: Omit<EngineOptions, 'onTags'>,
  known: PathTree,
): Promise<TemplateReport> {
  let tags: readonly Tag[] = []
  const compiled = await compileWord(bytes, { ...options, onTags: (all) => (tags = all) })
  const found = compiled.value ? checkPaths(compiled.value, known) : looseFaults(tags, options, known)
  const counts = new Map<string | undefined, number>()
  for (const tag of tags.filter(({ kind, shadow }) => kind !== 'comment' && !shadow)) {
    const partial = partialAt(tag.spot)
    counts.set(partial, (counts.get(partial) ?? 0) + 1)
  }
  const file = options.file === undefined ? {} : { file: options.file }
  return {
    diagnostics: [...compiled.diagnostics, ...found.map((d) => ({ ...d, ...file }))],
    tags: counts.get(undefined) ?? 0,
    partialTags: new Map([...counts].flatMap(([name, count]) => (name === undefined ? [] : [[name, count] as const]))),
    ...(compiled.value ? { value: compiled.value } : {}),
  }
}

function looseFaults(tags: readonly Tag[], { helpers }: EngineOptions, known: PathTree): readonly Diagnostic[] {
  // Tags in attributes come after all others of their part, so nobody knows which blocks are around them.
  const checked = tags.filter((tag) => tag.context === 'run' && !tag.shadow)
  return [...groupBy(checked, ({ paragraph }) => paragraph && storyOf(paragraph)).values()].flatMap((story) =>
    checkLoosePaths(story, tags, known, helpers),
  )
}
