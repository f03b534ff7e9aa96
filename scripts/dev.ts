import './runtime'
import './server-only'

// After the check of the runtime: older ones cannot even load it.
const { launch } = await import('./launch')

Object.assign(process.env, { NODE_ENV: 'development' })
await launch({ dev: true })
