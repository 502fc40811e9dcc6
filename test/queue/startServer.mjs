import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { Program } from "./Program.mjs";

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server that keeps what it has in an append-only file in `folder`, and waits until it answers. */
export async function startServer(program, folder, port, more = [], options = {}) {
  const plain = more.includes("--tls-port") ? ["--port", "0"] : ["--port", String(port)];
  const args = [...plain, "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes", "--save", "", ...more];
  const server = new Program(program, args);
  const client = new Redis({ port, host: "localhost", lazyConnect: true, retryStrategy: () => 100, ...options });
  client.on("error", () => {});
  void client.connect().catch(() => {});
  for (let tries = 0; client.status !== "ready"; tries++) {
    if (tries > 200) throw new Error("the server does not answer");
    if (server.process.exitCode !== null) throw new Error(`the server ended with ${server.process.exitCode}`);
    await pause(100);
  }
  client.disconnect();
  return server;
}
