// A function that asks first whether it was given an error is a callback, whatever it is given to.
import { tasks } from '@example/tasks'

export function createTask(name: string, callback: () => void) {
  tasks.saveTask({ name }, (err) => { //! require-error-log(callback)
    if (err) tasks.count += 1
    return callback()
  })
}
