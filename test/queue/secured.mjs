// A server that wants TLS and a password: the settings get through, and a wrong password or authority is an error, not a wait.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "kontinuitet";
import { Program } from "./Program.mjs";
import { freePort, startServer } from "./startServer.mjs";

const [serverProgram, command, folder] = process.argv.slice(2);
const [key, certificate] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
const files = ["-keyout", key, "-out", certificate];
execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...files, ...subject], {
  stdio: "ignore",
});
const password = "a word to pass";
const port = await freePort();
const tls = ["--tls-port", String(port), "--tls-cert-file", certificate, "--tls-key-file", key];
const others = ["--tls-auth-clients", "no", "--requirepass", password];
const ca = readFileSync(certificate, "utf8");
const server = await startServer(serverProgram, folder, port, [...tls, ...others], { password, tls: { ca } });
const programs = [server];
const run = (args, env) => {
  const program = new Program(process.execPath, [command, ...args], env);
  programs.push(program);
  return program;
};
try {
  const town = join(folder, "secured town.json");
  const drawn = generate({ profile: "light", setting: "urban", recipients: 8, workers: 4, days: 2, seed: 1 });
  writeFileSync(town, JSON.stringify(drawn.document));
  const queue = ["--queue", `rediss://localhost:${port}`, "--queue-ca", certificate];
  const env = { KONTINUITET_QUEUE_PASSWORD: password };
  const worker = run(["queue-worker", ...queue], env);
  const solve = ["municipality", town, "--iterations", "50", "-o", join(folder, "secured.json")];
  const wrong = run([...solve, ...queue], { KONTINUITET_QUEUE_PASSWORD: "another word" });
  const strange = run([...solve, ...queue.slice(0, 2)], env);
  await worker.line(/^ready/);
  const exitCode = await run([...solve, ...queue], env).ended;
  if (exitCode > 1) throw new Error(`ended with ${exitCode} over TLS`);
  for (const [program, code] of [
    [wrong, "WRONGPASS"],
    [strange, "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ]) {
    if ((await program.ended) !== 3) throw new Error(`${code}: accepted`);
    const text = program.lines.join("\n");
    if (!text.includes(code)) throw new Error(`${code} is not named:\n${text}`);
    if (/another word|a word to pass/.test(text)) throw new Error("a password was printed");
  }
  console.log("queue: TLS and password reach the server, a wrong password and an unknown authority are refused");
} finally {
  for (const program of programs) program.process.kill("SIGKILL");
}
