"""Stage 1 of the two-stage model: shifts, carers and contacts; time only as capacity of bands with a travel allowance.

Variables: x[w,o] worker w works option o; a[v,w] worker w makes visit v; u[v] nobody does; z[r,w] recipient r meets w; c[r,w] w is contact.
Minimise 5 per unassigned minute + 20 per missing contact + weight x carers. Routes, starts and breaks: the shared stage 2.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "common"))

from ortools.sat.python import cp_model  # noqa: E402
from peer import Run  # noqa: E402
from shifts import add_assignment, add_hint, add_shifts  # noqa: E402
from solve import solve  # noqa: E402

run = Run()
compact = run.compact
model = cp_model.CpModel()
x, weekly = add_shifts(model, compact)
a, u, z, c, missing, cost = add_assignment(model, compact, x)

relaxation = compact["relaxation"]
for band in relaxation["bands"]:
    for w, worker in enumerate(compact["workers"]):
        allowance = relaxation["allowance"][worker["mode"]]
        load = [(energy + inside * allowance[v], a[v, w]) for v, energy, inside in band["visits"] if (v, w) in a]
        room = []
        for o, option in enumerate(worker["options"]):
            if option["day"] != band["day"]:
                continue
            present = min(option["end"], band["to"]) - max(option["start"], band["from"])
            within = option["breakEarliest"] >= band["from"] and option["breakLatest"] + option["breakLength"] <= band["to"]
            rest = option["breakLength"] if within else 0
            least = min((allowance[v] for v, _, inside in band["visits"] if inside), default=0)
            if present > 0:
                room.append((present - rest + least, x[w][o]))
        if room and sum(amount for amount, _ in load) > min(amount for amount, _ in room):
            model.add(sum(k * literal for k, literal in load) <= sum(k * literal for k, literal in room))
for w, worker in enumerate(compact["workers"]):
    for v1, v2 in relaxation["conflicts"][worker["mode"]]:
        if (v1, w) in a and (v2, w) in a:
            model.add_bool_or(~a[v1, w], ~a[v2, w])

model.minimize(cost)
add_hint(model, run.hint, run.hint["stageOne"], x, weekly, a, u, z, c, missing, compact)
solve(run, model, x, a)
