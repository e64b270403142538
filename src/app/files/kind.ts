/** Which way a data file is read. */
import { extname } from 'node:path'

const workbooks = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv'])

/** Larger workbooks are refused before they are read. */
export const largestWorkbook = 20 * 1024 * 1024

/** Whether a file is meant as a workbook: by its name, for a clerk's mistake must be named for what it is. */
export function isWorkbook(file: string): boolean {
  return workbooks.has(extname(file).toLowerCase())
}
