// Good: a system may know no signal of that name; nothing else can fail here.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGUSR2']

exports.onExit = function onExit(done) {
  for (const signal of SIGNALS) {
    try {
      process.once(signal, () => done(signal))
    } catch {}
  }
}
