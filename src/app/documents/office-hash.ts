/** An office's own templates as one short text that changes when they do: what a document says of what it was made with. */
import { hashOf } from '../files/hash.ts'
import type { Office } from './office.ts'

const known = new WeakMap<Office, string>()

/** Over documents, texts and partials; undefined when the built-in templates are used. Worked out once for a run. */
export function officeHash(office: Office | undefined): string | undefined {
  if (!office) return undefined
  const found = known.get(office) ?? hashOf(partsOf(office).toSorted().join('\n')).slice(0, 12)
  known.set(office, found)
  return found
}

function partsOf({ documents, texts, partials }: Office): string[] {
  return [
    ...[...documents].map(([kind, { content }]) => `${kind} ${hashOf(content)}`),
    ...[...texts].map(([name, content]) => `${name} ${hashOf(content)}`),
    ...[...partials].map(([name, { content }]) => `${name} ${hashOf(content)}`),
  ]
}
