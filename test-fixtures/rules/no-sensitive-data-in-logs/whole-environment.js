// The environment holds every secret that the process was started with.
console.log(process.env)
//          ^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
