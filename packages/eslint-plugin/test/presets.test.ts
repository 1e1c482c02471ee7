// The public face of the plugin: what it exports, and what its presets hold.
import assert from 'node:assert/strict'
import { rules } from '@logwright/rules'
import plugin = require('../src/index')
import type { RuleEntry } from '../src/plugin-types'

const PRESETS = ['recommended', 'strict', 'all'] as const

describe('public interface', () => {
  it('keeps its names', () => {
    assert.deepEqual(Object.keys(plugin), ['meta', 'rules', 'configs'])
    assert.deepEqual(Object.keys(plugin.meta), ['name', 'namespace', 'version'])
    assert.deepEqual(Object.keys(plugin.configs), [
      'recommended',
      'strict',
      'all',
      'legacy-recommended',
      'legacy-strict',
      'legacy-all',
    ])
    assert.deepEqual(Object.keys(plugin.configs.recommended), ['name', 'plugins', 'rules'])
    assert.deepEqual(Object.keys(plugin.configs.strict), ['name', 'plugins', 'rules', 'settings'])
    assert.deepEqual(Object.keys(plugin.configs['legacy-strict']), [
      'plugins',
      'parserOptions',
      'overrides',
      'rules',
      'settings',
    ])
    assert.equal(plugin.meta.name, 'eslint-plugin-logwright')
    assert.equal(plugin.meta.namespace, 'logwright')
    assert.match(plugin.meta.version, /^\d+\.\d+\.\d+/)
  })

  it('has every rule, documented', () => {
    assert.deepEqual(Object.keys(plugin.rules).sort(), rules.map(({ id }) => id).sort())
    for (const [id, { meta }] of Object.entries(plugin.rules)) {
      assert.equal(meta.type, 'problem')
      assert.equal(meta.docs.url, `https://github.com/logwright/logwright/blob/main/docs/rules/${id}.md`)
      assert.ok(meta.docs.description.length > 0 && meta.docs.group.length > 0 && meta.docs.cwe.length > 0, id)
      assert.equal(meta.schema.length, 1)
      for (const message of Object.values(meta.messages).slice(0, -3)) assert.match(message, /\{\{steps\}\}\.$/, id)
    }
  })
})

describe('presets', () => {
  it('widen from recommended to all', () => {
    const names = PRESETS.map((preset) => Object.keys(plugin.configs[preset].rules))
    for (const id of names[0] ?? []) assert.ok(names[1]?.includes(id))
    for (const id of names[1] ?? []) assert.ok(names[2]?.includes(id))
    assert.equal(names[2]?.length, rules.length)
  })

  it('are the same in both formats', () => {
    for (const preset of PRESETS) {
      const [flat, legacy] = [plugin.configs[preset], plugin.configs[`legacy-${preset}`]]
      assert.deepEqual(legacy.rules, flat.rules)
      assert.deepEqual(legacy.settings, flat.settings)
      assert.deepEqual(legacy.plugins, ['logwright'])
      assert.equal(flat.plugins['logwright'], plugin)
    }
  })

  it('pass the options that differ, and severities as the rules have them', () => {
    for (const preset of PRESETS) {
      for (const rule of rules) {
        const entry: RuleEntry | undefined = plugin.configs[preset].rules[`logwright/${rule.id}`]
        if (entry === undefined) continue
        const [severity, options] = typeof entry === 'string' ? [entry, {}] : entry
        assert.equal(severity, rule.meta.severity === 'error' ? 'error' : 'warn')
        assert.deepEqual({ ...rule.defaults.recommended, ...options }, rule.defaults[preset], `${rule.id} in ${preset}`)
      }
    }
  })
})
