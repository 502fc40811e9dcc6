package peer;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.List;

@PlanningSolution
public class Plan {
    @PlanningEntityCollectionProperty
    private List<Duty> duties;
    @ProblemFactCollectionProperty
    private List<Part> parts;
    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = 3)
    private BendableLongScore score;

    public Plan() {
    }

    Plan(List<Duty> duties, List<Part> parts) {
        this.duties = duties;
        this.parts = parts;
    }

    public List<Duty> getDuties() {
        return duties;
    }

    public List<Part> getParts() {
        return parts;
    }

    public BendableLongScore getScore() {
        return score;
    }

    public void setScore(BendableLongScore score) {
        this.score = score;
    }
}
