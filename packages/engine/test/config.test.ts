// Configuration: each mistake is named with file, place, key and the nearest valid key, and the rest still applies.
import assert from 'node:assert/strict'
import { makeRule, openMemory, ROOT } from './memory-session'

const RULES = [makeRule('no-x', () => []), makeRule('require-y', () => [], { preset: 'strict' })]

/** The errors of a configuration file, without their kind. */
function errorsOf(name: string, text: string): readonly string[] {
  const { configErrors } = openMemory({ [name]: text }, { rules: RULES })
  return configErrors.map(
    (e) => `${e.file.replace(`${ROOT}/`, '')}:${e.line}:${e.column} ${e.key ?? '-'}: ${e.message}`,
  )
}

describe('configuration errors', () => {
  it('name an unknown key and the nearest one, in YAML', () => {
    assert.deepEqual(errorsOf('logwright.config.yaml', 'preset: strict\nruls:\n  no-x: off\n'), [
      "logwright.config.yaml:2:1 ruls: Unknown key 'ruls'; did you mean 'rules'?",
    ])
  })

  it('name an unknown key and the nearest one, in JSON', () => {
    assert.deepEqual(errorsOf('logwright.config.json', '{\n  "preset": "strict",\n  "ignore": []\n}'), [
      "logwright.config.json:3:3 ignore: Unknown key 'ignore'; did you mean 'ignores'?",
    ])
  })

  it('carry the nearest key as data', () => {
    const [error] = openMemory({ 'logwright.config.yml': 'presett: all' }, { rules: RULES }).configErrors
    assert.equal(error?.nearest, 'preset')
    assert.equal(error?.key, 'presett')
    assert.equal(error?.kind, 'config')
  })

  it('name a value that is not allowed', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'preset: strickt'), [
      'logwright.config.yml:1:9 preset: "strickt" is not allowed; did you mean \'strict\'?',
    ])
  })

  it('takes the default preset of an editor where the file names none', () => {
    const presetOf = (file: string): string =>
      openMemory({ 'logwright.config.yml': file }, { rules: RULES, config: { defaultPreset: 'all' } }).config.preset
    assert.deepEqual([presetOf('ignores: []'), presetOf('preset: strict')], ['all', 'strict'])
  })

  it('name a value of the wrong type', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'ignores: 3'), [
      'logwright.config.yml:1:10 ignores: 3 is not of type array.',
    ])
  })

  it('name an unknown rule', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'rules:\n  no-y: warn'), [
      "logwright.config.yml:2:3 rules.no-y: Unknown rule 'no-y'; did you mean 'no-x'?",
    ])
  })

  it('name a wrong severity', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'rules:\n  no-x: warning'), [
      'logwright.config.yml:2:9 rules.no-x: "warning" is no severity; did you mean \'warn\'?',
    ])
  })

  it('name an unknown option of a rule', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'rules:\n  no-x: [warn, { name: [a] }]'), [
      "logwright.config.yml:2:18 rules.no-x[1].name: Unknown key 'name'; did you mean 'names'?",
    ])
  })

  it('name an option of the wrong type', () => {
    assert.deepEqual(errorsOf('logwright.config.yml', 'rules:\n  no-x:\n    - error\n    - deep: 7'), [
      'logwright.config.yml:4:13 rules.no-x[1].deep: 7 is not of type boolean.',
    ])
  })

  it('name row and key of a model', () => {
    const text =
      'models:\n  - package: "@acme/log"\n    log:\n      - path: "Member[info]"\n        levle: same\n        encodes: json\n'
    assert.deepEqual(errorsOf('logwright.config.yaml', text), [
      "logwright.config.yaml:4:9 models[0].log[0]: The key 'level' is missing.",
      "logwright.config.yaml:5:9 models[0].log[0].levle: Unknown key 'levle'; did you mean 'level'?",
    ])
  })

  it('name a position that is none at its key, and a value of no allowed form, once each', () => {
    const row = "{ path: 'Member[x]', level: info, encodes: json, when: { 'Argumen[0]': yes, 'Argument[1]': [x] } }"
    const errors = errorsOf('logwright.config.yml', `models:\n  - package: a\n    log:\n      - ${row}`)
    assert.deepEqual(
      errors.map((error) => error.replace(/(right form|allowed forms)\..*/, '$1')),
      [
        'logwright.config.yml:4:66 models[0].log[0].when.Argumen[0]: "Argumen[0]" is not of the right form',
        'logwright.config.yml:4:100 models[0].log[0].when.Argument[1]: ["x"] has none of the allowed forms',
      ],
    )
    assert.match(errors[1] ?? '', /A constant, \{ matches: /)
  })

  it('name a malformed access path', () => {
    const text = 'models:\n  - package: a\n    log:\n      - { path: "Membr[info]", level: same, encodes: json }\n'
    const [error] = openMemory({ 'logwright.config.yaml': text }, { rules: RULES }).configErrors
    assert.equal(error?.line, 4)
    assert.equal(error?.key, 'models[0].log[0].path')
    assert.match(error?.message ?? '', /"Membr\[info\]" is not of the right form/)
  })

  it('locate broken YAML and broken JSON', () => {
    assert.match(errorsOf('logwright.config.yaml', 'rules: [\n').join(), /^logwright\.config\.yaml:\d+:\d+ -: /)
    assert.match(
      errorsOf('logwright.config.json', '{ "rules": { no-x: 1 } }').join(),
      /^logwright\.config\.json:1:\d+ -: /,
    )
    assert.match(
      errorsOf('logwright.config.yaml', 'preset: all\npreset: strict\n').join(),
      /^logwright\.config\.yaml:2:1 -: .*unique/,
    )
  })

  it('speak of JSON where the file is JSON, once', () => {
    const errors = (text: string): readonly string[] => errorsOf('logwright.config.json', text)
    for (const [text, line] of [
      ['{ "preset": "strict",\n  "rules": {', 2],
      ['{\n  "preset": "strict" // wide\n}', 2],
      ['{\n  "preset": strict\n}', 2],
    ] as const) {
      assert.equal(errors(text).length, 1, text)
      assert.match(errors(text)[0] ?? '', new RegExp(`^logwright\\.config\\.json:${line}:\\d+ -: No valid JSON: [a-z]`))
    }
  })

  it('name a file that is no configuration', () => {
    const { configErrors } = openMemory({ 'app.js': 'f({})' }, { rules: RULES, config: { file: `${ROOT}/app.js` } })
    assert.deepEqual(
      configErrors.map(({ message, line }) => [message, line]),
      [['A configuration is a .json, .yaml or .yml file.', null]],
    )
  })

  it('stop alias bombs', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...['b', 'c', 'd', 'e', 'f'].map((k, i) => `${k}: &${k} [${`*${'abcde'[i]},`.repeat(9)}]`),
    ].join('\n')
    assert.match(errorsOf('logwright.config.yaml', bomb).join(), /alias/i)
  })

  it('name a configuration that cannot be read', () => {
    const { configErrors } = openMemory({}, { rules: RULES, config: { file: 'nope.yaml' } })
    assert.equal(configErrors[0]?.file, `${ROOT}/nope.yaml`)
    assert.match(configErrors[0]?.message ?? '', /No such file/)
  })

  it('keep what is right', () => {
    const { config } = openMemory(
      { 'logwright.config.yml': 'preset: strict\nbad: 1\nrules: { no-x: bad, require-y: error }' },
      { rules: RULES },
    )
    assert.equal(config.preset, 'strict')
    assert.equal(config.rules.get('require-y')?.severity, 'error')
    assert.equal(config.rules.get('no-x')?.severity, 'warning')
  })

  it('leave out the bad one of two models', () => {
    const text =
      'models:\n  - { package: a, nonsense: 1 }\n  - { package: b, log: [{ path: "Member[info]", level: same, encodes: json }] }\n'
    const { config, configErrors } = openMemory({ 'logwright.config.yaml': text }, { rules: RULES })
    assert.deepEqual(
      config.models.map((model) => model.package),
      ['b'],
    )
    assert.equal(configErrors.length, 1)
  })

  it('name the key in settings of ESLint, which have no text', () => {
    const { configErrors } = openMemory({}, { rules: RULES, config: { settings: { model: [] } } })
    assert.deepEqual(
      configErrors.map(({ file, line, key, nearest }) => ({ file, line, key, nearest })),
      [{ file: 'settings.logwright', line: null, key: 'model', nearest: 'models' }],
    )
  })
})

describe('configuration', () => {
  it('is found above the root, and its globs are relative to it', () => {
    const session = openMemory(
      { 'logwright.config.yml': 'ignores: [gen/]' },
      { root: `${ROOT}/packages/a`, rules: RULES },
    )
    assert.equal(session.config.file, `${ROOT}/logwright.config.yml`)
    assert.equal(session.isIgnored(`${ROOT}/gen/x.ts`), true)
    assert.equal(session.isIgnored(`${ROOT}/packages/a/x.ts`), false)
  })

  it('is empty for an empty file', () => {
    const session = openMemory({ 'logwright.config.yml': '' }, { rules: RULES })
    assert.deepEqual(session.configErrors, [])
    assert.deepEqual([...session.config.rules.keys()], ['no-x'])
  })

  it('takes rules from the preset, then the file, then the command line', () => {
    const session = openMemory(
      { 'logwright.config.yml': 'rules: { no-x: [error, { names: [a] }] }' },
      { rules: RULES, config: { rules: { 'logwright/no-x': 'warn' } } },
    )
    assert.deepEqual(session.config.rules.get('no-x'), { severity: 'warning', options: { names: ['a'], deep: false } })
  })

  it('uses the default options of the preset', () => {
    assert.deepEqual(openMemory({}, { rules: RULES, preset: 'strict' }).config.rules.get('no-x')?.options, {
      names: [],
      deep: true,
    })
  })

  it('adds the models of settings to those of the file', () => {
    const model = (name: string): object => ({
      package: name,
      log: [{ path: 'Member[info]', level: 'same', encodes: 'json' }],
    })
    const files = { 'logwright.config.json': JSON.stringify({ models: [model('a')] }) }
    const session = openMemory(files, { rules: RULES, config: { settings: { models: [model('b')] } } })
    assert.deepEqual(session.configErrors, [])
    assert.deepEqual(
      session.config.models.map((m) => m.package),
      ['a', 'b'],
    )
  })

  it('ignores a byte-order mark', () => {
    assert.equal(
      openMemory({ 'logwright.config.json': '\uFEFF{ "preset": "all" }' }, { rules: RULES }).config.preset,
      'all',
    )
  })
})
