import type { QueueServerOptions } from "./QueueServer";

const SECURE = new Set(["rediss:", "valkeys:"]);
const PLAIN = new Set(["redis:", "valkey:"]);

/**
 * Options of `ioredis` for a server.
 *
 * @throws RangeError for a text that is no URL of a server; it is not repeated, because it may hold a password
 */
export function serverOptions({ connection }: Pick<QueueServerOptions, "connection">): Record<string, unknown> {
  if (typeof connection !== "string") return { ...connection };
  let url: URL;
  try {
    url = new URL(connection);
  } catch {
    throw new RangeError("the queue's address is no URL such as redis://localhost:6379");
  }
  const { hostname, password, pathname, port, protocol, username } = url;
  if (!SECURE.has(protocol) && !PLAIN.has(protocol))
    throw new RangeError("the queue's address must begin with redis:// or rediss://");
  const db = pathname.replace(/^\//, "");
  if (!/^\d*$/.test(db)) throw new RangeError("the path of the queue's address must be the number of a database");
  return {
    // an IPv6 address stands in brackets in a URL only
    host: hostname.replace(/^\[(.*)\]$/, "$1") || "localhost",
    port: port === "" ? 6379 : Number(port),
    ...(username === "" ? {} : { username: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    ...(db === "" ? {} : { db: Number(db) }),
    ...(SECURE.has(protocol) ? { tls: {} } : {}),
  };
}
