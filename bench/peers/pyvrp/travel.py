"""Travel only: each day a vehicle routing problem with time windows on the greedy plan's rota, by PyVRP.

A vehicle type for each duty (shift times, base, and a profile for the worker's mode and skills); visits are clients with a prize for their
minutes, so that what does not fit stays out; a visit of several carers becomes that many clients at one fixed time. PyVRP (free edition)
has no breaks: each duty's break is left out here and put in by stage 2. Days share the time by number of visits.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "common"))

import pyvrp  # noqa: E402
from peer import Run  # noqa: E402
from pyvrp.stop import MaxRuntime  # noqa: E402

PRIZE_PER_MINUTE = 1000
# leg to a visit that the worker may not make
FAR = 100_000

run = Run()
compact = run.compact
workers, visits, places = compact["workers"], compact["visits"], compact["places"]
greedy_start = {v: at for v, _, at in run.hint["visits"]}
result = []


def start_of_double(v):
    """Where the greedy plan has it, else the middle of its window."""
    return greedy_start.get(v, (visits[v]["earliest"] + visits[v]["latest"]) // 2)


def solve_day(own, duties, seconds):
    model = pyvrp.Model()
    # where, the place there, and the visit (None at a base)
    spots = []
    depots = {}
    for w, _ in duties:
        base = workers[w]["base"]
        if base not in depots:
            where = model.add_location(0, base)
            depots[base] = model.add_depot(where)
            spots.append((where, base, None))
    visit_of = []
    for v in own:
        visit = visits[v]
        at = start_of_double(v)
        for _ in range(visit["carers"]):
            where = model.add_location(1, visit["place"])
            model.add_client(
                where,
                service_duration=visit["length"],
                tw_early=visit["earliest"] if visit["carers"] == 1 else at,
                tw_late=visit["latest"] if visit["carers"] == 1 else at,
                prize=PRIZE_PER_MINUTE * visit["priority"] * visit["length"],
                required=False,
            )
            visit_of.append(v)
            spots.append((where, visit["place"], v))
    profiles = {}
    for w, option in duties:
        key = (workers[w]["mode"], frozenset(v for v in own if w in visits[v]["eligible"]))
        if key not in profiles:
            profiles[key] = model.add_profile()
        base = depots[workers[w]["base"]]
        model.add_vehicle_type(
            start_depot=base, end_depot=base, tw_early=option["start"], tw_late=option["end"], profile=profiles[key]
        )
    for (mode, able), profile in profiles.items():
        matrix = compact["travel"][mode]
        for i, (one, here, _) in enumerate(spots):
            for j, (two, there, v) in enumerate(spots):
                if i != j:
                    leg = matrix[here * places + there] if v is None or v in able else FAR
                    model.add_edge(one, two, distance=leg, duration=leg, profile=profile)
    best = model.solve(MaxRuntime(seconds), seed=run.seed, display=False).best
    for route in best.routes():
        for step in route.schedule():
            if step.is_client():
                v = visit_of[step.idx]
                at = step.start_time if visits[v]["carers"] == 1 else start_of_double(v)
                result.append([v, duties[route.vehicle_type()][0], at])


left_visits = len(visits)
for day in sorted({visit["day"] for visit in visits}):
    own = [v for v, visit in enumerate(visits) if visit["day"] == day]
    duties = [(w, workers[w]["options"][o]) for w, o in run.hint["shifts"] if workers[w]["options"][o]["day"] == day]
    if duties:
        # building the edges takes part of the day's share too
        solve_day(own, duties, max(0.05, run.left() * len(own) / left_visits - 0.3))
    left_visits -= len(own)
run.answer(run.hint["shifts"], result)
