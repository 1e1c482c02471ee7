// All hosts that fixtures run in.
import type { Host } from '../host'
import { cliHost } from './cli-host'
import { engineHost } from './engine-host'
import { eslint10Host, eslint8Host, eslint9Host } from './eslint-host'
import { lspHost } from './lsp-host'
import { oxlintHost } from './oxlint-host'

/** Hosts, the quickest first. */
export const HOSTS: readonly Host[] = [engineHost, eslint10Host, eslint9Host, eslint8Host, oxlintHost, cliHost, lspHost]
