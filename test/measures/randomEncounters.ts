import { csvLine } from "../../src/io/csvLine";
import { addIsoDays } from "../../src/model/calendar";
import { Random } from "../../src/random";

const kinds = ["care", "care", "care", "care", "service", "meal", "alarm", "nursing", "other"];

/** A file of performed visits by lot: 13 to 20 days, up to 6 recipients and 30 carers, double visits, all kinds, nights, unlike habits. */
export function randomEncounters(seed: number): string {
  const random = new Random(seed);
  const days = 13 + random.integer(8);
  const carers = 1 + random.integer(seed % 3 === 0 ? 30 : 8);
  const rows: string[] = [
    csvLine(["recipient", "worker", "date", "start", "minutes", "kind", "visit", "aged65", "contact"]),
  ];
  const people = 1 + random.integer(6);
  for (let r = 0; r < people; r++) {
    const aged = random.integer(5) > 0 ? "yes" : "no";
    // in some files the recipients are parted, so that the graph of contacts has several components
    const team = seed % 4 === 0 ? r % 3 : 0;
    const contact = random.integer(4) > 0 ? `w${team}-${random.integer(carers)}` : "";
    const daily = random.integer(5);
    const favourite = random.integer(carers);
    for (let day = 0; day < days; day++) {
      const visits = daily === 0 ? (random.integer(4) === 0 ? 1 : 0) : daily;
      for (let v = 0; v < visits; v++) {
        const hour = daily >= 2 && v < 2 ? 8 + 9 * v : 5 + random.integer(18);
        const start = `${String(hour).padStart(2, "0")}:${String(random.integer(60)).padStart(2, "0")}`;
        const kind = daily >= 2 && v < 2 && random.integer(200) > 0 ? "care" : random.pick(kinds);
        const crew = new Set([random.integer(3) === 0 ? favourite : random.integer(carers)]);
        if (random.integer(6) === 0) crew.add(random.integer(carers));
        for (const worker of crew) {
          const date = addIsoDays("2026-03-02", day);
          rows.push(
            csvLine([
              `r${r}`,
              `w${team}-${worker}`,
              date,
              start,
              5 + random.integer(60),
              kind,
              `r${r} ${day} ${v}`,
              aged,
              contact,
            ]),
          );
        }
      }
    }
  }
  // so that every file has a visit
  if (rows.length === 1) rows.push(csvLine(["r0", "w0", "2026-03-02", "08:00", 20, "care", "only", "yes", "w0"]));
  return rows.join("");
}
