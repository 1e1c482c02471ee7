// Good: whoever awaits the promise itself receives the rejection; the branch with the empty handler only waits.
declare function run(job: string): Promise<string>
let lock: Promise<unknown> = Promise.resolve()

export async function oneAtATime(job: string) {
  await lock
  const work = run(job)
  lock = work.catch(() => {})
  return work
}

export async function announced(job: string, started: Map<string, Promise<string>>) {
  const work = run(job)
  void work.catch(() => {
    started.delete(job)
  })
  return await work
}
