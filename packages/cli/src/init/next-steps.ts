// What `logwright init` prints for the steps that it leaves to the user: installation, linters, CI.
import { relative } from 'node:path'
import type { Preset } from '@logwright/engine'
import { eslintLines, hasPlugin, type EslintSetup } from './eslint-setup'
import type { PackageManager, ProjectSurvey } from './project-survey'

/** What the steps depend on. */
export interface StepRequest {
  readonly root: string
  readonly survey: ProjectSurvey
  readonly preset: Preset
  /** The baseline that a check in CI reads, or null. */
  readonly baseline: string | null
}

interface Step {
  readonly title: string
  readonly body: readonly string[]
}

/** The command that runs an installed package. */
const RUN: Readonly<Record<PackageManager, string>> = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' }

/** The command that installs from the lock file. */
const INSTALL: Readonly<Record<PackageManager, string>> = {
  npm: 'npm ci',
  pnpm: 'pnpm install --frozen-lockfile',
  yarn: 'yarn install --immutable',
  bun: 'bun install --frozen-lockfile',
}

/** `npx logwright check …` as this project types it. */
export function command({ manager }: ProjectSurvey, args: string): string {
  return `${RUN[manager]} logwright ${args}`
}

/** The steps, numbered. */
export function formatSteps(request: StepRequest): string {
  const steps = [...installation(request), ...eslint(request), ...oxlint(request), ci(request)]
  return steps
    .map(({ title, body }, i) => [`${i + 1}. ${title}`, ...body.map((line) => (line === '' ? '' : `   ${line}`))])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

const code = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))

/** The command that adds those of the packages that the project does not have, if any. */
function add({ manager, isPnpmRoot, installed }: ProjectSurvey, packages: readonly string[]): readonly string[] {
  const names = packages.filter((name) => !installed.has(name)).join(' ')
  if (names === '') return []
  if (manager === 'npm') return [`npm install --save-dev ${names}`]
  if (manager === 'pnpm') return [`pnpm add --save-dev ${isPnpmRoot ? '--workspace-root ' : ''}${names}`]
  return [`${manager} add --dev ${names}`]
}

function installation({ survey }: StepRequest): readonly Step[] {
  const lines = add(survey, ['logwright'])
  return lines.length === 0 ? [] : [{ title: 'Keep the command line in the project.', body: code(lines) }]
}

const NAMED_ALREADY = 'Names the plugin already: nothing to do.'

function eslint({ root, survey, preset }: StepRequest): readonly Step[] {
  const { eslint: setup, hasTypeScript } = survey
  if (setup.kind === 'none') return []
  const title = `ESLint, ${describeSetup(setup, root)}.`
  if (hasPlugin(setup)) return [{ title, body: [NAMED_ALREADY] }]
  const { packages, where, lines } = eslintLines(setup, { preset, hasTypeScript })
  return [{ title, body: [...code(add(survey, packages)), where, ...code(lines)] }]
}

function describeSetup(setup: Exclude<EslintSetup, { kind: 'none' }>, root: string): string {
  if (setup.kind === 'unconfigured') return 'which has no configuration here'
  return `${relative(root, setup.file).replace(/\\/g, '/')} (${setup.kind})`
}

function oxlint({ survey, preset }: StepRequest): readonly Step[] {
  if (survey.oxlint === null) return []
  const title = 'oxlint, .oxlintrc.json.'
  if (survey.oxlint.includes('logwright')) return [{ title, body: [NAMED_ALREADY] }]
  const settings = preset === 'recommended' ? [] : [`"settings": { "logwright": { "preset": "${preset}" } }`]
  const list = `"extends": ["./node_modules/eslint-plugin-logwright/dist/oxlint/${preset}.json"]`
  const lines = settings.length === 0 ? [list] : [`${list},`, ...settings]
  return [{ title, body: code([...add(survey, ['eslint-plugin-logwright']), ...lines]) }]
}

function ci({ survey, baseline }: StepRequest): Step {
  const options = baseline === null ? '' : ` --baseline ${baseline}`
  const check = command(survey, `check .${options}`)
  switch (survey.ci) {
    case 'github':
      return {
        title: 'CI, GitHub Actions: a step after the installation.',
        body: code([`- run: ${check} --format github`]),
      }
    case 'gitlab':
      return {
        title: 'CI, .gitlab-ci.yml: a job.',
        body: code(['logwright:', '  image: node:22', `  script: ['${INSTALL[survey.manager]}', '${check}']`]),
      }
    case 'other':
      return { title: 'CI: a command that fails for findings.', body: code([check]) }
  }
}
