package peer;

import java.util.List;

/** A worker with the rules of her working time. */
public final class Worker {
    final int index;
    final int base;
    final int[] travel;
    final int places;
    final int[][] restConflicts;
    /** By week, the stretches of rest, each with the options that it rules out. */
    final int[][][] weeklyRests;
    final int[] paidPerWeek;
    final int paidInAll;
    final int[] firstDay;
    final int[] daysOfWeek;
    final int maxDaysPerWeek;
    final int maxConsecutiveDays;
    final int days;

    Worker(int index, int base, int[] travel, int places, int[][] restConflicts, int[][][] weeklyRests, int[] paidPerWeek,
            int paidInAll, int[] firstDay, int[] daysOfWeek, int maxDaysPerWeek, int maxConsecutiveDays, int days) {
        this.index = index;
        this.base = base;
        this.travel = travel;
        this.places = places;
        this.restConflicts = restConflicts;
        this.weeklyRests = weeklyRests;
        this.paidPerWeek = paidPerWeek;
        this.paidInAll = paidInAll;
        this.firstDay = firstDay;
        this.daysOfWeek = daysOfWeek;
        this.maxDaysPerWeek = maxDaysPerWeek;
        this.maxConsecutiveDays = maxConsecutiveDays;
        this.days = days;
    }

    int leg(int from, int to) {
        return travel[from * places + to];
    }

    /** By how much a set of shifts breaks the rules of rest, hours and days; 0 = not at all. */
    long breach(List<Shift> shifts) {
        boolean[] works = new boolean[days];
        java.util.Set<Integer> chosen = new java.util.HashSet<>();
        long breach = 0;
        long paid = 0;
        for (Shift shift : shifts) {
            works[shift.day()] = true;
            chosen.add(shift.index());
            paid += shift.paid();
        }
        breach += Math.max(0, paid - paidInAll);
        for (int week = 0; week < firstDay.length; week++) {
            long inWeek = 0;
            int worked = 0;
            for (Shift shift : shifts) {
                if (shift.day() >= firstDay[week] && shift.day() < firstDay[week] + daysOfWeek[week]) {
                    inWeek += shift.paid();
                    worked++;
                }
            }
            breach += Math.max(0, inWeek - paidPerWeek[week]) + 60L * Math.max(0, worked - maxDaysPerWeek);
        }
        int run = 0;
        for (boolean day : works) {
            run = day ? run + 1 : 0;
            if (run > maxConsecutiveDays) {
                breach += 60;
            }
        }
        for (int[] pair : restConflicts) {
            if (chosen.contains(pair[0]) && chosen.contains(pair[1])) {
                breach += 60;
            }
        }
        for (int[][] stretches : weeklyRests) {
            int fewest = Integer.MAX_VALUE;
            for (int[] blocked : stretches) {
                int in = 0;
                for (int option : blocked) {
                    in += chosen.contains(option) ? 1 : 0;
                }
                fewest = Math.min(fewest, in);
            }
            breach += 60L * fewest;
        }
        return breach;
    }
}
