"""Travel only: each day a vehicle routing problem with time windows on the greedy plan's rota, by the OR-Tools routing library.

A vehicle for each duty with its own travel matrix, working time and break (an interval of the given length in its window, between two
places); skills as allowed vehicles; what does not fit stays out at a penalty. A visit of several carers becomes that many nodes at one
fixed time. Guided local search; days share the time by number of visits.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "common"))

from ortools.constraint_solver import pywrapcp, routing_enums_pb2  # noqa: E402
from peer import Run  # noqa: E402

PENALTY_PER_MINUTE = 1000

run = Run()
compact = run.compact
workers, visits, places = compact["workers"], compact["visits"], compact["places"]
greedy_start = {v: at for v, _, at in run.hint["visits"]}
result = []


def solve_day(own, duties, until):
    nodes = [v for v in own for _ in range(visits[v]["carers"])]
    first = len(nodes)
    # a start and an end for each duty
    manager = pywrapcp.RoutingIndexManager(
        first + 2 * len(duties),
        len(duties),
        [first + 2 * k for k in range(len(duties))],
        [first + 2 * k + 1 for k in range(len(duties))],
    )
    routing = pywrapcp.RoutingModel(manager)
    travel, total = [], []
    place_of = [visits[v]["place"] for v in nodes]
    for w, _ in duties:
        place_of += [workers[w]["base"]] * 2
    stay = [visits[v]["length"] for v in nodes] + [0] * (2 * len(duties))
    for mode, matrix in enumerate(compact["travel"]):
        legs = [[matrix[i * places + j] for j in place_of] for i in place_of]
        travel.append(routing.RegisterTransitMatrix(legs))
        total.append(routing.RegisterTransitMatrix([[leg + stay[i] for leg in row] for i, row in enumerate(legs)]))
    modes = [workers[w]["mode"] for w, _ in duties]
    for k, mode in enumerate(modes):
        routing.SetArcCostEvaluatorOfVehicle(travel[mode], k)
    horizon = max(option["end"] for _, option in duties)
    routing.AddDimensionWithVehicleTransits([total[mode] for mode in modes], horizon, horizon, False, "time")
    time = routing.GetDimensionOrDie("time")
    solver = routing.solver()
    # what is spent at a node before the break may start there
    lengths = [0] * routing.Size()
    for node, v in enumerate(nodes):
        visit = visits[v]
        index = manager.NodeToIndex(node)
        lengths[index] = visit["length"]
        earliest, latest = visit["earliest"], visit["latest"]
        if visit["carers"] > 1:
            earliest = latest = greedy_start.get(v, (earliest + latest) // 2)
        time.CumulVar(index).SetRange(earliest, latest)
        able = [k for k, (w, _) in enumerate(duties) if w in visit["eligible"]]
        routing.VehicleVar(index).SetValues([-1, *able])
        routing.AddDisjunction([index], PENALTY_PER_MINUTE * visit["priority"] * visit["length"])
    for k, (_, option) in enumerate(duties):
        time.CumulVar(routing.Start(k)).SetRange(option["start"], option["end"])
        time.CumulVar(routing.End(k)).SetRange(option["start"], option["end"])
        if option["breakLength"] > 0:
            pause = solver.FixedDurationIntervalVar(
                option["breakEarliest"], option["breakLatest"], option["breakLength"], False, f"break {k}"
            )
            time.SetBreakIntervalsOfVehicle([pause], k, lengths)
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    parameters.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    parameters.time_limit.FromMilliseconds(max(50, round((until - run.elapsed()) * 1000)))
    solution = routing.SolveWithParameters(parameters)
    if solution is None:
        return
    for k, (w, _) in enumerate(duties):
        index = routing.Start(k)
        while not routing.IsEnd(index):
            node = manager.IndexToNode(index)
            if node < first:
                result.append([nodes[node], w, solution.Value(time.CumulVar(index))])
            index = solution.Value(routing.NextVar(index))


left_visits = len(visits)
for day in sorted({visit["day"] for visit in visits}):
    own = [v for v, visit in enumerate(visits) if visit["day"] == day]
    duties = [(w, workers[w]["options"][o]) for w, o in run.hint["shifts"] if workers[w]["options"][o]["day"] == day]
    if duties:
        solve_day(own, duties, run.elapsed() + run.left() * len(own) / left_visits)
    left_visits -= len(own)
run.answer(run.hint["shifts"], result)
