#!/usr/bin/env node
// Stand-in for the `code` executable, for @vscode/test-electron on machines that cannot download VS Code: it runs the suite in
// the VS Code workbench that the package code-server carries, with Chromium as the window.
import 'tsx'
import { createRequire } from 'node:module'

const { main } = createRequire(import.meta.url)('./run-headless.ts')
await main(process.argv.slice(2))
