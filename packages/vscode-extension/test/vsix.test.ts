// The packed extension: what is in it, how large it is, and that its server works where there is nothing else.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listVsix, packedExtension, unpack } from './host/packed-extension'
import { createProfile, type Profile } from './host/profile'
import { diagnosticsOf } from './host/server-alone'

/** Largest size of the .vsix, in bytes. */
const LARGEST = 6 * 1024 * 1024

const FILES = [
  'CHANGELOG',
  'LICENSE',
  'README',
  'dist/extension.cjs',
  'dist/logwright.config.schema.json',
  'dist/parser.wasm32-wasip1.wasm',
  'dist/server.cjs',
  'media/icon.png',
  'package.json',
  'walkthrough/configure.md',
  'walkthrough/finding.md',
  'walkthrough/repair.md',
  'walkthrough/rules.md',
]

/** The packer renames some files; letters and endings of those do not matter. */
const plain = (name: string): string => {
  const path = name.replace(/^extension\//, '')
  return /^(?:readme|changelog|license)\b/i.test(path) ? (path.split('.')[0] ?? '').toUpperCase() : path
}

describe('the .vsix', function () {
  this.timeout(120_000)
  let profile: Profile
  let folder = ''
  let bytes = 0
  let names: readonly string[] = []
  before(async () => {
    profile = createProfile()
    const packed = await packedExtension()
    bytes = packed.bytes
    names = await listVsix(packed.file)
    folder = await unpack(packed.file, profile.make('unpacked'))
  })
  after(() => profile.remove())

  it('holds the files of the list, and no other', () => {
    const rules = readdirRules()
    const own = names.filter((name) => name.startsWith('extension/')).map(plain)
    assert.deepEqual(own.toSorted(), [...FILES, ...rules].toSorted())
    const others = names.filter((name) => !name.startsWith('extension/'))
    assert.deepEqual(others.toSorted(), ['[Content_Types].xml', 'extension.vsixmanifest'])
  })

  it('is at most 6 MB', () => assert.ok(bytes <= LARGEST, `${bytes} bytes`))

  it('names no platform, and activates for JavaScript and TypeScript only', () => {
    assert.doesNotMatch(readFileSync(join(folder, '..', 'extension.vsixmanifest'), 'utf8'), /TargetPlatform/)
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    assert.deepEqual(Reflect.get(Object(manifest), 'activationEvents'), [
      'onLanguage:javascript',
      'onLanguage:javascriptreact',
      'onLanguage:typescript',
      'onLanguage:typescriptreact',
    ])
  })

  it('carries a page for every rule, without links that lead nowhere', () => {
    for (const page of readdirRules().filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, page), 'utf8')
      assert.deepEqual(text.match(/\]\((?!https?:|#)[^)]*\)/g), null, page)
    }
  })

  it('has a page whose pictures are where the repository keeps them', () => {
    const page = readFileSync(join(folder, 'readme.md'), 'utf8')
    const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map((match) => match[1] ?? '')
    assert.ok(pictures.length > 0)
    for (const picture of pictures) {
      const path = picture.replace('https://github.com/logwright/logwright/raw/HEAD/packages/vscode-extension/', '')
      assert.ok(existsSync(join(__dirname, '..', path)), picture)
    }
  })

  it('its server finds something with no native parser anywhere near', async () => {
    const text = "const app = require('express')()\napp.get('/', (req) => fetch(req.query.url))\n"
    const answer = await diagnosticsOf(join(folder, 'dist', 'server.cjs'), text, profile.make('elsewhere'))
    assert.match(JSON.stringify(answer), /"code":"no-unvalidated-url"/)
  })
})

/** Pages of the rules, and their index. */
function readdirRules(): readonly string[] {
  const source = join(__dirname, '..', '..', '..', 'docs', 'rules', 'README.md')
  const ids = [...readFileSync(source, 'utf8').matchAll(/\[([a-z-]+)\]\((?:\.\/)?\1\.md\)/g)].map((match) => match[1])
  return [...new Set(ids)].map((id) => `dist/rules/${id}.md`).concat('dist/rules/index.json')
}
