/** Reading what a template passed to a helper. */
import { displayOptions, type DisplayOptions } from '../format/value.ts'
import { printValue } from '../format/print.ts'
import { plainOf } from '../base/known-value.ts'
import { lookup } from '../base/lookup.ts'
import type { HelperCall } from './helper.ts'

/** How the document prints figures (`hien_thi` at the root of its data). */
export function displayOf(call: HelperCall): DisplayOptions {
  return displayOptions(call.root)
}

/** An argument as text; "" when it is missing. */
export function textArgument(value: unknown, call: HelperCall): string {
  return printValue(value, call.root)
}

/** A hash argument as text; undefined when it was not given. */
export function hashText(call: HelperCall, name: string): string | undefined {
  const value = call.hash[name]
  return value === undefined || value === null ? undefined : textArgument(value, call)
}

/** The items of a list; none for what is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A plain value below an item by its key or dotted path, own properties only. */
export function argumentAt(item: unknown, path: string): unknown {
  return path === '' ? undefined : plainOf(lookup(item, path))
}

/** True as Handlebars' own #if takes it: 0, "", false, nothing and an empty list are false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
