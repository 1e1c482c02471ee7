// What a queue's jobs hold is declared where the queue or the worker is made; a processor that is given later has it, too, and so have listeners.
import Bull from 'bull'
import { Worker } from 'bullmq'

interface Mail { to: string; resetToken: string }

new Bull<Mail>('mail').process(async (job) => {
  console.log('mail', job.data)
  //                  ^^^^^^^^ missing error: no-sensitive-data-in-logs(shape)
})
const worker = new Worker<Mail>('mail', async (job) => {
  console.log('mail', job.data)
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(shape)
})
worker.on('failed', (job) => {
  console.log('failed', job.data)
  //                    ^^^^^^^^ missing error: no-sensitive-data-in-logs(shape)
})
