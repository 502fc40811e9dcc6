"""The measures over encounters a second time, from problem.md section 5 and nothing else: python3 independent.py FOLDER prints JSON by file name."""
import csv, json, math, sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from statistics import mean, median


def describe(values):
    values = sorted(values)
    if not values:
        return {"covered": 0}
    p90 = next(v for v in values if sum(w <= v for w in values) >= 0.9 * len(values) - 1e-9)
    return {"covered": len(values), "mean": mean(values), "median": median(values), "p90": p90, "max": values[-1]}


def measures(rows):
    days = sorted({r["date"] for r in rows})
    last = date.fromisoformat(days[-1])
    people = {r["recipient"]: r for r in rows}
    of = defaultdict(list)
    for r in rows:
        of[r["recipient"]].append(r)
    found = defaultdict(list)
    for who, own in of.items():
        own.sort(key=lambda r: (r["date"], r["start"]))
        crews = {}
        for r in own:
            crews.setdefault(r["visit"], set()).add(r["worker"])
        crews = list(crews.values())
        counts = Counter(r["worker"] for r in own)
        n, m, squares = len(own), len(counts), sum(c * c for c in counts.values())
        found["distinctCarers"].append(m)
        if people[who]["contact"]:
            found["contactShare"].append(sum(people[who]["contact"] in c for c in crews) / len(crews))
        if n >= 2:
            found["UPC"].append(max(counts.values()) / n)
            found["COC"].append((squares - n) / (n * (n - 1)))
            found["MMCI"].append((1 - m / (n + 0.1)) / (1 - 1 / (n + 0.1)))
            found["HHI"].append(sum((c / n) ** 2 for c in counts.values()))
            found["effectiveCarers"].append(1 / sum((c / n) ** 2 for c in counts.values()))
        if len(crews) >= 2:
            found["SECON"].append(sum(bool(a & b) for a, b in zip(crews, crews[1:])) / (len(crews) - 1))
        found["infectious"].append(1 - (1 - 0.013) ** m)
        near = {r["recipient"] for r in rows if r["worker"] in counts}
        found["reach"].append(len(near) - 1)
        window = {(last - timedelta(days=i)).isoformat() for i in range(14)}
        counted = [r for r in own if r["date"] in window and 7 <= int(r["start"][:2]) < 22
                   and r["kind"] not in ("alarm", "meal", "nursing")]
        daily = Counter(d for d, _ in {(r["date"], r["visit"]) for r in counted})
        if days[0] <= min(window) and people[who]["aged65"] == "yes" and len(daily) == 14 and min(daily.values()) >= 2:
            found["official"].append(len({r["worker"] for r in counted}))
    parts = []
    for own in of.values():
        met = {r["worker"] for r in own}
        touching = [p for p in parts if p & met]
        parts = [p for p in parts if not p & met] + [met.union(*touching)]
    result = {name: describe(found[name]) for name in
              ("distinctCarers", "contactShare", "UPC", "COC", "SECON", "MMCI", "HHI", "effectiveCarers")}
    official = found["official"]
    result["official"] = {"covered": len(official)} if not official else {
        "covered": len(official), "mean": mean(official), "median": median(official),
        "percent": 100 * sum(m > 20 for m in official) / len(official)}
    result["exposure"] = {"components": len(parts), "reachMean": mean(found["reach"]), "infectiousContact": mean(found["infectious"])}
    return result


out = {}
for path in sorted(Path(sys.argv[1]).glob("*.csv")):
    with open(path, encoding="utf-8") as file:
        out[path.name] = measures(list(csv.DictReader(file)))
json.dump(out, sys.stdout)
