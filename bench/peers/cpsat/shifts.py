"""Shift choice with the working-time rules, contacts and carers: what both CP-SAT models have in common."""

WEIGHT_UNASSIGNED = 5  # per minute without a carer: more than the few carers that one visit can save
WEIGHT_CONTACT = 20  # per missing contact


def add_shifts(model, compact):
    """A literal for each worker and option; every rule of rest, hours and days. And the choices of the weekly rest: (literal, options it rules out)."""
    x = []
    weekly = []
    rules = compact["rules"]
    for w, worker in enumerate(compact["workers"]):
        options = worker["options"]
        own = [model.new_bool_var(f"x{w},{o}") for o in range(len(options))]
        x.append(own)
        works = []
        for day in range(compact["days"]):
            today = [own[o] for o, option in enumerate(options) if option["day"] == day]
            model.add_at_most_one(today)
            works.append(sum(today))
        for o, option in enumerate(options):
            if option["fixed"]:
                model.add(own[o] == 1)
        for a, b in worker["restConflicts"]:
            model.add_bool_or(~own[a], ~own[b])
        for stretches in worker["weeklyRests"]:
            rests = [model.new_bool_var("") for _ in stretches]
            model.add_exactly_one(rests)
            weekly.append([(rest, [own[o] for o in blocked]) for rest, blocked in zip(rests, stretches)])
            for rest, blocked in zip(rests, stretches):
                for o in blocked:
                    model.add_implication(rest, ~own[o])
        for index, week in enumerate(compact["weeks"]):
            days = range(week["firstDay"], week["firstDay"] + week["days"])
            inside = [o for o, option in enumerate(options) if option["day"] in days]
            model.add(sum(options[o]["paid"] * own[o] for o in inside) <= worker["paidPerWeek"][index])
            model.add(sum(own[o] for o in inside) <= rules["maxDaysPerWeek"])
        model.add(sum(option["paid"] * own[o] for o, option in enumerate(options)) <= worker["paidInAll"])
        run = rules["maxConsecutiveDays"]
        for day in range(compact["days"] - run):
            model.add(sum(works[day : day + run + 1]) <= run)
    return x, weekly


def add_assignment(model, compact, x):
    """Literals visit by worker, unassigned visits, distinct carers, contacts and those missing; returns them and the objective."""
    serving = [{} for _ in compact["visits"]]
    for w, worker in enumerate(compact["workers"]):
        for o, option in enumerate(worker["options"]):
            for v in option["serves"]:
                serving[v].setdefault(w, []).append(o)
    workers = range(len(compact["workers"]))
    z = {}
    for r, recipient in enumerate(compact["recipients"]):
        for w in workers:
            z[r, w] = model.new_bool_var(f"z{r},{w}")
        for w in recipient["met"]:
            model.add(z[r, w] == 1)
        if recipient["maxCarers"] > 0:
            model.add(sum(z[r, w] for w in workers) + recipient["metOthers"] <= recipient["maxCarers"])
    a = {}
    u = []
    cost = []
    visits_of = {}
    for v, visit in enumerate(compact["visits"]):
        u.append(model.new_bool_var(f"u{v}"))
        own = []
        for w, options in serving[v].items():
            literal = a[v, w] = model.new_bool_var(f"a{v},{w}")
            own.append(literal)
            model.add_bool_or([~literal] + [x[w][o] for o in options])
            for r in visit["recipients"]:
                model.add_implication(literal, z[r, w])
                visits_of.setdefault((r, w), []).append((visit["day"], literal))
        model.add(sum(own) + visit["carers"] * u[v] == visit["carers"])
        minutes = visit["priority"] * visit["carers"] * visit["length"] / compact["ticksPerMinute"]
        cost.append(round(WEIGHT_UNASSIGNED * minutes) * u[v])
    c = {}
    missing = []
    for r, recipient in enumerate(compact["recipients"]):
        for w in workers:
            cost.append(round(recipient["weight"]) * z[r, w])
            if recipient["contact"] and recipient["namedContact"] in (-1, w) and compact["workers"][w]["caseload"] > 0:
                contact = c[r, w] = model.new_bool_var(f"c{r},{w}")
                for week in compact["weeks"]:
                    days = range(week["firstDay"], week["firstDay"] + week["days"])
                    made = [literal for day, literal in visits_of.get((r, w), []) if day in days]
                    model.add_bool_or([~contact] + made)
        if recipient["contact"]:
            none = model.new_bool_var("")
            missing.append(none)
            model.add(sum(c[r, w] for w in workers if (r, w) in c) + none == 1)
            cost.append(WEIGHT_CONTACT * none)
    for w in workers:
        model.add(sum(c[r, v] for r, v in c if v == w) <= compact["workers"][w]["caseload"])
    return a, u, z, c, missing, sum(cost)


def add_hint(model, hint, visits, x, weekly, a, u, z, c, missing, compact):
    """Warm start from the greedy plan with the given (visit, worker) pairs of it: a value for every variable, nobody contact."""
    shifts = {tuple(shift) for shift in hint["shifts"]}
    chosen = set()
    for w, own in enumerate(x):
        for o, literal in enumerate(own):
            model.add_hint(literal, (w, o) in shifts)
            if (w, o) in shifts:
                chosen.add(literal.index)
    for stretches in weekly:
        free = [all(literal.index not in chosen for literal in blocked) for _, blocked in stretches]
        first = free.index(True) if True in free else 0
        for i, (rest, _) in enumerate(stretches):
            model.add_hint(rest, i == first)
    given = {(v, w) for v, w in visits}
    placed = {v for v, _ in given}
    for (v, w), literal in a.items():
        model.add_hint(literal, (v, w) in given)
    for v, literal in enumerate(u):
        model.add_hint(literal, v not in placed)
    met = {(r, w) for v, w in given for r in compact["visits"][v]["recipients"]}
    for (r, w), literal in z.items():
        model.add_hint(literal, (r, w) in met or w in compact["recipients"][r]["met"])
    for literal in c.values():
        model.add_hint(literal, False)
    for literal in missing:
        model.add_hint(literal, True)
