/** Imported first: React and Next decide when they load. */
Object.assign(process.env, { NODE_ENV: 'production' })
