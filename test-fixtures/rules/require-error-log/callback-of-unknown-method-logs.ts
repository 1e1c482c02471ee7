// Good: the error that the callback is given is logged, or handed on.
import { tasks } from '@example/tasks'

export function createTask(name: string, callback: (error?: Error) => void) {
  tasks.saveTask({ name }, (err) => {
    if (err) console.error('the task is not saved', err)
    return callback()
  })
  tasks.readTask(name, (err, task) => {
    if (err) return callback(err)
    tasks.keep(task)
  })
}
