package peer;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Usage: COMPACT OUT SECONDS SEED STARTED HINT CONFIGURATION, where the configuration is a resource such as solver.xml. */
public final class Main {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        JsonNode compact = JSON.readTree(new File(args[0]));
        Path out = Path.of(args[1]);
        long limit = Math.round(Double.parseDouble(args[2]) * 1000);
        long started = Long.parseLong(args[4]);
        Plan plan = read(compact, JSON.readTree(new File(args[5])));

        SolverConfig config = SolverConfig.createFromXmlResource(args[6]);
        config.setRandomSeed(Long.parseLong(args[3]));
        long left = Math.max(100, limit - (System.currentTimeMillis() - started) - 400);
        config.setTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(left));
        Solver<Plan> solver = SolverFactory.<Plan>create(config).buildSolver();
        long[] last = { 0 };
        solver.addEventListener(event -> {
            long ms = System.currentTimeMillis() - started;
            if (ms - last[0] < 500) {
                return;
            }
            last[0] = ms;
            write(out, ms, event.getNewBestSolution(), 0);
        });
        Plan best = solver.solve(plan);
        long moves = solver instanceof DefaultSolver<Plan> known ? known.getMoveEvaluationSpeed() : 0;
        write(out, System.currentTimeMillis() - started, best, moves);
    }

    private static int[] ints(JsonNode node) {
        int[] values = new int[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asInt();
        }
        return values;
    }

    private static int[][] pairs(JsonNode node) {
        int[][] values = new int[node.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = ints(node.get(i));
        }
        return values;
    }

    private static Plan read(JsonNode compact, JsonNode hint) {
        JsonNode rules = compact.get("rules");
        int days = compact.get("days").asInt();
        int count = compact.get("workers").size();
        JsonNode weeks = compact.get("weeks");
        int[] firstDay = new int[weeks.size()];
        int[] daysOfWeek = new int[weeks.size()];
        for (int i = 0; i < firstDay.length; i++) {
            firstDay[i] = weeks.get(i).get("firstDay").asInt();
            daysOfWeek[i] = weeks.get(i).get("days").asInt();
        }
        Set<List<Integer>> chosen = new HashSet<>();
        for (JsonNode pair : hint.get("shifts")) {
            chosen.add(List.of(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        List<Duty> duties = new ArrayList<>();
        Map<List<Integer>, Duty> dutyOf = new HashMap<>();
        for (int w = 0; w < count; w++) {
            JsonNode node = compact.get("workers").get(w);
            JsonNode rests = node.get("weeklyRests");
            int[][][] weekly = new int[rests.size()][][];
            for (int i = 0; i < weekly.length; i++) {
                weekly[i] = pairs(rests.get(i));
            }
            Worker worker = new Worker(w, node.get("base").asInt(), ints(compact.get("travel").get(node.get("mode").asInt())),
                    compact.get("places").asInt(), pairs(node.get("restConflicts")), weekly, ints(node.get("paidPerWeek")),
                    node.get("paidInAll").asInt(), firstDay, daysOfWeek, rules.get("maxDaysPerWeek").asInt(),
                    rules.get("maxConsecutiveDays").asInt(), days);
            for (int day = 0; day < days; day++) {
                List<Shift> shifts = new ArrayList<>();
                Shift first = null;
                for (int o = 0; o < node.get("options").size(); o++) {
                    JsonNode option = node.get("options").get(o);
                    if (option.get("day").asInt() != day) {
                        continue;
                    }
                    Shift shift = new Shift(o, day, option.get("start").asInt(), option.get("end").asInt(), option.get("paid").asInt(),
                            option.get("breakLength").asInt(), option.get("breakEarliest").asInt(), option.get("breakLatest").asInt());
                    shifts.add(shift);
                    if (chosen.contains(List.of(w, o))) {
                        first = shift;
                    }
                }
                if (shifts.isEmpty()) {
                    continue;
                }
                Duty duty = new Duty(worker, day, shifts);
                duty.setShift(first);
                duties.add(duty);
                dutyOf.put(List.of(w, day), duty);
            }
        }

        int visits = compact.get("visits").size();
        Rules.lengths = new long[visits];
        List<Part> parts = new ArrayList<>();
        List<List<Part>> partsOf = new ArrayList<>();
        for (int v = 0; v < visits; v++) {
            JsonNode visit = compact.get("visits").get(v);
            boolean[] eligible = new boolean[count];
            for (int w : ints(visit.get("eligible"))) {
                eligible[w] = true;
            }
            int carers = visit.get("carers").asInt();
            int earliest = visit.get("earliest").asInt();
            int latest = visit.get("latest").asInt();
            Rules.lengths[v] = visit.get("length").asLong() * visit.get("priority").asLong();
            List<Part> own = new ArrayList<>();
            for (int i = 0; i < carers; i++) {
                own.add(new Part(v, visit.get("place").asInt(), earliest, latest, visit.get("length").asInt(), Rules.lengths[v],
                        ints(visit.get("recipients")), eligible, carers > 1));
            }
            partsOf.add(own);
        }
        // a visit of several carers starts where the greedy plan has it, else in the middle of its window
        Map<Integer, Integer> startOf = new HashMap<>();
        for (JsonNode made : hint.get("visits")) {
            startOf.put(made.get(0).asInt(), made.get(2).asInt());
        }
        for (int v = 0; v < visits; v++) {
            int day = compact.get("visits").get(v).get("day").asInt();
            List<Part> own = partsOf.get(v);
            for (int i = 0; own.size() > 1 && i < own.size(); i++) {
                Part part = own.get(i);
                int at = startOf.getOrDefault(v, (part.earliest + part.latest) / 2);
                own.set(i, new Part(v, part.place, at, at, part.length, part.weight, part.recipients, part.eligible, true));
            }
            for (Duty duty : duties) {
                if (duty.getDay() == day && own.get(0).eligible[duty.getWorker().index]) {
                    duty.getAble().addAll(own);
                }
            }
        }
        // the greedy routes, in order of time; what they leave out goes to the end of somebody's list
        List<JsonNode> made = new ArrayList<>();
        hint.get("visits").forEach(made::add);
        made.sort((a, b) -> Integer.compare(a.get(2).asInt(), b.get(2).asInt()));
        int[] used = new int[visits];
        for (JsonNode entry : made) {
            int v = entry.get(0).asInt();
            Duty duty = dutyOf.get(List.of(entry.get(1).asInt(), compact.get("visits").get(v).get("day").asInt()));
            duty.getParts().add(partsOf.get(v).get(used[v]++));
        }
        for (int v = 0; v < visits; v++) {
            List<Part> own = partsOf.get(v);
            List<Duty> able = duties.stream().filter(duty -> duty.getAble().contains(own.get(0))).toList();
            for (; used[v] < own.size() && !able.isEmpty(); used[v]++) {
                able.get((v + used[v]) % able.size()).getParts().add(own.get(used[v]));
            }
            parts.addAll(own.subList(0, used[v]));
        }

        int recipients = compact.get("recipients").size();
        Rules.weights = new long[recipients];
        Rules.met = new boolean[recipients][count];
        for (int r = 0; r < recipients; r++) {
            JsonNode recipient = compact.get("recipients").get(r);
            Rules.weights[r] = Math.round(recipient.get("weight").asDouble());
            for (int w : ints(recipient.get("met"))) {
                Rules.met[r][w] = true;
            }
        }
        return new Plan(duties, parts);
    }

    private static void write(Path out, long ms, Plan plan, long movesPerSecond) {
        ObjectNode line = JSON.createObjectNode();
        line.put("ms", ms);
        ArrayNode shifts = line.putArray("shifts");
        ArrayNode visits = line.putArray("visits");
        for (Duty duty : plan.getDuties()) {
            if (duty.getShift() == null) {
                continue;
            }
            int w = duty.getWorker().index;
            shifts.addArray().add(w).add(duty.getShift().index());
            int order = duty.getShift().start();
            for (Part part : duty.walk().made()) {
                // the times of visits of several carers are fixed; of the others only the order counts
                order = Math.max(order + 1, part.earliest);
                visits.addArray().add(part.visit).add(w).add(part.needsSeveral ? part.earliest : order);
            }
        }
        ObjectNode claims = line.putObject("claims").put("score", String.valueOf(plan.getScore()));
        if (movesPerSecond > 0) {
            claims.put("movesPerSecond", movesPerSecond);
        }
        try {
            Files.writeString(out, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }
}
