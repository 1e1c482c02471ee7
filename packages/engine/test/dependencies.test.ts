// Code below `node_modules`: the project's own packages are read where they are small, those of strangers are not.
import { deepStrictEqual } from 'node:assert'
import { MAX_DEPENDENCY_FILES } from '@logwright/engine/limits'
import { openMemory } from './memory-session'

/** As `tsc` writes it: a wrapper of pino, and a helper that drops what it is given. */
const WRAPPER = `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.createReporter = createReporter;
exports.count = count;
const pino_1 = __importDefault(require("pino"));
const places_1 = require("./places");
function createReporter(name) {
    return (0, pino_1.default)({ name, base: { place: places_1.place } });
}
function count(problem) {
    return String(problem).length;
}
`

const ESBUILD = `"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var index_exports = {};
__export(index_exports, {
  count: () => count,
  createReporter: () => createReporter
});
module.exports = __toCommonJS(index_exports);
var import_pino = require("pino");
function createReporter(name) {
  return (0, import_pino.pino)({ name });
}
function count(problem) {
  return String(problem).length;
}
`

const MODULE = `import pino from 'pino'
function createReporter(name) {
  return pino({ name })
}
function count(problem) {
  return String(problem).length
}
export { count, createReporter }
`

const ORDERS = `import { createReporter, count } from '@acme/telemetry'
const report = createReporter('orders')
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order.text })
  } catch (error) {
    count(error)
    return null
  }
}
export function open(password) {
  report.info({ password }, 'opened')
}
`

const MANIFEST = JSON.stringify({ name: '@acme/telemetry', version: '1.0.0', main: 'dist/index.js' })
const APP = JSON.stringify({ name: '@acme/shop', type: 'module', dependencies: { '@acme/telemetry': '^1.0.0' } })

const INSTALLED = {
  'node_modules/@acme/telemetry/package.json': MANIFEST,
  'node_modules/@acme/telemetry/dist/index.js': WRAPPER,
  'node_modules/@acme/telemetry/dist/places.js': 'exports.place = "shop"\n',
}

function found(files: Readonly<Record<string, string>>, dependencies: readonly string[] = []): readonly string[] {
  const session = openMemory(files, { config: { file: null, settings: { dependencies } } })
  const report = session.check({ path: '/project/src/orders.js', text: ORDERS })
  deepStrictEqual(report.internalErrors, [])
  return report.findings.map(({ rule, message }) => `${rule}: ${message}`)
}

const HELPER_DROPS = 'require-error-log: The error caught here is neither logged nor handed on.'
const LOGS_SECRET = "no-sensitive-data-in-logs: 'password' reaches report.info at level info."

describe('packages below node_modules', () => {
  it('those of the own scope are read: what they make, and what their functions do', () => {
    for (const text of [WRAPPER, ESBUILD, MODULE])
      deepStrictEqual(
        found({ ...INSTALLED, 'node_modules/@acme/telemetry/dist/index.js': text, 'package.json': APP }),
        [HELPER_DROPS, LOGS_SECRET],
      )
  })

  it('those of others are not, unless the user names them or their scope', () => {
    const files = { ...INSTALLED, 'package.json': APP.replace('@acme/shop', 'shop') }
    deepStrictEqual(found(files), [])
    deepStrictEqual(found(files, ['@acme/telemetry']), [HELPER_DROPS, LOGS_SECRET])
    deepStrictEqual(found(files, ['@acme/*']), [HELPER_DROPS, LOGS_SECRET])
    deepStrictEqual(found(files, ['@acme/other']), [])
  })

  it('large ones are not, however they are named', () => {
    const more = Object.fromEntries(
      Array.from({ length: MAX_DEPENDENCY_FILES }, (_, i) => [`node_modules/@acme/telemetry/lib/part${i}.js`, '']),
    )
    deepStrictEqual(found({ ...INSTALLED, ...more, 'package.json': APP }), [])
  })

  it('a row of a model wins over the code', () => {
    const model = { package: '@acme/telemetry', plain: [{ path: 'Member[count,createReporter]' }] }
    const session = openMemory(
      { ...INSTALLED, 'package.json': APP },
      { config: { file: null, settings: { models: [model] } } },
    )
    const report = session.check({ path: '/project/src/orders.js', text: ORDERS })
    deepStrictEqual(
      report.findings.map(({ rule }) => rule),
      ['require-error-log'],
    )
  })
})
