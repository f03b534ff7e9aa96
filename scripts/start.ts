import './runtime'
import './production'
import './server-only'
import { launch } from './launch'

await launch({ dev: false })
