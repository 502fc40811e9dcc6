"""The whole problem in one CP-SAT model: shifts, carers, contacts, and for each worker and day a circuit with travel and the break.

On top of two_stage.py's x, a, u, z, c: start[v], one for all carers of a visit; an arc literal for each pair of visits that one worker can
make one after the other; the break lies in one arc of the circuit: its start[w,d], and a literal for the visit (or the base) before it.
Minimise the same weighted sum; travel counts 1/1000, to break ties.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "common"))

from ortools.sat.python import cp_model  # noqa: E402
from peer import Run  # noqa: E402
from shifts import add_assignment, add_hint, add_shifts  # noqa: E402
from solve import solve  # noqa: E402

SCALE = 1000

run = Run()
compact = run.compact
model = cp_model.CpModel()
x, weekly = add_shifts(model, compact)
a, u, z, c, missing, cost = add_assignment(model, compact, x)
visits = compact["visits"]
start = [model.new_int_var(visit["earliest"], visit["latest"], f"s{v}") for v, visit in enumerate(visits)]
travel_cost = []

for w, worker in enumerate(compact["workers"]):
    matrix, base = compact["travel"][worker["mode"]], worker["base"]

    def leg(i, j):
        return matrix[i * compact["places"] + j]

    for day in range(compact["days"]):
        options = [(o, option) for o, option in enumerate(worker["options"]) if option["day"] == day]
        own = [v for v, visit in enumerate(visits) if visit["day"] == day and (v, w) in a]
        if not own:
            continue
        intervals = [model.new_optional_fixed_size_interval_var(start[v], visits[v]["length"], a[v, w], "") for v in own]
        rests = [(o, option) for o, option in options if option["breakLength"] > 0]
        arcs = []
        pause = None
        before = {}
        if rests:
            pause = model.new_int_var(
                min(option["breakEarliest"] for _, option in rests),
                max(option["breakLatest"] for _, option in rests),
                "",
            )
            length = model.new_int_var_from_domain(
                cp_model.Domain.from_values([option["breakLength"] for _, option in rests]), ""
            )
            for o, option in rests:
                model.add(length == option["breakLength"]).only_enforce_if(x[w][o])
                model.add(pause >= option["breakEarliest"]).only_enforce_if(x[w][o])
                model.add(pause <= option["breakLatest"]).only_enforce_if(x[w][o])
                intervals.append(model.new_optional_fixed_size_interval_var(pause, option["breakLength"], x[w][o], ""))
            # the break follows a visit, or comes first of all (-1)
            before = {v: model.new_bool_var("") for v in [-1, *own]}
            resting = sum(x[w][o] for o, _ in rests)
            model.add(sum(before.values()) == resting)
            for v in own:
                model.add_implication(before[v], a[v, w])
                model.add(pause >= start[v] + visits[v]["length"]).only_enforce_if(before[v])
        model.add_no_overlap(intervals)

        # node 0 is the base, node k + 1 the visit own[k]
        idle = model.new_bool_var("")
        arcs.append((0, 0, idle))
        for v in own:
            model.add_implication(idle, ~a[v, w])
        for k, v in enumerate(own):
            visit = visits[v]
            arcs.append((k + 1, k + 1, ~a[v, w]))
            out, back = leg(base, visit["place"]), leg(visit["place"], base)
            first, last = model.new_bool_var(""), model.new_bool_var("")
            arcs.append((0, k + 1, first))
            arcs.append((k + 1, 0, last))
            travel_cost += [out * first, back * last]
            for o, option in options:
                if visit["earliest"] < option["start"] + out:
                    model.add(start[v] >= option["start"] + out).only_enforce_if(a[v, w], x[w][o])
                if visit["latest"] + visit["length"] + back > option["end"]:
                    model.add(start[v] + visit["length"] + back <= option["end"]).only_enforce_if(a[v, w], x[w][o])
                if option["breakLength"] > 0:
                    model.add(start[v] >= option["start"] + out + option["breakLength"]).only_enforce_if(
                        first, before[-1], x[w][o]
                    )
                    model.add(
                        start[v] + visit["length"] + back + option["breakLength"] <= option["end"]
                    ).only_enforce_if(last, before[v], x[w][o])
            if pause is not None:
                model.add(pause + length <= start[v]).only_enforce_if(first, before[-1])
        for i, v1 in enumerate(own):
            for j, v2 in enumerate(own):
                if i == j:
                    continue
                one, two = visits[v1], visits[v2]
                gap = one["length"] + leg(one["place"], two["place"])
                if one["earliest"] + gap > two["latest"]:
                    continue
                arc = model.new_bool_var("")
                arcs.append((i + 1, j + 1, arc))
                travel_cost.append(leg(one["place"], two["place"]) * arc)
                model.add(start[v2] >= start[v1] + gap).only_enforce_if(arc)
                if pause is not None:
                    model.add(start[v2] >= start[v1] + gap + length).only_enforce_if(arc, before[v1])
                    model.add(pause + length <= start[v2]).only_enforce_if(arc, before[v1])
        model.add_circuit(arcs)

model.minimize(SCALE * cost + sum(travel_cost))
add_hint(model, run.hint, [visit[:2] for visit in run.hint["visits"]], x, weekly, a, u, z, c, missing, compact)
for v, _, at in run.hint["visits"]:
    model.add_hint(start[v], at) if visits[v]["carers"] == 1 else None
solve(run, model, x, a, start)
