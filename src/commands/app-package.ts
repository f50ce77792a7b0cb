import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest'
import { zipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A Teams app package, or everything that is wrong with it. */
export type AppPackage = { readonly zip: Uint8Array } | { readonly faults: readonly string[] }

const ICONS = [['color.png', 192], ['outline.png', 32]] as const
const EARLIEST_IN_ZIP = new Date(Date.UTC(1980, 0, 2)) // the same content gives the same file

/** Packs `manifest.json`, its placeholders `${{NAME}}` filled, its texts in other languages and the icons; checked against Microsoft's schema. */
export async function packApp(folder: string, values: Readonly<Record<string, string>>): Promise<AppPackage> {
  const template = await readFile(join(folder, 'manifest.json'), 'utf8')
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder)
  const faults = [...new Set(text.match(/\$\{\{\w+\}\}/g))].map((placeholder) => `manifest.json: there is no value for ${placeholder}`)
  const files: Record<string, Uint8Array> = { 'manifest.json': Buffer.from(text) }
  for (const [name, pixels] of ICONS) {
    const icon = await readFile(join(folder, name))
    const { width, height } = sizeOfPng(icon)
    if (width !== pixels || height !== pixels) faults.push(`${name}: Teams wants ${pixels} by ${pixels} pixels, it has ${width} by ${height}`)
    files[name] = icon
  }
  if (faults.length === 0) faults.push(...(await AppManifestUtils.validateAgainstSchema(TeamsManifestConverter.jsonToManifest(text))))
  for (const name of translationsIn(text)) files[name] = await readFile(join(folder, name))
  return faults.length > 0 ? { faults } : { zip: zipSync(files, { mtime: EARLIEST_IN_ZIP, level: 9 }) }
}

/** The files of the manifest's texts in other languages. */
function translationsIn(manifest: string): string[] {
  const { localizationInfo } = JSON.parse(manifest) as { localizationInfo?: { additionalLanguages?: { file: string }[] } }
  return (localizationInfo?.additionalLanguages ?? []).map(({ file }) => file)
}

/** The size in pixels that a PNG states; zero for what is no PNG. */
export function sizeOfPng(file: Buffer): { width: number; height: number } {
  const isPng = file.length > 24 && file.toString('latin1', 1, 4) === 'PNG'
  return isPng ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : { width: 0, height: 0 }
}
