/** The server that keeps a queue, and the queue's name. */
export interface QueueServerOptions {
  /**
   * Redis 5 or later, or Valkey: a URL, `redis://user:password@host:6379/0` or `rediss://…` for TLS, or options of `ioredis` that are passed on as
   * they are (`host`, `port`, `username`, `password`, `db`, `tls`, …).
   */
  connection: string | Readonly<Record<string, unknown>>;
  /** Name of the queue: letters, digits, `-`, `_` and `.`. Default `kontinuitet`. */
  queue?: string;
  /** Milliseconds within which the server must answer at first, above 0. Default 10,000. A connection lost later is waited for without end. */
  connectTimeoutMs?: number;
  /** Called with a code, at most once in ten seconds for each: `ECONNREFUSED`, `NOAUTH`, … where the server is away, `NO_WORKER` where nobody takes jobs. */
  onTrouble?: (code: string) => void;
}
