import './runtime'
import './server-only'

Object.assign(process.env, { NODE_ENV: 'development' })
// After the check of the runtime: older ones cannot even load it.
const { launch } = await import('./launch')
await launch({ dev: true })
