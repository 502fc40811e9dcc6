import type { Sink } from "./CliContext";

/** Writes the text and waits until the stream has taken it. A reader that has gone away is no error. */
export function writeSink(sink: Sink, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}
