// JSX without types.
const a = <App user={user} {...rest}>{items.map((i) => <li key={i}>{i}</li>)}</App>
const b = cond ? <></> : null
