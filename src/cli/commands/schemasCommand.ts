import { join } from "node:path";
import { Command } from "commander";
import { jsonSchemas } from "../../model/jsonSchemas";
import type { CliContext } from "../CliContext";
import { exitCodes } from "../CliError";
import { makeFolder } from "../makeFolder";
import { writeOutput } from "../writeOutput";

/** `kontinuitet schemas`: writes the JSON Schemas of the documents. */
export function schemasCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("schemas")
    .description("Write the JSON Schemas of the instance and the roster to a folder.")
    .requiredOption("--out <folder>", "folder, made where it is missing")
    .addHelpText(
      "after",
      `
Example:
  kontinuitet schemas --out schemas`,
    )
    .action(async ({ out }: { out: string }) => {
      await makeFolder(out);
      for (const [name, schema] of Object.entries(jsonSchemas())) {
        await writeOutput(join(out, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`, context.stdout);
      }
      end(exitCodes.done);
    });
}
