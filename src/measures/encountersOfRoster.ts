import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { createContext } from "../verify/createContext";
import type { Encounter } from "./Encounter";
import { encountersOfContext } from "./encountersOfContext";

/** The encounters of a roster: one per visit, carer and recipient, those of unknown visits and workers left out. */
export function encountersOfRoster(instance: Instance, roster: Roster): Encounter[] {
  return encountersOfContext(createContext(instance, roster));
}
