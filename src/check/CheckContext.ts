import { addIsoDays } from "../model/calendar";
import type { Instance, Visit, Worker } from "../model/Instance";
import { LegalShifts } from "./LegalShifts";
import { leastTravel } from "./leastTravel";
import { leastWays, type Ways } from "./leastWays";

/** Workers with equal shifts and equal limits. */
export interface Team {
  legal: LegalShifts;
  /** All their `CheckContext.hours`. */
  hours: ReadonlySet<number>;
  workers: Worker[];
}

/** Workers who can do the same for a recipient: from equal hours they reach the same visits. */
export interface Able {
  /** One of them. */
  worker: Worker;
  teams: Team[];
}

/** What the proofs of all recipients share, made when first asked for. */
export class CheckContext {
  readonly visitsOf: Visit[][];
  /** By worker, day and shift option: a number that shifts with equal hours and breaks share. */
  readonly hours: number[][][];
  /** By worker: equal for the same base and mode. */
  readonly homes: number[];
  private readonly ways = new Map<number, Ways>();
  private readonly travels = new Map<string, Float64Array>();
  private readonly known = new Map<number, Omit<Team, "workers">>();
  /** By worker: equal where shifts and limits are. */
  private readonly rotas: number[];
  /** By worker: her skills as text, in order. */
  private readonly held: { skill: string; recipients: number[] | null; text: string }[][];

  constructor(readonly instance: Instance) {
    this.visitsOf = instance.recipients.map(() => []);
    for (const visit of instance.visits) for (const r of visit.recipients) this.visitsOf[r].push(visit);
    const { workers } = instance;
    const hours = numbering();
    this.hours = workers.map(({ shiftOptions }) =>
      shiftOptions.map((options) =>
        options.map((o) => {
          const rest = o.break === null ? "" : `${o.break.length} ${o.break.earliest} ${o.break.latest}`;
          return hours(`${o.day} ${o.start} ${o.end} ${o.fixed} ${rest}`);
        }),
      ),
    );
    const homes = numbering();
    this.homes = workers.map(({ base, mode }) => homes(`${base} ${mode}`));
    const rotas = numbering();
    this.rotas = workers.map(({ contract, dayBreaks, index, shiftOptions }) => {
      const paid = shiftOptions.map((options) => options.map((option) => option.paid));
      return rotas(JSON.stringify([this.hours[index], paid, contract, dayBreaks]));
    });
    // visits start on days of the horizon or the night after it: what ends later or began earlier holds throughout
    const { days, start } = instance.horizon;
    const last = addIsoDays(start, days + 1);
    this.held = workers.map(({ skills }) =>
      skills.map(({ level, recipients, skill, validFrom, validTo }) => ({
        skill,
        recipients,
        text: JSON.stringify([
          skill,
          level,
          validFrom !== null && validFrom > start ? validFrom : null,
          validTo !== null && validTo < last ? validTo : null,
        ]),
      })),
    );
  }

  waysOf({ index }: Worker): Ways {
    const home = this.homes[index];
    let ways = this.ways.get(home);
    if (ways === undefined) {
      ways = leastWays(this.instance, this.instance.workers[index]);
      this.ways.set(home, ways);
    }
    return ways;
  }

  /** Least ticks between all places by a mode; see `leastTravel`. */
  travelOf(mode: string): Float64Array {
    let travel = this.travels.get(mode);
    if (travel === undefined) {
      travel = leastTravel(this.instance, mode);
      this.travels.set(mode, travel);
    }
    return travel;
  }

  /** All workers, by what they can do for the recipients of some visits. */
  able(visits: readonly Visit[]): Able[] {
    const { recipients, workers } = this.instance;
    const special = new Set<number>();
    const concerned = new Set<number>();
    const asked = new Set<string>();
    for (const visit of visits) {
      for (const w of visit.pinned.workers) special.add(w);
      for (const r of visit.recipients) concerned.add(r);
      for (const { skills } of visit.seats) for (const { skill } of skills) asked.add(skill);
    }
    for (const r of concerned) for (const w of recipients[r].excluded) special.add(w);
    const groups = new Map<string, { able: Able; teams: Map<number, Team> }>();
    for (const worker of workers) {
      const w = worker.index;
      let key = special.has(w) ? `worker ${w}` : `${this.homes[w]}`;
      for (const { recipients, skill, text } of this.held[w])
        if (asked.has(skill)) key += `${text}${recipients?.filter((r) => concerned.has(r)) ?? "all"};`;
      let group = groups.get(key);
      if (group === undefined) {
        group = { able: { worker, teams: [] }, teams: new Map() };
        groups.set(key, group);
      }
      const rota = this.rotas[w];
      let team = group.teams.get(rota);
      if (team === undefined) {
        team = { ...this.rotaOf(rota, worker), workers: [] };
        group.teams.set(rota, team);
        group.able.teams.push(team);
      }
      team.workers.push(worker);
    }
    return [...groups.values()].map(({ able }) => able);
  }

  private rotaOf(rota: number, worker: Worker): Omit<Team, "workers"> {
    let found = this.known.get(rota);
    if (found === undefined) {
      found = { legal: new LegalShifts(this.instance, worker), hours: new Set(this.hours[worker.index].flat()) };
      this.known.set(rota, found);
    }
    return found;
  }
}

/** Numbers texts from 0 on in the order in which they first come. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}
