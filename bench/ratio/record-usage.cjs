// Loaded into a measured process: writes its CPU time and peak memory when it ends, all its threads included.
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.LOGWRIGHT_USAGE_FILE
if (isMainThread && file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())))
