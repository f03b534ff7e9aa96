import './runtime'
import './server-only'
import { launch } from './launch'

Object.assign(process.env, { NODE_ENV: 'development' })
await launch({ dev: true })
