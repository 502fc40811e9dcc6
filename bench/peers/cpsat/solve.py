"""Runs CP-SAT and writes each better solution."""

import os

from ortools.sat.python import cp_model


class Writer(cp_model.CpSolverSolutionCallback):
    def __init__(self, run, x, a, start):
        super().__init__()
        self.run, self.x, self.a, self.start = run, x, a, start
        self.last = -1.0

    def on_solution_callback(self):
        self.solution = (
            [[w, o] for w, own in enumerate(self.x) for o, literal in enumerate(own) if self.boolean_value(literal)],
            [self.made(v, w) for (v, w), literal in self.a.items() if self.boolean_value(literal)],
            {"objective": self.objective_value, "bound": self.best_objective_bound},
        )
        if self.run.elapsed() - self.last > 0.5:
            self.write()

    def made(self, v, w):
        return [v, w] if self.start is None else [v, w, self.value(self.start[v])]

    def write(self, status=None):
        shifts, visits, claims = self.solution
        self.run.answer(shifts, visits, claims if status is None else claims | {"status": status})
        self.last = self.run.elapsed()


def solve(run, model, x, a, start=None):
    solver = cp_model.CpSolver()
    # one worker alone has no large-neighbourhood search: in 90 s it found nothing better than the hint on 100 recipients, two on the same core did
    solver.parameters.num_workers = max(2, int(os.environ.get("KONTINUITET_BENCH_CORES", "2")))
    solver.parameters.random_seed = run.seed
    # probing and symmetry take 7 of 10 seconds on 100 recipients and found next to nothing
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    solver.parameters.max_time_in_seconds = run.left()
    writer = Writer(run, x, a, start)
    status = solver.solve(model, writer)
    if hasattr(writer, "solution"):
        shifts, visits, claims = writer.solution
        claims["bound"] = solver.best_objective_bound
        writer.solution = (shifts, visits, claims)
        writer.write(solver.status_name(status))
