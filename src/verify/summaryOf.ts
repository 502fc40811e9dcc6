import type { Context } from "./Context";
import type { VerificationSummary } from "./Verification";

/** Counts of a roster. */
export function summaryOf({ contactsOf, instance, shifts, staffed }: Context): VerificationSummary {
  const { recipients, visits } = instance;
  const required = recipients.filter(({ contact }) => contact.policy === "required");
  return {
    visits: visits.length,
    assignedVisits: visits.filter(({ index }) => staffed[index]?.openSeats.length === 0).length,
    parts: visits.reduce((sum, { seats }) => sum + seats.length, 0),
    missingParts: visits.reduce((sum, { index, seats }) => sum + (staffed[index]?.openSeats ?? seats).length, 0),
    shifts: shifts.length,
    workers: new Set(shifts.map(({ worker }) => worker)).size,
    recipients: recipients.length,
    requiredContacts: required.length,
    appointedContacts: required.filter(({ index }) => contactsOf[index].length > 0).length,
  };
}
