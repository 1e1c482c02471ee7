// The file that a new library model starts with: one row of the area's kind and an example that hits it.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Generated } from './generated-files'

/** Folders of packages/models that hold libraries. */
export const AREAS = ['auth', 'ecmascript', 'guards', 'http-client', 'logging', 'schema', 'telemetry', 'web'] as const

/** One of the folders. */
export type Area = (typeof AREAS)[number]

const PACKAGE = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i

/** What `npm run new:model -- <name> --area <area>` writes; throws on a bad name, an unknown area or an existing model. */
export function newModelFile(root: string, name: string, area: string): Generated {
  if (!PACKAGE.test(name)) throw new Error(`'${name}' is no package name`)
  if (!isArea(area)) throw new Error(`'${area}' is no area: use ${AREAS.join(', ')}`)
  const path = `packages/models/${area}/${name.replace(/^@/, '').replace(/[/.]/g, '-')}.yml`
  if (existsSync(join(root, path))) throw new Error(`${path} exists already`)
  const other = describedIn(root, name)
  if (other !== null) throw new Error(`${other} describes '${name}' already: add rows there`)
  const local = localName(name)
  const text = `package: ${name.startsWith('@') ? `"${name}"` : name}\ndocs: https://www.npmjs.com/package/${name}\n${rows(area, local)}`
  return { files: new Map([[path, `${text}${example(name, local, area)}`]]), problems: [] }
}

/** The file of another model that has the package; null where none has. */
function describedIn(root: string, name: string): string | null {
  const folders = AREAS.map((area) => `packages/models/${area}`).filter((folder) => existsSync(join(root, folder)))
  const files = folders.flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`))
  return files.find((file) => packagesOf(readFileSync(join(root, file), 'utf8')).includes(name)) ?? null
}

function packagesOf(text: string): readonly unknown[] {
  const { package: names } = (parse(text) ?? {}) as { readonly package?: unknown }
  return [names].flat()
}

function isArea(area: string): area is Area {
  return (AREAS as readonly string[]).includes(area)
}

/** `@scope/http-errors` → `httpErrors`. */
function localName(name: string): string {
  const last = name.split('/').at(-1) as string
  return last.replace(/[-._]+([a-z0-9])?/gi, (_, letter?: string) => (letter ?? '').toUpperCase()).replace(/^\d/, '_$&')
}

function rows(area: Area, local: string): string {
  const logger = `types:\n  - { type: ${local}.Logger, path: "ReturnValue" }\n`
  const log = (extra: string): string =>
    `${logger}log:\n  - { of: ${local}.Logger, path: "Member[info,warn,error]", level: same, message: "Argument[0]", encodes: line${extra} }\n`
  if (area === 'http-client') return `outbound:\n  - { path: "", url: ["Argument[0]"], followsRedirects: true }\n`
  if (area === 'logging') return log('')
  if (area === 'telemetry') return log(', kind: telemetry')
  if (area === 'guards')
    return `guard:\n  - { path: "", value: "Argument[0]", holds: true-branch, protects: [url-host] }\n`
  return `flow:\n  - { path: "", from: "Argument[0]", to: "ReturnValue" }\n`
}

function example(name: string, local: string, area: Area): string {
  const isLog = area === 'logging' || area === 'telemetry'
  const logger = local === 'log' ? 'logger' : 'log'
  const use = isLog
    ? [
        `const ${logger} = ${local}()`,
        ...["info('started')", "warn('slow')", "error('failed')"].map((call) => `${logger}.${call}`),
      ]
    : [`export const use = (value) => ${local}(value)`]
  return `example: |\n${[`import ${local} from '${name}'`, ...use].map((line) => `  ${line}\n`).join('')}`
}
