// A repository and a task have a full name, too; that of a person is personal data.
// @preset strict
interface Named {
  fullName: string
}

export function welcome(repo: Named, task: Named, user: Named, body: Named) {
  console.log(`cloning ${repo.fullName} for ${task.fullName}`)
  console.log(`welcome, ${user.fullName}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  console.log('registered', body.fullName)
  //                        ^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
