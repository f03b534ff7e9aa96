import './runtime'
import './production'
import './server-only'

// After the check of the runtime: older ones cannot even load it.
const { launch } = await import('./launch')
await launch({ dev: false })
