package peer;

/** One carer's share of a visit: an element of a duty's list. */
public final class Part {
    final int visit;
    final int place;
    final int earliest;
    final int latest;
    final int length;
    /** Priority x length. */
    final long weight;
    final int[] recipients;
    final boolean[] eligible;
    final boolean needsSeveral;

    Part(int visit, int place, int earliest, int latest, int length, long weight, int[] recipients, boolean[] eligible, boolean needsSeveral) {
        this.visit = visit;
        this.place = place;
        this.earliest = earliest;
        this.latest = latest;
        this.length = length;
        this.weight = weight;
        this.recipients = recipients;
        this.eligible = eligible;
        this.needsSeveral = needsSeveral;
    }
}
