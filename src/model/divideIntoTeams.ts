import type { Instance, Recipient, Worker } from "./Instance";

/**
 * Divides a unit into teams as nearly equal as can be, each with at most `teamSize` workers and an area of its own: no worker of another team
 * visits a recipient (`excluded`). Workers whom the input names for a recipient, as contact, deputy or pinned, may go on visiting her.
 *
 * Areas are sectors around the middle of the homes, cut so that each has about the same minutes of visits (the sweep of Gillett and Miller,
 * Operations Research 22, 1974); without coordinates, runs of recipients in the order of their locations. Recipients who share a home or a
 * visit share a team. Workers are dealt out by title, employment, contract and number of skills, so that the teams are alike.
 *
 * @param teamSize Whole number, 1 or more.
 * @returns the instance with `team` of every worker and `excluded` of every recipient set anew; the same instance where one team is enough.
 * @throws RangeError where `teamSize` is not a whole number of 1 or more.
 */
export function divideIntoTeams(instance: Instance, teamSize: number): Instance {
  if (!Number.isInteger(teamSize) || teamSize < 1) throw new RangeError("teamSize must be a whole number, 1 or more");
  const households = householdsOf(instance);
  const teams = Math.min(Math.ceil(instance.workers.length / teamSize), Math.max(1, households.length));
  if (teams <= 1) return instance;
  const teamOfWorker = dealWorkers(instance.workers, teams);
  const teamOfRecipient = cutAreas(instance, households, teams);
  const named = namedWorkers(instance);
  return {
    ...instance,
    workers: instance.workers.map((worker) => ({ ...worker, team: `team${teamOfWorker[worker.index] + 1}` })),
    recipients: instance.recipients.map((recipient) => ({
      ...recipient,
      excluded: instance.workers.flatMap(({ index }) => {
        const elsewhere = teamOfWorker[index] !== teamOfRecipient[recipient.index];
        return recipient.excluded.includes(index) || (elsewhere && !named[recipient.index].has(index)) ? [index] : [];
      }),
    })),
  };
}

/** Team of each worker: sorted so that like stand beside like, then dealt there and back. */
function dealWorkers(workers: readonly Worker[], teams: number): number[] {
  const kind = ({ contract, employment, skills, title }: Worker) =>
    [title ?? "", employment, 1e6 - (contract?.minutesPerWeek ?? 0), 1e6 - skills.length].join(" ");
  const sorted = workers.toSorted((a, b) => compare(kind(a), kind(b)) || a.index - b.index);
  const team = new Array<number>(workers.length);
  sorted.forEach(({ index }, at) => {
    const place = at % (2 * teams);
    team[index] = place < teams ? place : 2 * teams - 1 - place;
  });
  return team;
}

/** Team of each recipient. */
function cutAreas(instance: Instance, households: Recipient[][], teams: number): number[] {
  const minutes = new Array<number>(instance.recipients.length).fill(0);
  for (const { recipients, seats } of instance.visits) {
    const length = seats.reduce((sum, { preferred }) => sum + preferred, 0) / recipients.length;
    for (const recipient of recipients) minutes[recipient] += length;
  }
  const angle = anglesOf(instance);
  const sorted = households.toSorted(
    ([a], [b]) => angle[a.location] - angle[b.location] || a.location - b.location || a.index - b.index,
  );
  const loads = sorted.map((household) => household.reduce((sum, { index }) => sum + minutes[index], 0));
  const total = loads.reduce((sum, load) => sum + load, 0);
  const team = new Array<number>(instance.recipients.length).fill(0);
  let before = 0;
  sorted.forEach((household, at) => {
    // the team in whose part of the total the middle of the household lies
    const middle = total > 0 ? (before + loads[at] / 2) / total : (at + 0.5) / sorted.length;
    for (const { index } of household) team[index] = Math.min(teams - 1, Math.floor(middle * teams));
    before += loads[at];
  });
  return team;
}

/** Groups of recipients who share a home or a visit. */
function householdsOf({ recipients, visits }: Instance): Recipient[][] {
  const root = recipients.map((_, index) => index);
  const find = (index: number): number => (root[index] === index ? index : find(root[index]));
  const join = (a: number, b: number) => {
    const [least, most] = [find(a), find(b)].sort((x, y) => x - y);
    root[most] = least;
  };
  const atHome = new Map<number, number>();
  for (const { index, location } of recipients) {
    const first = atHome.get(location);
    if (first === undefined) atHome.set(location, index);
    else join(first, index);
  }
  for (const visit of visits) for (const other of visit.recipients) join(visit.recipients[0], other);
  const groups = new Map<number, Recipient[]>();
  for (const recipient of recipients) {
    const key = find(recipient.index);
    groups.set(key, [...(groups.get(key) ?? []), recipient]);
  }
  return [...groups.values()];
}

/** Angle of each location around the middle of the homes; 0 for all where a home has no coordinates. */
function anglesOf({ locations, recipients }: Instance): number[] {
  const homes = [...new Set(recipients.map(({ location }) => location))].map((location) => locations[location]);
  if (homes.some(({ lat, lon }) => lat === null || lon === null)) return locations.map(() => 0);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const lat = mean(homes.map((home) => home.lat ?? 0));
  const lon = mean(homes.map((home) => home.lon ?? 0));
  return locations.map((place) => turn((place.lat ?? lat) - lat, (place.lon ?? lon) - lon));
}

/** Rises with the angle of the vector, 0 to 4: as good for sorting, and the same on every machine, which `Math.atan2` need not be. */
function turn(y: number, x: number): number {
  const length = Math.abs(x) + Math.abs(y);
  if (length === 0) return 0;
  const part = y / length;
  return x < 0 ? 2 - part : part < 0 ? 4 + part : part;
}

/** By recipient: workers whom the input names for her. */
function namedWorkers({ recipients, visits }: Instance): Set<number>[] {
  const named = recipients.map(
    ({ contact }) => new Set([contact.worker, contact.deputy].filter((worker) => worker !== null)),
  );
  for (const { pinned, recipients: of } of visits)
    for (const recipient of of) for (const worker of pinned.workers) named[recipient].add(worker);
  return named;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
