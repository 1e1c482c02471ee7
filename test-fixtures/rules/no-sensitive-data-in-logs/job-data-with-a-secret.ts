// The data of a job is logged as a whole, and the same code reads a secret of it; another job's data is not known to hold one.
import { Worker } from 'bullmq'
import { pay, send } from './work'

export const mails = new Worker('mail', async (job) => {
  console.log('job', job.id, job.data)
  //                         ^^^^^^^^ error: no-sensitive-data-in-logs(shape) "'resetToken'"
  console.log(`job ${JSON.stringify(job.data)}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(shape)
  console.log('job', job.id, job.data.to)
  await send(job.data.to, job.data.resetToken)
})

export const payments = new Worker('pay', async (job) => {
  console.log(`job ${JSON.stringify(job.data)}`)
  await pay(job.data.orderId)
})
