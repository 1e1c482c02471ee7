// What a queue's jobs hold is written in their type.
import { Worker, type Job } from 'bullmq'

interface Mail {
  to: string
  resetToken: string
}

interface Report {
  to: string
}

export const mails = new Worker<Mail>('mail', async (job) => {
  console.log('job', job.data)
  //                 ^^^^^^^^ error: no-sensitive-data-in-logs(shape) "its field 'resetToken' of Mail"
  console.log('job', job.id, job.data.to)
})

export async function send(job: Job<Mail>) {
  console.log('job', job.data)
  //                 ^^^^^^^^ error: no-sensitive-data-in-logs(shape)
}

export const reports = new Worker<Report>('report', async (job) => {
  console.log('job', job.data)
})

export async function report(job: Job<Report>) {
  console.log('job', job.data)
}
