// Runs the suite in one VS Code, by @vscode/test-electron; a process of its own, so that a display can be put around it. Its one
// argument is a {@link Launch} as JSON.
import { runTests } from '@vscode/test-electron'
import { RESULTS_VARIABLE } from './test-result'

/** What to run where. */
export interface Launch {
  readonly executable: string
  readonly extension: string
  readonly suite: string
  readonly folder: string
  readonly userData: string
  readonly extensionsFolder: string
  /** File that the suite writes its results to. */
  readonly results: string
}

async function main(launch: Launch): Promise<void> {
  await runTests({
    vscodeExecutablePath: launch.executable,
    extensionDevelopmentPath: launch.extension,
    extensionTestsPath: launch.suite,
    extensionTestsEnv: { [RESULTS_VARIABLE]: launch.results },
    launchArgs: [launch.folder, '--user-data-dir', launch.userData, '--extensions-dir', launch.extensionsFolder],
  })
}

if (require.main === module) {
  main(JSON.parse(process.argv[2] ?? '{}')).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exitCode = 1
  })
}
