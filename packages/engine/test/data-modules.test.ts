// Schema files and JSON as modules: where they are found, and that edits of them, saved or not, change what importers are told.
import { deepStrictEqual } from 'node:assert'
import { memoryIo, openSession, overlayIo } from '@logwright/engine'
import { parsePrismaSchema } from '../src/data/prisma-schema'
import { ROOT } from './memory-session'

const SECRET = 'model User {\n  id Int @id\n  passwordHash String\n}\n'
const OPEN = 'model User {\n  id Int @id\n  name String\n}\n'
const GENERATOR = 'generator client {\n  provider = "prisma-client"\n  output = "../src/generated/prisma"\n}\n'
const USES = (from: string): string => `import pino from 'pino'
import { PrismaClient } from '${from}'
const logger = pino()
const prisma = new PrismaClient()
export async function show(id) {
  logger.info(await prisma.user.findUnique({ where: { id } }))
}
`

interface Project {
  readonly rules: (path: string) => readonly string[]
  readonly edit: (path: string, text: string) => void
  readonly write: (path: string, text: string | null) => void
}

function openProject(files: Readonly<Record<string, string>>): Project {
  const at = (path: string): string => `${ROOT}/${path}`
  const saved = new Map(Object.entries(files).map(([path, text]) => [at(path), text]))
  const disk = (): ReturnType<typeof memoryIo> => memoryIo(Object.fromEntries(saved))
  const documents = new Map<string, string>()
  const io = overlayIo(
    {
      readFile: (path) => disk().readFile(path),
      stat: (path) => disk().stat(path),
      list: (path) => disk().list(path),
      realPath: (path) => disk().realPath(path),
    },
    { textOf: (path) => documents.get(path), paths: () => documents.keys() },
  )
  const session = openSession({ root: ROOT, io, editing: true, config: { file: null } })
  return {
    rules: (path) =>
      session.check({ path: at(path), text: saved.get(at(path)) ?? '' }).findings.map(({ rule }) => rule),
    edit: (path, text) => {
      documents.set(at(path), text)
      session.refresh([at(path)])
    },
    write: (path, text) => {
      if (text === null) saved.delete(at(path))
      else saved.set(at(path), text)
      session.refresh([at(path)])
    },
  }
}

const LEAK = ['no-sensitive-data-in-logs']

describe('schema files', () => {
  it('an edit that nobody saved counts', () => {
    const project = openProject({ 'prisma/schema.prisma': OPEN, 'src/show.js': USES('@prisma/client') })
    deepStrictEqual(project.rules('src/show.js'), [])
    project.edit('prisma/schema.prisma', SECRET)
    deepStrictEqual(project.rules('src/show.js'), LEAK)
    project.edit('prisma/schema.prisma', 'model User {\n  passwordHash')
    deepStrictEqual(project.rules('src/show.js'), [])
  })

  it('a schema that is made, and goes, counts', () => {
    const project = openProject({ 'src/show.js': USES('@prisma/client') })
    deepStrictEqual(project.rules('src/show.js'), [])
    project.write('prisma/schema.prisma', SECRET)
    deepStrictEqual(project.rules('src/show.js'), LEAK)
    project.write('prisma/schema.prisma', null)
    deepStrictEqual(project.rules('src/show.js'), [])
  })

  it('the manifest names a folder, whose files are one schema', () => {
    const project = openProject({
      'package.json': '{ "prisma": { "schema": "./db" } }',
      'db/base.prisma': 'enum Role {\n  USER\n}\n',
      'db/models/user.prisma': OPEN,
      'src/show.js': USES('@prisma/client'),
    })
    deepStrictEqual(project.rules('src/show.js'), [])
    project.write('db/models/user.prisma', SECRET)
    deepStrictEqual(project.rules('src/show.js'), LEAK)
  })

  it('a client that is generated into the project is the client, there or not', () => {
    const project = openProject({
      'package.json': '{}',
      'prisma/schema.prisma': GENERATOR + SECRET,
      'src/show.js': USES('./generated/prisma/client'),
      'src/again.ts': USES('@/generated/prisma'),
      'src/other.ts': USES('./other/client'),
    })
    deepStrictEqual(project.rules('src/show.js'), LEAK)
    deepStrictEqual(project.rules('src/again.ts'), LEAK)
    deepStrictEqual(project.rules('src/other.ts'), [])
  })

  it('the only schema of a workspace serves its packages', () => {
    const project = openProject({
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/db/package.json': '{ "name": "@acme/db", "main": "./index.js" }',
      'packages/db/index.js':
        "import { PrismaClient } from '@prisma/client'\nexport const prisma = new PrismaClient()\n",
      'packages/db/prisma/schema.prisma': SECRET,
      'packages/api/package.json': '{ "name": "@acme/api" }',
      'packages/api/show.js':
        "import pino from 'pino'\nimport { prisma } from '@acme/db'\nconst log = pino()\nexport const show = async (id) => log.info(await prisma.user.findFirst({ where: { id } }))\n",
    })
    deepStrictEqual(project.rules('packages/api/show.js'), LEAK)
  })

  it('any text is read without an error', () => {
    for (const text of [
      '',
      '{',
      '}}}',
      'model',
      'model A {',
      'model A {\n{\n}',
      '\0\ud800',
      '"'.repeat(9),
      'enum A {\n}\n}',
    ])
      for (let end = 0; end <= text.length; end++) parsePrismaSchema(text.slice(0, end))
    for (let end = 0; end <= SECRET.length; end++) parsePrismaSchema(GENERATOR + SECRET.slice(0, end))
    deepStrictEqual(
      parsePrismaSchema('model A {\n  id Int\nmodel B {\n  id Int // "{\n}').shapes.map(({ name }) => name),
      ['B'],
    )
  })
})

describe('JSON files', () => {
  it('an edit that nobody saved counts, and broken text tells nothing', () => {
    const project = openProject({
      'settings.json': '{ "port": 1 }',
      'start.js':
        "import pino from 'pino'\nimport settings from './settings.json'\nexport const start = () => pino().info(settings)\n",
    })
    deepStrictEqual(project.rules('start.js'), [])
    project.edit('settings.json', '{ "password": "hunter2" }')
    deepStrictEqual(project.rules('start.js'), LEAK)
    project.edit('settings.json', '{ "password": ')
    deepStrictEqual(project.rules('start.js'), [])
  })
})
