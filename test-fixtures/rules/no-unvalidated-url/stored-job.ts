// By option: a job of the queue holds what somebody asked for.
// @options { "checkStored": true }
import Queue from 'bull'

const hooks = new Queue('hooks')
hooks.process(async (job) => {
  await fetch(job.data.url, { method: 'POST', body: job.data.text }) //! no-unvalidated-url(host)
})
