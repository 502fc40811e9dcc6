import { type Command, Option } from "commander";
import { QueueError } from "../scale/queue/QueueError";
import type { QueueServerOptions } from "../scale/queue/QueueServer";
import { serverOptions } from "../scale/queue/serverOptions";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { readText } from "./readText";

export interface QueueCommandOptions {
  queue: string;
  queueName: string;
  queueCa?: string;
  queueCert?: string;
  queueKey?: string;
}

/** Environment variable of the server's password, so that it need not stand on a command line. */
const PASSWORD = "KONTINUITET_QUEUE_PASSWORD";

const troubles: Record<string, string> = {
  NO_WORKER: "no worker is connected: start kontinuitet queue-worker",
  ECONNREFUSED: "nothing listens there; waiting for the server",
  ECONNRESET: "the server has gone away; waiting for it",
  ENOTFOUND: "there is no such host",
  NOAUTH: `it asks for a password: set ${PASSWORD}`,
  WRONGPASS: `it refuses the password: set ${PASSWORD}`,
};

/** Options of a command that talks to the server of a queue. */
export function addQueueOptions(command: Command, description: string, mandatory = false): Command {
  const server = new Option("--queue <url>", `${description}: redis://host:6379, or rediss://host:6379 for TLS`);
  if (mandatory) server.makeOptionMandatory();
  return command
    .addOption(server)
    .option("--queue-name <name>", "name of the queue", "kontinuitet")
    .option("--queue-ca <file>", "certificate of the authority that vouches for the server, in PEM")
    .option("--queue-cert <file>", "certificate to show to the server, in PEM")
    .option("--queue-key <file>", "its private key, in PEM")
    .addHelpText("after", `\nThe queue's password is read from ${PASSWORD} where the URL has none.`);
}

/** The server that the options and the environment name. Trouble with it is told on standard error. */
export async function queueServer(context: CliContext, options: QueueCommandOptions): Promise<QueueServerOptions> {
  const server = parts(options.queue);
  const { queueCa, queueCert, queueKey } = options;
  const files = { ca: queueCa, cert: queueCert, key: queueKey };
  const given = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (given.length > 0 && server["tls"] === undefined)
    throw new CliError("certificates are for TLS: begin the queue's address with rediss://");
  const texts = await Promise.all(given.map(async ([part, path]) => [part, await readText(path, context.stdin)]));
  const password = server["password"] ?? process.env[PASSWORD];
  return {
    connection: {
      ...server,
      ...(password === undefined ? {} : { password }),
      ...(server["tls"] === undefined ? {} : { tls: Object.fromEntries(texts) }),
    },
    queue: options.queueName,
    onTrouble: (code) => context.stderr.write(`queue: ${troubles[code] ?? code}\n`),
  };
}

/** Makes an error of the queue one for the user. */
export function queueFailure(error: unknown): unknown {
  return error instanceof QueueError
    ? new CliError(error.message, exitCodes.internal)
    : error instanceof RangeError
      ? new CliError(error.message)
      : error;
}

function parts(connection: string): Record<string, unknown> {
  try {
    return serverOptions({ connection });
  } catch (error) {
    throw queueFailure(error);
  }
}
