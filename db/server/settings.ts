/** `test` gives up durability: a lost test cluster is made again. */
export type ClusterKind = 'app' | 'test'

/** Settings as postgres arguments; they belong to the command, so an old data folder gets new ones. */
export function settings(kind: ClusterKind, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    shared_buffers: '256MB',
    max_connections: kind === 'test' ? 120 : 60,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    max_wal_size: '2GB',
    log_line_prefix: '%m [%p] %d ',
    // Statements with their values would put personal data into a log file.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    idle_in_transaction_session_timeout: kind === 'test' ? 0 : '60s',
    ...(kind === 'test' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
