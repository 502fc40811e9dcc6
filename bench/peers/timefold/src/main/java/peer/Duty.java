package peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * A worker's day: which shift, and the visits in order. The list is walked from the front; what can't be reached in its window, or would
 * leave no time for the break or the way home, is passed over and counts as unassigned. So a change of shift is never infeasible, only
 * better or worse.
 */
@PlanningEntity
public class Duty {
    private static final int NEVER = 1_000_000_000;

    @PlanningId
    private String id;
    private Worker worker;
    private int day;
    @ValueRangeProvider(id = "shifts")
    private List<Shift> shifts;
    /** Visits of the day for which she has the skills. */
    @ValueRangeProvider(id = "parts")
    private List<Part> able = new ArrayList<>();
    @PlanningVariable(valueRangeProviderRefs = "shifts", allowsUnassigned = true)
    private Shift shift;
    @PlanningListVariable(valueRangeProviderRefs = "parts")
    private List<Part> parts = new ArrayList<>();

    public Duty() {
    }

    Duty(Worker worker, int day, List<Shift> shifts) {
        this.id = worker.index + "," + day;
        this.worker = worker;
        this.day = day;
        this.shifts = shifts;
    }

    public Worker getWorker() {
        return worker;
    }

    public Shift getShift() {
        return shift;
    }

    public void setShift(Shift shift) {
        this.shift = shift;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }

    public List<Part> getAble() {
        return able;
    }

    public int getDay() {
        return day;
    }

    public List<Shift> getShifts() {
        return shifts;
    }

    /** A worker who visits a recipient. */
    public record Meeting(int worker, int recipient) {
    }

    /** What becomes of a list: visits made, in order; weight of those passed over; travel; whom she meets; those made that need a second carer. */
    public record Day(Duty duty, List<Part> made, long missed, long travel, List<Meeting> meetings, List<Integer> shared) {
    }

    /** Walks the list; everything that the rules need of it in one go. */
    public Day walk() {
        List<Part> made = new ArrayList<>(parts.size());
        List<Meeting> meetings = new ArrayList<>(parts.size());
        List<Integer> shared = new ArrayList<>();
        long missed = 0;
        if (shift == null) {
            for (Part part : parts) {
                missed += part.weight;
            }
            return new Day(this, made, missed, 0, meetings, shared);
        }
        boolean pauses = shift.breakLength() > 0;
        int free = shift.start();
        int rested = pauses ? NEVER : shift.start();
        int place = worker.base;
        long travel = 0;
        for (Part part : parts) {
            int leg = worker.leg(place, part.place);
            int first = start(free + leg, part);
            int second = pauses ? start(Math.min(rested + leg, afterBreak(free, leg)), part) : first;
            int endFree = first == NEVER ? NEVER : first + part.length;
            int endRested = second == NEVER ? NEVER : second + part.length;
            int back = worker.leg(part.place, worker.base);
            int home = pauses ? Math.min(endRested + back, afterBreak(endFree, back)) : endFree + back;
            if (home > shift.end()) {
                missed += part.weight;
                continue;
            }
            free = endFree;
            rested = endRested;
            place = part.place;
            travel += leg;
            made.add(part);
            for (int recipient : part.recipients) {
                Meeting meeting = new Meeting(worker.index, recipient);
                if (!meetings.contains(meeting)) {
                    meetings.add(meeting);
                }
            }
            if (part.needsSeveral) {
                shared.add(part.visit);
            }
        }
        travel += place == worker.base ? 0 : worker.leg(place, worker.base);
        return new Day(this, made, missed, travel, meetings, shared);
    }

    private int afterBreak(int end, int leg) {
        if (end >= NEVER) {
            return NEVER;
        }
        int at = Math.max(end, shift.breakEarliest());
        return at <= shift.breakLatest() ? Math.max(end + leg, at) + shift.breakLength() : NEVER;
    }

    private static int start(int arrival, Part part) {
        int start = Math.max(arrival, part.earliest);
        return start <= part.latest ? start : NEVER;
    }
}
