/** What PostgreSQL is told at each start; nothing is read from `postgresql.conf` that contradicts it. */
export type ServerPlace = {
  /** folder of the Unix socket; null on Windows, where the server listens on 127.0.0.1 */
  socketFolder: string | null
  port: number
  /** shown in the process list, so that a later start finds a server left behind */
  clusterName: string
}

/** Small enough for a school's machine, durable whatever happens. A caller may change these, never the place. */
const defaults: Record<string, string> = {
  shared_buffers: '64MB',
  max_connections: '60',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // As much of a log as comes back whole after a crash, and nothing for copies on other machines, which this server has none of.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Nobody reads in the process list what each connection does; writing it there twice a question costs some hundredths.
  update_process_title: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // One log file a day of the week, each overwritten after seven days, in the folder `log` of the cluster.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_file_mode: '0600',
  // Names and needs of students must not reach a log: no statements, and no details such as "Key (name)=(…) already exists".
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** The arguments for `postgres`: `-c name=value`, one after another. */
export function serverArguments(place: ServerPlace, changes: Record<string, string> = {}): string[] {
  const fixed = {
    listen_addresses: place.socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: place.socketFolder ?? '',
    unix_socket_permissions: '0700',
    port: String(place.port),
    cluster_name: place.clusterName,
  }
  return Object.entries({ ...defaults, ...changes, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
