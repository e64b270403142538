/**
 * Tables of contents in a PDF: `soffice --convert-to` leaves them as they were saved, and no option of it makes them
 * anew. A macro of LibreOffice does; it lies in the profile that this program makes for each run.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

const MACRO = `Sub Pdf(given As String, made As String, names As String)
  On Error Resume Next
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  For Each name In Split(names, " ")
    document = StarDesktop.loadComponentFromURL(given &amp; "/" &amp; name &amp; ".docx", "_blank", 0, hidden())
    indexes = document.getDocumentIndexes()
    For i = 0 To indexes.getCount() - 1
      indexes.getByIndex(i).update()
    Next i
    document.storeToURL(made &amp; "/" &amp; name &amp; ".pdf", filter())
    document.close(True)
  Next name
End Sub
`

/** Files of the folder `user/basic` of a profile. */
const FILES: Readonly<Record<string, string>> = {
  'script.xlc': `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  'Standard/script.xlb': `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Tongket"/></library:library>`,
  'Standard/Tongket.xba': `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Tongket" script:language="StarBasic">${MACRO}</script:module>`,
}

/** A setting without which LibreOffice would put its own macros in the place of these when it first opens the profile. */
export const macroSetting =
  '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>'

/** Puts the macro into a new profile. */
export async function writeMacro(profile: string): Promise<void> {
  const folder = join(profile, 'user', 'basic')
  await mkdir(join(folder, 'Standard'), { recursive: true })
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(join(folder, name), text)))
}

/** The argument that makes `made/x.pdf` of each `given/x.docx`, with its indexes made anew. */
export function macroCall(given: string, made: string, names: readonly string[]): string {
  const [from, to] = [given, made].map((folder) => pathToFileURL(folder).href)
  return `macro:///Standard.Tongket.Pdf("${from}","${to}","${names.join(' ')}")`
}
