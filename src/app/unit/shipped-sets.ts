/** The indicator sets that ship with the program, as their files have them; and how a set is told from a file's name. */
import type { SetSource } from '../../core/indicators/load.ts'
import { builtSets, readBuiltText } from '../files/built.ts'
import { isYaml } from '../files/kind.ts'

/** Whether a set is named by its file instead of its name. */
export function isFileName(name: string): boolean {
  return isYaml(name)
}

/** The shipped sets as their files have them, for sets that extend one. */
export async function shippedSets(): Promise<readonly SetSource[]> {
  return JSON.parse(readBuiltText(builtSets().sources)) as readonly SetSource[]
}
