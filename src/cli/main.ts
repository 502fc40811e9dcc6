import { runCli } from "./runCli";

for (const stream of [process.stdout, process.stderr]) {
  // A reader such as `head` may leave early; what was asked for is done all the same.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 3;
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt(callback) {
    let times = 0;
    const listener = () => {
      if (++times > 1) process.exit(130);
      callback();
    };
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
});
