/** Fills a table: visits by person and carer, and who is whose contact. */
export function drawMatrix(table, instance, roster) {
  const counts = new Map();
  const recipientsOf = new Map(instance.visits.map((visit) => [visit.id, visit.recipients]));
  for (const { visits, worker } of roster.shifts) {
    for (const { visit } of visits) {
      for (const r of recipientsOf.get(visit)) {
        const key = `${instance.recipients[r].id} ${worker}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const contacts = new Set(roster.contacts.map(({ recipient, worker }) => `${recipient} ${worker}`));
  const most = Math.max(1, ...counts.values());
  const head = row([cell("th", ""), ...instance.workers.map(({ id }) => cell("th", id))]);
  const body = instance.recipients.map(({ id }) =>
    row([
      cell("th", id),
      ...instance.workers.map((worker) => {
        const key = `${id} ${worker.id}`;
        const visits = counts.get(key) ?? 0;
        const square = cell("td", contacts.has(key) ? "•" : "");
        square.style.setProperty("--share", visits / most);
        square.title = `${id}, ${worker.id}: ${visits} visits`;
        return square;
      }),
    ]),
  );
  table.replaceChildren(head, ...body);
}

function row(cells) {
  const element = document.createElement("tr");
  element.append(...cells);
  return element;
}

function cell(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
