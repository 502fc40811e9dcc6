package peer;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Hard: working time. Soft, one before the next: unassigned minutes, distinct carers, travel. */
public class Rules implements ConstraintProvider {
    /** Set before solving: visits of several carers, weights of recipients, carers met before. */
    static boolean[] needsSeveral;
    static long[] lengths;
    static long[] weights;
    static boolean[][] met;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] { workingTime(factory), unassigned(factory), halfStaffed(factory), carers(factory), travel(factory) };
    }

    private static BendableLongScore hard() {
        return BendableLongScore.ofHard(1, 3, 0, 1);
    }

    private static BendableLongScore soft(int level) {
        return BendableLongScore.ofSoft(1, 3, level, 1);
    }

    private Constraint workingTime(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .groupBy(Duty::getWorker, ConstraintCollectors.toList(Duty::getShift))
                .filter((worker, shifts) -> worker.breach(shifts) > 0)
                .penalizeLong(hard(), Worker::breach)
                .asConstraint("working time");
    }

    private Constraint unassigned(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Duty.class)
                .filter(duty -> !duty.getParts().isEmpty())
                .penalizeLong(soft(0), Duty::missed)
                .asConstraint("unassigned");
    }

    private Constraint halfStaffed(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .flattenLast(duty -> duty.shared(needsSeveral))
                .groupBy(visit -> visit, ConstraintCollectors.count())
                .filter((visit, carers) -> carers == 1)
                .penalizeLong(soft(0), (visit, carers) -> lengths[visit])
                .asConstraint("half staffed");
    }

    private Constraint carers(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .flattenLast(Duty::meetings)
                .groupBy(meeting -> meeting)
                .filter(meeting -> !met[meeting.recipient()][meeting.worker()])
                .penalizeLong(soft(1), meeting -> weights[meeting.recipient()])
                .asConstraint("carers");
    }

    private Constraint travel(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .penalizeLong(soft(2), Duty::travel)
                .asConstraint("travel");
    }
}
