import * as z from "zod";
import type { Instance } from "../model/Instance";
import { parseJsonText } from "../model/parse/parseJsonText";
import type { Swap } from "../scale/borderPhase";
import type { CareUnit } from "../scale/CareUnit";
import { checkUnits } from "../scale/checkUnits";
import type { CliContext } from "./CliContext";
import { CliError } from "./CliError";
import { readText } from "./readText";

const schema = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      middle: z.string().nullable(),
      recipients: z.array(z.string()),
      workers: z.array(z.string()),
    }),
  ),
  swaps: z.array(z.object({ recipient: z.string(), from: z.string(), to: z.string() })).default([]),
});

/**
 * Reads the units that `kontinuitet municipality --units` wrote.
 * @throws CliError where the file holds none, or they are not of this instance
 */
export async function loadUnits(
  context: CliContext,
  path: string,
  instance: Instance,
): Promise<{ units: CareUnit[]; swaps: Swap[] }> {
  const { success, data } = schema.safeParse(parseJsonText(await readText(path, context.stdin)).value);
  if (!success) throw new CliError(`${path} holds no units: give a file that kontinuitet municipality --units wrote`);
  const indexOf = (list: readonly { id: string; index: number }[]) => {
    const index = new Map(list.map((entry) => [entry.id, entry.index]));
    return (ids: readonly string[]) => ids.map((id) => index.get(id) ?? -1).sort((a, b) => a - b);
  };
  const [recipients, workers] = [indexOf(instance.recipients), indexOf(instance.workers)];
  const middles = new Map(instance.locations.map(({ id }, at) => [id, at]));
  const units = data.units.map((unit) => ({
    id: unit.id,
    middle: middles.get(unit.middle ?? "") ?? 0,
    recipients: recipients(unit.recipients),
    workers: workers(unit.workers),
  }));
  try {
    checkUnits(instance, units);
  } catch {
    throw new CliError(`the units of ${path} are not those of the instance: everybody must be in one unit, once`);
  }
  return { units, swaps: data.swaps };
}
