import module from 'node:module'

/**
 * Modules marked `server-only` may run here: this is the server. The react-server condition would do the same,
 * but it changes which React the in-process Next server gets.
 */
module.registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context),
})
