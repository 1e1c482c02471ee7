// Good: that nothing is found is what is hoped for, and that something is found is refused.
exports.free = (place, find) => find(place).then(() => Promise.reject('taken'), () => true)
