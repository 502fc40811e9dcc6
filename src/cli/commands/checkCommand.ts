import { Command } from "commander";
import { checkCertificate } from "../../check/checkCertificate";
import { formatDocument } from "../../io/formatDocument";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { loadInstance } from "../loadInstance";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { writeSink } from "../writeSink";

/** `kontinuitet check`: derives the bounds of a certificate anew. */
export function checkCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("check")
    .description("Check a certificate of `bound`: derive every bound in it anew and say what it proves.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<certificate>", "certificate file, or - for standard input")
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .addHelpText(
      "after",
      `
Exit code 1: the certificate is refused.

Example:
  kontinuitet bound week.json -o certificate.json && kontinuitet check week.json certificate.json`,
    )
    .action(async (instancePath: string, certificatePath: string, options: { json?: boolean }) => {
      if (instancePath === "-" && certificatePath === "-")
        throw new CliError("only one input can come from standard input");
      const instance = await loadInstance(context, instancePath);
      const certificate = parseJson(await readText(certificatePath, context.stdin), certificatePath);
      const result = checkCertificate(certificate, instance);
      const lines = result.valid
        ? ["The certificate is valid. It proves:", ...result.proved]
        : ["The certificate is refused:", ...result.reasons];
      await writeSink(context.stdout, options.json ? formatDocument(result) : `${lines.join("\n")}\n`);
      end(result.valid ? exitCodes.done : exitCodes.incomplete);
    });
}
