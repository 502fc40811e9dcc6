package peer;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.function.Function;

/** Hard: working time. Soft, one before the next: unassigned minutes, distinct carers, travel. */
public class Rules implements ConstraintProvider {
    /** One instance, so that the constraints share the stream: a list is walked once for each change of it, not once for each constraint. */
    private static final Function<Duty, Duty.Day> WALK = Duty::walk;
    /** Set before solving: priority x length of visits, weights of recipients, carers met before. */
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

    private static UniConstraintStream<Duty.Day> days(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Duty.class).map(WALK);
    }

    private Constraint unassigned(ConstraintFactory factory) {
        return days(factory)
                .filter(day -> day.missed() > 0)
                .penalizeLong(soft(0), Duty.Day::missed)
                .asConstraint("unassigned");
    }

    private Constraint halfStaffed(ConstraintFactory factory) {
        return days(factory)
                .flattenLast(Duty.Day::shared)
                .groupBy(visit -> visit, ConstraintCollectors.count())
                .filter((visit, carers) -> carers == 1)
                .penalizeLong(soft(0), (visit, carers) -> lengths[visit])
                .asConstraint("half staffed");
    }

    private Constraint carers(ConstraintFactory factory) {
        return days(factory)
                .flattenLast(Duty.Day::meetings)
                .groupBy(meeting -> meeting)
                .filter(meeting -> !met[meeting.recipient()][meeting.worker()])
                .penalizeLong(soft(1), meeting -> weights[meeting.recipient()])
                .asConstraint("carers");
    }

    private Constraint travel(ConstraintFactory factory) {
        return days(factory)
                .penalizeLong(soft(2), Duty.Day::travel)
                .asConstraint("travel");
    }
}
