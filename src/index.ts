export { type Bound, type BoundOptions, bound, type RecipientBound } from "./bounds/bound";
export { type FewestCarers, type FewestCarersOptions, fewestCarers } from "./bounds/fewestCarers";
export type { Certificate } from "./check/Certificate";
export { type CertificateCheck, checkCertificate } from "./check/checkCertificate";
export type { ComparedRun, MeasuredFigure } from "./compare/ComparedRun";
export type { Comparison } from "./compare/Comparison";
export type {
  ComparisonSummary,
  FigureSummary,
  PairedDifference,
  StrategySummary,
} from "./compare/ComparisonSummary";
export { type ComparisonParts, createComparison } from "./compare/createComparison";
export { figuresOf } from "./compare/figuresOf";
export { formatComparison } from "./compare/formatComparison";
export { type Headline, headlines } from "./compare/headlines";
export { loadSignedRank } from "./compare/loadSignedRank";
export type { RankTest } from "./compare/RankTest";
export { runStrategy, type StrategyRun } from "./compare/runStrategy";
export { strategiesBetween } from "./compare/strategiesBetween";
export type { TradeoffPoint } from "./compare/TradeoffPoint";
export { tidyCsv } from "./compare/tidyCsv";
export { tradeoffPoints } from "./compare/tradeoffPoints";
export type { ExactOptions, ExactProgress } from "./exact/ExactOptions";
export { solveExact } from "./exact/solveExact";
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
export type { ExportFile } from "./export/ExportFile";
export { type ExportFormat, type ExportOptions, exportRoster } from "./export/exportRoster";
export { type ComparisonFigureOptions, comparisonFigure } from "./figures/comparisonFigure";
export { renderSvg } from "./figures/renderSvg";
export { tradeoffFigure } from "./figures/tradeoffFigure";
export type { Figure } from "./generate/Figure";
export type { GeneratedDocument } from "./generate/GeneratedDocument";
export { type GeneratedInstance, type GenerateOptions, generate } from "./generate/generate";
export type { Profile } from "./generate/profiles";
export type { Setting } from "./generate/settings";
export { formatDocument } from "./io/formatDocument";
export { formatFigures } from "./io/formatFigures";
export { type SummaryInput, summary } from "./io/summary";
export type { LinearProgramme, LinearRow } from "./linear/LinearProgramme";
export type { LinearSolver } from "./linear/LinearSolver";
export { loadHighs } from "./linear/loadHighs";
export { simplexSolver } from "./linear/simplexSolver";
export { type ParsedEncounters, parseEncounters } from "./measures/csv/parseEncounters";
export type { Encounter } from "./measures/Encounter";
export { encountersOfHistory } from "./measures/encountersOfHistory";
export { encountersOfRoster } from "./measures/encountersOfRoster";
export { formatCoverage } from "./measures/formatCoverage";
export { formatIndex } from "./measures/formatIndex";
export { type Fortnight, type FortnightOptions, fortnights } from "./measures/fortnights";
export { fortnightsOfRoster } from "./measures/fortnightsOfRoster";
export { groupByVisits } from "./measures/groupByVisits";
export { indexWeights } from "./measures/indexWeights";
export { inputOfHistory } from "./measures/inputOfHistory";
export { inputOfRoster } from "./measures/inputOfRoster";
export type { MeasuredRecipient, MeasureInput, Period } from "./measures/MeasureInput";
export type { MeasureResult } from "./measures/MeasureResult";
export { type Measure, measure } from "./measures/measure";
export { type EncounterMeasure, measureEncounters } from "./measures/measureEncounters";
export {
  type IndexResult,
  type IndexTerm,
  type IndexWeights,
  openIndex,
  openIndex as index,
} from "./measures/openIndex";
export { publishedCsv } from "./measures/publishedCsv";
export { type PublishedRow, publishedTable } from "./measures/publishedTable";
export { divideIntoTeams } from "./model/divideIntoTeams";
export type * from "./model/Instance";
export type { Issue } from "./model/Issue";
export { jsonSchemas } from "./model/jsonSchemas";
export { legTicks } from "./model/legTicks";
export { objectivePresets } from "./model/objectivePresets";
export { type ParsedInstance, type ParseOptions, parseInstance } from "./model/parseInstance";
export { parseInstanceText } from "./model/parseInstanceText";
export { type ParsedRoster, parseRoster } from "./model/parseRoster";
export { type ParsedStrategies, parseStrategies } from "./model/parseStrategies";
export type * from "./model/Roster";
export type { Strategy } from "./model/Strategy";
export type { TravelBySpeed } from "./model/TravelBySpeed";
export { travelMatrix } from "./model/travelMatrix";
export { withStrategy } from "./model/withStrategy";
export { convertPublic } from "./publicsets/convertPublic";
export type { PublicInstance, PublicSetName } from "./publicsets/PublicInstance";
export { parsePublic } from "./publicsets/parsePublic";
export { type PublicScore, scorePublic } from "./publicsets/scorePublic";
export { type PublicOptions, type PublicResult, solvePublic } from "./publicsets/solvePublic";
export type { Absence, ChangedLength, Changes } from "./replan/Changes";
export type { RepairCosts } from "./replan/RepairCosts";
export { type ReducedRest, type Replan, type ReplanOptions, replan } from "./replan/replan";
export { type MunicipalityReportOptions, municipalityReport } from "./report/municipality/municipalityReport";
export { type ReportOptions, report } from "./report/report";
export { applyShifts } from "./revise/applyShifts";
export type { BorderAttempt, Swap } from "./scale/borderPhase";
export type { CareUnit } from "./scale/CareUnit";
export type { Crossing } from "./scale/crossingsOf";
export { type DistrictOptions, type Districts, districts } from "./scale/districts";
export { inProcessExecutor } from "./scale/inProcessExecutor";
export { measureUnits, type UnitMeasures } from "./scale/measureUnits";
export { QueueError } from "./scale/queue/QueueError";
export type { QueueServerOptions } from "./scale/queue/QueueServer";
export { type QueueExecutor, type QueueExecutorOptions, queueExecutor } from "./scale/queue/queueExecutor";
export {
  type QueueJobEvent,
  type QueueWorker,
  type QueueWorkerOptions,
  queueWorker,
} from "./scale/queue/queueWorker";
export { runUnitJob } from "./scale/runUnitJob";
export { type Shortage, shortagesOf } from "./scale/shortagesOf";
export {
  type MunicipalityOptions,
  type MunicipalityProgress,
  type MunicipalityResult,
  solveMunicipality,
} from "./scale/solveMunicipality";
export { type ThreadExecutorOptions, threadExecutor } from "./scale/threadExecutor";
export type { UnitExecutor, UnitJob } from "./scale/UnitExecutor";
export type { UnitFigures } from "./scale/unitFigures";
export { type UnitPart, unitInstance } from "./scale/unitInstance";
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
export type { DateOrder } from "./sheets/cells/CellKind";
export { type FormatSheetsOptions, type FormattedSheets, formatSheets } from "./sheets/formatSheets";
export { type ParsedSheets, type ParseSheetsOptions, parseSheets } from "./sheets/parseSheets";
export type { SheetFile } from "./sheets/SheetFile";
export type { SheetStyle } from "./sheets/SheetStyle";
export { sheetTemplate } from "./sheets/sheetTemplate";
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
