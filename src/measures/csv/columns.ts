/** Columns of a file of performed visits. */
export type Column =
  | "recipient"
  | "worker"
  | "date"
  | "start"
  | "end"
  | "minutes"
  | "kind"
  | "visit"
  | "aged65"
  | "contact";

/** Headings by column, as `plainHeading` writes them. */
export const headings: Readonly<Record<Column, readonly string[]>> = {
  recipient: ["recipient", "client", "brukare", "brukarid", "omsorgstagare", "hemtjansttagare", "kund", "kundid"],
  worker: ["worker", "carer", "personal", "personalid", "medarbetare", "utforare"],
  date: ["date", "datum", "day", "dag"],
  start: ["start", "starttid", "begin", "from", "fran", "startat"],
  end: ["end", "slut", "sluttid", "stop", "to", "till"],
  minutes: ["minutes", "minuter", "min", "langd", "langdmin", "length", "tid"],
  kind: ["kind", "typ", "type", "insats", "insatstyp", "besokstyp"],
  visit: ["visit", "visitid", "besok", "besokid"],
  aged65: ["aged65", "65", "over65", "fyllt65"],
  contact: ["contact", "kontakt", "fastomsorgskontakt", "omsorgskontakt", "kontaktman", "kontaktperson"],
};

/** A heading without case, accents, spaces and signs. */
export function plainHeading(heading: string): string {
  return heading
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
