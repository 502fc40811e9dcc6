export { type FewestCarers, type FewestCarersOptions, fewestCarers } from "./bounds/fewestCarers";
export { type Analysis, analyze } from "./explain/analyze";
export { applyRelaxations, type Relaxed } from "./explain/applyRelaxations";
export { diff, type RosterDiff } from "./explain/diff";
export { type ExplainRecipientOptions, explainRecipient, type RecipientExplanation } from "./explain/explainRecipient";
export {
  type ExplainUnassignedOptions,
  explainUnassigned,
  type UnassignedExplanation,
} from "./explain/explainUnassigned";
export { explainVisit, type VisitExplanation } from "./explain/explainVisit";
export { explainWorker, type WorkerExplanation } from "./explain/explainWorker";
export { type Conflict, type Demand, findConflicts } from "./explain/findConflicts";
export type { Obstacle } from "./explain/Obstacle";
export type { Placement } from "./explain/Placement";
export type { ReasonCode } from "./explain/ReasonCode";
export type { Relaxation } from "./explain/Relaxation";
export {
  type Candidate,
  type Forbidden,
  type ObjectiveChange,
  type Recommendation,
  recommend,
} from "./explain/recommend";
export type { Figure } from "./generate/Figure";
export type { GeneratedDocument } from "./generate/GeneratedDocument";
export { type GeneratedInstance, type GenerateOptions, generate } from "./generate/generate";
export type { Profile } from "./generate/profiles";
export type { Setting } from "./generate/settings";
export { formatDocument } from "./io/formatDocument";
export { formatFigures } from "./io/formatFigures";
export { type SummaryInput, summary } from "./io/summary";
export type { Encounter } from "./measures/Encounter";
export { encountersOfHistory } from "./measures/encountersOfHistory";
export { encountersOfRoster } from "./measures/encountersOfRoster";
export type { MeasuredRecipient, MeasureInput, Period } from "./measures/MeasureInput";
export type { MeasureResult } from "./measures/MeasureResult";
export { type Measure, measure } from "./measures/measure";
export { type EncounterMeasure, measureEncounters } from "./measures/measureEncounters";
export type * from "./model/Instance";
export type { Issue } from "./model/Issue";
export { jsonSchemas } from "./model/jsonSchemas";
export { objectivePresets } from "./model/objectivePresets";
export { type ParsedInstance, type ParseOptions, parseInstance } from "./model/parseInstance";
export { parseInstanceText } from "./model/parseInstanceText";
export { type ParsedRoster, parseRoster } from "./model/parseRoster";
export type * from "./model/Roster";
export { withStrategy } from "./model/withStrategy";
export type { Absence, ChangedLength, Changes } from "./replan/Changes";
export type { RepairCosts } from "./replan/RepairCosts";
export { type ReducedRest, type Replan, type ReplanOptions, replan } from "./replan/replan";
export { applyShifts } from "./revise/applyShifts";
export type { Progress, SolveOptions } from "./search/SolveOptions";
export { solve } from "./search/solve";
export { type Improvement, type StreamOptions, solveStream } from "./search/solveStream";
export { anyOf } from "./search/stop/anyOf";
export { boundReached } from "./search/stop/boundReached";
export { diminishingReturns } from "./search/stop/diminishingReturns";
export { iterationLimit } from "./search/stop/iterationLimit";
export { noImprovement } from "./search/stop/noImprovement";
export type { RunProgress } from "./search/stop/RunProgress";
export type { StopCriterion, Unit } from "./search/stop/StopCriterion";
export { targetReached } from "./search/stop/targetReached";
export { timeLimit } from "./search/stop/timeLimit";
export { analysisText } from "./text/analysisText";
export { conflictText } from "./text/conflictText";
export { diffText } from "./text/diffText";
export { recipientText, unassignedText, visitText } from "./text/explanationText";
export type { Language } from "./text/Language";
export { recommendationText } from "./text/recommendationText";
export { workerText } from "./text/workerText";
export type { WorkerLike } from "./threads/WorkerLike";
export { compareScores } from "./verify/compareScores";
export type * from "./verify/Objectives";
export type { Verification, VerificationSummary } from "./verify/Verification";
export type { RuleCode, Violation } from "./verify/Violation";
export { type VerifyOptions, verify } from "./verify/verify";
export { VERSION } from "./version";
