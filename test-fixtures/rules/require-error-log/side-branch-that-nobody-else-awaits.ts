// The only branch of the promise drops the rejection; that the result is kept changes nothing.
declare function run(job: string): Promise<string>
let lock: Promise<unknown> = Promise.resolve()

export async function oneAtATime(job: string) {
  await lock
  const work = run(job)
  lock = work.catch(() => {})
  //          ^^^^^ error: require-error-log(promise)
}
