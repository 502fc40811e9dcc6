"""What the Python peers share: arguments, the compact instance, the answer file."""

import json
import sys
import time


class Run:
    def __init__(self):
        compact, self.out, seconds, seed, started, hint = sys.argv[1:7]
        with open(compact, encoding="utf-8") as file:
            self.compact = json.load(file)
        with open(hint, encoding="utf-8") as file:
            self.hint = json.load(file)
        self.seconds = float(seconds)
        self.seed = int(seed)
        self.started = float(started) / 1000

    def elapsed(self):
        """Seconds since the process was started."""
        return time.time() - self.started

    def left(self, reserve=0.3):
        """Seconds left for the solver, less a reserve for handing over."""
        return max(0.1, self.seconds - self.elapsed() - reserve)

    def answer(self, shifts, visits, claims=None):
        line = {"ms": round(self.elapsed() * 1000), "shifts": shifts, "visits": visits}
        if claims:
            line["claims"] = claims
        with open(self.out, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
