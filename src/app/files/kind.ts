/** What a file is by its name, and with that which way it is read. */
import { extname } from 'node:path'

const workbooks = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv'])

/** Larger workbooks are refused before they are read. */
export const largestWorkbook = 20 * 1024 * 1024

/** Whether a name is that of a YAML file. */
export function isYaml(file: string): boolean {
  return ['.yaml', '.yml'].includes(extname(file).toLowerCase())
}

/** Whether a file is meant as a workbook: by its name, for a clerk's mistake must be named for what it is. */
export function isWorkbook(file: string): boolean {
  return workbooks.has(extname(file).toLowerCase())
}

/** Whether a name is that of a template file; of a folder it is not. */
export function isTemplateFile(path: string): boolean {
  return /\.(?:hbs|do[ct][xm]?)$/i.test(path)
}
