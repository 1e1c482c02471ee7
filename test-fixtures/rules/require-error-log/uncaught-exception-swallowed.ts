// A process that swallows uncaught exceptions runs on in an unknown state, without a trace.
process.on('uncaughtException', (error) => {})
//                               ^^^^^ error: require-error-log(listener) "The 'uncaughtException' event"
