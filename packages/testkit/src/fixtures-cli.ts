// `npm run fixtures -- [--bless] [--markers] [--rule id] [--host name]... [file]...`: runs fixtures and draws what differs.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { blessFixed, blessMarkers } from './bless'
import { checkFixture } from './check-fixture'
import { loadFixtures, type Fixture } from './fixture'
import { summarise } from './fixture-summary'
import { toBatches, type Host } from './host'
import { HOSTS } from './hosts'
import { engineHost } from './hosts/engine-host'

const USAGE = `npm run fixtures -- [options] [file or part of a name]...

  --rule <id>     fixtures of one rule
  --host <name>   ${HOSTS.map(({ name }) => name).join(', ')} or all; repeatable (default: engine)
  --bless         write <claim>.fixed.* as the fixes make them
  --markers       with --bless: rewrite markers as the engine says; read the diff!
`

const OPTIONS = {
  bless: { type: 'boolean', default: false },
  markers: { type: 'boolean', default: false },
  rule: { type: 'string' },
  host: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const

type Print = (line: string) => void

/** Runs the command; the exit code is 1 when a fixture fails. */
export async function runFixtures(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (values.help) {
    print(USAGE)
    return 0
  }
  const names: readonly string[] = values.host ?? ['engine']
  const hosts = names.includes('all') ? HOSTS : HOSTS.filter(({ name }) => names.includes(name))
  const chosen = (): readonly Fixture[] => chooseFixtures(values.rule, positionals)
  if (hosts.length === 0 || chosen().length === 0) {
    print(hosts.length === 0 ? `no such host: ${names.join(', ')}` : 'no such fixture')
    return 2
  }
  if (values.bless) await bless(chosen(), values.markers, print)
  const fixtures = chosen()
  const failed = await runHosts(fixtures, hosts, print)
  for (const line of summarise(fixtures, hosts)) print(line)
  print(failed === 0 ? 'all as marked' : `${failed} differ`)
  return failed === 0 ? 0 : 1
}

function chooseFixtures(rule: string | undefined, names: readonly string[]): readonly Fixture[] {
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const isNamed = (fixture: Fixture): boolean =>
    names.some((name) => fixture.id.includes(name) || fixture.files.some(({ origin }) => origin === resolve(cwd, name)))
  return loadFixtures().filter(
    (fixture) => (rule === undefined || fixture.rule === rule) && (names.length === 0 || isNamed(fixture)),
  )
}

async function bless(fixtures: readonly Fixture[], withMarkers: boolean, print: Print): Promise<void> {
  const results = await engineHost.run(toBatches(fixtures))
  for (const fixture of fixtures) {
    const fixed = blessFixed(fixture)
    const result = results.get(fixture.id)
    const marked = withMarkers && result ? blessMarkers(fixture, result, new Set(['error'])) : []
    for (const path of [...(fixed === null ? [] : [fixed]), ...marked]) print(`wrote ${path}`)
  }
}

async function runHosts(fixtures: readonly Fixture[], hosts: readonly Host[], print: Print): Promise<number> {
  let failed = 0
  for (const host of hosts) {
    const own = fixtures.filter(({ exceptions }) => !exceptions.has(host.name))
    const results = await host.run(toBatches(own))
    for (const fixture of own) {
      const problems = checkFixture(fixture, results.get(fixture.id), host.judged)
      if (problems.length === 0) continue
      failed++
      print(`\n${fixture.id} in ${host.name}\n${problems.join('\n')}`)
    }
  }
  return failed
}

if (require.main === module) {
  runFixtures(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 2
    },
  )
}
