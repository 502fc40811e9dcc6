import type { ContactPolicy } from "../../model/Instance";
import { wordCell } from "../cells/wordCell";

/** Whether a recipient is to have a care contact. */
export const policyCell = wordCell<ContactPolicy>({
  required: ["krävs"],
  declined: ["avböjt", "tackat nej"],
  notNeeded: ["behövs ej", "behövs inte"],
});
