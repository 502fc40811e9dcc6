package peer;

/** An option of a worker on a day. */
public record Shift(int index, int day, int start, int end, int paid, int breakLength, int breakEarliest, int breakLatest) {
}
